"use strict";
(() => {
const byId = id => document.getElementById(id);

// ---- filter and order ----
const body = byId("all-rows").tBodies[0], rows = [...body.rows], studies = [...document.querySelectorAll("article.study")];
const words = new Map(rows.map(row => [row, row.textContent.toLowerCase()]));
const saying = study => [study.querySelector("h3"), study.querySelector(".cite"), ...study.querySelectorAll("dd:has(.chip)")];
const about = new Map(studies.map(study => [study, saying(study).map(part => part.textContent).join(" ").toLowerCase()]));
const orders = {
  off: (a, b) => (b.dataset.verdict === "outside") - (a.dataset.verdict === "outside") || b.dataset.off - a.dataset.off,
  study: (a, b) => a.dataset.study.localeCompare(b.dataset.study),
  topic: (a, b) => a.dataset.topic.localeCompare(b.dataset.topic) || orders.off(a, b),
};
// short words such as T, LH and E2 are names and are found whole
function inside(word, text) {
  if (word.length > 3) return text.includes(word);
  return new RegExp("(^|[^a-z0-9_])" + word.replace(/[^a-z0-9_]/g, "\\$&") + "($|[^a-z0-9_])").test(text);
}
function show() {
  const asked = byId("find").value.toLowerCase().split(/\s+/).filter(word => word);
  const of = id => byId(id).value, holds = text => asked.every(word => inside(word, text));
  let shown = 0;
  for (const row of rows) {
    const data = row.dataset;
    const study = byId("study-" + data.study);
    const fits = (!of("verdict") || data.verdict === of("verdict")) && (!of("role") || data.role === of("role"))
      && (!of("topic") || data.topic === of("topic")) && (holds(words.get(row)) || study && asked.length && holds(about.get(study)));
    row.hidden = !fits;
    shown += fits;
  }
  const left = new Set(rows.filter(row => !row.hidden).map(row => row.dataset.study));
  for (const study of studies) study.hidden = !left.has(study.id.slice("study-".length));
  byId("count").textContent = shown === rows.length ? rows.length + " rows" : shown + " of " + rows.length + " rows";
}
function arrange() {
  body.append(...rows.slice().sort(orders[byId("order").value]));
}
byId("filters").addEventListener("submit", event => event.preventDefault());
byId("filters").addEventListener("input", show);
byId("order").addEventListener("change", arrange);

// a link to a study that the filter hides shows it again
addEventListener("hashchange", () => {
  const target = byId(decodeURIComponent(location.hash.slice(1)));
  if (target && target.hidden) { byId("filters").reset(); show(); arrange(); target.scrollIntoView(); }
});

// evidence.html#find=ketoconazole opens that way
const asked = new URLSearchParams(location.hash.slice(1));
if (asked.has("find")) byId("find").value = asked.get("find");
show();
})();
