"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const byId = id => document.getElementById(id);

/* Text only ever becomes text: no string of the data is read as HTML. */
function element(tag, text, className) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

const count = n => n < 0 ? "-" : n.toLocaleString("en");
const seconds = ns => (ns * 1e-9).toFixed(3);
const percent = (part, whole) => whole ? (100 * part / whole).toFixed(1) : "-";

function each(ns, n) {
  if (!(n > 0 && ns > 0)) return "-";
  const one = ns / n;
  for (const [limit, unit] of [[1e9, "s"], [1e6, "ms"], [1e3, "us"]]) {
    if (one >= limit) return Number((one / limit).toPrecision(3)) + " " + unit;
  }
  return Number(one.toPrecision(3)) + " ns";
}

const bytes = n => n ? Math.floor(n / 1024).toLocaleString("en") + " KiB" : "";

function timeCell(ns, mark) {
  const cell = element("td", seconds(ns));
  cell.append(element("span", mark, "mark"));
  return cell;
}

function link(text, act) {
  const made = element("button", text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/* On a narrow screen the columns that others follow from are left out. */
const minor = cell => { cell.classList.add("minor"); return cell; };

function headRow(table, titles, minors = []) {
  const row = element("tr");
  titles.forEach((title, k) => row.append(minors.includes(k) ? minor(element("th", title)) : element("th", title)));
  const head = element("thead");
  head.append(row);
  const body = element("tbody");
  table.replaceChildren(head, body);
  return body;
}

const methods = data.methods.map(([name, place, calls, primitive, self, selfMark, total, totalMark, bytes, file, line], index) =>
  ({name, place, calls, primitive, self, selfMark, total, totalMark, bytes, file, line, index,
    each: calls > 0 ? self / calls : -1, totalEach: primitive > 0 ? total / primitive : -1,
    text: (name + " " + place).toLowerCase()}));
const allSelf = methods.reduce((sum, m) => sum + m.self, 0);
const allBytes = methods.reduce((sum, m) => sum + m.bytes, 0);
const allLines = data.files.reduce((sum, f) => sum + f.rows.reduce((s, r) => s + r[2], 0), 0);

function head() {
  byId("command").textContent = data.command;
  byId("facts").textContent = [
    data.exact ? "exact hits and calls" : "sampled, so there are no hits and no calls",
    seconds(data.elapsed) + " s on Java " + data.java,
    data.started.replace("T", " ").replace(/\..*|Z/, "") + " UTC",
    data.samples,
    data.slowdown ? "slowed down " + data.slowdown.toFixed(2) + " times"
      : "slow-down not measured" + (data.unmeasured ? ": " + data.unmeasured : ""),
    data.include.length ? "classes " + data.include.join(", ") : "the program's own classes"].join("; ");
  byId("sentence").textContent = data.sentence;
  if (!data.complete) {
    byId("remarks").append(element("li", "The program had not ended when this was written: the last second may be missing."));
  }
  data.notes.forEach(note => byId("remarks").append(element("li", note)));
}

/* ---- functions ---- */
const COLUMNS = [["calls", "ncalls"], ["self", "tottime"], ["self", "%"], ["each", "percall"],
  ["total", "cumtime"], ["totalEach", "percall"], ["name", "method"]];
if (data.sampler === "alloc") COLUMNS.splice(1, 5, ["bytes", "allocated"], ["bytes", "%"]);
const FIRST_ROWS = 50;
let sortedBy = 1, descending = true, showAll = false;

function functionTable() {
  const row = element("tr");
  COLUMNS.forEach(([, title], k) => {
    const cell = element("th");
    if (k === sortedBy) cell.setAttribute("aria-sort", descending ? "descending" : "ascending");
    cell.append(link(title, () => {
      descending = k === sortedBy ? !descending : COLUMNS[k][0] !== "name";
      sortedBy = k;
      functionTable();
    }));
    if (title === "percall") minor(cell);
    row.append(cell);
  });
  const thead = element("thead"), tbody = element("tbody");
  thead.append(row);
  const wanted = byId("filter").value.toLowerCase().split(" ").filter(word => word);
  const key = COLUMNS[sortedBy][0], sign = descending ? -1 : 1;
  const found = methods.filter(m => wanted.every(word => m.text.includes(word)))
    .sort((a, b) => sign * (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0) || a.index - b.index);
  const shown = showAll ? found : found.slice(0, FIRST_ROWS);
  shown.forEach(m => tbody.append(functionRow(m)));
  byId("functiontable").replaceChildren(thead, tbody);
  byId("matches").textContent = wanted.length ? count(found.length) + " of " + count(methods.length) : "";
  byId("all").hidden = shown.length === found.length;
  byId("all").textContent = "show all " + count(found.length);
}

function functionRow(m) {
  const row = element("tr");
  const calls = m.calls === m.primitive ? count(m.calls) : count(m.calls) + "/" + count(m.primitive);
  const [part, whole] = data.sampler === "alloc" ? [m.bytes, allBytes] : [m.self, allSelf];
  const share = element("td", percent(part, whole), "share");
  share.style.setProperty("--w", (whole ? 100 * part / whole : 0) + "%");
  const name = element("td", undefined, "name");
  name.append(link(m.name, () => around(m)), element("span", " " + m.place.replace(/\([^(]*\)$/, ""), "hint"));
  row.append(element("td", calls));
  if (data.sampler === "alloc") row.append(element("td", bytes(m.bytes)), share, name);
  else row.append(timeCell(m.self, m.selfMark), share, minor(element("td", each(m.self, m.calls))),
    timeCell(m.total, m.totalMark), minor(element("td", each(m.total, m.primitive))), name);
  return row;
}

function around(m) {
  const panel = byId("around"), both = element("div");
  const rows = (title, edges, other) => {
    const part = element("div"), table = element("table");
    const body = headRow(table, ["ncalls", "cumtime", title]);
    edges.forEach(edge => {
      const row = element("tr"), name = element("td", undefined, "name");
      const who = edge[other];
      name.append(who < 0 ? "(outside)" : link(methods[who].name, () => around(methods[who])));
      row.append(element("td", count(edge[2])), timeCell(edge[3], edge[4]), name);
      body.append(row);
    });
    part.append(edges.length ? table : element("p", title + ": none included", "hint"));
    both.append(part);
  };
  rows("called by", data.edges.filter(edge => edge[1] === m.index), 0);
  rows("calls", data.edges.filter(edge => edge[0] === m.index), 1);
  panel.replaceChildren(element("h3", m.name), both);
  if (m.file >= 0) panel.append(link("its lines", () => showLine(m.file, m.line)));
  panel.hidden = false;
  panel.scrollIntoView({block: "nearest"});
}

/* ---- lines ---- */
const FIRST_FILES = 20;
const hottest = Math.max(1, ...data.files.map(f => f.rows.reduce((most, r) => Math.max(most, r[2]), 0)));

function lines() {
  byId("linehint").textContent = (data.exact ? "A hit is one entry of control into the line. " : "Hits were not counted. ")
    + "Times come from samples and share their method's clock where it has one; % is of the time of all lines; a line's time has the callees that are not included.";
  const absent = data.files.filter(f => !f.found);
  if (absent.length) {
    byId("absent").hidden = false;
    byId("absent").textContent = "No source was found for " + absent.slice(0, 5).map(f => f.name).join(", ")
      + (absent.length > 5 ? " and " + count(absent.length - 5) + " more files" : "")
      + ", so their lines stand without text.";
  }
  data.files.forEach((file, k) => {
    const box = element("details"), title = element("summary");
    const time = file.rows.reduce((sum, row) => sum + row[2], 0);
    title.append(element("b", file.name), element("span", seconds(time) + " s"), element("span", percent(time, allLines) + " %"));
    box.append(title);
    box.id = "file" + k;
    box.addEventListener("toggle", () => fill(box, file));
    box.hidden = k >= FIRST_FILES;
    byId("files").append(box);
    if (k === 0) {
      fill(box, file);
      box.open = true;
    }
  });
  if (data.files.length > FIRST_FILES) {
    const more = link("show all " + count(data.files.length) + " files", () => {
      document.querySelectorAll("#files details").forEach(box => { box.hidden = false; });
      more.remove();
    });
    byId("files").append(more);
  }
}

function fill(box, file) {
  if (box.childElementCount > 1) return;
  const wide = element("div", undefined, "wide"), table = element("table", undefined, "source");
  const body = headRow(table, ["line", "hits", "time", "time per hit", "with callees", "%", file.found ? "source" : ""], [3, 4]);
  const seen = ([, hits, ns, , total]) => hits > 0 || ns > 0 || total > 0;
  const rows = new Map(file.rows.filter(row => file.found || seen(row)).map(row => [row[0], row]));
  const texts = new Map();
  file.pieces.forEach(([from, ...piece]) => piece.forEach((text, k) => texts.set(from + k, text)));
  let before = 0;
  [...new Set([...rows.keys(), ...texts.keys()])].sort((a, b) => a - b).forEach(number => {
    if (before && file.found && number > before + 1) {
      const gap = element("tr", undefined, "gap"), cell = element("td");
      cell.colSpan = 7;
      gap.append(cell);
      body.append(gap);
    }
    body.append(lineRow(number, rows.get(number), texts.get(number) || "", file.link));
    before = number;
  });
  wide.append(table);
  box.append(wide);
}

function numberCell(number, link) {
  const cell = element("td"), anchor = element("a", number);
  anchor.href = link + number;
  anchor.title = "open in the editor";
  cell.append(anchor);
  return cell;
}

function lineRow(number, line, text, link) {
  const row = element("tr");
  row.dataset.line = number;
  row.append(link ? numberCell(number, link) : element("td", number));
  if (line) {
    const [, hits, ns, mark, total] = line;
    const heat = element("td", ns ? percent(ns, allLines) : "", "heat");
    heat.style.setProperty("--h", (ns ? 8 + 72 * ns / hottest : 0) + "%");
    row.append(element("td", count(hits)), ns ? timeCell(ns, mark) : element("td"), minor(element("td", ns ? each(ns, hits) : "")),
      minor(element("td", total > ns ? seconds(total) : "")), heat);
  } else {
    row.className = "cold";
    for (let k = 0; k < 5; k++) row.append(k === 2 || k === 3 ? minor(element("td")) : element("td"));
  }
  row.append(element("td", text, "code"));
  return row;
}

function showLine(file, line) {
  const box = byId("file" + file);
  fill(box, data.files[file]);
  box.hidden = false;
  box.open = true;
  document.querySelectorAll("tr.goal").forEach(row => row.classList.remove("goal"));
  const row = box.querySelector('tr[data-line="' + line + '"]');
  if (row) row.classList.add("goal");
  (row || box).scrollIntoView({block: "center"});
}

/* ---- threads, allocation ---- */
function threads() {
  const body = headRow(byId("threadtable"), ["threads", "running", "waiting", "allocated", "name"]);
  const sorted = data.threads.slice().sort((a, b) => b[3] - a[3] || b[5] - a[5]);
  sorted.forEach(([name, virtual, number, running, mark, waiting, allocated]) => {
    const row = element("tr");
    row.append(element("td", count(number)), timeCell(running, mark), element("td", seconds(waiting)),
      element("td", bytes(allocated)), element("td", name + (virtual ? " (virtual)" : ""), "name"));
    body.append(row);
  });
  if (sorted.some(thread => thread[1])) {
    byId("threadtable").after(element("p", "Of virtual threads only those are counted that a sample, a wait or an allocation was seen of.", "hint"));
  }
}

function allocation() {
  const all = data.files.flatMap((file, k) => file.rows.filter(row => row[5] > 0).map(row => [row[5], k, row[0]]));
  all.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const whole = all.reduce((sum, row) => sum + row[0], 0);
  if (!all.length) {
    byId("alloctable").replaceWith(element("p", "No allocation was sampled in the included methods."));
    return;
  }
  const body = headRow(byId("alloctable"), ["allocated", "%", "line", "source"]);
  all.slice(0, 100).forEach(([n, file, number]) => {
    const share = element("td", percent(n, whole), "share"), where = element("td");
    share.style.setProperty("--w", 100 * n / whole + "%");
    where.append(link(data.files[file].name + ":" + number, () => showLine(file, number)));
    const piece = data.files[file].pieces.find(p => p[0] <= number && number < p[0] + p.length - 1);
    const row = element("tr");
    row.append(element("td", bytes(n)), share, where, element("td", piece ? piece[number - piece[0] + 1].trim() : "", "code"));
    body.append(row);
  });
}

byId("filter").addEventListener("input", functionTable);
byId("all").addEventListener("click", () => { showAll = true; functionTable(); });
head();
functionTable();
lines();
threads();
allocation();
