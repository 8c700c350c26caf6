// The search dialog: loaded, with its engine, when the reader first asks for it.
"use strict";
window.guideSearchDialog = ({ root, base, indexAddress, engineAddress }) => {
  const DELAY = 60, SNIPPET = 150, FIRST = 10;
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const script = (address) => new Promise((resolve, reject) => {
    document.head.append(Object.assign(document.createElement("script"), { src: address, onload: resolve, onerror: reject }));
  });

  let engine, say, dialog, field, ghost, status, filters, list, kind = "", asked = 0, timer = 0, opener;

  // Text with the searched words marked; only text nodes, so nothing in it can be markup.
  const marked = (text, words) => {
    const whole = make("span");
    let end = 0;
    for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      if (!words.has(engine.fold(word))) continue;
      whole.append(text.slice(end, index), make("mark", {}, word));
      end = index + word.length;
    }
    whole.append(text.slice(end));
    return whole;
  };
  const snippet = (text, words) => {
    const hits = [...text.matchAll(/[\p{L}\p{N}]+/gu)].filter(({ 0: word }) => words.has(engine.fold(word)));
    const at = hits.length ? Math.max(0, hits[0].index - 40) : 0;
    const start = at ? text.indexOf(" ", at) + 1 : 0;
    const end = text.indexOf(" ", start + SNIPPET);
    return (start ? "… " : "") + text.slice(start, end < 0 ? undefined : end) + (end < 0 ? "" : " …");
  };

  const address = (result, section, words) => {
    const [page, fragment] = result.address.split("#");
    const anchor = section && section.anchor ? section.anchor : fragment;
    return `${base}/${page}?h=${encodeURIComponent(words.join(" "))}${anchor ? `#${anchor}` : ""}`;
  };
  // Why a page answers a word it does not show: another name of its term.
  const why = (result, words) => {
    const asks = (text) => engine.words(text).some((word) => words.has(word));
    if (asks(result.title)) return "";
    const found = result.names.find(([name, language]) => language && asks(name));
    if (!found) return "";
    const [name, language] = found;
    const other = language !== document.documentElement.lang;
    return make("span", { class: "found__why" }, ` – ${other ? say[`in_language.${language}`] || language : say.also} `, make("i", other ? { lang: language } : {}, name));
  };

  const item = (result, answer) => {
    const words = new Set(answer.marks);
    const [best, ...others] = result.sections;
    const link = make("a", { href: address(result, null, answer.words) }, marked(result.title, words));
    const entry = make("li", { class: "found" }, make("p", { class: "found__kind" }, result.kindName), make("p", { class: "found__title" }, link, why(result, words)));
    const passage = (section) => make("a", { href: address(result, section, answer.words), class: "found__section" }, marked(section.title, words));
    const text = make("p", { class: "found__text" });
    if (best.anchor) text.append(passage(best), " ");
    text.append(marked(snippet(best.text, words), words));
    entry.append(text);
    const more = others.filter((section) => section.anchor).slice(0, 6);
    if (more.length)
      entry.append(make("details", {}, make("summary", {}, more.length > 1 ? fill(say.more, { count: more.length }) : say.more_one), make("ul", {}, ...more.map((section) => make("li", {}, passage(section))))));
    return entry;
  };

  const ask = async (...given) => {
    try {
      return await engine.search(...given);
    } catch (error) {
      // A root kept by the browser may name the parts of an older release.
      engine = await window.guideSearchEngine.open(`${root}?${Date.now()}`);
      return engine.search(...given);
    }
  };
  const nothing = async (text) => {
    const near = await engine.nearest(text);
    const children = [];
    if (near.length)
      children.push(make("p", {}, `${say.nearest} `, ...near.flatMap((word, at) => {
        const again = make("button", { type: "button", class: "found__near" }, word);
        again.addEventListener("click", () => { field.value = word; run(); field.focus(); });
        return at ? [" ", again] : [again];
      })));
    if (indexAddress) children.push(make("p", {}, make("a", { href: indexAddress }, say.index)));
    children.push(make("p", {}, say.ask), make("textarea", { readonly: "", rows: "3", "aria-label": say.ask }, fill(say.message, { query: text.slice(0, 100) })));
    return make("li", { class: "found found--none" }, ...children);
  };

  const chips = (answer) => {
    const kinds = Object.keys(answer.counts);
    const chip = (name, label, count) => {
      const button = make("button", { type: "button", "aria-pressed": String(kind === name) }, count === undefined ? label : `${label} (${count})`);
      button.addEventListener("click", () => { kind = name; run(); });
      return button;
    };
    filters.replaceChildren(...(kinds.length > 1 || kind ? [chip("", say.all_kinds), ...kinds.map((name) => chip(name, name, answer.counts[name]))] : []));
  };

  const run = async () => {
    const text = field.value.trim().slice(0, 200), turn = (asked += 1);
    if (!/[\p{L}\p{N}]/u.test(text)) {
      list.replaceChildren();
      filters.replaceChildren();
      ghost.textContent = "";
      status.textContent = "";
      return;
    }
    try {
      const answer = await ask(field.value.slice(0, 200).trimStart(), kind, FIRST);
      const rows = answer.total ? answer.results.map((result) => item(result, answer)) : [await nothing(text)];
      if (turn !== asked) return;
      chips(answer);
      const completes = answer.suggestion && /[\p{L}\p{N}]$/u.test(field.value);
      ghost.replaceChildren(...(completes ? [make("span", {}, field.value), answer.suggestion] : []));
      list.replaceChildren(...rows);
      status.textContent = fill(answer.total > 1 ? say.many : answer.total ? say.one : say.none, { count: answer.total, query: text });
    } catch (error) {
      if (turn === asked) status.textContent = say.failed;
    }
  };

  // Arrows walk through the results, Enter in the field opens the first one.
  const keys = (event) => {
    const links = [...list.querySelectorAll("a")].filter((link) => !link.closest("details:not([open])"));
    const at = links.indexOf(document.activeElement);
    // A browser would only empty the field at first.
    if (event.key === "Escape") { event.preventDefault(); dialog.close(); }
    if (event.key === "Enter" && document.activeElement === field && links.length) { event.preventDefault(); links[0].click(); }
    // The right arrow takes the word that stands, pale, behind what was typed.
    if (event.key === "ArrowRight" && document.activeElement === field && ghost.textContent && field.selectionStart === field.value.length) { field.value = ghost.textContent; run(); }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    if (document.activeElement !== field && at < 0) return;
    event.preventDefault();
    const next = event.key === "ArrowDown" ? at + 1 : at - 1;
    (links[next] || (next < 0 ? field : links.at(-1)))?.focus();
  };

  const build = () => {
    field = make("input", { type: "search", id: "search-field", autocomplete: "off", spellcheck: "false", maxlength: "200", "aria-describedby": "search-hint" });
    ghost = make("span", { class: "search__ghost", "aria-hidden": "true" });
    const close = make("button", { type: "button", class: "search__close", "aria-label": say.close }, "×");
    status = make("p", { class: "search__status", role: "status" });
    filters = make("div", { class: "search__kinds", role: "group", "aria-label": say.kinds });
    list = make("ol", { class: "search__list", "aria-label": say.results });
    dialog = make("dialog", { class: "search", "aria-labelledby": "search-title" },
      make("div", { class: "search__top" }, make("h2", { id: "search-title" }, say.title), close),
      make("label", { for: "search-field", class: "unseen" }, say.field), make("div", { class: "search__field" }, ghost, field),
      make("p", { class: "search__hint", id: "search-hint" }, say.hint), filters, status, list);
    document.body.append(dialog);
    close.addEventListener("click", () => dialog.close());
    field.addEventListener("input", () => { ghost.textContent = ""; clearTimeout(timer); timer = setTimeout(run, DELAY); });
    dialog.addEventListener("keydown", keys);
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
    dialog.addEventListener("close", () => opener?.focus());
  };

  const ready = script(engineAddress).then(() => window.guideSearchEngine.open(root)).then((opened) => {
    engine = opened;
    say = engine.root.say;
    build();
  });
  return {
    open: async (from, text = "") => {
      opener = from;
      await ready;
      if (!dialog.open) dialog.showModal();
      if (text) field.value = text;
      field.focus();
      field.select();
      await run();
    },
  };
};
