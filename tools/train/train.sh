#!/bin/sh
# Trains every file of models/ again. usage: tools/train/train.sh [DATA_DIR]
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
data=${1:-$root/../shared/data}
build=$root/build/train
mkdir -p "$build/work"
cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release > "$build/cmake.log"
ninja -C "$build" annals_train
"$build/tools/train/annals_train" "$data" "$root/models" "$build/work"
