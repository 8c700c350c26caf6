// Keeps what is filled in on a page: on the device, in a file one saves and opens again, until one clears it.
"use strict";
window.guideKept = (() => {
  const MOST_BYTES = 1_000_000;
  const put = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  // The day where the reader is, as ISO 8601 writes it.
  const day = () => new Date().toLocaleDateString("en-CA");
  const handed = (name, text, type) => make("a", { download: name, href: URL.createObjectURL(new Blob([text], { type })) }).click();

  // `whole` gives all that is filled in, `held` whether it is anything, `read` what a file's text holds or
  // throws what to say; `restore` puts it in place and gives what to say; `empty` takes everything away.
  const bar = (box, { key, name, say, whole, held, read, restore, empty }) => {
    const button = (act) => box.querySelector(`[data-act=${act}]`);
    const part = (called) => box.querySelector(`.fill__${called}`);
    const tell = (words) => { part("status").textContent = words; };
    let passing = false;
    const store = () => {
      const all = whole();
      try {
        if (held(all)) localStorage.setItem(key, JSON.stringify(all)); else localStorage.removeItem(key);
        passing = false;
      } catch {
        // Refused, or full. What is not kept is said, and is not left without a question.
        passing = held(all);
      }
      part("passing").textContent = passing ? say.passing : "";
    };
    addEventListener("beforeunload", (event) => passing && event.preventDefault());
    // Before « clear » or « open » takes anything away, it is asked.
    let asking;
    const answered = () => {
      part("sure").hidden = true;
      button(asking).focus();
    };
    const ask = (act, agreed, values) => {
      asking = act;
      part("sure").querySelector("p").textContent = put(say[`sure_${act}`], values);
      button("yes").textContent = say[`yes_${act}`];
      button("yes").onclick = () => { answered(); agreed(); };
      part("sure").hidden = false;
      button("no").focus();
    };
    button("no").addEventListener("click", answered);
    part("sure").addEventListener("keydown", (event) => event.key === "Escape" && answered());
    button("clear").addEventListener("click", () => ask("clear", () => {
      empty();
      store();
      tell(say.cleared);
    }));
    button("save").addEventListener("click", () => {
      const called = `${name()}-${day()}.json`;
      handed(called, JSON.stringify(whole(), null, 2), "application/json");
      tell(put(say.saved, { name: called }));
    });
    const file = box.querySelector("[type=file]");
    button("open").addEventListener("click", () => file.click());
    file.addEventListener("change", async () => {
      const [chosen] = file.files;
      if (!chosen) return;
      try {
        if (chosen.size > MOST_BYTES) throw new Error(say.big);
        const data = read(await chosen.text().catch(() => ""));
        const agreed = () => {
          const words = restore(data);
          store();
          tell(words);
        };
        if (held(whole())) ask("open", agreed, { name: chosen.name }); else agreed();
      } catch (error) {
        tell(error.message);
      }
      file.value = "";
    });
    // Opened again, or changed in another tab: what is kept shows.
    const recall = (text) => {
      try { restore(read(text)); } catch {
        // Nothing that can be read: the page is as it was made.
      }
    };
    addEventListener("storage", (event) => event.key === key && event.newValue && recall(event.newValue));
    return { store, tell, recall: () => { try { recall(localStorage.getItem(key)); } catch { return; } } };
  };
  return { put, make, day, handed, bar };
})();
