#!/bin/sh
# Installs the Debian packages that are missing. usage: tools/setup.sh [test]   (with "test": also what the test suite needs)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
wanted=$(awk -v all="${1:-}" '/^#/ || !NF { next } /^\[test\]/ { if (all != "test") exit; next } { print $1 }' "$here/packages.txt")
missing=
for package in $wanted; do
  dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
if [ "$(id -u)" -eq 0 ]; then
  as_root=
elif command -v sudo >/dev/null; then
  as_root=sudo
else
  echo "setup: these packages are missing and neither root nor sudo is at hand:$missing" >&2
  exit 1
fi
echo "setup: installing$missing"
$as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
