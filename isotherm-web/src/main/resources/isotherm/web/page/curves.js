// Temperatures of the probes over time.
import { degrees, digitsOf, roundStep, time } from "./numbers.js";

const MOST_POINTS = 4000;

export class Curves {
  #canvas; #rows = [];

  constructor(canvas) { this.#canvas = canvas; }

  clear() { this.#rows = []; }

  // A row of temperatures at a time; whoever goes back in time begins anew.
  add(seconds, temperatures) {
    const last = this.#rows.at(-1);
    if (last && seconds < last.seconds) this.clear();
    if (last && seconds === last.seconds) this.#rows.pop();
    this.#rows.push({ seconds, temperatures });
    if (this.#rows.length > MOST_POINTS) this.#rows = this.#rows.filter((row, k) => k % 2 === 0);
  }

  draw(probes, duration) {
    const pixel = devicePixelRatio || 1;
    const { clientWidth, clientHeight } = this.#canvas;
    const [width, height] = [Math.round(clientWidth * pixel), Math.round(clientHeight * pixel)];
    if (this.#canvas.width !== width || this.#canvas.height !== height) Object.assign(this.#canvas, { width, height });
    const context = this.#canvas.getContext("2d");
    context.clearRect(0, 0, width, height);
    const style = getComputedStyle(document.documentElement);
    const all = this.#rows.flatMap(row => Object.values(row.temperatures)).filter(Number.isFinite);
    if (all.length === 0) return;
    let [low, high] = [Math.min(...all), Math.max(...all)];
    if (!(high > low)) [low, high] = [low - 0.5, high + 0.5];
    const step = roundStep(high - low, 4);
    const [left, bottom, top] = [46 * pixel, 18 * pixel, 8 * pixel];
    const x = seconds => left + (width - left - 4 * pixel) * seconds / duration;
    const y = value => height - bottom - (height - bottom - top) * (value - low) / (high - low);
    context.font = `${11 * pixel}px system-ui, sans-serif`;
    context.fillStyle = style.getPropertyValue("--faint");
    context.strokeStyle = style.getPropertyValue("--line");
    context.lineWidth = pixel;
    context.textAlign = "right";
    for (let value = Math.ceil(low / step) * step; value <= high; value += step) {
      context.beginPath();
      context.moveTo(left, y(value));
      context.lineTo(width, y(value));
      context.stroke();
      context.fillText(digitsOf(value), left - 5 * pixel, y(value) + 4 * pixel);
    }
    context.fillText(time(duration), width - 2 * pixel, height - 4 * pixel);
    context.textAlign = "left";
    context.fillText("0", left, height - 4 * pixel);
    context.lineWidth = 1.8 * pixel;
    for (const probe of probes) {
      context.strokeStyle = probe.colour;
      context.beginPath();
      for (const { seconds, temperatures } of this.#rows) {
        if (Number.isFinite(temperatures[probe.name])) context.lineTo(x(seconds), y(temperatures[probe.name]));
      }
      context.stroke();
    }
  }

  table(body, probes, remove) {
    const last = this.#rows.at(-1)?.temperatures ?? {};
    body.replaceChildren(...probes.map(probe => {
      const row = document.createElement("tr");
      const name = row.insertCell();
      name.textContent = `● ${probe.name}`;
      name.style.color = probe.colour;
      row.insertCell().textContent = degrees(last[probe.name]);
      if (probe.own) row.insertCell().append(remove(probe));
      return row;
    }));
  }
}
