// What a page does for paper: its links become numbered notes, what is folded opens; and its place in the binder.
"use strict";
(() => {
  const root = document.documentElement;
  const told = document.querySelector(".foot__paper");
  if (!told) return;
  const { base, site, running, links, begin } = told.dataset;
  const home = new URL(`${base}/`, location.href).href;

  // The binder: addresses, titles and languages, on the reader's device. Where the browser keeps
  // nothing, or no more, the tab's own name carries them from page to page until it is closed.
  const KEY = "guide.binder";
  const MARK = `${KEY}:`;
  const ADDRESS = /^(?:[\w-]+\/)*[\w-]+\.html$/;
  const listed = (text) => {
    try {
      const rows = JSON.parse(text).filter((row) => Array.isArray(row) && row.slice(0, 3).every((each) => typeof each === "string") && ADDRESS.test(row[0]) && row[1]);
      return [...new Map(rows.map(([address, title, language]) => [address, { address, title: title.slice(0, 200), language: /^[a-z]{2,3}$/.test(language) ? language : root.lang }])).values()];
    } catch {
      // Nothing kept, or nothing that can be read.
      return [];
    }
  };
  const binder = window.guideBinder = {
    home,
    key: KEY,
    read() {
      if (window.name.startsWith(MARK)) return listed(window.name.slice(MARK.length));
      try { return listed(localStorage.getItem(KEY)); } catch { return []; }
    },
    keep(pages) {
      const text = JSON.stringify(pages.map((page) => [page.address, page.title, page.language]));
      try {
        localStorage.setItem(KEY, text);
        if (window.name.startsWith(MARK)) window.name = "";
      } catch { window.name = MARK + text; }
    },
    // Whether the pages are kept for the visit only.
    get passing() { return window.name.startsWith(MARK); },
  };

  const binding = document.querySelector(".binding");
  if (binding) {
    const button = binding.querySelector("button");
    const count = binding.querySelector("a span");
    const say = JSON.parse(binding.dataset.say);
    const { address } = binding.dataset;
    const inside = (pages) => pages.some((page) => page.address === address);
    const draw = () => {
      const pages = binder.read();
      count.textContent = pages.length ? ` (${pages.length})` : "";
      if (button) button.textContent = inside(pages) ? say.take : say.add;
    };
    button?.addEventListener("click", () => {
      const pages = binder.read();
      const had = inside(pages);
      binder.keep(had ? pages.filter((page) => page.address !== address) : [...pages, { address, title: document.querySelector("h1").textContent, language: root.lang }]);
      draw();
      const words = (had ? say.taken : say.added).replace("{count}", binder.read().length);
      binding.querySelector("[role=status]").textContent = binder.passing ? `${words} ${say.passing}` : words;
    });
    // Shown again from the browser's memory, or changed in another tab: the number follows.
    addEventListener("pageshow", draw);
    addEventListener("storage", draw);
    draw();
    binding.hidden = false;
  }

  // From a disk, a page cannot read another: framed by the binder, it hands itself over.
  if (parent !== window && location.protocol === "file:") parent.postMessage({ guidePage: root.outerHTML, at: location.href }, "*");

  // A link gets a note; one within the page or to a term needs none, nor one in a list of pages, which
  // gives their titles.
  const UNNOTED = ".term, .headerlink, .footnote-ref, .footnote-backref, .chips, .cards, .reasons, .block--nomenclature, details td, [data-sheet], svg, nav";
  const note = (text) => {
    const numbers = new Map();
    for (const link of text.querySelectorAll("a[href]")) {
      if (link.closest(UNNOTED) || link.getAttribute("href").startsWith("#")) continue;
      const { href } = link;
      const address = href.startsWith(home) ? href.slice(home.length).replace(/#.*/, "") : href.replace(/^mailto:/, "");
      if (!address || link.textContent.includes(address)) continue;
      if (!numbers.has(address)) numbers.set(address, numbers.size + 1);
      link.append(Object.assign(document.createElement("sup"), { className: "note", textContent: numbers.get(address) }));
    }
    if (!numbers.size) return;
    const notes = Object.assign(document.createElement("section"), { className: "notes" });
    const title = Object.assign(document.createElement("p"), { className: "notes__title", textContent: links });
    const list = document.createElement("ol");
    for (const address of numbers.keys()) list.append(Object.assign(document.createElement("li"), { textContent: address }));
    const where = site || (location.protocol === "file:" ? "" : home);
    if (where) title.append(Object.assign(document.createElement("span"), { textContent: ` ${begin} ${where}` }));
    notes.append(title, list);
    text.append(notes);
  };
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("article details:not([open])")];
    for (const each of folded) each.open = true;
    const sheets = document.querySelectorAll(".sheet article");
    (sheets.length ? sheets : document.querySelectorAll("article")).forEach(note);
  });
  addEventListener("afterprint", () => {
    for (const each of folded) each.open = false;
    document.querySelectorAll(".note, .notes").forEach((each) => each.remove());
  });
  // The running line at the foot of each sheet.
  root.style.setProperty("--running", JSON.stringify(running));
})();
