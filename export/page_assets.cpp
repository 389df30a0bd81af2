#include "export/page_assets.h"

namespace annals {

std::string_view page_style() {
  return R"css(
:root { color-scheme: light; --ink: #1F2933; --quiet: #566170; --rule: #DCE2E8; --accent: #005A8F; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 16px/1.45 Helvetica, Arial, sans-serif; }
main { max-width: 1500px; margin: 0 auto; padding: 0 20px 60px; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid #E69F00; outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 12px; top: 12px; padding: 8px 14px; background: #fff; z-index: 2; }
figure { margin: 0; overflow-x: auto; text-align: center; }
figure svg { display: inline-block; max-width: 100%; height: auto; min-width: 760px; text-align: left; }
svg a { cursor: pointer; text-decoration: none; }
svg .event:hover polygon, svg .event:focus-within polygon { fill: #FFC400; fill-opacity: .14; }
svg .event:target polygon { fill: #FFC400; fill-opacity: .3; stroke: #B34700; stroke-width: 1.5; stroke-opacity: 1; }
.note { margin: 24px 0; padding: 12px 16px; border-left: 4px solid #B34700; background: #FBEBDF; }
h1 { font-size: 28px; margin: 28px 0 4px; }
h2 { font-size: 21px; margin: 36px 0 10px; }
form { display: flex; flex-wrap: wrap; gap: 12px 22px; align-items: end; margin: 0 0 10px; padding: 14px 16px; background: #F4F6F8;
  border-radius: 6px; }
form label { font-size: 14px; }
form label > span { display: block; color: var(--quiet); margin-bottom: 3px; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 14px; }
fieldset label { white-space: nowrap; }
legend { font-size: 14px; color: var(--quiet); padding: 0; margin-bottom: 3px; }
input[type=search] { width: 260px; }
input[type=search], input[type=date], select, button { font: inherit; padding: 5px 9px; border: 1px solid #8895A3; border-radius: 4px;
  background: #fff; color: inherit; max-width: 100%; }
button { cursor: pointer; }
.status { margin: 0 0 8px; color: var(--quiet); font-size: 14px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 15px; }
th { text-align: left; font-size: 13px; color: var(--quiet); border-bottom: 2px solid var(--ink); padding: 6px 10px; position: sticky;
  top: 0; background: #fff; }
td { vertical-align: top; padding: 10px; border-bottom: 1px solid var(--rule); }
tr:target td { background: #FFF6D6; }
td.when { white-space: nowrap; min-width: 150px; }
td.who { min-width: 170px; }
td small, .small { color: var(--quiet); font-size: 13px; display: block; }
td.what { min-width: 320px; }
.sentence { margin: 4px 0 0; color: #3B4754; font-size: 14px; }
mark { background: none; color: inherit; font-weight: bold; }
.class { white-space: nowrap; font-size: 13px; font-weight: bold; }
.class::before { display: inline-block; width: 1.2em; }
.talk { color: #005A8F; } .talk.class::before { content: "○"; }
.help { color: #00704F; } .help.class::before { content: "●"; }
.dispute { color: #B34700; } .dispute.class::before { content: "△"; }
.force { color: #8B1A1A; } .force.class::before { content: "▲"; }
.other { color: #566170; } .other.class::before { content: "◇"; }
details { margin-top: 4px; font-size: 14px; }
details li { margin: 4px 0; }
@media print { form, .skip, .status { display: none; } th { position: static; } }
)css";
}

std::string_view page_script() {
  return R"js(
(function () {
  "use strict";
  var form = document.getElementById("filter");
  var rows = Array.prototype.slice.call(document.querySelectorAll("#events tbody tr"));
  var status = document.getElementById("status");
  var texts = rows.map(function (row) { return row.textContent.toLowerCase(); });
  var total = rows.length;
  function keeps(row, i, want) {
    if (want.words.some(function (w) { return texts[i].indexOf(w) < 0; })) return false;
    if (!want.classes[row.dataset.class]) return false;
    if (want.party && row.dataset.parties.split("|").indexOf(want.party) < 0) return false;
    if (want.drawn && !row.dataset.drawn) return false;
    if (want.from && !(row.dataset.latest && row.dataset.latest >= want.from)) return false;
    if (want.to && !(row.dataset.earliest && row.dataset.earliest <= want.to)) return false;
    return true;
  }
  function apply() {
    var want = {
      words: form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean), classes: {}, party: form.elements.party.value,
      drawn: form.elements.drawn.checked, from: form.elements.from.value, to: form.elements.to.value
    };
    form.querySelectorAll("input[name=class]").forEach(function (box) { want.classes[box.value] = box.checked; });
    var n = 0;
    rows.forEach(function (row, i) {
      var keep = keeps(row, i, want);
      row.hidden = !keep;
      if (keep) n += 1;
    });
    status.textContent = n + " of " + total + " events in the table";
  }
  function follow() {  // a link from the picture leads to its row even when the filter hides it
    var row = location.hash.slice(0, 5) === "#row-" && document.getElementById(location.hash.slice(1));
    if (!row) return;
    if (row.hidden) { form.reset(); apply(); }
    row.scrollIntoView({ block: "center" });
    var link = row.querySelector("a");
    row.tabIndex = -1;
    (link || row).focus({ preventScroll: true });
  }
  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", function (e) { e.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(apply, 0); });
  window.addEventListener("hashchange", follow);
  apply();
  follow();
})();
)js";
}

}  // namespace annals
