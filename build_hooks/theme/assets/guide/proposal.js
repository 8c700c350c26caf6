// Draws the form of a proposal from its table, says what is wrong as one types, shows the page, and hands it over.
"use strict";
(() => {
  const box = document.querySelector(".proposal");
  const rules = window.guideProposal;
  if (!box || !rules) return;
  const { put, make, day, handed, bar } = window.guideKept;
  const { table, write, judge, idOf, nameOf, isGiven } = rules;
  const { say } = table;
  const { lang } = document.documentElement;
  const codes = Object.keys(table.languages);
  const form = box.querySelector(".proposal__form");
  const PATIENCE = 400;
  const blank = () => ({ format: table.format, version: table.version, kind: Object.keys(table.kinds)[0], languages: [codes.includes(lang) ? lang : codes[0]], facts: {}, texts: Object.fromEntries(codes.map((code) => [code, {}])), contact: "" });
  let draft = blank();

  // ---- Fields. Each is found again by its language and its name; what is wrong with it stands below it.
  const idFor = (name, code = "") => `ask-${code}-${name}`.replace(/[^\w-]/g, "-");
  const faultsFor = (id) => make("ul", { class: "ask__faults", id: `${id}-faults` });
  const asked = (id, label, help, control, language) => {
    control.id = id;
    control.classList.add("ask__field");
    if (language) control.lang = language;
    control.setAttribute("aria-describedby", `${id}-help ${id}-faults`);
    return make("div", { class: "ask" }, make("label", { for: id }, label), make("p", { class: "ask__help", id: `${id}-help` }, help), control, faultsFor(id));
  };
  const kept = (own, code) => (own ? draft.texts[code] : draft.facts);
  const choice = (field, value) => {
    const select = make("select", {}, make("option", { value: "" }, say.none));
    for (const [option, label] of Object.entries(field.choices)) select.append(make("option", { value: option }, label));
    // A draft from elsewhere may hold what is not offered: it is shown, not lost.
    if (value && !Object.hasOwn(field.choices, value)) select.append(make("option", { value }, value));
    return select;
  };
  const boxes = (field, id) => {
    const held = draft.facts[field.name] ?? [];
    const offered = Object.keys(table.ids).filter((each) => field.facets.includes(table.ids[each][0]) && !table.ids[each][2]);
    const unknown = held.filter((each) => !offered.includes(each));
    const count = make("span");
    const list = make("ul", { class: "ask__boxes" });
    const show = () => {
      const number = draft.facts[field.name]?.length ?? 0;
      count.textContent = number ? ` ${put(say.chosen, { count: number })}` : "";
    };
    for (const each of [...offered, ...unknown]) {
      const control = make("input", { type: "checkbox", value: each });
      control.checked = held.includes(each);
      list.append(make("li", {}, make("label", {}, control, ` ${table.ids[each]?.[1] ?? each}`)));
    }
    list.addEventListener("change", () => {
      draft.facts[field.name] = [...list.querySelectorAll(":checked")].map((each) => each.value);
      show();
      changed();
    });
    show();
    const group = make("details", { class: "ask ask--boxes", id }, make("summary", {}, field.label, count), make("p", { class: "ask__help" }, field.help), list, faultsFor(id));
    group.open = held.length > 0;
    return group;
  };
  const fieldFor = (field, code) => {
    const id = idFor(field.name, field.own ? code : "");
    if (field.facets) return boxes(field, id);
    const value = kept(field.own, code)[field.name] ?? "";
    const control = field.choices ? choice(field, value) : make("input", { type: "text", autocomplete: "off", spellcheck: field.own });
    control.value = value;
    control.addEventListener("input", () => { kept(field.own, code)[field.name] = control.value; changed(); });
    return asked(id, field.label, field.shape === "date" ? `${field.help} ${say.date}` : field.help, control, field.own && code);
  };
  const sectionFor = ([, title, prompt], number, code) => {
    const name = `${draft.kind}.${number}`;
    const control = make("textarea", { rows: number ? 5 : 3 });
    control.value = draft.texts[code][name] ?? "";
    control.addEventListener("input", () => { draft.texts[code][name] = control.value; changed(); });
    const made = asked(idFor(name, code), title || say.opening, prompt, control, code);
    if (title) made.firstChild.lang = code;
    made.children[1].lang = code;
    return made;
  };
  const group = (title, ...children) => make("section", { class: "proposal__part" }, make("h2", {}, title), ...children);
  const pick = (name, label, options, chosen, act) => {
    const select = make("select", { class: "ask__field", id: `ask-${name}`, name }, ...options.map(([value, words]) => make("option", { value }, words)));
    select.value = chosen;
    select.addEventListener("change", () => {
      act(select.value);
      draw();
      document.getElementById(`ask-${name}`).focus();
      changed();
    });
    return make("div", { class: "ask" }, make("label", { for: `ask-${name}` }, label), select);
  };

  const verdict = make("div", { class: "proposal__verdict" });
  const status = make("p", { role: "status", class: "proposal__status" });
  const preview = make("div", { class: "proposal__preview" });
  const ways = make("div", { class: "proposal__ways" });
  const draw = () => {
    const kind = table.kinds[draft.kind];
    const promised = (field) => field.name.startsWith("consent.");
    const shared = kind.fields.filter((field) => !field.own && !promised(field));
    const languages = [...codes.map((code) => [code, table.languages[code].name]), ["", say.both]];
    const contact = make("input", { type: "text", autocomplete: "email" });
    contact.value = draft.contact;
    contact.addEventListener("input", () => { draft.contact = contact.value; changed(); });
    const facts = shared.length ? [group(say.facts, make("p", {}, say.facts_help), ...shared.map((field) => fieldFor(field)))] : [];
    const texts = draft.languages.map((code) => {
      const title = put(say.text, { language: table.languages[code].name });
      const own = kind.fields.filter((field) => field.own && !promised(field));
      return group(title, ...own.map((field) => fieldFor(field, code)), make("p", {}, say.markdown), ...kind.sections[code].map((each, number) => sectionFor(each, number, code)));
    });
    const consent = kind.fields.filter(promised).flatMap((field) => (field.own ? draft.languages.map((code) => {
      const made = fieldFor(field, code);
      if (draft.languages.length > 1) made.firstChild.append(` (${table.languages[code].name})`);
      return made;
    }) : [fieldFor(field)]));
    form.replaceChildren(
      group(say.begin,
        pick("kind", say.kind, Object.entries(table.kinds).map(([id, { name }]) => [id, name]), draft.kind, (value) => { draft.kind = value; }),
        pick("language", say.language, languages, draft.languages.length > 1 ? "" : draft.languages[0], (value) => { draft.languages = value ? [value] : codes; })),
      ...facts, ...texts,
      group(consent.length ? say.consent : say.contact, ...consent, asked("ask-contact", say.contact, say.contact_help, contact)),
      group(say.check, make("p", {}, say.check_help), status, verdict),
      group(say.preview, preview),
      group(say.send, make("p", {}, say.send_help), ways),
    );
  };

  // ---- What is wrong, and what is left to write.
  const link = (id, words) => make("a", { href: `#${id}` }, words);
  const place = (part, code) => [idFor(part, code), idFor(part)].find((id) => document.getElementById(id)) ?? idFor("title", code);
  const labelOf = (id) => document.getElementById(id)?.querySelector("summary")?.firstChild.textContent ?? form.querySelector(`label[for="${id}"]`)?.textContent ?? "";
  const show = () => {
    const pages = draft.languages.map((code) => [code, write(draft, code, day())]);
    const faults = new Map();
    const gaps = new Map();
    for (const [code, page] of pages) {
      for (const each of judge(draft, code, page)) {
        const id = place(each.part, code);
        const row = faults.get(id) ?? faults.set(id, new Map()).get(id);
        row.set(`${each.code} ${each.message}`, [put(say.line, { file: nameOf(draft, code), line: each.line }), each.code]);
      }
      for (const [part, title] of page.gaps) gaps.set(place(part === "consent" ? "consent.by" : part, code), [title, code]);
    }
    if (!draft.contact.trim()) gaps.set("ask-contact", [say.contact, lang]);
    for (const list of form.querySelectorAll(".ask__faults")) {
      const id = list.id.replace(/-faults$/, "");
      // What is not written yet is told at the end only: nobody has gone wrong by not being there.
      const row = [...(faults.get(id) ?? [])].filter(([, [, code]]) => code !== "G104");
      list.replaceChildren(...row.map(([words]) => make("li", {}, words)));
      const control = document.getElementById(id);
      if (!control.matches("details")) control.setAttribute("aria-invalid", row.length > 0);
    }
    const count = [...faults.values()].reduce((sum, row) => sum + row.size, 0);
    const absent = codes.filter((code) => !draft.languages.includes(code));
    const told = [count && put(say.faults, { count }), gaps.size && put(say.gaps, { count: gaps.size + absent.length })].filter(Boolean);
    status.textContent = told.join(" · ") || say.fine;
    const wrong = make("ul", { class: "proposal__faults" });
    for (const [id, row] of faults) for (const [words, [where]] of row) wrong.append(make("li", {}, link(id, labelOf(id)), ` – ${words} `, make("small", {}, `(${where})`)));
    const left = make("ul", { class: "proposal__gaps" });
    for (const [id, [title, code]] of gaps) left.append(make("li", {}, make("a", { href: `#${id}`, lang: code }, title)));
    for (const code of absent) left.append(make("li", {}, put(say.missing, { language: table.languages[code].name })));
    verdict.replaceChildren(...(count ? [make("h3", {}, put(say.faults, { count })), wrong] : []), ...(left.children.length ? [make("h3", {}, put(say.gaps, { count: left.children.length })), left] : []));
    preview.replaceChildren(...pages.map(([code, page]) => sheet(code, page)));
    ways.replaceChildren(...hand(pages));
  };

  // ---- The page as it will read. Every word of the writer is a text node.
  const blocks = (lines, gap) => {
    const made = [];
    let list = null;
    let words = [];
    let level = 3;
    const end = () => {
      if (words.length) made.push(make("p", words.join(" ").startsWith(gap) ? { class: "proposal__gap" } : {}, words.join("\n")));
      words = [];
    };
    for (const each of lines) {
      const [, signs, title] = /^(#{2,6}) +(.*?)(?: *\{[^{}]*\})?$/.exec(each) ?? [];
      const [, item] = /^\s*(?:[-*+]|\d+\.) +(.*)$/.exec(each) ?? [];
      if (!item && each.trim()) list = null;
      if (title) {
        end();
        level = Math.min(signs.length + 2, level + 1, 6);
        made.push(make(`h${level}`, {}, title));
      } else if (item) {
        end();
        if (!list) made.push(list = make("ul"));
        list.append(make("li", {}, item));
      } else if (each.trim()) words.push(each);
      else end();
    }
    end();
    return made;
  };
  const sheet = (code, page) => {
    const own = draft.texts[code];
    const gap = table.languages[code].gap.split("{")[0];
    const title = make("h3", { lang: code }, own.title?.trim() || say.untitled);
    const source = make("details", {}, make("summary", {}, put(say.source, { file: nameOf(draft, code) })), make("pre", { tabindex: "0", lang: code }, make("code", {}, page.text)));
    const read = make("div", { class: "proposal__sheet", lang: code }, title, ...(own.description?.trim() ? [make("p", { class: "proposal__lead" }, own.description)] : []), ...blocks(page.lines.slice(page.body - 1), gap));
    return make("div", {}, read, source);
  };

  // ---- The ways to hand it over.
  const hand = (pages) => {
    const files = pages.map(([code, page]) => [nameOf(draft, code), page.text]);
    const downloads = files.map(([name, words]) => {
      const button = make("button", { type: "button" }, put(say.download, { file: name }));
      button.addEventListener("click", () => handed(name, words, "text/markdown"));
      return button;
    });
    const made = [make("p", { class: "fill__tools" }, ...downloads)];
    if (table.contact) {
      const subject = put(say.mail_subject, { title: draft.texts[draft.languages[0]].title?.trim() || idOf(draft) });
      const body = [...files.map(([name, words]) => `${table.cut} ${name} ${table.cut}\n${words}`), ...(draft.contact.trim() ? [`${table.cut}\n${draft.contact}`] : [])].join("\n").replace(/\n/g, "\r\n");
      const to = `mailto:${encodeURIComponent(table.contact).replace("%40", "@")}?subject=${encodeURIComponent(subject)}`;
      const long = `${to}&body=${encodeURIComponent(body)}`.length > table.mail;
      if (long) made.push(make("p", {}, say.mail_long));
      made.push(make("p", {}, make("a", { href: long ? to : `${to}&body=${encodeURIComponent(body)}` }, say.mail)));
    }
    if (table.forge) {
      const lab = table.forge.includes("gitlab");
      for (const [name, words] of files) {
        const path = `${table.kinds[draft.kind].home}/${name}`;
        const at = lab ? `${table.forge}/-/new/${table.branch}?file_name=${encodeURIComponent(path)}&content=` : `${table.forge}/new/${table.branch}?filename=${encodeURIComponent(path)}&value=`;
        const address = at + encodeURIComponent(words);
        made.push(address.length > table.address ? make("p", {}, put(say.forge_long, { file: name })) : make("p", {}, make("a", { href: address }, put(say.forge, { file: name }))));
      }
    }
    if (!table.contact && !table.forge) made.push(make("p", {}, say.nowhere));
    return made;
  };

  // ---- Kept on the device, and in a file.
  const isTexts = (node) => node && typeof node === "object" && !Array.isArray(node) && Object.values(node).every((each) => typeof each === "string");
  const read = (text) => {
    let data;
    try { data = JSON.parse(text); } catch { throw new Error(say.unread); }
    if (data?.format !== table.format) throw new Error(say.unread);
    const listed = (each) => Array.isArray(each) && each.every((one) => typeof one === "string");
    const sound = Object.hasOwn(table.kinds, data.kind) && typeof data.contact === "string" && listed(data.languages) && data.languages.some((code) => codes.includes(code)) &&
      data.facts && typeof data.facts === "object" && table.kinds[data.kind].fields.every((field) => field.own || !Object.hasOwn(data.facts, field.name) || (field.facets ? listed(data.facts[field.name]) : typeof data.facts[field.name] === "string")) &&
      data.texts && typeof data.texts === "object" && Object.values(data.texts).every(isTexts);
    if (!sound) throw new Error(say.damaged);
    return data;
  };
  const held = (all) => Boolean(all.contact) || Object.values(all.facts).some(isGiven) || Object.values(all.texts).some((own) => Object.values(own).some(isGiven));
  const restore = (data) => {
    draft = { ...blank(), ...data, languages: codes.filter((code) => data.languages.includes(code)), texts: { ...blank().texts, ...data.texts } };
    draw();
    show();
    return say.opened;
  };
  const { store, recall } = bar(box, {
    key: `guide.proposal.${lang}`,
    name: () => idOf(draft),
    say,
    whole: () => draft,
    held,
    read,
    restore,
    empty: () => restore(blank()),
  });
  let timer;
  const changed = () => {
    store();
    clearTimeout(timer);
    timer = setTimeout(show, PATIENCE);
  };
  // A link to a field opens the list that holds it.
  form.addEventListener("click", (event) => {
    const target = document.getElementById(event.target.closest(".proposal__verdict a")?.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    if (target.matches("details")) target.open = true;
    (target.querySelector("summary") ?? target).focus();
    target.scrollIntoView({ block: "center" });
  });
  document.querySelector(".proposal__without").remove();
  box.hidden = false;
  draw();
  show();
  recall();
})();
