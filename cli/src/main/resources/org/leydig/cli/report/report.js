"use strict";
(() => {
const root = document.documentElement, byId = id => document.getElementById(id), still = matchMedia("(prefers-reduced-motion:reduce)");
const HOUR = 1 / 24, START = 8; // day 0 begins at 08:00
const ROOM = 40; // pixels that a day of pulses needs to be drawn sample by sample

// ---- reading the numbers: the twin of Packing.java ----
async function numbers() {
  const packed = Uint8Array.from(atob(byId("numbers").textContent.trim()), c => c.charCodeAt(0));
  return new Uint8Array(await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
}
function unpack(bytes, table) {
  let at = 0;
  return table.map(([count, least, step]) => {
    const values = new Float64Array(count);
    let level = 0;
    for (let i = 0; i < count; i++) {
      let zigzag = 0, scale = 1, byte;
      do { byte = bytes[at++]; zigzag += (byte & 127) * scale; scale *= 128; } while (byte > 127);
      level += zigzag % 2 ? -(zigzag + 1) / 2 : zigzag / 2;
      values[i] = level < 0 ? NaN : least + level * step;
    }
    return values;
  });
}

// ---- words ----
function figure(v) {
  if (!isFinite(v)) return "–";
  if (v === 0) return "0";
  const size = Math.abs(v);
  if (size >= 100) return v.toFixed(0);
  if (size < 1e-4) return v.toExponential(1);
  return String(+v.toPrecision(3));
}
const two = n => String(n).padStart(2, "0");
function clock(day) {
  const minutes = ((Math.round(day * 1440) + START * 60) % 1440 + 1440) % 1440;
  return two(Math.floor(minutes / 60)) + ":" + two(minutes % 60);
}
const calendarDay = day => Math.floor(day + START * HOUR + 1e-9);
const weekOf = day => Math.abs(day / 7 - Math.round(day / 7)) < 1e-6 ? "week " + Math.round(day / 7) : "week " + (day / 7).toFixed(1);
function moment(day, close) {
  if (close) return "day " + calendarDay(day) + ", " + clock(day);
  return weekOf(day) + " (day " + calendarDay(day) + ")";
}

function cut(pen, words, room) {
  if (pen.measureText(words).width <= room) return words;
  let kept = words.length;
  while (kept > 1 && pen.measureText(words.slice(0, kept) + "…").width > room) kept--;
  return words.slice(0, kept).trimEnd() + "…";
}

// ---- axes ----
function niceStep(rough) {
  const power = 10 ** Math.floor(Math.log10(rough)), n = rough / power;
  return (n <= 1 ? 1 : n <= 2 ? 2 : n <= 2.5 ? 2.5 : n <= 5 ? 5 : 10) * power;
}
function timeTicks(from, to, room) {
  const span = to - from, most = Math.max(2, Math.floor(room / 74)), ticks = [];
  if (span > 3) {
    const [unit, name, steps] = span > 70 ? [7, "week", [1, 2, 4, 8, 13, 26, 52, 104, 260]] : [1, "day", [1, 2, 7, 14]];
    const step = steps.find(s => span / unit / s <= most) || steps[steps.length - 1];
    for (let i = Math.ceil(from / unit / step - 1e-9) * step; i * unit <= to + 1e-9; i += step)
      ticks.push([i * unit, ticks.length ? String(i) : name + " " + i]);
    return ticks;
  }
  const step = [1, 2, 3, 4, 6, 12, 24].find(h => span * 24 / h <= most) || 24;
  for (let h = Math.ceil((from * 24 + START) / step - 1e-9) * step; (h - START) / 24 <= to + 1e-9; h += step)
    ticks.push([(h - START) / 24, h % 24 === 0 ? "day " + h / 24 : !ticks.length ? "day " + Math.floor(h / 24) + ", " + two((h % 24 + 24) % 24) + ":00" : two((h % 24 + 24) % 24) + ":00"]);
  return ticks;
}
const firstAfter = (days, day) => { let lo = 0, hi = days.length; while (lo < hi) { const m = (lo + hi) >> 1; if (days[m] < day) lo = m + 1; else hi = m; } return lo; };
function nearest(days, day) {
  const i = firstAfter(days, day);
  if (i === 0) return 0;
  if (i === days.length) return i - 1;
  return day - days[i - 1] < days[i] - day ? i - 1 : i;
}

(async () => {
const run = JSON.parse(byId("data").textContent);
const series = unpack(await numbers(), run.series);
const places = byId("courses").dataset.places.split(" ");
const arms = run.arms.map((arm, i) => ({...arm, place: places[i], shown: true, times: series[arm.days], fineTimes: arm.fineDays === undefined ? null : series[arm.fineDays]}));
const all = {from: 0, to: run.days};
let view = {...all}, pointed = null, drag = null, theme = {};

// A day's lowest, highest and mean value: what is seen of pulses from afar.
function ranges(times, values) {
  const lows = [], highs = [], means = [], days = [];
  for (let i = 0; i < values.length;) {
    const day = Math.floor(times[i] + 1e-9);
    let low = Infinity, high = -Infinity, sum = 0, count = 0;
    for (; i < values.length && Math.floor(times[i] + 1e-9) === day; i++) if (values[i] === values[i]) { low = Math.min(low, values[i]); high = Math.max(high, values[i]); sum += values[i]; count++; }
    if (count > 1) { days.push(day + .5); lows.push(low); highs.push(high); means.push(sum / count); }
  }
  return {days, lows, highs, means};
}
const lineOf = (observable, arm) => arm.typical[observable.name] === undefined ? null : series[arm.typical[observable.name]];
const fineOf = (observable, arm) => arm.fine[observable.name] === undefined ? null : series[arm.fine[observable.name]];
const bandOf = (observable, arm) => arm.bands[observable.name] && arm.bands[observable.name].map(i => series[i]);
for (const arm of arms) {
  arm.ranges = {};
  for (const name in arm.fine) arm.ranges[name] = ranges(arm.fineTimes, series[arm.fine[name]]);
}

const panels = [...document.querySelectorAll(".panel")].map(element => ({
  element, observable: run.observables[+element.dataset.observable], canvas: element.querySelector("canvas"), readout: element.querySelector(".readout")}));

function readTheme() {
  const style = getComputedStyle(root), of = name => style.getPropertyValue(name).trim();
  theme = {ink: of("--ink"), soft: of("--soft"), faint: of("--faint"), line: of("--line"), hair: of("--hair"), wash: of("--wash"), page: of("--page"), normal: of("--normal")};
  for (const arm of arms) arm.colour = of("--arm-" + arm.place);
}

function prepare(canvas, sharp) {
  const box = canvas.getBoundingClientRect(), ratio = sharp || window.devicePixelRatio || 1;
  const wide = Math.round(box.width * ratio), high = Math.round(box.height * ratio);
  if (canvas.width !== wide || canvas.height !== high) { canvas.width = wide; canvas.height = high; }
  const pen = canvas.getContext("2d");
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, box.width, box.height);
  return [pen, box.width, box.height];
}

// Bounds of what is visible, so that the scale fits it.
const pulsing = run.arms.some(arm => Object.keys(arm.fine).length), spread = run.arms.some(arm => Object.keys(arm.bands).length);
let shade = spread ? "men" : pulsing ? "day" : "none";
const isClose = () => (view.to - view.from) * ROOM <= (panels.length ? panels[0].canvas.clientWidth : 600);
// The line that is drawn: every sample close up; from afar the median man, or the typical man's daily mean or value.
function drawn(observable, arm, close = isClose()) {
  const fine = fineOf(observable, arm), range = arm.ranges[observable.name], band = bandOf(observable, arm);
  if (fine && close) return [arm.fineTimes, fine];
  if (band && shade === "men" && !close) return [band[0], band[3]];
  return range && range.days.length > 1 && !close ? [range.days, range.means] : [arm.times, lineOf(observable, arm)];
}
function bounds(panel, close) {
  let low = Infinity, high = -Infinity;
  const see = (times, values) => {
    for (let i = Math.max(0, firstAfter(times, view.from) - 1), end = Math.min(times.length - 1, firstAfter(times, view.to)); i <= end; i++)
      if (values[i] === values[i]) { if (values[i] < low) low = values[i]; if (values[i] > high) high = values[i]; }
  };
  for (const arm of arms) {
    if (!arm.shown) continue;
    const band = bandOf(panel.observable, arm), range = arm.ranges[panel.observable.name];
    if (!lineOf(panel.observable, arm)) continue;
    see(...drawn(panel.observable, arm));
    if (close) continue;
    if (shade === "day" && range) { see(range.days, range.lows); see(range.days, range.highs); }
    else if (shade === "men" && band) { see(band[0], band[1]); see(band[0], band[5]); }
  }
  const normal = panel.observable.normal;
  if (normal && isFinite(high)) { low = Math.min(low, normal[0]); high = Math.max(high, normal[1] <= high * 1.6 ? normal[1] : normal[0] * 1.1); }
  if (!(high >= low)) return [0, 1];
  if (low >= 0 && low < high * .55) low = 0;
  const least = Math.abs(high) * .2; // a flat line looks flat
  if (high - low < least) { const middle = (high + low) / 2; low = middle - least / 2; high = middle + least / 2; }
  const gap = (high - low) * .06 || Math.abs(high) * .1 || 1;
  return [low === 0 ? 0 : low - gap, high + gap];
}

function draw(panel, sharp) {
  const [pen, width, height] = prepare(panel.canvas, sharp);
  const shown = arms.filter(arm => arm.shown && lineOf(panel.observable, arm));
  const labelled = width > 430 && shown.length > 1;
  const lanes = arms.filter(arm => arm.shown && (arm.doses.length || arm.decisions.length));
  pen.font = "12px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";
  const labelRoom = labelled ? Math.min(width > 560 ? 165 : 120, 18 + Math.max(...shown.map(arm => pen.measureText(arm.name).width))) : 8;
  const left = 44, right = width - labelRoom, top = 8, bottom = height - 24 - lanes.length * 6;
  const close = isClose();
  const [low, high] = bounds(panel, close);
  const x = day => left + (day - view.from) / (view.to - view.from) * (right - left), y = value => bottom - (value - low) / (high - low) * (bottom - top);
  panel.scale = {left, right, top, bottom, x, y, day: px => view.from + (px - left) / (right - left) * (view.to - view.from)};

  const normal = panel.observable.normal;
  if (normal) {
    const upper = Math.max(top, y(Math.min(normal[1] ?? high, high))), lower = Math.min(bottom, y(Math.max(normal[0], low)));
    pen.fillStyle = theme.normal;
    pen.fillRect(left, upper, right - left, lower - upper);
  }
  if (view.to - view.from <= 4) for (let night = Math.floor(view.from) - 1; night <= view.to; night++) {
    const dusk = Math.max(left, x(night + 15 * HOUR)), dawn = Math.min(right, x(night + 23 * HOUR)); // 23:00 to 07:00
    if (dawn > dusk) { pen.fillStyle = theme.wash; pen.fillRect(dusk, top, dawn - dusk, bottom - top); }
  }
  // grid and scale
  pen.lineWidth = 1; pen.textBaseline = "middle"; pen.textAlign = "right";
  const step = niceStep((high - low) / Math.max(2, Math.floor((bottom - top) / 44)));
  for (let v = Math.ceil(low / step - 1e-9) * step; v <= high + step * 1e-6; v += step) {
    const at = Math.round(y(v)) + .5;
    pen.strokeStyle = Math.abs(v) < step * 1e-6 ? theme.line : theme.hair;
    pen.beginPath(); pen.moveTo(left, at); pen.lineTo(right, at); pen.stroke();
    pen.fillStyle = theme.soft; pen.fillText(figure(Math.abs(v) < step * 1e-6 ? 0 : v), left - 7, at);
  }
  pen.textAlign = "center"; pen.textBaseline = "alphabetic";
  let last = -99;
  for (const [day, name] of timeTicks(view.from, view.to, right - left)) {
    const at = x(day), half = pen.measureText(name).width / 2;
    pen.strokeStyle = theme.line; pen.beginPath(); pen.moveTo(Math.round(at) + .5, height - 20); pen.lineTo(Math.round(at) + .5, height - 16); pen.stroke();
    const centre = Math.min(Math.max(at, left - 20 + half), width - half - 2);
    if (centre - half < last + 8) continue;
    pen.fillStyle = theme.soft; pen.fillText(name, centre, height - 4);
    last = centre + half;
  }
  pen.save(); pen.beginPath(); pen.rect(left, top - 4, right - left, height); pen.clip();
  const path = (times, values) => {
    pen.beginPath();
    let down = false;
    const end = Math.min(times.length - 1, firstAfter(times, view.to));
    for (let i = Math.max(0, firstAfter(times, view.from) - 1); i <= end; i++) {
      if (values[i] !== values[i]) { down = false; continue; }
      if (down) pen.lineTo(x(times[i]), y(values[i])); else pen.moveTo(x(times[i]), y(values[i]));
      down = true;
    }
  };
  const between = (times, lows, highs, alpha, colour) => {
    const from = Math.max(0, firstAfter(times, view.from) - 1), end = Math.min(times.length - 1, firstAfter(times, view.to));
    if (end <= from) return;
    pen.globalAlpha = alpha; pen.fillStyle = colour; pen.beginPath();
    for (let i = from; i <= end; i++) pen.lineTo(x(times[i]), y(highs[i]));
    for (let i = end; i >= from; i--) pen.lineTo(x(times[i]), y(lows[i]));
    pen.closePath(); pen.fill(); pen.globalAlpha = 1;
  };
  pen.lineJoin = "round"; pen.lineCap = "round";
  const ends = [];
  for (const arm of shown) {
    const range = arm.ranges[panel.observable.name], band = bandOf(panel.observable, arm);
    if (close) continue;
    if (shade === "men" && band) {
      between(band[0], band[2], band[4], .13, arm.colour);
      pen.strokeStyle = arm.colour; pen.globalAlpha = .45; pen.lineWidth = 1; pen.setLineDash([1, 3]);
      for (const edge of [band[1], band[5]]) { path(band[0], edge); pen.stroke(); }
      pen.globalAlpha = 1; pen.setLineDash([]);
    } else if (shade === "day" && range) between(range.days, range.lows, range.highs, .2, arm.colour);
  }
  for (const arm of shown) {
    const [times, values] = drawn(panel.observable, arm), fine = fineOf(panel.observable, arm), detailed = close && fine;
    pen.strokeStyle = arm.colour; pen.lineWidth = detailed ? 1.5 : 2;
    path(times, values); pen.stroke();
    if (detailed) {
      pen.fillStyle = theme.page; pen.lineWidth = 1.5;
      const end = firstAfter(arm.times, view.to + 1e-9);
      for (let i = firstAfter(arm.times, view.from - 1e-9); i < end; i++) {
        const at = fine[nearest(arm.fineTimes, arm.times[i])];
        if (at === at) { pen.beginPath(); pen.arc(x(arm.times[i]), y(at), 3, 0, 7); pen.fill(); pen.stroke(); }
      }
    }
    let i = Math.min(times.length - 1, firstAfter(times, view.to + 1e-9) - 1);
    while (i > 0 && values[i] !== values[i]) i--;
    if (i >= 0 && values[i] === values[i]) ends.push({arm, y: y(values[i]), at: y(values[i])});
  }
  // doses: a lane for each arm
  lanes.forEach((arm, lane) => {
    pen.fillStyle = arm.colour;
    const mid = bottom + 7 + lane * 6;
    let before = -9;
    for (const [day] of arm.doses) {
      if (day < view.from - 1e-9 || day > view.to + 1e-9) continue;
      const px = x(day);
      if (px - before < 1.5) continue;
      pen.fillRect(px - .75, mid - 2, 1.5, 4);
      before = px;
    }
    pen.strokeStyle = arm.colour; pen.fillStyle = theme.page; pen.lineWidth = 1.5;
    for (const [day] of arm.decisions) {
      if (day < view.from || day > view.to) continue;
      pen.beginPath(); pen.arc(x(day), mid, 3.5, 0, 7); pen.fill(); pen.stroke();
    }
  });
  if (pointed !== null && pointed >= view.from && pointed <= view.to) {
    pen.strokeStyle = theme.faint; pen.lineWidth = 1;
    pen.beginPath(); pen.moveTo(Math.round(x(pointed)) + .5, top); pen.lineTo(Math.round(x(pointed)) + .5, bottom); pen.stroke();
  }
  if (drag && drag.panel === panel && Math.abs(drag.to - drag.from) > 0) {
    pen.fillStyle = theme.ink; pen.globalAlpha = .08;
    pen.fillRect(Math.min(x(drag.from), x(drag.to)), top, Math.abs(x(drag.to) - x(drag.from)), bottom - top); pen.globalAlpha = 1;
  }
  pen.restore();
  // names at the ends of their lines, moved apart where they meet
  if (labelled) {
    ends.sort((a, b) => a.y - b.y);
    const gap = 15;
    for (let round = 0; round < 30; round++)
      for (let i = 1; i < ends.length; i++) {
        const near = gap - (ends[i].at - ends[i - 1].at);
        if (near > 0) { ends[i].at += near / 2; ends[i - 1].at -= near / 2; }
      }
    const over = ends.length ? ends[ends.length - 1].at - bottom : 0;
    if (over > 0) ends.forEach(end => end.at -= over);
    pen.textAlign = "left"; pen.textBaseline = "middle";
    for (const end of ends) {
      pen.strokeStyle = end.arm.colour; pen.lineWidth = 1; pen.globalAlpha = .6;
      pen.beginPath(); pen.moveTo(right + 1, end.y); pen.lineTo(right + 8, end.at); pen.stroke(); pen.globalAlpha = 1;
      pen.fillStyle = end.arm.colour; pen.fillText(cut(pen, end.arm.name, labelRoom - 13), right + 11, end.at);
    }
  }
}

const navigator = document.querySelector(".navigator");
function drawNavigator() {
  const [pen, width, height] = prepare(navigator);
  const chosen = panels.find(panel => panel.observable.name === "T") || panels[0];
  if (!chosen) return;
  let high = 0;
  for (const arm of arms) { const line = lineOf(chosen.observable, arm); if (line) for (const v of line) if (v > high) high = v; }
  const x = day => day / run.days * width;
  pen.fillStyle = theme.hair; pen.fillRect(x(view.from), 0, Math.max(3, x(view.to) - x(view.from)), height);
  for (const arm of arms) {
    if (!lineOf(chosen.observable, arm) || !arm.shown) continue;
    const [times, line] = drawn(chosen.observable, arm, false);
    pen.strokeStyle = arm.colour; pen.lineWidth = 1; pen.globalAlpha = .75; pen.beginPath();
    times.forEach((day, i) => pen.lineTo(x(day), height - 3 - line[i] / (high || 1) * (height - 6)));
    pen.stroke(); pen.globalAlpha = 1;
  }
  pen.fillStyle = theme.soft;
  for (const day of [view.from, view.to]) pen.fillRect(Math.min(width - 2, Math.max(0, x(day) - 1)), 0, 2, height);
}

let waiting = false;
function show() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    const edge = innerHeight + 200;
    for (const panel of panels) { const box = panel.canvas.getBoundingClientRect(); if (box.bottom > -200 && box.top < edge) draw(panel); }
    drawNavigator(); mark();
  });
}

// ---- moving ----
let motion = 0;
const fit = (from, to) => {
  let span = Math.min(Math.max(to - from, 2 * HOUR), run.days);
  from = Math.min(Math.max(0, from), run.days - span);
  return {from, to: from + span};
};
function go(from, to) {
  const target = fit(from, to), start = {...view}, began = performance.now(), turn = ++motion;
  if (still.matches) { view = target; show(); return; }
  const move = now => {
    if (turn !== motion) return;
    const t = Math.min(1, (now - began) / 220), ease = 1 - (1 - t) ** 3;
    view = t === 1 ? target : {from: start.from + (target.from - start.from) * ease, to: start.to + (target.to - start.to) * ease};
    show();
    if (t < 1) requestAnimationFrame(move);
  };
  requestAnimationFrame(move);
}
const zoom = (factor, around = (view.from + view.to) / 2) => go(around - (around - view.from) * factor, around + (view.to - around) * factor);
const shift = share => go(view.from + (view.to - view.from) * share, view.to + (view.to - view.from) * share);

const lastNight = Math.floor(run.days) - HOUR * 12; // 20:00 to 08:00
const presets = [["All", 0, run.days], ["First 12 weeks", 0, 84], ["Last 12 weeks", run.days - 84, run.days], ["First week", 0, 7], ["Last week", run.days - 7, run.days], ["First night", .5, 1], ["Last night", lastNight, lastNight + .5]]
  .filter(([name, from, to]) => name === "All" || from >= 0 && to <= run.days && to - from < run.days);
const chooser = document.querySelector(".presets");
const buttons = presets.map(([name, from, to]) => {
  const button = document.createElement("button");
  button.type = "button"; button.textContent = name;
  button.addEventListener("click", () => go(from, to));
  chooser.append(button);
  return button;
});
const shades = document.querySelector(".shades");
if (spread && pulsing) for (const [kind, name] of [["men", "Men"], ["day", "Day"], ["none", "None"]]) {
  const button = document.createElement("button");
  button.type = "button"; button.textContent = name; button.dataset.shade = kind;
  button.addEventListener("click", () => { shade = kind; show(); });
  shades.append(button);
} else shades.parentElement.remove();
function mark() {
  byId("courses").dataset.shade = isClose() ? "close" : shade;
  for (const button of shades.querySelectorAll("button")) button.setAttribute("aria-pressed", button.dataset.shade === shade);
  presets.forEach(([, from, to], i) => buttons[i].setAttribute("aria-pressed", Math.abs(view.from - from) < 1e-6 && Math.abs(view.to - to) < 1e-6));
}
for (const button of document.querySelectorAll("[data-step]")) button.addEventListener("click", () => ({left: () => shift(-.5), right: () => shift(.5), in: () => zoom(.5), out: () => zoom(2)})[button.dataset.step]());
for (const button of document.querySelectorAll("[data-arm]")) button.addEventListener("click", () => {
  const arm = arms[+button.dataset.arm];
  arm.shown = !arm.shown;
  button.setAttribute("aria-pressed", arm.shown);
  show();
});

// ---- reading values ----
function valuesAt(panel, day) {
  const close = isClose();
  return arms.filter(arm => arm.shown).flatMap(arm => {
    const line = lineOf(panel.observable, arm), band = bandOf(panel.observable, arm);
    if (!line) return [];
    const [times, values] = drawn(panel.observable, arm);
    const spread = band && shade === "men" && !close ? band[1][nearest(band[0], day)] : NaN;
    return [{arm, value: values[nearest(times, day)], low: spread, high: band && shade === "men" && !close ? band[5][nearest(band[0], day)] : NaN}];
  });
}
const tell = (reading, unit) => figure(reading.value) + (isFinite(reading.low) ? " (" + figure(reading.low) + "–" + figure(reading.high) + ")" : "");
function point(panel, day) {
  pointed = Math.min(view.to, Math.max(view.from, day));
  for (const other of panels) if (other !== panel) other.readout.style.display = "none";
  const box = panel.readout, readings = valuesAt(panel, pointed);
  box.replaceChildren();
  const when = document.createElement("b");
  when.textContent = moment(pointed, isClose());
  box.append(when);
  for (const reading of readings) {
    const row = document.createElement("span"), swatch = document.createElement("i"), name = document.createElement("span"), value = document.createElement("em");
    row.className = "arm-" + reading.arm.place;
    name.textContent = reading.arm.name; value.textContent = tell(reading);
    row.append(swatch, name, value); box.append(row);
  }
  const reach = (view.to - view.from) / 120, here = ([day]) => Math.abs(day - pointed) < reach;
  for (const arm of arms) {
    if (!arm.shown) continue;
    for (const [, words] of [...arm.doses.filter(isClose).filter(here).slice(0, 1), ...arm.decisions.filter(here)]) {
      const row = document.createElement("span"), swatch = document.createElement("i");
      row.className = "arm-" + arm.place; row.append(swatch, words); box.append(row);
    }
  }
  box.style.display = "block";
  const at = panel.scale.x(pointed), room = panel.canvas.clientWidth;
  box.style.left = at < room / 2 ? at + 12 + "px" : "auto";
  box.style.right = at < room / 2 ? "auto" : room - at + 12 + "px";
  show();
  return readings;
}
function leave() { pointed = null; for (const panel of panels) panel.readout.style.display = "none"; show(); }

for (const panel of panels) {
  const canvas = panel.canvas, dayOf = event => panel.scale.day(event.clientX - canvas.getBoundingClientRect().left);
  const fingers = new Map();
  let pinch = null;
  canvas.addEventListener("pointerdown", event => {
    if (event.button) return;
    if (event.pointerType === "touch") {
      fingers.set(event.pointerId, event.clientX);
      pinch = {view: {...view}, days: [...fingers.values()].map(px => panel.scale.day(px - canvas.getBoundingClientRect().left))};
      point(panel, dayOf(event));
    } else { drag = {panel, from: dayOf(event), to: dayOf(event)}; }
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", event => {
    if (event.pointerType === "touch" && fingers.has(event.pointerId)) {
      fingers.set(event.pointerId, event.clientX);
      const edge = canvas.getBoundingClientRect().left, {left, right} = panel.scale, pixels = [...fingers.values()].map(px => px - edge);
      motion++;
      if (pixels.length === 1) {
        const span = view.to - view.from, from = pinch.days[0] - (pixels[0] - left) / (right - left) * span;
        view = fit(from, from + span);
      } else {
        const span = Math.abs(pinch.days[0] - pinch.days[1]) / Math.max(20, Math.abs(pixels[0] - pixels[1])) * (right - left);
        const middle = (pinch.days[0] + pinch.days[1]) / 2, share = ((pixels[0] + pixels[1]) / 2 - left) / (right - left);
        view = fit(middle - share * span, middle + (1 - share) * span);
      }
      show();
      return;
    }
    if (drag && drag.panel === panel) drag.to = Math.min(view.to, Math.max(view.from, dayOf(event)));
    point(panel, dayOf(event));
  });
  const release = event => {
    fingers.delete(event.pointerId);
    if (fingers.size) pinch = {view: {...view}, days: [...fingers.values()].map(px => panel.scale.day(px - canvas.getBoundingClientRect().left))};
    if (!drag) return;
    const {from, to} = drag, wide = Math.abs(to - from) / (view.to - view.from);
    drag = null;
    if (wide > .015) go(Math.min(from, to), Math.max(from, to)); else show();
  };
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", event => { fingers.delete(event.pointerId); drag = null; show(); });
  canvas.addEventListener("pointerleave", () => { if (!drag) leave(); });
  canvas.addEventListener("dblclick", () => go(all.from, all.to));
  canvas.addEventListener("wheel", event => {
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) { event.preventDefault(); motion++; const by = event.deltaX / canvas.clientWidth * (view.to - view.from); view = fit(view.from + by, view.to + by); show(); return; }
    if (!event.ctrlKey && !event.metaKey) return; // a plain wheel scrolls the page
    event.preventDefault(); motion++;
    const day = dayOf(event), factor = Math.exp(event.deltaY * .003);
    view = fit(day - (day - view.from) * factor, day + (view.to - day) * factor); show();
  }, {passive: false});
  canvas.addEventListener("keydown", event => {
    const span = view.to - view.from, stepBy = !isClose() ? (span > 200 ? 7 : 1) : span > 3 ? 6 * HOUR : HOUR / 6;
    const read = by => {
      const day = pointed === null ? view.from : pointed + by;
      if (day > view.to || day < view.from) view = fit(view.from + by * 8, view.to + by * 8);
      const readings = point(panel, day);
      byId("spoken").textContent = moment(pointed, isClose()) + ": " + readings.map(reading => reading.arm.name + " " + tell(reading) + " " + panel.observable.unit).join("; ");
    };
    const keys = {ArrowRight: () => event.shiftKey ? shift(.25) : read(stepBy), ArrowLeft: () => event.shiftKey ? shift(-.25) : read(-stepBy), "+": () => zoom(.5, pointed ?? undefined), "=": () => zoom(.5, pointed ?? undefined), "-": () => zoom(2, pointed ?? undefined), "0": () => go(all.from, all.to), Home: () => go(0, span), End: () => go(run.days - span, run.days), Escape: leave};
    if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault(); keys[event.key]();
  });
  canvas.addEventListener("blur", leave);
}
let grip = null;
navigator.addEventListener("pointerdown", event => {
  const box = navigator.getBoundingClientRect(), day = (event.clientX - box.left) / box.width * run.days, near = run.days * 8 / box.width;
  grip = Math.abs(day - view.from) < near ? "from" : Math.abs(day - view.to) < near ? "to" : day > view.from && day < view.to && view.to - view.from < run.days ? day - view.from : (view = fit(day - (view.to - view.from) / 2, day + (view.to - view.from) / 2), (view.to - view.from) / 2);
  navigator.setPointerCapture(event.pointerId); motion++; show();
});
navigator.addEventListener("pointermove", event => {
  if (grip === null) return;
  const box = navigator.getBoundingClientRect(), day = (event.clientX - box.left) / box.width * run.days, span = view.to - view.from;
  view = grip === "from" ? fit(Math.min(day, view.to - 2 * HOUR), view.to) : grip === "to" ? fit(view.from, Math.max(day, view.from + 2 * HOUR)) : fit(day - grip, day - grip + span);
  show();
});
for (const done of ["pointerup", "pointercancel"]) navigator.addEventListener(done, () => { grip = null; });

// ---- light and dark ----
const dark = matchMedia("(prefers-color-scheme:dark)"), switcher = byId("theme");
const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : dark.matches;
function dress() { switcher.textContent = isDark() ? "Light" : "Dark"; switcher.setAttribute("aria-label", "Switch to " + (isDark() ? "light" : "dark")); readTheme(); show(); }
switcher.addEventListener("click", () => { root.dataset.theme = isDark() ? "light" : "dark"; dress(); });
dark.addEventListener("change", dress);
addEventListener("resize", show);
addEventListener("scroll", show, {passive: true});
let worn;
addEventListener("beforeprint", () => { worn = root.dataset.theme; root.dataset.theme = "light"; readTheme(); for (const panel of panels) draw(panel, 3); });
addEventListener("afterprint", () => { if (worn) root.dataset.theme = worn; else delete root.dataset.theme; dress(); });

// report.html#from=500&to=500.5&theme=dark opens at a place
const asked = new URLSearchParams(location.hash.slice(1));
if (asked.has("theme")) root.dataset.theme = asked.get("theme") === "dark" ? "dark" : "light";
if (asked.has("from") && asked.has("to")) view = fit(+asked.get("from") || 0, +asked.get("to") || run.days);
dress();
root.dataset.ready = "yes";
})().catch(wrong => {
  byId("hint").textContent = "The charts could not be drawn in this browser (" + wrong.message + "). The folder panels beside this file holds a picture of each.";
});
})();
