#!/bin/sh
# usage: command_test.sh ANNALS SOURCE_DIR     exit codes, messages and files of the command
set -u
annals=$1 source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
fail() { echo "FAIL: $*" >&2; failures=$((failures + 1)); }
# expect CODE TEXT COMMAND...: the exit code, and a text that standard error must hold
expect() {
  code=$1 text=$2
  shift 2
  "$@" >"$work/out" 2>"$work/err" </dev/null
  got=$?
  [ "$got" = "$code" ] || fail "exit $got, not $code: $*: $(head -c 300 "$work/err")"
  grep -qF -- "$text" "$work/err" || [ -z "$text" ] || fail "no '$text' in the messages of: $*: $(head -c 300 "$work/err")"
}
articles=$source/samples/articles
printf 'Norway met Russia in Oslo on Monday.\n' > "$work/good.txt"
printf '%%PDF-1.4\n' > "$work/bad.txt"

expect 0 "" "$annals" --version
expect 0 "" "$annals" --help
for c in timeline graph extract explain; do expect 0 "" "$annals" "$c" --help; done
expect 2 "subcommand" "$annals"
expect 2 "" "$annals" nonsense
expect 2 "no date" "$annals" extract --published yesterday "$work/good.txt"
expect 2 "not a folder" "$annals" extract --data "$work/none" "$work/good.txt"
expect 2 "name it with --format" "$annals" graph "$work/good.txt" -o "$work/x.unknown"
expect 1 "none.txt: No such file" "$annals" extract "$work/none.txt"
expect 1 "is a PDF file, not text" "$annals" extract "$work/bad.txt" "$work/good.txt"
grep -q '"trigger"' "$work/out" || fail "a bad input took the good one with it"
expect 3 "" "$annals" extract "$work/good.txt" -o "$work/good.txt/x"
expect 3 "" "$annals" graph "$work/good.txt" -o "$work"
expect 3 "" "$annals" extract "$work/good.txt" -o /dev/full
[ -z "$(ls "$work" | grep part)" ] || fail "an unfinished file was left"

# A user's bad row is located; nothing else is said.
mkdir -p "$work/data/en/text"
printf 'kind\twhere\tphrase\ncaption\tnowhere\tphoto\n' > "$work/data/en/text/blocks.tsv"
expect 2 "en/text/blocks.tsv:2:9: error: unknown place" "$annals" extract --data "$work/data" "$work/good.txt"

# The same bytes for any number of threads, and through every door.
"$annals" extract "$articles" "$source/samples/dossier" --jobs 1 > "$work/one" 2>/dev/null
"$annals" extract "$articles" "$source/samples/dossier" --jobs 4 > "$work/four" 2>/dev/null
LC_ALL=C TZ=Asia/Tokyo "$annals" extract "$articles" "$source/samples/dossier" -o "$work/file" 2>/dev/null
cmp -s "$work/one" "$work/four" || fail "the number of threads changes the output"
cmp -s "$work/one" "$work/file" || fail "locale, zone or -o change the output"
[ "$(grep -c '"type":"event"' "$work/one")" -gt 60 ] || fail "too few events in the samples"
printf '{"id":"a","text":"Norway met Russia in Oslo."}\nnonsense\n' | "$annals" extract --stdin-jsonl > "$work/worker" 2>"$work/err" ||
  fail "the worker must exit 0"
[ "$(wc -l < "$work/worker")" = 2 ] && grep -q '"code":"bad-json"' "$work/worker" || fail "one line out for each line in"

for format in json csv graphml gexf dot; do
  "$annals" graph "$source/samples/dossier" -o "$work/g.$format" 2>"$work/err" || fail "graph .$format: $(cat "$work/err")"
  [ -s "$work/g.$format" ] || fail "graph .$format is empty"
done
"$annals" timeline "$articles/strait.txt" -o "$work/t.svg" 2>"$work/err" || fail "timeline: $(cat "$work/err")"
grep -q '</svg>' "$work/t.svg" || fail "no picture"
"$annals" explain "$articles/strait.txt" rejected > "$work/why" 2>"$work/err" || fail "explain: $(cat "$work/err")"
grep -q 'rule ' "$work/why" && grep -q 'date ' "$work/why" || fail "explain says neither rule nor date"
[ "$failures" = 0 ] && echo "all well"
exit "$((failures > 0))"
