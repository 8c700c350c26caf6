// The search itself: cuts a query into words as build_hooks/guide/search/analysis.py does,
// loads the parts of the index it needs, and ranks the pages. Nothing leaves the page.
"use strict";
window.guideSearchEngine = (() => {
  const LIGATURES = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l" };
  const EXACT = 1, STEM = 0.8, NEAR_PREFIX = 0.6, FAR_PREFIX = 0.3, ONE_SLIP = 0.4, TWO_SLIPS = 0.3;
  const TERM_PAGE = 0.5, OTHER_SECTIONS = 0.3, FORMS = 40, NAMED = 12, LIKENESS = 2, SHORTEST_STEM = 3, SCAN_ALL = 12;

  const fold = (text) =>
    text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "")
      .replace(/[œæßøł]/g, (sign) => LIGATURES[sign]);

  const analyser = ({ elided, stop, endings }) => {
    const elision = new RegExp(`(?<![a-z0-9])(?:${elided.join("|") || "(?!)"})'`, "g");
    const stops = new Set(stop);
    const words = (text) => {
      const folded = fold(text).replace(/['\u2018\u2019\u02bc]/g, "'").replace(elision, " ");
      const found = [];
      for (const chunk of folded.split(/\s+/)) {
        const parts = chunk.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
        found.push(...parts);
        if (parts.length > 1 && /[-\u2010\u2011]/.test(chunk)) found.push(parts.join(""));
      }
      return found;
    };
    const stem = (word) => {
      for (const [ending, replacement] of endings) {
        const kept = word.length - ending.length;
        if (kept > 0 && kept + replacement.length >= SHORTEST_STEM && word.endsWith(ending))
          return word.slice(0, kept) + replacement;
      }
      return word;
    };
    const query = (text) => {
      const all = words(text.slice(0, 200)).slice(0, 12);
      const telling = all.filter((word) => !stops.has(word));
      return telling.length ? telling : all;
    };
    return { words, stem, query };
  };

  // Typing slips between two words, a swap of neighbours counting as one; `most` + 1 stands for more.
  const slips = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = [], row = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i += 1) {
      const next = [i];
      let least = i;
      for (let j = 1; j <= b.length; j += 1) {
        let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
        next.push(cost);
        least = Math.min(least, cost);
      }
      if (least > most) return most + 1;
      before = row;
      row = next;
    }
    return row[b.length];
  };

  // Calls back with each section and impact: `1cB` is 48 sections further on, impact 2.
  const postings = (code, each) => {
    let section = -1, gap = 0;
    for (let at = 0; at < code.length; at += 1) {
      const sign = code.charCodeAt(at);
      if (sign >= 65 && sign <= 90) {
        section += gap;
        gap = 0;
        each(section, sign - 64);
      } else gap = gap * 36 + sign - (sign > 90 ? 87 : 48);
    }
  };
  // Lets the page draw and hear keys between two stretches of work.
  const breathe = () => new Promise((resolve) => { setTimeout(resolve); });

  const open = async (rootAddress) => {
    const at = rootAddress.slice(0, rootAddress.lastIndexOf("/") + 1);
    let folder = "";
    const waiting = new Map(), parts = new Map();
    window.guideSearch = (name, data) => waiting.get(name)?.(data);
    const load = (name) => {
      if (!parts.has(name)) {
        const promise = new Promise((resolve, reject) => {
          waiting.set(name, resolve);
          const script = document.createElement("script");
          script.src = name === "root" ? rootAddress : `${at}${folder}/${name}.js`;
          script.onerror = () => { parts.delete(name); reject(new Error(name)); };
          document.head.append(script);
        });
        parts.set(name, promise);
      }
      return parts.get(name);
    };
    const root = await load("root");
    folder = root.folder;
    const cut = analyser(root);
    const pageOf = new Uint32Array(root.total), firstOf = [];
    root.sections.reduce((at, count, page) => { firstOf.push(at); pageOf.fill(page, at, at + count); return at + count; }, 0);
    const kindNames = Object.keys(root.kinds);
    const kindOf = (page) => kindNames[parseInt(root.kindOf[page], 36)];
    const kindName = (page) => root.kinds[kindOf(page)];
    const scores = new Float64Array(root.total), best = new Float64Array(root.total), matched = new Uint8Array(root.total);

    const wordParts = new Map();
    const entries = async (number) => {
      if (!wordParts.has(number)) {
        const text = await load(`w${number}`);
        wordParts.set(number, text.split("\n").map((line) => { const [word, count, code] = line.split(" "); return [word, code, parseInt(count, 36)]; }));
      }
      return wordParts.get(number);
    };
    // The parts that may hold words beginning with `start`.
    const covering = (start) => {
      const found = [];
      root.words.forEach((first, number) => {
        const next = root.words[number + 1];
        if ((first <= start || first.startsWith(start)) && (next === undefined || next >= start)) found.push(number);
      });
      return found;
    };
    const all = async (numbers) => (await Promise.all(numbers.map(entries))).flat();

    // The words of the index that a typed word may mean, each with how sure that is.
    const forms = async (word, last) => {
      const stem = cut.stem(word);
      const start = last ? word.slice(0, Math.max(2, Math.min(word.length, stem.length - 2))) : stem.slice(0, Math.max(3, stem.length - 2));
      const near = (await all(covering(start.slice(0, Math.min(start.length, word.length))))).filter(([form]) => form.startsWith(start));
      const found = [];
      for (const [form, code, count] of near) {
        if (form === word) found.push([EXACT, form, code, count]);
        else if (cut.stem(form) === stem) found.push([STEM, form, code, count]);
        else if (last && word.length > 1 && form.startsWith(word)) found.push([form.length - word.length > 3 ? FAR_PREFIX : NEAR_PREFIX, form, code, count]);
      }
      if (found.length) return found.sort((a, b) => b[0] - a[0] || a[1].length - b[1].length).slice(0, FORMS);
      return word.length > 3 ? slipped(word) : [];
    };
    // The words of the index at most so many slips away, each with their number.
    const within = async (word, most) => {
      const few = root.words.length <= SCAN_ALL;
      const numbers = few ? root.words.map((_, number) => number) : [...new Set([...covering(word[0]), ...covering(word[1])])];
      const found = [];
      for (const part of await Promise.all(numbers.map(entries))) {
        for (const [form, code, count] of part) {
          const slip = form.length > 2 ? slips(word, form, most) : most + 1;
          if (slip <= most) found.push([slip, form, code, count]);
        }
        await breathe();
      }
      return found.sort((a, b) => a[0] - b[0]);
    };
    const slipped = async (word) => {
      const found = await within(word, word.length > 6 ? 2 : 1);
      return found.filter(([slip]) => slip === found[0][0]).slice(0, FORMS)
        .map(([slip, ...form]) => [slip === 1 ? ONE_SLIP : TWO_SLIPS, ...form]);
    };

    // How much a word tells: the fewer the sections that have it, the more.
    const rarity = (count) => Math.log(1 + (root.total - count + 0.5) / (count + 0.5));
    const weigh = (list, touched, telling) => {
      for (const [factor, , code, count] of list) {
        const rare = rarity(count);
        postings(code, (section, impact) => {
          const score = factor * impact * rare;
          if (score > best[section]) {
            if (!best[section]) touched.push(section);
            best[section] = score;
          }
        });
      }
      for (const section of touched) {
        scores[section] += best[section];
        matched[section] += telling;
        best[section] = 0;
      }
    };

    const search = async (text, kind = "", most = 10) => {
      const words = cut.query(text);
      const seen = new Set(), marks = new Set(words);
      const lists = await Promise.all(words.map((word, at) => forms(word, at === words.length - 1 && !/\s$/.test(text))));
      // « co emplacement » may be one word in the index.
      await Promise.all(words.slice(1).map(async (word, at) => {
        const joined = words[at] + word;
        const whole = (await all(covering(joined))).find(([form]) => form === joined);
        if (whole) lists[at].push([EXACT, joined, whole[1], whole[2]]);
      }));
      // What share of the query a section answers, and its page; a word that tells more counts for more.
      const said = new Map();
      let asked = 0;
      for (const [at, list] of lists.entries()) {
        if (!list.length) continue;
        const touched = [], telling = rarity(list[0][3]);
        asked += telling;
        weigh(list, touched, telling);
        for (const section of touched) {
          seen.add(section);
          const page = pageOf[section], before = said.get(page) || [0, -1];
          if (before[1] < at) said.set(page, [before[0] + telling, at]);
        }
        list.forEach(([, form]) => marks.add(form));
      }
      const pages = new Map();
      for (const section of seen) {
        const page = pageOf[section];
        let score = scores[section] * (matched[section] / asked) * (said.get(page)[0] / asked);
        if (kindOf(page) === "term") score *= TERM_PAGE;
        if (!pages.has(page)) pages.set(page, []);
        pages.get(page).push([score, section - firstOf[page]]);
        scores[section] = 0;
        matched[section] = 0;
      }
      const counts = {};
      const ranked = [...pages].map(([page, sections]) => {
        sections.sort((a, b) => b[0] - a[0]);
        const rest = sections.slice(1).reduce((sum, [score]) => sum + score, 0);
        counts[kindName(page)] = (counts[kindName(page)] || 0) + 1;
        return { page, sections, score: sections[0][0] + OTHER_SECTIONS * rest };
      }).filter(({ page }) => !kind || kindName(page) === kind);
      ranked.sort((a, b) => b.score - a.score || a.page - b.page);
      // Of the best, a page that bears the very name asked for comes first.
      const stems = lists.map((list, at) => new Set([words[at], ...list.map(([, form]) => form)].map(cut.stem)));
      const best = await Promise.all(ranked.slice(0, Math.max(most, NAMED)).map(async (each) => {
        const told = await document_(each.page);
        const likeness = Math.max(...[told[0], ...told[2].map(([name]) => name)].map((name) => alike(name, stems)));
        return { ...each, told, score: each.score * (1 + LIKENESS * likeness) };
      }));
      best.sort((a, b) => b.score - a.score || a.page - b.page);
      const results = best.slice(0, most).map(({ page, sections, score, told: [title, address, names, texts] }) => {
        return { title, address, names, score, kind: kindOf(page), kindName: kindName(page),
          sections: sections.map(([, at]) => ({ anchor: texts[at][0], title: texts[at][1], text: texts[at][2] })) };
      });
      const last = words.at(-1), completes = lists.at(-1)?.filter(([, form]) => form.startsWith(last)) || [];
      const suggestion = completes.sort((a, b) => b[3] - a[3])[0]?.[1] || "";
      return { words, marks: [...marks], suggestion: suggestion.slice(last?.length), total: ranked.length, counts, results };
    };
    // How far a name and the words asked for are the same: 1 when neither has a word more.
    const alike = (name, stems) => {
      const own = new Set(cut.query(name).map(cut.stem));
      const common = stems.filter((each) => [...each].some((stem) => own.has(stem))).length;
      return common / (own.size + stems.length - Math.min(common, own.size));
    };
    const partOf = root.texts.flatMap((count, number) => Array.from({ length: count }, (_, at) => [number, at]));
    const document_ = async (page) => (await load(`t${partOf[page][0]}`))[partOf[page][1]];
    // For words that found nothing: those a few more slips away than a search takes for the same.
    const nearest = async (text) => {
      const words = cut.query(text).filter((word) => word.length > 3);
      const found = await Promise.all(words.map((word) => within(word, Math.min(4, Math.ceil(word.length / 2)))));
      return [...new Set(found.flat().sort((a, b) => a[0] - b[0]).map(([, form]) => form))].slice(0, 5);
    };
    return { search, nearest, root, fold, words: cut.words, stem: cut.stem };
  };
  return { open, analyser, fold };
})();
