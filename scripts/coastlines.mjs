// Makes isotherm-io/src/main/resources/isotherm/io/map/coastlines.txt again, from Natural Earth 1:50m (public domain) as the
// npm package world-atlas 2.0.2 has it:
//
//   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//   node scripts/coastlines.mjs package/countries-50m.json > isotherm-io/src/main/resources/isotherm/io/map/coastlines.txt
//
// A line of the topology that one country has is a coast, one that two have is a border. Points are rounded to hundredths of
// a degree, which is a quarter of a pixel on the map; what lies outside the box is left out.
import { readFileSync } from "node:fs";

const WEST = -8, EAST = 44, SOUTH = 52, NORTH = 74;
const atlas = JSON.parse(readFileSync(process.argv[2], "utf8"));
const { scale, translate } = atlas.transform;

const owners = atlas.arcs.map(() => 0);
const count = (arcs) => arcs.forEach((arc) => (Array.isArray(arc) ? count(arc) : owners[arc < 0 ? ~arc : arc]++));
atlas.objects.countries.geometries.forEach((country) => count(country.arcs ?? []));

/** The points of an arc, in hundredths of a degree, none twice in a row. */
function points(arc) {
  let x = 0, y = 0;
  const all = [];
  for (const [dx, dy] of arc) {
    x += dx;
    y += dy;
    const point = [x * scale[0] + translate[0], y * scale[1] + translate[1]].map((degrees) => Math.round(degrees * 100));
    const last = all.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) all.push(point);
  }
  return all;
}

const inside = ([lon, lat]) => lon >= WEST * 100 && lon <= EAST * 100 && lat >= SOUTH * 100 && lat <= NORTH * 100;

/** The pieces of a line with at least one end of each side inside. */
function pieces(line) {
  const all = [];
  let piece = [];
  for (let k = 0; k < line.length; k++) {
    const near = inside(line[k]) || (k > 0 && inside(line[k - 1])) || (k + 1 < line.length && inside(line[k + 1]));
    if (near) piece.push(line[k]);
    else if (piece.length) { all.push(piece); piece = []; }
  }
  return piece.length ? [...all, piece] : all;
}

console.log("# Coasts (c) and borders (b) around the Nordic countries: lon lat of the first point, then steps to the next, all in");
console.log("# hundredths of a degree. Made with Natural Earth (1:50m, public domain) by scripts/coastlines.mjs.");
atlas.arcs.forEach((arc, k) => {
  for (const piece of pieces(points(arc))) {
    if (piece.length < 2) continue;
    const steps = piece.map(([lon, lat], i) => (i === 0 ? `${lon} ${lat}` : `${lon - piece[i - 1][0]} ${lat - piece[i - 1][1]}`));
    console.log(`${owners[k] > 1 ? "b" : "c"} ${steps.join(" ")}`);
  }
});
