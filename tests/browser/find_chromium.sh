#!/bin/sh
# Prints the path of a Chromium for the browser tests, after installing Debian's where that is needed
# and allowed; says plainly what it could not do. The tests that need a browser skip without one,
# unless CI is set.
set -u
find_it() {
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome; do
    if [ -n "$name" ] && command -v "$name"; then return 0; fi
  done
  return 1
}
if find_it; then exit 0; fi
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  echo "Installing chromium for the browser tests ..." >&2
  if apt-get update -qq >/dev/null 2>&1 &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-cjk >/dev/null 2>&1; then
    find_it
    exit 0
  fi
fi
echo "No Chromium was found and none could be installed: the browser tests will be skipped." >&2
echo "Install one (on Debian: apt-get install chromium), or name it with CHROMIUM=/path/to/it." >&2
