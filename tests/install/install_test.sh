#!/bin/sh
# usage: install_test.sh SOURCE_DIR BUILD_DIR WORK_DIR CXX_FLAGS
# Installs the built product and lets a separate project find it, build the README's program against it and draw with it.
set -eu
source=$1 build=$2 work=$3 flags=$4
rm -rf "$work"
cmake --install "$build" --prefix "$work/prefix" >/dev/null
cmake -G Ninja -S "$source/tests/install" -B "$work/user" -DCMAKE_PREFIX_PATH="$work/prefix" -DCMAKE_CXX_FLAGS="$flags" \
      -DSAMPLE="$source/samples/programs/quickstart.cpp" >/dev/null
cmake --build "$work/user" >/dev/null
cp "$source/samples/articles/strait.txt" "$work/article.txt"
(cd "$work" && user/quickstart > article.dot)
grep -q '^digraph' "$work/article.dot"
"$work/prefix/bin/annals" --version
if command -v dot >/dev/null; then dot -Tcanon "$work/article.dot" >/dev/null; fi
