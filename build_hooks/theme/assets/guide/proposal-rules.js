// Writes a proposal as Markdown, and judges it by the check's own table: same bytes, same problems as the command.
"use strict";
window.guideProposal = (() => {
  const table = JSON.parse(document.getElementById("proposal-table")?.textContent ?? "null");
  if (!table) return null;
  const { put } = window.guideKept;
  const re = Object.fromEntries(Object.entries(table.patterns).map(([name, [source, flags]]) => [name, new RegExp(source, flags)]));
  const fits = (name, text) => new RegExp(`^(?:${table.patterns[name][0]})$`, "u").test(text);
  const first = (pattern, text) => text.matchAll(pattern).next().value;

  // ---- Markdown.
  const line = (text) => text.replace(re.noise, "").replace(/\s+/gu, " ").trim();
  const text = (given) => given.replace(/\r\n?/g, "\n").replace(re.noise, "").split("\n").map((each) => each.trimEnd()).join("\n").replace(/^\n+|\n+$/g, "");
  const slugify = (title) => [...title].map((sign) => table.ligatures[sign] ?? sign).join("").normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().replace(re.other, "-").replace(/^-+|-+$/g, "");
  const slug = (draft, code) => slugify(line(draft.texts[code]?.title ?? ""));
  const idOf = (draft) => table.order.map((code) => slug(draft, code).slice(0, table.longest).replace(/^-+|-+$/g, "")).find((id) => fits("slug", id)) ?? table.nameless;
  const nameOf = (draft, code) => `${idOf(draft)}${code === table.default ? "" : `.${code}`}.md`;
  const scalar = (value) => (fits("plain", value) ? value : `"${value.replace(/\\/g, "\\\\").replace(/"/g, '\\"')}"`);
  const valueOf = (draft, code, { name, own }) => (own ? draft.texts[code] ?? {} : draft.facts)[name] ?? "";
  const items = (value) => value.map(line).filter(Boolean);
  const isGiven = (value) => Boolean(Array.isArray(value) ? items(value).length : line(value));
  const said = (value) => (Array.isArray(value) ? `[${items(value).map(scalar).join(", ")}]` : scalar(line(value)));
  const tableOf = ({ name }) => (name.includes(".") ? name.split(".")[0] : "");

  // Gives the text, the line of each field and section, and the parts that nothing was written in.
  const write = (draft, code, today) => {
    const kind = table.kinds[draft.kind];
    const language = table.languages[code];
    const lines = ["---"];
    const at = new Map();
    const gaps = [];
    const note = (name, value) => { at.set(name, lines.push(value)); };
    const given = { kind: draft.kind, source: table.source, modified: today };
    if (fits("slug", slug(draft, code))) given.slug = slug(draft, code);
    for (const [name] of kind.header) {
      const mine = kind.fields.filter((field) => field.name === name || tableOf(field) === name);
      const written = mine.filter((field) => isGiven(valueOf(draft, code, field)));
      if (given[name]) note(name, `${name}: ${given[name]}`);
      else if (written.length) {
        const inner = Boolean(tableOf(written[0]));
        if (inner) note(name, `${name}:`);
        for (const field of written) note(field.name, `${inner ? "  " : ""}${field.name.split(".").pop()}: ${said(valueOf(draft, code, field))}`);
      }
    }
    const body = lines.push("---") + 1;
    kind.sections[code].forEach(([heading, title], number) => {
      const name = `${draft.kind}.${number}`;
      const words = text(draft.texts[code]?.[name] ?? "");
      lines.push("");
      at.set(name, lines.length + 1);
      if (heading) lines.push(heading, "");
      if (!words) gaps.push([name, title || language.opening]);
      lines.push(...(words || put(language.gap, { part: title || language.opening })).split("\n"));
    });
    for (const [name, title] of Object.entries(language.tables)) {
      if (!kind.fields.some((field) => tableOf(field) === name && field.required && !isGiven(valueOf(draft, code, field)))) continue;
      gaps.push([name, title]);
      lines.push("", put(language.gap, { part: title }));
    }
    return { text: `${lines.join("\n")}\n`, lines, body, at, gaps };
  };

  // ---- The outline of a text, as the check reads it.
  const decoder = new DOMParser();
  // A letter before it keeps the spaces it begins with.
  const unescaped = (given) => (given.includes("&") ? decoder.parseFromString(`<body>x${given.replace(/</g, "&lt;")}`, "text/html").body.textContent.slice(1) : given);
  const plain = (given) => given.replace(re.decoration, "").trim();
  const linked = (given) => given.replace(re.link, (_, image, words) => (image ? "" : words));
  const titleOf = (given) => {
    const codes = [...given.matchAll(re.code)].map(([code]) => code.replace(/^`+|`+$/g, "").trim());
    const bare = linked(given.replace(re.code, table.standIn).replace(re.note, "").replace(re.attributes, "")).replace(re.emphasis, "$2$4");
    return unescaped(bare).replaceAll(table.standIn, () => codes.shift() ?? "").trim();
  };
  const scanLine = (found, given, number) => {
    const add = (list, address, more = {}) => found[list].push({ address, line: number, ...more });
    const marker = first(re.marker, given.trimEnd());
    if (marker) return add("markers", marker[1]);
    const heading = first(re.heading, given);
    let rest = given.replace(re.code, table.standIn).replace(re.foreign, table.standIn);
    const admonition = first(re.admonition, rest);
    if (admonition) {
      add("marks", admonition[1]);
      rest = admonition[2] ?? "";
    }
    const attributes = [...rest.matchAll(re.attributes)].map((each) => each[1]).join(" ");
    for (const each of attributes.matchAll(re.class)) add("marks", each[1]);
    rest = rest.replace(re.automatic, (_, address) => {
      add("links", (address.includes("://") ? "" : "mailto:") + address);
      return table.standIn;
    });
    for (const [tag] of rest.matchAll(re.tag)) add("html", tag);
    const reference = first(re.reference, rest);
    if (reference) return add("links", reference[2]);
    for (const [, image, words, address] of rest.matchAll(re.link)) add(image ? "images" : "links", unescaped(address), { text: plain(words) });
    if (heading) return add("headings", titleOf(heading[2].trim().replace(/#+$/, "").trimEnd()), { level: heading[1].length });
    const prose = plain(linked(rest).replace(re.attributes, "").replace(re.tag, ""));
    return prose && add("prose", prose);
  };
  const scan = (lines, from) => {
    const found = { headings: [], links: [], images: [], prose: [], markers: [], marks: [], html: [] };
    const body = lines.slice(from - 1).join("\n").replace(re.fenced, (code) => "\n".repeat(code.split("\n").length - 1));
    body.split("\n").forEach((each, number) => scanLine(found, each, from + number));
    return found;
  };

  // ---- The rules that one page alone can be judged by.
  const isDate = (value) => fits("date", value) && value > "0001" && new Date(`${value}T00:00Z`).toJSON()?.slice(0, 10) === value;
  const asRead = (address) => [...unescaped(unescaped(address))].filter((sign) => sign > " " && sign !== "\x7f").join("");
  const isOutside = (read) => read.startsWith("//") || read.split(/[/?#]/)[0].includes(":");
  const isSafe = (read) => !isOutside(read) || table.safe.some((scheme) => read.toLowerCase().startsWith(scheme));
  const examples = new Set(table.examples);

  function* header(draft, code, page) {
    const kind = table.kinds[draft.kind];
    for (const [name, required] of kind.header) if (required && !page.at.has(name)) yield [2, "G104", { field: name }];
    for (const field of kind.fields) {
      const { name, required } = field;
      const value = valueOf(draft, code, field);
      const number = page.at.get(name);
      const inside = page.at.get(tableOf(field));
      if (!number) {
        if (required && inside) yield [inside + 1, "G104", { field: name }];
        continue;
      }
      const found = Array.isArray(value) ? "" : line(value);
      if (field.choices && !Object.hasOwn(field.choices, found)) yield [number, "G109", { field: name, found, allowed: Object.keys(field.choices).join(", ") }];
      else if (field.shape === "date" && !isDate(found)) yield [number, "G108", { field: name, expected: table.shapes.date, found }];
      for (const id of field.facets ? items(value) : []) {
        const [facet, , replacement] = Object.hasOwn(table.ids, id) ? table.ids[id] : [];
        if (!facet) yield [number, "G201", { id, field: name }];
        else if (!field.facets.includes(facet)) yield [number, "G202", { id, field: name, facet, allowed: field.facets.join(", ") }];
        if (replacement) yield [number, "G203", { id, replacement }];
      }
    }
  }
  function* spaces(code, number, given) {
    for (const [source, flags, correction] of table.languages[code].spacings) {
      for (const match of given.matchAll(new RegExp(source, flags))) yield [number, "G503", { found: match[0], wanted: correction.replace(/\$(\d)/g, (_, group) => match[group]) }];
    }
  }
  function* body(code, { headings, links, images, markers, marks, html, prose }) {
    let before = 1;
    for (const { level, line: number, address } of headings) {
      if (level > before + 1) yield [number, "G501", { before: "#".repeat(before), level: "#".repeat(level) }];
      if (level < 2) yield [number, "G506", {}];
      before = level;
      yield* spaces(code, number, address);
    }
    for (const { address, line: number } of links) if (!isSafe(asRead(address))) yield [number, "G405", { target: address }];
    for (const { address, text: words, line: number } of images) {
      if (!words) yield [number, "G502", { target: address }];
      if (isOutside(asRead(address))) yield [number, "G405", { target: address }];
    }
    for (const { address, line: number } of markers) if (!table.blocks.includes(address)) yield [number, "G504", { name: address, allowed: table.blocks.join(", ") }];
    for (const { address, line: number } of marks) if (!table.marks.includes(address)) yield [number, "G602", { mark: address }];
    for (const { address, line: number } of html) yield [number, "G505", { tag: [...address].slice(0, 40).join("") }];
    for (const { address, line: number } of prose) {
      yield* spaces(code, number, address);
      if (examples.has(address)) yield [number, "G507", { found: address }];
    }
  }
  function* told(draft, code, page) {
    yield* header(draft, code, page);
    for (const field of table.kinds[draft.kind].fields) {
      const number = page.at.get(field.name);
      if (!number || Array.isArray(valueOf(draft, code, field))) continue;
      const value = line(valueOf(draft, code, field));
      if (["title", "description"].includes(field.name)) yield* spaces(code, number, value);
      if (field.told && examples.has(value)) yield [number, "G507", { found: value }];
    }
    yield* body(code, scan(page.lines, page.body));
  }

  const short = (words) => ([...words].length > 200 ? `${[...words].slice(0, 200).join("").trimEnd()}…` : words);
  const partOf = (page, number) => [...page.at].filter(([, from]) => from <= number).reduce((last, each) => (each[1] >= last[1] ? each : last), ["title", 0])[0];
  // Gives each problem once, in the file's order, with the field or section to mend.
  const judge = (draft, code, page) => {
    const found = new Map();
    for (const [number, rule, details] of told(draft, code, page)) {
      const blanks = Object.fromEntries(Object.entries(details).map(([name, value]) => [name, short(value)]));
      found.set(JSON.stringify([number, rule, details]), { line: number, code: rule, part: details.field ?? partOf(page, number), message: put(table.rules[rule], blanks) });
    }
    return [...found.values()].sort((one, two) => one.line - two.line || (one.code < two.code ? -1 : 1));
  };
  return { table, write, judge, idOf, nameOf, isGiven };
})();
