"use strict";
/* The nodes lie flat, each before its children: depth, name, running, waiting, bytes. */
(() => {
  const METRICS = [
    ["time running", 2, n => seconds(n) + " s", (r, w) => r],
    ["time running and waiting", 3, n => seconds(n) + " s", (r, w) => r + w],
    ["memory allocated", 4, bytes, (r, w, b) => b]];
  const HEIGHT = 18, DEEPEST = 8000;
  const canvas = byId("canvas"), pen = canvas.getContext("2d");
  const nodes = [];
  for (let k = 0, path = []; k < data.flames.length; k += 5) {
    const [depth, name, running, waiting, allocated] = data.flames.slice(k, k + 5);
    const node = {depth, name: name < 0 ? "all threads" : data.names[2 * name], own: name >= 0 && data.names[2 * name + 1],
      values: METRICS.map(metric => metric[3](running, waiting, allocated)), children: [], parent: path[depth - 1] || null};
    if (node.parent) node.parent.children.push(node);
    path.length = depth;
    path[depth] = node;
    nodes.push(node);
  }
  const root = nodes[0];
  let metric = 0, zoomed = root, wanted = "", drawn = [], hover = null;

  METRICS.forEach(([title], k) => {
    if (!root.values[k]) return;
    const option = element("option", title);
    option.value = k;
    byId("metric").append(option);
  });
  metric = Number(byId("metric").value || 0);
  if (data.leftOut) {
    byId("leftout").textContent = "Frames too narrow to see were left out, " + percent(data.leftOut, root.values[1])
      + " % of the time at most; the frames above them have it.";
  }
  if (!byId("metric").options.length) {
    byId("flame").replaceChildren(element("h2", "Flame graph"), element("p", "There are no samples."));
    return;
  }

  const matches = node => wanted && node.name.toLowerCase().includes(wanted);

  function layout() {
    drawn = [];
    const width = canvas.clientWidth;
    const above = [];
    for (let node = zoomed.parent; node; node = node.parent) above.unshift(node);
    above.forEach((node, k) => drawn.push({node, x: 0, w: width, row: k, faded: true}));
    const place = (node, x, w, row) => {
      if (w < 0.4 || row * HEIGHT > DEEPEST) return;
      drawn.push({node, x, w, row});
      const whole = node.values[metric];
      let at = x;
      [...node.children].sort((a, b) => b.values[metric] - a.values[metric]).forEach(child => {
        const own = whole ? w * child.values[metric] / whole : 0;
        place(child, at, own, row + 1);
        at += own;
      });
    };
    place(zoomed, 0, width, above.length);
  }

  function draw() {
    layout();
    const rows = 1 + drawn.reduce((most, box) => Math.max(most, box.row), 0);
    const scale = Math.min(window.devicePixelRatio || 1, 16000 / (rows * HEIGHT));
    canvas.style.height = rows * HEIGHT + "px";
    canvas.width = canvas.clientWidth * scale;
    canvas.height = rows * HEIGHT * scale;
    pen.scale(scale, scale);
    const style = getComputedStyle(document.documentElement), colour = name => style.getPropertyValue(name).trim();
    const own = colour("--own"), other = colour("--other"), hit = colour("--hit"), ink = colour("--frameink"), page = colour("--page");
    pen.font = "12px ui-monospace, monospace";
    pen.textBaseline = "middle";
    const letter = pen.measureText("m").width;
    drawn.forEach(({node, x, w, row, faded}) => {
      const y = row * HEIGHT;
      pen.globalAlpha = faded ? 0.55 : 1;
      pen.fillStyle = matches(node) ? hit : node.own ? own : other;
      pen.fillRect(x, y, Math.max(w - 0.6, 0.4), HEIGHT - 1);
      pen.globalAlpha = 1;
      if (node === hover) {
        pen.strokeStyle = ink;
        pen.strokeRect(x + 0.5, y + 0.5, Math.max(w - 1.6, 0), HEIGHT - 2);
      }
      const room = Math.floor((w - 6) / letter);
      if (room < 3) return;
      const full = node.name, short = full.split(".").slice(-2).join(".");
      const text = full.length <= room ? full : short.length <= room ? short : short.slice(0, room - 1) + "\u2026";
      pen.fillStyle = ink;
      pen.fillText(text, x + 3, y + HEIGHT / 2);
    });
    byId("found").textContent = wanted ? percent(foundUnder(root), root.values[metric]) + " % found" : "";
  }

  /* A found frame inside a found one is not counted again. */
  function foundUnder(node) {
    return matches(node) ? node.values[metric] : node.children.reduce((sum, child) => sum + foundUnder(child), 0);
  }

  function at(event) {
    const frame = canvas.getBoundingClientRect();
    const x = event.clientX - frame.left, row = Math.floor((event.clientY - frame.top) / HEIGHT);
    const box = drawn.find(each => each.row === row && x >= each.x && x < each.x + each.w);
    return box ? box.node : null;
  }

  function tell(node) {
    byId("under").textContent = node ? node.name + "   " + METRICS[metric][2](node.values[metric]) + ", "
      + percent(node.values[metric], root.values[metric]) + " % of all"
      + (zoomed === root ? "" : ", " + percent(node.values[metric], zoomed.values[metric]) + " % of what is shown") : "\u00a0";
  }

  canvas.addEventListener("mousemove", event => {
    const node = at(event);
    if (node === hover) return;
    hover = node;
    tell(node);
    draw();
  });
  canvas.addEventListener("mouseleave", () => { hover = null; tell(null); draw(); });
  canvas.addEventListener("click", event => {
    const node = at(event);
    if (!node) return;
    zoomed = node;
    tell(node);
    draw();
  });
  byId("reset").addEventListener("click", () => { zoomed = root; draw(); });
  byId("metric").addEventListener("change", () => { metric = Number(byId("metric").value); zoomed = root; draw(); });
  byId("search").addEventListener("input", () => { wanted = byId("search").value.trim().toLowerCase(); draw(); });
  window.addEventListener("resize", draw);
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  draw();
})();
