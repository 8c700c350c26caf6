// Filters the list of cases and tools in place and keeps the choice in the address;
// without it each filter is a page of its own.
"use strict";
(() => {
  const page = document.querySelector(".facets-page");
  if (!page) return;
  const links = [...page.querySelectorAll("a[data-filter]")], cards = [...page.querySelectorAll(".card")];
  const status = page.querySelector(".filters__count");
  const values = new Map(cards.map((card) => [card, new Set(card.dataset.values.trim().split(/\s+/))]));
  const dimension = (filter) => filter.split(":")[0];
  let chosen = [];

  const has = (card, filters) => filters.every((filter) => values.get(card).has(filter));
  const draw = () => {
    const shown = cards.filter((card) => { card.hidden = !has(card, chosen); return !card.hidden; });
    for (const link of links) {
      const filter = link.dataset.filter;
      const others = chosen.filter((each) => dimension(each) !== dimension(filter));
      const count = cards.filter((card) => has(card, [...others, filter])).length;
      link.parentElement.hidden = !count;
      link.nextElementSibling.textContent = `(${count})`;
      if (chosen.includes(filter)) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
    }
    status.textContent = page.dataset.shown.replace("{count}", shown.length);
  };
  const read = () => {
    const known = new Set(links.map((link) => link.dataset.filter));
    chosen = [...new URLSearchParams(location.search)].map(([name, id]) => `${name}:${id}`).filter((filter) => known.has(filter));
    draw();
  };
  const keep = () => {
    const address = new URL(location.href);
    address.search = new URLSearchParams(chosen.map((filter) => filter.split(":"))).toString();
    // A page opened from a disk may refuse a new address; the list is filtered all the same.
    try { history.pushState(null, "", address); } catch (error) {}
  };
  for (const link of links)
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const filter = link.dataset.filter;
      const others = chosen.filter((each) => dimension(each) !== dimension(filter));
      chosen = chosen.includes(filter) ? others : [...others, filter];
      keep();
      draw();
    });
  window.addEventListener("popstate", read);
  read();
})();
