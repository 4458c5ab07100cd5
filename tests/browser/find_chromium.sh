#!/bin/sh
# Finds a Chromium for the browser tests, or installs Debian's where that is allowed; says plainly
# what it could not do. The tests that need a browser skip without one, unless CI is set.
set -u
for name in chromium chromium-browser google-chrome-stable google-chrome; do
  if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if [ -n "${CHROMIUM:-}" ] && [ -x "$CHROMIUM" ]; then exit 0; fi
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  echo "Installing chromium for the browser tests ..."
  if apt-get update -qq >/dev/null 2>&1 &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-cjk >/dev/null 2>&1; then
    exit 0
  fi
fi
echo "No Chromium was found and none could be installed: the browser tests will be skipped."
echo "Install one (on Debian: apt-get install chromium), or name it with CHROMIUM=/path/to/it."
