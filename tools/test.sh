#!/bin/sh
# Sets up, builds and runs every test under AddressSanitizer and UndefinedBehaviorSanitizer.
set -eu
cd "$(dirname "$0")/.."
tools/setup.sh test
cmake --preset dev
cmake --build --preset dev
ctest --preset dev -j "$(nproc)"
