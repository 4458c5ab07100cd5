// Which pages of a built site are audited: every kind, and of a kind with many pages the largest.

import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Return the folders of `folder` that hold a page. */
function below(folder) {
  const inside = existsSync(folder) ? readdirSync(folder) : [];
  return inside.filter((name) => existsSync(join(folder, name, "index.html"))).sort();
}

/** Return the one of `names` whose page in `folder` is the largest, in a list, or an empty list. */
function largest(folder, names) {
  const size = (name) => statSync(join(folder, name, "index.html")).size;
  return names.toSorted((one, other) => size(other) - size(one)).slice(0, 1);
}

/** Return the addresses, relative to the root of `site`, of the pages that stand for all. */
export function kindsOfPage(site) {
  const many = ["entities", "sources"];
  const chosen = many.flatMap((kind) =>
    largest(join(site, kind), below(join(site, kind))).map((name) => `${kind}/${name}`),
  );
  return ["", ...[...below(site), ...chosen].map((name) => `${name}/`), "404.html"];
}
