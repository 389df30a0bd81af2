#!/bin/sh
# Sets up, builds, and draws a timeline and a graph from samples/ into out/.
set -eu
cd "$(dirname "$0")/.."
tools/setup.sh
cmake --preset release -DANNALS_BUILD_TESTS=OFF
cmake --build --preset release
annals=build/release/tools/annals/annals
mkdir -p out
"$annals" timeline samples/articles/strait.txt -o out/strait.svg
"$annals" timeline samples/articles/strait.txt -o out/strait.html
"$annals" graph samples/dossier -o out/dossier.json
"$annals" extract samples/articles/strait.txt -o out/strait.jsonl
echo "drawn: out/strait.svg and out/strait.html; written: out/dossier.json (graph), out/strait.jsonl (events)"
