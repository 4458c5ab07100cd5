// A host as plain as the ones that briefings are put on: gzip, ten minutes of cache, a 404 page.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};
const PACKED_ALREADY = new Set([".gz", ".png", ".woff2", ".zip"]);

/** Return the status, path and content that answer a request for `path` in the folder `site`. */
async function find(site, path) {
  const inside = normalize(path.endsWith("/") ? `${path}index.html` : path);
  try {
    return [200, inside, await readFile(join(site, inside))];
  } catch {
    return [404, "/404.html", await readFile(join(site, "404.html"))];
  }
}

/**
 * Serve the folder `site` on a free port of loopback; return the server and its address.
 *
 * `heard` is called with the path and the bytes of the body of each answer.
 */
export async function serve(site, heard = () => {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const [status, path, content] = await find(site, decodeURIComponent(pathname));
    const kind = extname(path);
    const packed = !PACKED_ALREADY.has(kind);
    const body = packed ? gzipSync(content) : content;
    response.writeHead(status, {
      "Content-Type": TYPES[kind] ?? "application/octet-stream",
      "Content-Length": body.length,
      "Cache-Control": "public, max-age=600",
      "X-Content-Type-Options": "nosniff",
      ...(packed && { "Content-Encoding": "gzip", Vary: "Accept-Encoding" }),
    });
    response.end(body);
    heard(pathname, body.length);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { server, address: `http://127.0.0.1:${server.address().port}/` };
}
