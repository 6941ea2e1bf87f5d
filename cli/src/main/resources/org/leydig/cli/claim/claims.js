"use strict";
(() => {
// a count is a switch: it leaves the claims of its verdict
const switches = [...document.querySelectorAll(".count-of")];
const parts = [...document.querySelectorAll(".summary tbody tr, article.claim")];
function show(verdict) {
  for (const each of switches) each.setAttribute("aria-pressed", each.dataset.verdict === verdict);
  for (const part of parts) part.hidden = verdict && part.dataset.verdict !== verdict;
}
for (const each of switches)
  each.addEventListener("click", () => show(each.getAttribute("aria-pressed") === "true" ? "" : each.dataset.verdict));

// a link to a claim that is left out shows all again
addEventListener("hashchange", () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && target.hidden) { show(""); target.scrollIntoView(); }
});
})();
