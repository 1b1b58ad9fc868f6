// What lies over the colours: outlines of regions with their names, and probes.
export class Overlay {
  #canvas; #card; #pixel = 1;

  constructor(canvas) { this.#canvas = canvas; }

  fit(width, height, pixel) {
    Object.assign(this.#canvas, { width: Math.round(width * pixel), height: Math.round(height * pixel) });
    this.#pixel = pixel;
  }

  card(card) { this.#card = card; }

  draw(probes, withOutlines, cursor) {
    const context = this.#canvas.getContext("2d");
    const { width, height } = this.#canvas;
    context.clearRect(0, 0, width, height);
    if (!this.#card) return;
    const [wide, high] = this.#card.size;
    const x = metres => metres / wide * width;
    const y = metres => height - metres / high * height;
    const pixel = this.#pixel;
    if (withOutlines) {
      for (const region of this.#card.regions) this.#outline(context, region, x, y);
    }
    context.font = `${12 * pixel}px system-ui, sans-serif`;
    for (const probe of probes) {
      const [px, py] = [x(probe.place[0]), y(probe.place[1])];
      context.lineWidth = 2 * pixel;
      context.strokeStyle = "#000";
      context.fillStyle = probe.colour;
      context.beginPath();
      context.arc(px, py, 5 * pixel, 0, 2 * Math.PI);
      context.fill();
      context.stroke();
      this.#label(context, probe.name, px + 9 * pixel, py + 4 * pixel);
    }
    if (cursor) {
      const [px, py] = [x(cursor[0]), y(cursor[1])];
      context.strokeStyle = "#fff";
      context.lineWidth = pixel;
      context.strokeRect(px - 7 * pixel, py - 7 * pixel, 14 * pixel, 14 * pixel);
    }
  }

  #outline(context, region, x, y) {
    const corners = region.outline;
    if (corners.length < 6) return;
    context.beginPath();
    for (let k = 0; k < corners.length; k += 2) context.lineTo(x(corners[k]), y(corners[k + 1]));
    context.closePath();
    context.lineWidth = 2.5 * this.#pixel;
    context.strokeStyle = "rgb(255 255 255 / 60%)";
    context.stroke();
    context.lineWidth = this.#pixel;
    context.strokeStyle = "rgb(0 0 0 / 80%)";
    context.stroke();
  }

  #label(context, text, px, py) {
    context.lineWidth = 3 * this.#pixel;
    context.strokeStyle = "rgb(0 0 0 / 70%)";
    context.strokeText(text, px, py);
    context.fillStyle = "#fff";
    context.fillText(text, px, py);
  }
}
