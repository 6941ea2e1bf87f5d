"use strict";
(() => {
const root = document.documentElement;
// ---- day and night ----
const dark = matchMedia("(prefers-color-scheme:dark)"), switcher = document.getElementById("theme");
const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : dark.matches;
const dress = () => { switcher.textContent = isDark() ? "Light" : "Dark"; };
switcher.addEventListener("click", () => { root.dataset.theme = isDark() ? "light" : "dark"; dress(); });
dark.addEventListener("change", dress);
let worn;
addEventListener("beforeprint", () => { worn = root.dataset.theme; root.dataset.theme = "light"; });
addEventListener("afterprint", () => { if (worn) root.dataset.theme = worn; else delete root.dataset.theme; });

// page.html#theme=dark opens that way
const asked = new URLSearchParams(location.hash.slice(1));
if (asked.has("theme")) root.dataset.theme = asked.get("theme") === "dark" ? "dark" : "light";
dress();
})();
