// Opens the search when it is asked for, and marks the words that led to the page.
"use strict";
(() => {
  const opener = document.querySelector(".search-open");
  const parameters = new URLSearchParams(location.search);
  if (opener) {
    const { root, base, dialog, engine } = opener.dataset;
    const close = () => opener.removeAttribute("aria-busy");
    let ready;
    const open = (text = "") => {
      opener.setAttribute("aria-busy", "true");
      ready ||= new Promise((resolve, reject) => {
        document.head.append(Object.assign(document.createElement("script"), { src: dialog, onload: resolve, onerror: reject }));
      }).then(() => window.guideSearchDialog({ root, base, indexAddress: opener.href, engineAddress: engine }));
      // When nothing can be loaded, the terms from A to Z are where the link leads.
      ready.then((made) => made.open(opener, text)).then(close, () => { location.href = opener.href; });
    };
    opener.setAttribute("role", "button");
    opener.setAttribute("aria-haspopup", "dialog");
    opener.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
    opener.addEventListener("keydown", (event) => {
      if (event.key === " ") { event.preventDefault(); open(); }
    });
    // Material's keys.
    document.addEventListener("keydown", (event) => {
      const typing = event.target.closest("input, textarea, select, dialog, [contenteditable]");
      if (typing || event.ctrlKey || event.metaKey || event.altKey || !["f", "s", "/"].includes(event.key)) return;
      event.preventDefault();
      open();
    });
    if (parameters.get("q")) open(parameters.get("q"));
  }

  const words = (parameters.get("h") || "").slice(0, 200).split(/\s+/).filter((word) => word.length > 1);
  const article = document.querySelector("article");
  if (!words.length || !article) return;
  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/œ/g, "oe").replace(/æ/g, "ae");
  // A word of the page answers when it begins as the searched one does, plural and gender apart.
  const stems = words.map((word) => fold(word).replace(/(?:e?s|x|e)$/, ""));
  const answers = (word) => stems.some((stem) => stem.length > 2 ? fold(word).startsWith(stem) : fold(word) === stem);
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, (node) => node.parentElement.closest("script, style, textarea, template, svg, mark") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  for (const node of nodes) {
    const parts = node.data.split(/([\p{L}\p{N}]+)/u);
    if (!parts.some((part, at) => at % 2 && answers(part))) continue;
    node.replaceWith(...parts.map((part, at) => at % 2 && answers(part) ? Object.assign(document.createElement("mark"), { textContent: part }) : part));
  }
})();
