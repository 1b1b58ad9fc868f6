// The page: what people do becomes requests, what comes becomes pictures.
import { Curves } from "./curves.js";
import * as found from "./found.js";
import { ask, hasToken, json, Refused, watch } from "./link.js";
import { length, time, degrees } from "./numbers.js";
import { Overlay } from "./overlay.js";
import { PlateView, readFrame, temperatureAt } from "./plate.js";
import { load, word } from "./words.js";

const part = id => document.getElementById(id);
const INKS = ["#e4572e", "#2e86ab", "#3a9d4f", "#b8860b", "#8e5bb5", "#d1477a", "#5f7d8c", "#7a6a3a"];
const KEPT_MOVES = 60;

let card, frame, view, cursor, range;
let running = false;
let own = [];
const overlay = new Overlay(part("overlay"));
const curves = new Curves(part("curves"));

const probes = () => [...(card?.probes ?? []), ...own].map((probe, k) => ({ ...probe, colour: INKS[k % INKS.length] }));

const isSteady = () => card.method === "steady";

function say(id, text) { part(id).textContent = text; }

async function attempt(action) {
  try {
    await action();
    say("trouble", "");
  } catch (problem) {
    say("trouble", problem instanceof Refused ? problem.message : word("lost"));
  }
}

function fit() {
  if (!card) return;
  const box = part("plate").getBoundingClientRect();
  const aspect = Math.min(8, Math.max(1 / 8, card.size[0] / card.size[1]));
  const width = Math.min(box.width, box.height * aspect);
  const height = width / aspect;
  const pixel = devicePixelRatio || 1;
  for (const canvas of [part("field"), part("overlay")]) {
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  }
  Object.assign(part("field"), { width: Math.round(width * pixel), height: Math.round(height * pixel) });
  overlay.fit(width, height, pixel);
  draw();
}

function draw() {
  if (frame && range && view) view.draw(frame, range, part("isotherms").checked);
  overlay.draw(probes(), part("outlines").checked, cursor);
}

// Where nothing says how cold and hot the plate can become, the colours reach over what was seen.
function widen() {
  range = [Math.min(range?.[0] ?? Infinity, frame.low), Math.max(range?.[1] ?? -Infinity, frame.high)];
  if (!(range[1] > range[0])) range = [range[0] - 0.5, range[1] + 0.5];
  drawBar();
}

function drawBar() {
  if (!range) return;
  const context = part("colours").getContext("2d");
  card.colours.forEach((colour, k) => {
    context.fillStyle = `#${colour.toString(16).padStart(6, "0")}`;
    context.fillRect(0, 255 - k, 1, 1);
  });
  say("low", degrees(range[0]));
  say("high", degrees(range[1]));
}

function take(next) {
  card = next;
  range = card.range ?? null;
  if (!range && frame) widen();
  say("title", card.title || "Isotherm");
  document.title = card.title ? `${card.title} – Isotherm` : "Isotherm";
  say("settings", card.settings.length ? `${word("settings")} ${card.settings.map(each => `--set ${each}`).join(" ")}` : "");
  part("warnings").replaceChildren(...card.warnings.map(text => Object.assign(document.createElement("li"), { textContent: text })));
  document.body.classList.toggle("steady", isSteady());
  say("probes-title", word(isSteady() ? "probes-steady" : "probes"));
  overlay.card(card);
  view?.colours(card.colours);
  drawBar();
  fillRates();
  curves.clear();
  fit();
}

function fillRates() {
  const options = card.rates.map(rate => new Option(`${time(rate)} ${word("in-a-second")}`, rate));
  part("rate").replaceChildren(...options, new Option(word("fastest"), ""));
  part("rate").value = card.rates.includes(card.rate) ? card.rate : "";
}

function onFrame(buffer) {
  frame = readFrame(buffer);
  if (!card) return;
  if (!card.range) widen();
  const seen = {};
  for (const probe of probes()) seen[probe.name] = temperatureAt(frame, probe.place[0] / card.size[0], probe.place[1] / card.size[1]);
  curves.add(frame.time, seen);
  say("time", isSteady() ? word("at-rest") : `${time(frame.time)} / ${time(card.duration)} · ${word("step-n")} ${frame.step}`);
  draw();
  drawCurves();
  if (frame.step >= card.steps) settle();
}

function drawCurves() {
  curves.draw(probes(), card.duration);
  curves.table(part("probes"), probes(), probe => {
    const button = document.createElement("button");
    button.textContent = "×";
    button.setAttribute("aria-label", `${word("remove")} ${probe.name}`);
    button.onclick = () => {
      own = own.filter(each => each.name !== probe.name);
      draw();
      drawCurves();
    };
    return button;
  });
}

// The state as the server knows it: whether it runs, and its hash.
async function settle() {
  await attempt(async () => {
    const state = await json("GET", "/api/state");
    running = state.running;
    say("run", word(running ? "pause" : "run"));
    say("sha", running ? word("not-ended") : `SHA-256 ${state.field.sha256}`);
    found.show(part("found"), !running && state.step >= card.steps ? await json("GET", "/api/result") : null);
  });
}

async function command(name) {
  await attempt(() => ask("POST", `/api/${name}`, ""));
  await settle();
}

async function apply() {
  say("error", "");
  try {
    take(await json("PUT", "/api/scenario", part("toml").value, "application/toml"));
  } catch (problem) {
    say("error", problem.message);
    underline(problem.message);
  }
  await settle();
}

// Selects the line that the sentence names.
function underline(sentence) {
  const line = Number(/(?:line |:)(\d+)/.exec(sentence)?.[1]);
  if (!line) return;
  const lines = part("toml").value.split("\n");
  const from = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  part("toml").focus();
  part("toml").setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
}

function addProbe(place) {
  let number = 1;
  while (probes().some(probe => probe.name === `p${number}`)) number++;
  own.push({ name: `p${number}`, place, own: true });
  draw();
  if (frame) drawCurves();
}

function save(name, blob) {
  const link = Object.assign(document.createElement("a"), { download: name, href: URL.createObjectURL(blob) });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

// With the settings that belong to it, for who runs it again.
const scenarioFile = () => card.settings.map(each => `# --set ${each}\n`).join("") + part("toml").value;

function listen() {
  part("run").onclick = () => command(running ? "pause" : "run");
  part("step").onclick = () => command("step");
  part("reset").onclick = () => {
    curves.clear();
    return command("reset");
  };
  part("rate").onchange = () => attempt(() =>
    ask("PUT", "/api/rate", JSON.stringify(part("rate").value === "" ? {} : { rate: Number(part("rate").value) })));
  part("isotherms").onchange = draw;
  part("outlines").onchange = draw;
  part("apply").onclick = apply;
  part("save").onclick = () => save("plate.toml", new Blob([scenarioFile()], { type: "application/toml" }));
  part("picture").onclick = () => attempt(async () => save("plate.png", await (await ask("GET", "/api/picture.png")).blob()));
  part("toml").onkeydown = event => {
    if (event.ctrlKey && event.key === "Enter") apply();
  };
  part("overlay").onclick = event => {
    const box = part("overlay").getBoundingClientRect();
    addProbe([(event.clientX - box.left) / box.width * card.size[0], (1 - (event.clientY - box.top) / box.height) * card.size[1]]);
  };
  part("overlay").onkeydown = event => {
    const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
    cursor ??= card.size.map(each => each / 2);
    if (moves[event.key]) {
      cursor = cursor.map((at, k) => Math.min(card.size[k], Math.max(0, at + moves[event.key][k] * card.size[k] / KEPT_MOVES)));
    } else if (event.key === "Enter") {
      addProbe([...cursor]);
    } else {
      return;
    }
    event.preventDefault();
    draw();
  };
  document.onkeydown = event => {
    if (["TEXTAREA", "INPUT", "SELECT", "BUTTON"].includes(event.target.tagName) || event.ctrlKey || event.altKey || event.metaKey) return;
    const keys = { " ": "run", ".": "step", r: "reset" };
    if (keys[event.key]) {
      event.preventDefault();
      part(keys[event.key]).click();
    }
  };
  new ResizeObserver(fit).observe(part("plate"));
}

async function begin() {
  await load();
  if (!hasToken) {
    say("trouble", word("no-token"));
    return;
  }
  try {
    view = new PlateView(part("field"));
  } catch {
    say("trouble", word("no-webgl"));
  }
  listen();
  await attempt(async () => {
    part("toml").value = await (await ask("GET", "/api/scenario")).text();
    take(await json("GET", "/api/plate"));
  });
  watch(onFrame, async connected => {
    if (!connected) {
      say("trouble", word("lost"));
      return;
    }
    say("trouble", "");
    await attempt(async () => take(await json("GET", "/api/plate")));
    await settle();
  });
}

begin();
