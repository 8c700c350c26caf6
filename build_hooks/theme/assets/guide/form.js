// Fills a tool in on its page: fields for the blanks, rows, a file of the answers, and where risks stand.
"use strict";
(() => {
  const box = document.querySelector(".fill");
  const article = box?.closest("article");
  const blanks = article?.querySelectorAll(".blank");
  const boxes = article?.querySelectorAll(".tasks input");
  if (!blanks?.length && !boxes?.length) {
    box?.remove();
    return;
  }
  const { put, make, day, bar } = window.guideKept;
  const say = JSON.parse(box.dataset.say);
  const { tool, version } = box.dataset;
  const { lang } = document.documentElement;
  const KEY = `guide.form.${tool}.${lang}`;
  const FORMAT = "guide-form";
  const MOST_ROWS = 99;
  const MOST_COLUMNS = 5;
  const LONG = 40;
  const NEAR = 6;
  const button = (act) => box.querySelector(`[data-act=${act}]`);
  const part = (name) => box.querySelector(`.fill__${name}`);
  const words = (element) => element?.textContent.trim() ?? "";

  // Each answer by its label, which is what it is kept under: a template that changes keeps most of them.
  // A field has a value to begin with, gives and takes text, and refuses what it cannot hold.
  const fields = new Map();
  const byElement = new WeakMap();
  const add = (label, field) => {
    let name = label;
    for (let n = 2; fields.has(name); n += 1) name = `${label} (${n})`;
    fields.set(name, field);
    return name;
  };

  // ---- The scales, the matrix and the levels, as the page's own tables have them.
  const tableAfter = (id) => {
    let each = document.getElementById(id);
    while (each && !each.matches(".table")) each = each.nextElementSibling;
    return each?.querySelector("table");
  };
  const rowsOf = (table) => [...(table?.tBodies[0].rows ?? [])].map((row) => [...row.cells].map(words));
  const numbers = (text) => (text.match(/\d+/g) ?? []).map(Number);
  const scales = ["likelihood", "severity"].map((id) => rowsOf(tableAfter(id)));
  const levels = rowsOf(tableAfter("levels")).map(([name, range]) => [name, ...numbers(range)]);
  const matrix = tableAfter("matrix");
  const rated = Boolean(matrix && levels.length && scales.every((each) => each.length));
  const levelOf = (product) => levels.findIndex(([, from, to = from]) => product >= from && product <= to);
  const ratings = [];
  const headOf = (cell) => words(cell.closest("table").tHead?.rows[0].cells[cell.cellIndex]);
  const picture = make("figure", { class: "risks", hidden: "" });

  const rating = (blank, label) => {
    const picks = scales.map((scale, at) => {
      const name = at ? say.severity : say.likelihood;
      const pick = make("select", { class: "field", "aria-label": `${label}, ${name}` }, make("option", { value: "" }, name));
      pick.append(...scale.map(([value, word]) => make("option", { value }, `${value} – ${word}`)));
      return pick;
    });
    const result = make("output");
    blank.after(make("span", { class: "rating" }, ...picks, result));
    const field = {
      initial: "",
      element: result,
      get: () => (picks.some((pick) => pick.value) ? picks.map((pick) => pick.value).join(" × ") : ""),
      set(text) {
        const fits = (values) => {
          picks.forEach((pick, at) => { pick.value = values[at] ?? ""; });
          field.show();
          return field.get() === text;
        };
        return fits(text.split(" × ")) || (fits([]) && !text);
      },
      show() {
        const [one, two] = picks.map((pick) => Number(pick.value));
        const product = one * two;
        field.product = product;
        const level = levels[levelOf(product)]?.[0].toLocaleLowerCase(lang) ?? "";
        result.value = product ? `${product}, ${level}` : "";
        field.text = product ? `${one} × ${two} = ${result.value}` : "";
        blank.textContent = field.text || blank.dataset.prompt;
        blank.classList.toggle("blank--empty", !product);
      },
    };
    for (const pick of picks) byElement.set(pick, field);
    const cell = blank.parentElement;
    const row = cell.parentElement;
    ratings.push({ field, row, head: cell.dataset.head, at: ratings.filter((each) => each.row === row).length });
    return field;
  };

  // The table again, each hazard's number in its cell, then the same in words.
  const draw = () => {
    if (!rated) return;
    const copy = matrix.cloneNode(true);
    const columns = [...copy.tHead.rows[0].cells].map((cell) => numbers(cell.textContent)[0]);
    const list = make("ol");
    const cells = new Map();
    for (const row of copy.tBodies[0].rows) {
      const [across] = numbers(row.cells[0].textContent);
      for (const cell of row.cells) {
        const down = columns[cell.cellIndex];
        cells.set(`${across} × ${down}`, cell);
        cell.style.setProperty("--level", (levelOf(across * down) + 1) / levels.length);
      }
    }
    const spot = (number, at) => make("b", { class: `spot spot--${at}`, "aria-hidden": "true" }, number);
    for (const row of new Set(ratings.map((each) => each.row))) {
      const mine = ratings.filter((each) => each.row === row && row.isConnected && each.field.product);
      if (!mine.length) continue;
      const number = row.sectionRowIndex + 1;
      const hazard = words(row.querySelector(".blank"));
      const item = make("li", { value: number }, make("strong", {}, hazard));
      for (const { field, head, at } of mine) {
        item.append(make("span", {}, spot(number, at), ` ${head} `, field.text));
        cells.get(field.get())?.append(" ", make("span", { class: "spot__place" }, spot(number, at), make("span", { class: "unseen" }, `${head}, ${hazard}`)));
      }
      list.append(item);
    }
    const group = make("div", { class: "table", role: "group", tabindex: "0", "aria-label": say.matrix }, copy);
    picture.replaceChildren(make("figcaption", {}, say.matrix), group, list);
    picture.hidden = !list.children.length;
  };

  // ---- Blanks become fields. The blank itself stays, holds the answer, and is what is printed.
  const describe = (blank, place) => {
    const prompt = blank.textContent.slice(1, -1);
    blank.dataset.prompt = prompt;
    const cell = blank.closest("td, th");
    if (cell) cell.dataset.head = headOf(cell);
    const block = cell ?? blank.closest("li, p") ?? blank.parentElement;
    const range = document.createRange();
    range.selectNodeContents(block);
    range.setEndBefore(blank);
    const before = range.toString();
    range.selectNodeContents(block);
    range.setStartAfter(blank);
    const after = range.toString();
    const alone = !/[\p{L}\p{N}]/u.test(before + after);
    const head = cell?.parentElement.cells[0];
    const named = head && head !== cell ? words(head.querySelector(".blank") ?? head).replace(/^\[|\]$/g, "") : "";
    // A number says nothing by itself: the words around it do.
    const near = /^\d+$/.test(prompt) && !alone
      ? [...before.trim().split(/\s+/).slice(-NEAR), prompt, ...after.trim().split(/\s+/).slice(0, NEAR)].join(" ")
      : prompt;
    return { blank, prompt, place, alone, cell, label: [named, cell && headOf(cell), near].filter(Boolean).join(", ") };
  };
  const build = ({ blank, prompt, place, alone, cell, label }) => {
    let field;
    const name = add(label, { place });
    if (rated && alone && blank.parentElement === cell && prompt.includes("×")) field = rating(blank, name);
    else {
      const long = alone || prompt.length > LONG;
      const number = /^\d+$/.test(prompt);
      const control = make(long ? "textarea" : "input", { class: `field${alone ? " field--alone" : ""}`, autocomplete: "off", placeholder: prompt, "aria-label": name });
      if (long) control.rows = 1; else control.type = "text";
      if (number) control.inputMode = "numeric";
      blank.after(control);
      byElement.set(control, field = {
        initial: number ? prompt : "",
        element: control,
        get: () => control.value,
        set(text) {
          control.value = text;
          field.show();
          return true;
        },
        show() {
          const { value } = control;
          blank.textContent = value || prompt;
          blank.classList.toggle("blank--empty", !value.trim());
          control.size = Math.max(2, (value || prompt).length);
          // Where a field does not grow by itself.
          if (long && !CSS.supports("field-sizing", "content")) {
            control.style.height = "auto";
            control.style.height = `${control.scrollHeight + 2}px`;
          }
        },
      });
    }
    field.place = place;
    fields.set(name, field);
    field.set(field.initial);
  };
  const tick = (control, at) => {
    const field = {
      place: `t${at}`,
      initial: control.defaultChecked ? "x" : "",
      element: control,
      get: () => (control.checked ? "x" : ""),
      set(text) {
        control.checked = text === "x";
        return field.get() === text;
      },
    };
    byElement.set(control, field);
    add(words(control.labels[0]), field);
  };

  // ---- Rows of blanks alone, at the end of a table and all alike, can be added and removed.
  const pattern = (row) => {
    const cells = [...row.cells].map((cell) => words(cell.querySelector(".blank")) === words(cell) && words(cell));
    return cells.every(Boolean) ? cells.join("|").replace(/\d+/g, "") : "";
  };
  const extend = (table, at) => {
    const body = table.tBodies[0];
    const last = pattern(body.rows[body.rows.length - 1]);
    if (!last) return;
    const rows = [...body.rows];
    const made = rows.slice(rows.findLastIndex((row) => pattern(row) !== last) + 1);
    const begin = made.length;
    const model = made[begin - 1].cloneNode(true);
    const name = table.parentElement.getAttribute("aria-label") ?? "";
    const control = (act) => make("button", { type: "button", "aria-label": `${say[act]} – ${name}` }, say[act]);
    const [more, less] = [control("add"), control("less")];
    let shown = begin;
    // A wide row is laid out on the screen as a form of its own, to be filled in without scrolling.
    table.classList.toggle("laid", model.cells.length > MOST_COLUMNS);
    const create = () => {
      const row = model.cloneNode(true);
      const blanks = [...row.querySelectorAll(".blank")];
      blanks[0].textContent = blanks[0].textContent.replace(/\d+/, (found) => (Number(found) === begin ? made.length + 1 : found));
      made.push(row);
      body.append(row);
      blanks.map((blank, cell) => describe(blank, `r${at}.${made.length}.${cell}`)).forEach(build);
    };
    const field = {
      place: `r${at}`,
      initial: String(begin),
      element: more,
      get: () => String(shown),
      set(text) {
        const count = Number(text);
        if (!Number.isInteger(count) || count < 1 || count > MOST_ROWS) return false;
        while (made.length < count) create();
        made.forEach((row, n) => (n < count ? body.append(row) : row.remove()));
        shown = count;
        less.disabled = count === 1;
        more.disabled = count === MOST_ROWS;
        return true;
      },
    };
    const change = (by) => {
      field.set(String(shown + by));
      keep();
      tell(put(by > 0 ? say.added : say.lessened, { number: by > 0 ? shown : shown + 1 }));
    };
    add(`${say.rows}, ${name}`, field);
    more.addEventListener("click", () => { change(1); made[shown - 1].querySelector(".field").focus(); });
    less.addEventListener("click", () => { change(-1); if (less.disabled) more.focus(); });
    table.parentElement.after(make("p", { class: "fill__rows" }, more, less));
    field.set(field.initial);
  };

  // ---- What is kept, and the file of it.
  let lost = [];
  const places = blanks.length + boxes.length;
  const answers = () => [...fields]
    .filter(([, field]) => field.element.isConnected && field.get() !== field.initial)
    .map(([label, field]) => ({ label, place: field.place, answer: field.get() }));
  const whole = () => ({ format: FORMAT, tool, language: lang, version, date: day(), places, answers: [...answers(), ...lost] });
  const keep = () => { draw(); store(); };

  // Gives what a text holds, or says why it is none of ours.
  const read = (text) => {
    let data;
    try { data = JSON.parse(text); } catch { throw new Error(say.unread); }
    if (data?.format !== FORMAT || typeof data.tool !== "string") throw new Error(say.unread);
    if (data.tool !== tool) throw new Error(put(say.other, { tool: data.tool.slice(0, LONG) }));
    const sound = Array.isArray(data.answers) && data.answers.every((each) => typeof each?.label === "string" && typeof each.answer === "string" && ["string", "undefined"].includes(typeof each.place));
    if (!sound) throw new Error(say.damaged);
    return data;
  };
  // A file of the other language, from the same template, goes by places; any other by labels.
  const restore = (data) => {
    for (const field of fields.values()) field.set(field.initial);
    lost = [];
    const twin = data.language !== lang && data.version === version && data.places === places;
    const find = ({ label, place }) => (twin ? [...fields.values()].find((field) => field.place === place) : fields.get(label));
    const isRows = (each) => /^r\d+$/.test(each.place);
    let placed = 0;
    for (const each of [...data.answers.filter(isRows), ...data.answers.filter((one) => !isRows(one))]) {
      const field = find(each);
      if (field?.element.isConnected && field.set(each.answer)) placed += 1;
      else lost.push({ label: each.label, answer: each.answer });
    }
    part("lost").hidden = !lost.length;
    part("lost").querySelector("ul").replaceChildren(...lost.map(({ label, answer }) => make("li", {}, make("strong", {}, label), ` – ${answer}`)));
    draw();
    return put(say.opened, { placed, lost: lost.length });
  };

  // ---- The bar.
  // The form is what stands between two of the page's headings, or up to its generated blocks.
  const reached = (id, element) => {
    const heading = document.getElementById(id);
    return heading && (element.contains(heading) || heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  };
  const inForm = (element) => reached("form", element) && !reached("form-end", element) && !element.matches(".block");
  const start = () => {
    article.classList.add("filling");
    boxes.forEach(tick);
    const described = [...blanks].map((blank, at) => describe(blank, `b${at}`));
    article.querySelectorAll(".table > table").forEach(extend);
    described.forEach(build);
    // The picture stands after the last table with ratings, and its buttons.
    ratings.at(-1)?.row.closest(".table").nextElementSibling.after(picture);
    part("start").hidden = true;
    part("bar").hidden = false;
    const all = [...article.querySelectorAll(".field, .tasks input")];
    (all.find(inForm) ?? all[0]).id = "to-fill";
    part("first").href = "#to-fill";
    article.addEventListener("input", ({ target }) => {
      const field = byElement.get(target);
      if (!field) return;
      field.show?.();
      keep();
    });
    draw();
  };
  button("start").addEventListener("click", () => {
    start();
    part("first").focus();
  });
  part("first").addEventListener("click", () => document.getElementById("to-fill").focus());
  button("print").addEventListener("click", () => {
    const out = [...article.children].filter((each) => !each.matches(".opening") && !inForm(each));
    for (const each of out) each.classList.add("unprinted");
    article.classList.add("form-alone");
    addEventListener("afterprint", () => {
      for (const each of out) each.classList.remove("unprinted");
      article.classList.remove("form-alone");
    }, { once: true });
    print();
  });

  const { store, tell, recall } = bar(box, {
    key: KEY,
    name: () => location.pathname.split("/").pop().replace(/\.html$/, ""),
    say,
    whole,
    held: (all) => all.answers.length > 0,
    read,
    restore(data) {
      if (!article.matches(".filling")) start();
      return restore(data);
    },
    empty: () => restore({ answers: [] }),
  });
  box.hidden = false;
  recall();
})();
