// Temperatures as colours and isotherms, drawn by the graphics card: the nodes' numbers are its texture, their interpolation its program.
import { roundStep } from "./numbers.js";

const HEAD = 48;
const CORNERS = `#version 300 es
out vec2 place;
void main() {
  place = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0;
  gl_Position = vec4(place * 2.0 - 1.0, 0.0, 1.0);
}`;
const COLOUR = `#version 300 es
precision highp float;
precision highp usampler2D;
uniform usampler2D nodes;
uniform sampler2D colours;
uniform vec2 ends;      // temperatures of 0 and 65534
uniform vec2 range;     // temperatures of the first and last colour
uniform float level;    // from one isotherm to the next; 0 for none
in vec2 place;
out vec4 colour;
float at(ivec2 node) { return float(texelFetch(nodes, clamp(node, ivec2(0), textureSize(nodes, 0) - 1), 0).r); }
void main() {
  vec2 where = place * vec2(textureSize(nodes, 0) - 1);
  ivec2 node = ivec2(floor(where));
  vec2 share = where - vec2(node);
  vec4 four = vec4(at(node), at(node + ivec2(1, 0)), at(node + ivec2(0, 1)), at(node + ivec2(1, 1)));
  if (at(ivec2(where + 0.5)) > 65534.5) { colour = vec4(0.5, 0.5, 0.5, 0.18); return; }
  vec4 weights = vec4((1.0 - share.x) * (1.0 - share.y), share.x * (1.0 - share.y), (1.0 - share.x) * share.y, share.x * share.y);
  weights *= vec4(lessThan(four, vec4(65534.5)));
  float mixed = dot(four, weights) / max(dot(weights, vec4(1.0)), 1e-6);
  float t = ends.x + (ends.y - ends.x) * mixed / 65534.0;
  float part = clamp((t - range.x) / (range.y - range.x), 0.0, 1.0);
  vec3 own = texture(colours, vec2((part * 255.0 + 0.5) / 256.0, 0.5)).rgb;
  if (level > 0.0) {
    float steps = t / level;
    float near = abs(fract(steps + 0.5) - 0.5) / max(fwidth(steps), 1e-6);
    float ink = (1.0 - smoothstep(0.5, 1.2, near)) * 0.75;
    own = mix(own, dot(own, vec3(0.3, 0.6, 0.1)) > 0.55 ? vec3(0.0) : vec3(1.0), ink);
  }
  colour = vec4(own, 1.0);
}`;

export function readFrame(buffer) {
  const head = new DataView(buffer);
  return {
    columns: head.getInt32(4, true), rows: head.getInt32(8, true), time: head.getFloat64(16, true), step: head.getFloat64(24, true),
    low: head.getFloat64(32, true), high: head.getFloat64(40, true), nodes: new Uint16Array(buffer, HEAD),
  };
}

export class PlateView {
  #gl; #program; #columns = 0; #rows = 0; #places = {};

  // Throws where the browser has no WebGL2.
  constructor(canvas) {
    const gl = canvas.getContext("webgl2", { antialias: false, preserveDrawingBuffer: true });
    if (!gl) throw new Error("no WebGL2");
    this.#gl = gl;
    this.#program = this.#link();
    gl.useProgram(this.#program);
    for (const name of ["nodes", "colours", "ends", "range", "level"]) this.#places[name] = gl.getUniformLocation(this.#program, name);
    gl.uniform1i(this.#places.nodes, 0);
    gl.uniform1i(this.#places.colours, 1);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    this.#texture(0);
    this.#texture(1);
  }

  #link() {
    const gl = this.#gl;
    const program = gl.createProgram();
    for (const [kind, text] of [[gl.VERTEX_SHADER, CORNERS], [gl.FRAGMENT_SHADER, COLOUR]]) {
      const shader = gl.createShader(kind);
      gl.shaderSource(shader, text);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    }
    gl.linkProgram(program);
    if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program));
    return program;
  }

  #texture(unit) {
    const gl = this.#gl;
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, name, gl.NEAREST);
    for (const name of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, name, gl.CLAMP_TO_EDGE);
  }

  colours(list) {
    const gl = this.#gl;
    const bytes = new Uint8Array(list.flatMap(colour => [colour >> 16 & 255, colour >> 8 & 255, colour & 255, 255]));
    gl.activeTexture(gl.TEXTURE1);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, list.length, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
  }

  draw(frame, range, withIsotherms) {
    const gl = this.#gl;
    gl.activeTexture(gl.TEXTURE0);
    if (frame.columns !== this.#columns || frame.rows !== this.#rows) {
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.R16UI, frame.columns, frame.rows, 0, gl.RED_INTEGER, gl.UNSIGNED_SHORT, frame.nodes);
      [this.#columns, this.#rows] = [frame.columns, frame.rows];
    } else {
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, frame.columns, frame.rows, gl.RED_INTEGER, gl.UNSIGNED_SHORT, frame.nodes);
    }
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.uniform2f(this.#places.ends, frame.low, frame.high);
    gl.uniform2f(this.#places.range, range[0], range[1]);
    gl.uniform1f(this.#places.level, withIsotherms && frame.high > frame.low ? roundStep(range[1] - range[0], 10) : 0);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }
}

// The temperature at a place, in parts of the plate from its lower left corner; NaN in a hole.
export function temperatureAt(frame, x, y) {
  const column = Math.min(frame.columns - 1.000001, Math.max(0, x * (frame.columns - 1)));
  const row = Math.min(frame.rows - 1.000001, Math.max(0, y * (frame.rows - 1)));
  const [c, r] = [Math.floor(column), Math.floor(row)];
  const at = (i, j) => frame.nodes[j * frame.columns + i];
  const [u, v] = [column - c, row - r];
  const corners = [[at(c, r), (1 - u) * (1 - v)], [at(c + 1, r), u * (1 - v)], [at(c, r + 1), (1 - u) * v], [at(c + 1, r + 1), u * v]]
    .filter(([node]) => node <= 65534);
  const weight = corners.reduce((sum, [, share]) => sum + share, 0);
  if (weight <= 0) return NaN;
  const mixed = corners.reduce((sum, [node, share]) => sum + node * share, 0) / weight;
  return frame.low + (frame.high - frame.low) * mixed / 65534;
}
