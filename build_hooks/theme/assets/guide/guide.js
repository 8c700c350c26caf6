// What a page does beyond its HTML: light or dark, the drawer, and definitions where terms are used.
"use strict";

{
  const root = document.documentElement;

  // Light or dark. The choice is remembered where storage is allowed; the head's script applies it.
  const scheme = document.querySelector(".scheme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.scheme ? root.dataset.scheme === "dark" : system.matches);

  if (scheme) {
    const name = () => {
      const words = isDark() ? scheme.dataset.light : scheme.dataset.dark;
      scheme.querySelector(".unseen").textContent = words;
      scheme.title = words;
    };
    scheme.addEventListener("click", () => {
      root.dataset.scheme = isDark() ? "light" : "dark";
      try {
        localStorage.setItem("guide.scheme", root.dataset.scheme);
      } catch {
        // Refused: the choice holds for this page.
      }
      name();
    });
    system.addEventListener("change", name);
    name();
    scheme.hidden = false;
  }

  // An edition opened from a disk may have been carried about for years, and nothing in it can ask
  // for a newer one; on the web, the site is what is current. A clock that stands before the
  // edition is wrong: it says nothing of the edition's age.
  const aged = document.querySelector(".aged");

  if (aged && location.protocol === "file:") {
    const due = new Date(aged.dataset.edition);
    due.setUTCFullYear(due.getUTCFullYear() + 1);
    aged.hidden = Date.now() <= due.getTime();
  }

  // The drawer. Without script it opens and closes by its summary.
  const drawer = document.querySelector(".drawer");

  if (drawer) {
    drawer.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && drawer.open) {
        drawer.open = false;
        drawer.querySelector("summary").focus();
      }
    });
    const leave = (event) => {
      if (drawer.open && !drawer.contains(event.target)) drawer.open = false;
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
  }

  // Definitions: one tip for all terms; it can be hovered, stays until left, and Escape puts it away.
  const tip = document.createElement("div");
  const terms = [...document.querySelectorAll("a.term")].filter((link) => definition(link));
  let shown = null; // the link the tip stands by
  let touched = false; // whether the last press was by touch
  let armed = null; // the link touched once, which a second touch follows
  let timer = 0;

  function definition(link) {
    return document.getElementById(`definition-${link.dataset.term}`);
  }

  function place(link) {
    const lines = link.getClientRects();
    const line = lines[0];
    const left = Math.max(12, Math.min(line.left, root.clientWidth - tip.offsetWidth - 12));
    const above = line.top - tip.offsetHeight - 6;
    const below = lines[lines.length - 1].bottom + 6;
    const top = below + tip.offsetHeight > innerHeight && above > 0 ? above : below;
    tip.style.left = `${left + scrollX}px`;
    tip.style.top = `${top + scrollY}px`;
  }

  function hide() {
    clearTimeout(timer);
    if (!shown) return;
    shown.removeAttribute("aria-describedby");
    shown = armed = null;
    tip.hidden = true;
  }

  function show(link) {
    clearTimeout(timer);
    if (shown === link) return;
    hide();
    const means = definition(link);
    tip.querySelector("strong").textContent = means.previousElementSibling.textContent;
    tip.querySelector("span").textContent = means.textContent;
    tip.hidden = false;
    link.setAttribute("aria-describedby", tip.id);
    shown = link;
    place(link);
  }

  function soon(act, delay) {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  }

  if (terms.length) {
    tip.className = "tip";
    tip.id = "tip";
    tip.hidden = true;
    tip.setAttribute("role", "tooltip");
    tip.append(document.createElement("strong"), document.createElement("span"));
    document.body.append(tip);
    const away = () => soon(() => shown !== document.activeElement && hide(), 300);
    tip.addEventListener("pointerenter", () => clearTimeout(timer));
    tip.addEventListener("pointerleave", away);
    document.addEventListener("keydown", (event) => {
      touched = false;
      if (event.key === "Escape") hide();
    });
    document.addEventListener("pointerdown", (event) => {
      touched = event.pointerType === "touch";
      if (shown && event.target !== shown && !tip.contains(event.target)) hide();
    });
    addEventListener("resize", hide);
    for (const link of terms) {
      link.addEventListener("pointerenter", (event) => event.pointerType !== "touch" && soon(() => show(link), 150));
      link.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && away());
      link.addEventListener("focus", () => show(link));
      link.addEventListener("blur", hide);
      link.addEventListener("click", (event) => {
        if (!touched || armed === link) return;
        event.preventDefault();
        show(link);
        armed = link;
      });
    }
  }
}
