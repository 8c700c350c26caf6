// Sorts and filters the table of subtypes, and puts two to four of them side by side (?compare=a,b).
"use strict";
(() => {
  const table = document.querySelector("table.subtypes");
  if (!table) return;
  const say = JSON.parse(table.dataset.say), region = table.parentElement;
  const heads = [...table.tHead.rows[0].cells], rows = [...table.tBodies[0].rows];
  const MOST = 4, LEAST = 2;
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const title = (row) => row.cells[0].textContent.trim();

  // The buttons that sort stand in the headers; a second press turns the order round.
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  heads.forEach((head, column) => {
    const name = head.textContent.trim();
    const button = make("button", { type: "button", class: "sort", title: fill(say.sort, { name }) }, name);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach((each) => each.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      rows.sort((a, b) => collator.compare(a.cells[column].textContent, b.cells[column].textContent) * (down ? -1 : 1));
      table.tBodies[0].append(...rows);
    });
    head.replaceChildren(button);
  });

  const models = [...new Map(rows.map((row) => [row.dataset.model, row.cells[1].textContent.trim()]))];
  const model = make("select", { id: "compare-model" }, make("option", { value: "" }, say.any), ...models.map(([value, text]) => make("option", { value }, text)));
  const words = make("input", { type: "search", id: "compare-words", autocomplete: "off" });
  const status = make("p", { role: "status", class: "compare__status" });
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const filter = () => {
    const asked = plain(words.value).split(/\s+/).filter(Boolean);
    const shown = rows.filter((row) => {
      const text = plain(row.textContent);
      row.hidden = (model.value && row.dataset.model !== model.value) || !asked.every((word) => text.includes(word));
      return !row.hidden;
    });
    status.textContent = fill(say.shown, { count: shown.length });
  };
  model.addEventListener("change", filter);
  words.addEventListener("input", filter);

  const picked = new Set();
  const side = make("button", { type: "button", disabled: "" }, say.side);
  const boxes = rows.map((row) => {
    const box = make("input", { type: "checkbox", "aria-label": fill(say.pick, { title: title(row) }) });
    box.addEventListener("change", () => {
      if (box.checked) picked.add(row.dataset.id); else picked.delete(row.dataset.id);
      side.disabled = picked.size < LEAST || picked.size > MOST;
    });
    row.cells[0].prepend(box, " ");
    return box;
  });
  const controls = make("form", { class: "compare__controls" },
    make("p", {}, make("label", { for: "compare-model" }, heads[1].textContent.trim()), " ", model),
    make("p", {}, make("label", { for: "compare-words" }, say.filter), " ", words),
    make("p", { class: "compare__few" }, say.few, " ", side), status);
  controls.addEventListener("submit", (event) => event.preventDefault());
  region.before(controls);

  // Side by side: the chosen subtypes become the columns.
  let shown = null;
  const facing = (ids) => {
    const chosen = [...new Set(ids)].map((id) => rows.find((row) => row.dataset.id === id)).filter(Boolean).slice(0, MOST);
    shown?.remove();
    shown = null;
    const enough = chosen.length >= LEAST;
    controls.hidden = enough;
    region.hidden = enough;
    if (!enough) return;
    const head = make("tr", {}, make("td"), ...chosen.map((row) => make("th", { scope: "col" }, row.cells[0].querySelector("a").cloneNode(true))));
    const body = heads.slice(1).map((each, at) => make("tr", {}, make("th", { scope: "row" }, each.textContent.trim()), ...chosen.map((row) => make("td", {}, ...[...row.cells[at + 1].childNodes].map((node) => node.cloneNode(true))))));
    const all = make("button", { type: "button" }, say.all), print = make("button", { type: "button" }, say.print);
    all.addEventListener("click", () => go([]));
    print.addEventListener("click", () => window.print());
    shown = make("div", { class: "facing" }, make("p", { class: "compare__controls" }, all, " ", print),
      make("div", { class: "table", role: "group", tabindex: "0", "aria-label": say.side }, make("table", { class: "comparison" }, make("thead", {}, head), make("tbody", {}, ...body))));
    region.after(shown);
  };
  const read = () => (new URLSearchParams(location.search).get("compare") || "").split(",").filter(Boolean);
  const go = (ids) => {
    const address = new URL(location.href);
    if (ids.length) address.searchParams.set("compare", ids.join(",")); else address.searchParams.delete("compare");
    // A page opened from a disk may refuse a new address; the comparison is shown all the same.
    try { history.pushState(null, "", address.href.replaceAll("%2C", ",")); } catch (error) {}
    facing(ids);
    (shown || region).querySelector("a, button").focus();
  };
  side.addEventListener("click", () => go(rows.map((row) => row.dataset.id).filter((id) => picked.has(id))));
  window.addEventListener("popstate", () => facing(read()));
  filter();
  facing(read());
})();
