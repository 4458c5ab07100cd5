#!/bin/sh
# Drives a Firefox over the unpacked bundle, where there is one; says plainly where there is none.
# Usage: firefox.sh BUNDLE.zip
set -eu
here=$(dirname "$0")
firefox=$(command -v "${FIREFOX:-firefox}" || command -v firefox-esr || true)
if [ -z "$firefox" ]; then
  echo "The audit in Firefox was not run: there is none here. Name one with FIREFOX=/path/to/it." >&2
  exit 0
fi
if [ ! -e "$here/firefox.mjs" ]; then
  echo "The audit in Firefox was not run: $here/firefox.mjs is not there." >&2
  exit 0
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m zipfile -e "$1" "$folder"
node "$here/firefox.mjs" "$folder/briefing" "$firefox"
