// Puts the pages of the reader's binder in order, and joins them in one document to print.
"use strict";
(() => {
  const box = document.querySelector(".binder");
  const binder = window.guideBinder;
  if (!box || !binder) return;
  const say = JSON.parse(box.dataset.say);
  const { lang } = document.documentElement;
  const cover = document.querySelector(".cover");
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  const status = make("p", { role: "status", class: "binder__status" });
  const passing = make("p", { class: "notice" }, say.passing);
  const list = make("ol", { class: "binder__list", "aria-label": say.list });
  const print = make("button", { type: "button", class: "binder__print" }, say.print);
  const clear = make("button", { type: "button" }, say.clear);
  const undo = make("button", { type: "button" }, say.undo);
  const progress = make("progress", { "aria-label": say.list });
  const bound = make("div", { class: "bound" });
  let before = [];
  let turn = 0;

  const button = (act, sign, page) => make("button", { type: "button", "data-act": act, "aria-label": fill(say[act], page), title: fill(say[act], page) }, sign);
  const languages = new Intl.DisplayNames([lang], { type: "language" });
  const row = (page, at, pages) => {
    const link = make("a", { href: binder.home + page.address, lang: page.language }, page.title);
    const other = page.language === lang ? [] : [make("small", {}, ` ${languages.of(page.language)}`)];
    const moves = [button("up", "↑", page), button("down", "↓", page), button("remove", "×", page)];
    moves[0].disabled = !at;
    moves[1].disabled = at === pages.length - 1;
    return make("li", {}, make("span", { class: "binder__title" }, link, ...other), make("span", { class: "binder__moves" }, ...moves));
  };
  // A document that no longer tells the list is put away, and one being read is left unfinished.
  const draw = () => {
    const pages = binder.read();
    turn += 1;
    bound.replaceChildren();
    cover.hidden = progress.hidden = true;
    list.replaceChildren(...pages.map(row));
    status.textContent = pages.length ? fill(say.count, { count: pages.length }) : say.empty;
    list.hidden = print.hidden = clear.hidden = !pages.length;
    passing.hidden = !binder.passing;
  };
  const change = (pages, words, undone) => {
    before = binder.read();
    binder.keep(pages);
    undo.hidden = !undone;
    // The number at the top of the page follows as it does for another tab.
    dispatchEvent(new Event("storage"));
    if (words) status.textContent = words;
  };
  const focus = (at, act) => {
    const buttons = [...(list.children[Math.min(at, list.children.length - 1)]?.querySelectorAll("button") ?? [])];
    const asked = buttons.find((each) => each.dataset.act === act);
    (asked?.disabled ? buttons.find((each) => !each.disabled) : asked ?? undo).focus();
  };

  list.addEventListener("click", ({ target }) => {
    const pressed = target.closest("button");
    if (!pressed) return;
    const { act } = pressed.dataset;
    const at = [...list.children].indexOf(pressed.closest("li"));
    const pages = binder.read();
    const [page] = pages.splice(at, 1);
    if (!page) return;
    const place = { up: at - 1, down: at + 1, remove: at }[act];
    if (act !== "remove") pages.splice(place, 0, page);
    const words = act === "remove" ? fill(say.taken, { count: pages.length }) : fill(say.moved, { title: page.title, place: place + 1, count: pages.length });
    change(pages, words, act === "remove");
    focus(place, act);
  });
  clear.addEventListener("click", () => { change([], "", true); undo.focus(); });
  undo.addEventListener("click", () => { change(before, "", false); focus(0, "remove"); });
  addEventListener("storage", ({ key }) => (!key || key === binder.key) && draw());
  addEventListener("pageshow", draw);

  // Over http a page is asked for; from a disk, where that is refused, it is framed and hands itself over.
  const PATIENCE = 5_000;
  const MOVING = 1_500;
  const fetched = async (address, moved = false) => {
    const answer = await fetch(address);
    const page = { doc: new DOMParser().parseFromString(await answer.text(), "text/html"), at: answer.url };
    const led = page.doc.querySelector("meta[http-equiv=refresh]")?.content.split("url=")[1];
    return led && !moved ? fetched(new URL(led, page.at), true) : page;
  };
  const framed = (address) => new Promise((resolve, reject) => {
    const frame = make("iframe", { src: address, hidden: "" });
    let timer;
    const end = (page) => {
      clearTimeout(timer);
      removeEventListener("message", hear);
      frame.remove();
      if (page) resolve(page); else reject(new Error(address));
    };
    const hear = ({ source, data }) => {
      if (source === frame.contentWindow && typeof data?.guidePage === "string") end({ doc: new DOMParser().parseFromString(data.guidePage, "text/html"), at: data.at });
    };
    const wait = (time) => { clearTimeout(timer); timer = setTimeout(end, time); };
    addEventListener("message", hear);
    // The page speaks before it is loaded; one that has moved leads on to another.
    frame.addEventListener("load", () => wait(MOVING));
    wait(PATIENCE);
    document.body.append(frame);
  });
  const read = location.protocol === "file:" ? framed : fetched;

  // What serves on a screen only, and what names an element by its id.
  const DROPPED = "script, template, .on-page, .fill, .headerlink, .letters, .filters, .compare__controls, .chooser__steps, .facing";
  const REFERRING = ["for", "headers", "aria-labelledby", "aria-describedby", "aria-controls"];
  const sheet = (number, { title, language }, page, numbers) => {
    const text = page?.doc.querySelector("article");
    const made = make("section", { class: "sheet", id: `p${number}`, lang: text ? page.doc.documentElement.lang : language });
    if (!text) {
      made.append(make("h2", {}, `${number} `, title), make("p", { class: "notice", lang }, fill(say.lost, { title })));
      return made;
    }
    const { at } = page;
    const own = (id) => `p${number}-${id}`;
    for (const each of text.querySelectorAll(DROPPED)) each.remove();
    for (const each of text.querySelectorAll("th button")) each.replaceWith(each.textContent);
    for (const each of text.querySelectorAll("button, th input")) each.remove();
    for (const each of text.querySelectorAll("details")) each.open = true;
    for (const each of text.querySelectorAll("[id]")) each.id = own(each.id);
    for (const name of REFERRING) for (const each of text.querySelectorAll(`[${name}]`)) each.setAttribute(name, each.getAttribute(name).trim().split(/\s+/).map(own).join(" "));
    for (const image of text.querySelectorAll("img[src]")) image.src = new URL(image.getAttribute("src"), at).href;
    for (const link of text.querySelectorAll("a[href]")) {
      if (!URL.canParse(link.getAttribute("href"), at)) continue;
      const [path, anchor] = new URL(link.getAttribute("href"), at).href.split("#");
      const to = path === at ? number : numbers.get(path);
      link.setAttribute("href", !to ? [path, anchor].filter(Boolean).join("#") : anchor ? `#p${to}-${decodeURIComponent(anchor)}` : `#p${to}`);
      if (to && to !== number) link.dataset.sheet = to;
    }
    // Below the binder's own heading, each one goes a level down.
    for (const level of [5, 4, 3, 2, 1]) {
      for (const heading of text.querySelectorAll(`h${level}`)) {
        const lower = make(`h${level + 1}`, Object.fromEntries([...heading.attributes].map((each) => [each.name, each.value])), ...heading.childNodes);
        heading.replaceWith(lower);
      }
    }
    const heading = text.querySelector(".opening h2");
    heading.prepend(`${number} `);
    heading.id ||= own("title");
    made.setAttribute("aria-labelledby", heading.id);
    text.classList.remove("text--listed");
    // The kind of the page decides a part of its look.
    const kind = [...(page.doc.querySelector(".page")?.classList ?? [])].filter((name) => name.startsWith("page--"));
    made.classList.add(...kind);
    const facts = page.doc.querySelector(".foot__facts");
    if (facts) facts.className = "sheet__facts";
    made.append(document.importNode(text, true), ...(facts ? [document.importNode(facts, true)] : []));
    return made;
  };

  print.addEventListener("click", async () => {
    const pages = binder.read();
    const mine = turn += 1;
    const found = [];
    let next = 0;
    progress.max = pages.length;
    progress.value = 0;
    progress.hidden = false;
    status.textContent = fill(say.reading, { count: pages.length });
    const reader = async () => {
      while (next < pages.length && mine === turn) {
        const at = next++;
        found[at] = await read(binder.home + pages[at].address).catch(() => null);
        progress.value += 1;
      }
    };
    await Promise.all([reader(), reader(), reader(), reader()]);
    if (mine !== turn) return;
    const numbers = new Map();
    pages.forEach((page, at) => numbers.set(binder.home + page.address, at + 1).set(found[at]?.at, at + 1));
    const sheets = pages.map((page, at) => sheet(at + 1, page, found[at], numbers));
    const contents = make("nav", { class: "contents", "aria-labelledby": "binder-contents" }, make("h2", { id: "binder-contents" }, say.contents));
    contents.append(make("ol", {}, ...pages.map((page, at) => make("li", { lang: page.language }, make("a", { href: `#p${at + 1}` }, page.title)))));
    const today = new Date();
    cover.querySelector(".cover__date").textContent = today.toLocaleDateString(`${lang}-CA`, { dateStyle: "long" });
    const site = cover.querySelector(".cover__site");
    if (!site.textContent && read === fetched) site.textContent = binder.home;
    bound.replaceChildren(contents, ...sheets);
    await Promise.all([...bound.querySelectorAll("img")].map((image) => image.decode().catch(() => null)));
    cover.hidden = false;
    progress.hidden = true;
    status.textContent = say.ready;
    window.print();
  });

  undo.hidden = progress.hidden = true;
  box.replaceChildren(passing, status, progress, list, make("p", { class: "binder__tools" }, print, clear, undo));
  cover.after(bound);
  draw();
})();
