// Asks the chooser's questions on one page; without it each question is a page of its own.
"use strict";
(() => {
  const box = document.querySelector(".chooser");
  if (!box) return;
  const { start, again, back, path, because } = box.dataset;
  const find = (id) => document.querySelector(`template[data-question="${CSS.escape(id)}"]`) || document.querySelector(`template[data-outcome="${CSS.escape(id)}"]`);
  const asked = [];

  const button = (text, action) => {
    const element = Object.assign(document.createElement("button"), { type: "button", textContent: text });
    element.addEventListener("click", action);
    return element;
  };
  const trail = () => {
    const list = document.createElement("ol");
    list.className = "chooser__path";
    list.setAttribute("aria-label", path);
    for (const { answer } of asked) list.append(Object.assign(document.createElement("li"), { textContent: answer }));
    return list;
  };
  const show = (id, focus = true) => {
    const template = find(id);
    if (!template) return;
    const content = template.content.cloneNode(true);
    const title = content.querySelector("h2");
    if (template.dataset.outcome) title.nextElementSibling.prepend(Object.assign(document.createElement("strong"), { textContent: `${because} ` }));
    content.querySelectorAll("a[data-next]").forEach((link) => link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      asked.push({ id, answer: link.textContent });
      show(link.dataset.next);
    }));
    box.replaceChildren();
    if (asked.length) box.append(trail());
    box.append(content);
    if (asked.length) {
      const steps = document.createElement("p");
      steps.className = "chooser__steps";
      steps.append(button(back, () => show(asked.pop().id)), " ", button(again, () => { asked.length = 0; show(start); }));
      box.append(steps);
    }
    if (focus) title.focus();
  };
  show(start, false);
})();
