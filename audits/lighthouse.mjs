// Holds the built site against Lighthouse, on a phone and at a desk, and against a budget of bytes.
//
// Usage: CHROME_PATH=... node lighthouse.mjs SITE
// Prints its figures as Markdown; exits with 1, and says what failed, if a floor is missed.

import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";

import { kindsOfPage } from "./pages.mjs";
import { serve } from "./server.mjs";

const FLOORS = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };
const PRESETS = { phone: undefined, desktop: desktopConfig };
const FIRST_VIEW = 350_000; // bytes of the overview with all it loads, compressed
const RUNS = 3; // a busy machine slows a page down: the median of as many decides on performance
const NOT_FOUND = "404.html"; // search engines are told to leave it out, which costs it SEO

/** Return Lighthouse's report on the page at `url` in the browser at `port`. */
async function examine(url, port, config) {
  const { lhr } = await lighthouse(url, { port, logLevel: "error" }, config);
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  return lhr;
}

const score = (report, category) => Math.round(report.categories[category].score * 100);

/** Return the report of median performance; one run is enough if it reaches the floor. */
async function median(url, port, config) {
  const reports = [await examine(url, port, config)];
  while (score(reports[0], "performance") < FLOORS.performance && reports.length < RUNS) {
    reports.push(await examine(url, port, config));
  }
  reports.sort((one, other) => score(one, "performance") - score(other, "performance"));
  return reports[Math.floor(reports.length / 2)];
}

/** Return in a line each what `report` marks down in `category`. */
function faults(report, category) {
  const refs = report.categories[category].auditRefs.filter(({ weight }) => weight > 0);
  return refs
    .map(({ id }) => report.audits[id])
    .filter((audit) => audit.score !== null && audit.score < 0.9)
    .map((audit) => {
      const places = (audit.details?.items ?? []).map(
        (item) => item.node?.selector ?? item.source?.url ?? item.description ?? item.url,
      );
      return `    ${audit.title} ${places.filter(Boolean).slice(0, 3).join("; ")}`.trimEnd();
    });
}

/** Return what `report` on `page` fails, as lines. */
function failures(report, page, preset, address) {
  const short = Object.entries(FLOORS).filter(
    ([category, floor]) =>
      score(report, category) < floor && !(page === NOT_FOUND && category === "seo"),
  );
  const missed = short.flatMap(([category, floor]) => [
    `/${page} (${preset}): ${category} ${score(report, category)}, wanted ${floor}`,
    ...faults(report, category),
  ]);
  const away = requests(report)
    .filter(({ url }) => !url.startsWith(address) && !url.startsWith("data:"))
    .map(({ url }) => `/${page} (${preset}): asks another host for ${url}`);
  return [...missed, ...away];
}

const requests = (report) => report.audits["network-requests"].details.items;
const transferred = (report) =>
  requests(report).reduce((sum, { transferSize }) => sum + transferSize, 0);
const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`;

/** Return the row of the table of figures for `report`. */
function row(report, page, preset) {
  const scores = Object.keys(FLOORS).map((category) => score(report, category));
  return `| /${page} | ${preset} | ${scores.join(" | ")} | ${kilobytes(transferred(report))} |`;
}

/** Audit every kind of page of `site` in the browser at `port`; return what failed, as lines. */
async function audit(site, port) {
  const { server, address } = await serve(site);
  const failed = [];
  console.log(`| page | screen | ${Object.keys(FLOORS).join(" | ")} | transferred |`);
  console.log("|---|---|---|---|---|---|---|");
  for (const page of kindsOfPage(site)) {
    for (const [preset, config] of Object.entries(PRESETS)) {
      const report = await median(address + page, port, config);
      console.log(row(report, page, preset));
      failed.push(...failures(report, page, preset, address));
      if (page === "" && transferred(report) > FIRST_VIEW) {
        failed.push(`/ (${preset}): ${transferred(report)} bytes, at most ${FIRST_VIEW} wanted`);
      }
    }
  }
  server.close();
  return failed;
}

const chrome = await launch({
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic"],
  logLevel: "error",
});
try {
  const failed = await audit(process.argv[2], chrome.port);
  failed.forEach((line) => console.error(line));
  process.exitCode = failed.length ? 1 : 0;
} finally {
  chrome.kill();
}
