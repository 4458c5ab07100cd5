/*
 * Does in Firefox what a reader does with the unpacked bundle, from file:// and without a network.
 *
 * Usage: node audits/firefox.mjs FOLDER BROWSER
 *
 * FOLDER is the unpacked bundle, with START-HERE.html at its top; BROWSER the path of a Firefox,
 * which is driven over WebDriver BiDi. Prints a line for each step, and exits 1 if one failed. It
 * knows no topic: names to search for and pages to visit are taken from the bundle itself.
 */
import { readdirSync } from "node:fs"
import path from "node:path"
import process from "node:process"
import { pathToFileURL } from "node:url"

import puppeteer from "puppeteer-core"

const PATIENCE = 15_000
// Pages are asked for often: this is how long one may take to be asked again.
const PAUSE = 100

const steps = []
/** Add a step: what must hold, and what throws if it does not. */
const step = (name, run) => steps.push({ name, run })

/** Throw with `message` unless `holds`. */
const must = (holds, message) => {
  if (!holds) throw new Error(message)
}

/** Wait until `read` gives something true, and return it. */
const until = async (what, read) => {
  const end = Date.now() + PATIENCE
  for (;;) {
    const found = await read()
    if (found) return found
    must(Date.now() < end, `waited in vain for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}

/** Return whether an element is shown, as a function of the page. */
const isShown = (selector) => {
  const element = document.querySelector(selector)
  return Boolean(element?.checkVisibility?.({ visibilityProperty: true }))
}

/** Type into the search of the page that is open, and return the addresses found. */
const search = async (page, query) => {
  await page.click("[data-md-component=search-query]")
  await page.keyboard.type(query)
  return until(`results for ${query}`, async () => {
    const found = await page.$$eval(".md-search-result__item > a:first-of-type", (links) =>
      links.map((link) => link.href)
    )
    return found.length && found
  })
}

/** Return the names of pages below a folder of the site, without those that only redirect. */
const pagesIn = (site, folder) =>
  readdirSync(path.join(site, folder))
    .filter((name) => name.endsWith(".html"))
    .sort()
    .map((name) => `${folder}/${name}`)

/** Return what the index of the search says of entities: address, title and other names. */
const namesIn = (page) =>
  page.evaluate(() =>
    Object.values(__index.docs.entities)
      .flat()
      .map(([id, ...names]) => {
        const slug = id || names[0].toLowerCase().replace(/[^a-z0-9]+/g, "-")
        return { location: `entities/${slug}${__index.docs.end}`, names }
      })
  )

step("the start page opens the overview", async ({ page, folder }) => {
  await page.goto(pathToFileURL(path.join(folder, "START-HERE.html")).href)
  const ground = await page.$eval("a.open", (link) => getComputedStyle(link).backgroundColor)
  must(ground !== "rgba(0, 0, 0, 0)", "the start page has no style")
  await Promise.all([page.waitForNavigation(), page.click("a.open")])
  must(page.url().endsWith("/site/index.html"), `it opened ${page.url()}`)
  must(await page.$("h1"), "the overview has no heading")
})

step("every kind of page opens", async ({ open, site }) => {
  const top = readdirSync(site).filter((name) => name.endsWith(".html"))
  for (const name of [...top, ...pagesIn(site, "entities").slice(0, 3), ...pagesIn(site, "sources").slice(0, 2)]) {
    const page = await open(name)
    must(await page.$("h1"), `${name} has no heading`)
  }
})

for (const [what, form] of [
  ["a name with a hyphen", /^[\w.]+-[\w.]+$/],
  ["a Chinese name", /^[\u3400-\u9fff]{2,}$/],
]) {
  step(`the search finds ${what}`, async ({ open }) => {
    const page = await open("index.html")
    await page.click("[data-md-component=search-query]") // which has the index loaded
    await until("the index of the search", () => page.evaluate(() => typeof __index !== "undefined"))
    const entities = await namesIn(page)
    const wanted = entities
      .flatMap(({ location, names }) => names.map((name) => ({ location, name: name.trim() })))
      .find(({ name }) => form.test(name))
    if (!wanted) return `no entity has ${what}`
    const found = await search(page, wanted.name)
    const first = found.slice(0, 3).map((address) => address.replace(/[?#].*$/, ""))
    must(first.some((each) => each.endsWith(`/${wanted.location}`)), `${wanted.name}: ${first}`)
    return wanted.name
  })
}

step("a card shows what an entity is, and goes with Escape", async ({ open }) => {
  const page = await open("timeline.html")
  await page.hover(".claim > a[href*='entities/']")
  await until("the card", () => page.evaluate(isShown, ".entity-card"))
  must(await page.$eval(".card__name", (name) => name.textContent.trim()), "it is empty")
  await page.keyboard.press("Escape")
  await until("the card to go", async () => !(await page.evaluate(isShown, ".entity-card")))
})

step("a citation shows its passage", async ({ open }) => {
  const page = await open("timeline.html")
  await page.hover(".claim .footnote-ref")
  await until("the passage", () => page.evaluate(isShown, ".note-card q"))
})

step("filters narrow the timeline down, in the address too", async ({ open }) => {
  const page = await open("timeline.html")
  if (!(await page.$(".filters select"))) return "the timeline is too short for filters"
  const select = await page.$eval(".filters select", (each) => `#${each.id}`)
  const value = await page.$eval(select, (each) => each.options[1].value)
  const shown = () =>
    page.$$eval("article > .claim", (all) => all.filter((each) => !each.hidden).length)
  const before = await shown()
  await page.select(select, value)
  must((await shown()) < before, "as many claims are shown as before")
  must(page.url().includes(`=${encodeURIComponent(value)}`), `the address is ${page.url()}`)
})

step("a table of figures is sorted", async ({ open, site }) => {
  for (const name of readdirSync(site).filter((each) => each.endsWith(".html"))) {
    const page = await open(name)
    if (!(await page.$(".figures table button.sort"))) continue
    const read = () =>
      page.$$eval(".figures table:first-of-type td:first-child [data-order]", (all) =>
        all.map((each) => each.dataset.order).filter(Boolean).map(Number)
      )
    await page.$eval(".figures table button.sort", (button) => button.click())
    const values = await read()
    must(values.length > 1, `${name} has no values to sort`)
    must(values.every((value, at) => !at || values[at - 1] <= value), `${name}: ${values}`)
    return name
  }
  return "no page has a table of figures"
})

step("the reader turns the colours dark, and they stay so", async ({ open }) => {
  const page = await open("index.html")
  const scheme = () => page.$eval("body", (body) => body.dataset.mdColorScheme)
  for (let turn = 0; turn < 3 && (await scheme()) !== "slate"; turn++) {
    await page.$eval(".md-header__option label:not([hidden])", (label) => label.click())
  }
  must((await scheme()) === "slate", `the scheme is ${await scheme()}`)
  const next = await open("timeline.html")
  must((await next.$eval("body", (body) => body.dataset.mdColorScheme)) === "slate", "it is lost")
})

step("marks in drawings lead to pages that are there", async ({ open, site }) => {
  const page = await open("timeline.html")
  const mark = await page.$("article svg a")
  if (!mark) return "the timeline has no drawing"
  await mark.evaluate((each) => each.dispatchEvent(new MouseEvent("click", { bubbles: true })))
  await until("the mark's target", () => page.url().includes("#"))
  must(page.url().startsWith(pathToFileURL(site).href), `it leads to ${page.url()}`)
  must(await page.$(":target"), "nothing has the mark's id")
})

/** Open a tab that reports to `wrong` what fails in it, and what it asks for outside `root`. */
const watched = async (browser, root, wrong) => {
  const page = await browser.newPage()
  await page.setViewport({ width: 1280, height: 900 })
  page.on("pageerror", (error) => wrong.push(`${page.url()}: ${error.message}`))
  page.on("console", (message) => {
    if (message.type() === "error") wrong.push(`${page.url()}: ${message.text()}`)
  })
  page.on("request", (request) => {
    const leaves = !request.url().startsWith("data:") && !request.url().startsWith(root)
    if (leaves) wrong.push(`asked for ${request.url()}`)
  })
  page.on("requestfailed", (request) => wrong.push(`could not load ${request.url()}`))
  return page
}

const main = async (folder, executablePath) => {
  const site = path.join(folder, "site")
  const root = pathToFileURL(folder).href
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    // Nothing listens there: whatever wants to leave this machine fails.
    extraPrefsFirefox: {
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": 9,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": 9,
    },
  })
  let failed = 0
  for (const { name, run } of steps) {
    const wrong = []
    const page = await watched(browser, root, wrong)
    const open = async (where) => {
      await page.goto(pathToFileURL(path.join(site, where)).href)
      return page
    }
    let note = ""
    try {
      note = (await run({ page, open, folder, site })) || ""
    } catch (error) {
      wrong.push(error.message)
    }
    await page.close()
    failed += Boolean(wrong.length)
    console.log(`${wrong.length ? "FAILED" : "ok"}: ${name}${note && ` (${note})`}`)
    for (const each of wrong) console.log(`  ${each}`)
  }
  console.log(`${await browser.version()}: ${steps.length - failed} of ${steps.length} steps`)
  await browser.close()
  return failed ? 1 : 0
}

const [folder, browser] = process.argv.slice(2)
if (!folder || !browser) {
  console.error("usage: node audits/firefox.mjs FOLDER BROWSER")
  process.exit(2)
}
process.exit(await main(path.resolve(folder), browser))
