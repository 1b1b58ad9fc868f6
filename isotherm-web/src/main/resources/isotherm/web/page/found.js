// What a run has found, as a table: heat through the edges, and what building physics says of a section.
import { degrees, digitsOf } from "./numbers.js";
import { word } from "./words.js";

const rows = result => [
  ...["top", "bottom", "left", "right"]
    .filter(edge => Math.abs(result.edges[edge]?.heat_flow ?? 0) > 1e-9)
    .map(edge => [`${word("heat-through")} ${word(`edge-${edge}`)}`, `${digitsOf(result.edges[edge].heat_flow)} W/m`]),
  ...ofSection(result.section),
];

function ofSection(section) {
  if (!section) return [];
  const psi = section.psi ?? {};
  return [
    ["L2D", section.l2d, "W/(m K)"], ["U", section.u, "W/(m² K)"], ["ψ", psi.value, "W/(m K)"],
    [`ψ ${word("inner")}`, psi.inner, "W/(m K)"], [`ψ ${word("outer")}`, psi.outer, "W/(m K)"], ["fRsi", section.f_rsi, ""],
  ].filter(([, value]) => Number.isFinite(value)).map(([name, value, unit]) => [name, `${digitsOf(value)} ${unit}`])
    .concat(section.coldest ? [[word("coldest"), degrees(section.coldest.temperature)]] : []);
}

export function show(table, result) {
  table.replaceChildren(...(result ? rows(result) : []).map(cells => {
    const row = document.createElement("tr");
    for (const text of cells) row.insertCell().textContent = text;
    return row;
  }));
}
