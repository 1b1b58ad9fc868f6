// Numbers as people read them.
const TIMES = [[31557600, "a"], [86400, "d"], [3600, "h"], [60, "min"], [1, "s"], [1e-3, "ms"], [1e-6, "µs"]];
const LENGTHS = [[1000, "km"], [1, "m"], [1e-2, "cm"], [1e-3, "mm"], [1e-6, "µm"]];

function inUnits(value, units, digits) {
  const [size, name] = units.find(([size]) => Math.abs(value) >= size) ?? units.at(-1);
  return `${digitsOf(value / size, digits)} ${name}`;
}

export function digitsOf(value, digits = 4) {
  return Number.isFinite(value) ? String(Number(value.toPrecision(digits))) : "–";
}

export const time = seconds => seconds === 0 ? "0 s" : inUnits(seconds, TIMES, 4);
export const length = metres => inUnits(metres, LENGTHS, 3);
export const degrees = value => Number.isFinite(value) ? `${value.toFixed(Math.abs(value) >= 1000 ? 0 : 2)} °C` : "–";

// A round step, so that a span has about so many of them.
export function roundStep(span, parts) {
  const exact = span / parts;
  const unit = 10 ** Math.floor(Math.log10(exact));
  const digit = exact / unit;
  return unit * (digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10);
}
