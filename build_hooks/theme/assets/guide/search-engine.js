// The search itself: cuts a query into words as build_hooks/guide/search/analysis.py does,
// loads the parts of the index it needs, and ranks the pages. Nothing leaves the page.
"use strict";
window.guideSearchEngine = (() => {
  const LIGATURES = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l" };
  const EXACT = 1, STEM = 0.8, NEAR_PREFIX = 0.6, FAR_PREFIX = 0.3, ONE_SLIP = 0.4, TWO_SLIPS = 0.3;
  const TERM_PAGE = 0.5, OTHER_SECTIONS = 0.3, FORMS = 40, LIKENESS = 2, SHORTEST_STEM = 3;
  // How many parts a query may load: of the word list for a mistyped word, of the postings for each word.
  const SCAN_ALL = 4, PARTS = 6;

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
  // Lets the page draw and hear keys between two stretches of work; a timer would wait 4 ms each time.
  const { port1, port2 } = new MessageChannel(), resting = [];
  port1.onmessage = () => resting.shift()();
  const breathe = () => new Promise((resolve) => { resting.push(resolve); port2.postMessage(0); });

  const open = async (rootAddress) => {
    const at = rootAddress.slice(0, rootAddress.lastIndexOf("/") + 1);
    let folder = "";
    const waiting = new Map(), parts = new Map();
    window.guideSearch = (name, data) => waiting.get(name)?.(data);
    // What a part holds, made ready for use once.
    const load = (name, ready = (data) => data) => {
      if (!parts.has(name)) {
        const promise = new Promise((resolve, reject) => {
          waiting.set(name, resolve);
          const script = document.createElement("script");
          script.src = name === "root" ? rootAddress : `${at}${folder}/${name}.js`;
          script.onerror = () => { parts.delete(name); reject(new Error(name)); };
          document.head.append(script);
        });
        parts.set(name, promise.then(ready));
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
    const term = kindNames.indexOf("term").toString(36);
    const kindName = (page) => root.kinds[kindOf(page)];

    // For each part, the number of its first line among the lines of all parts.
    const starts = (counts) => { let sum = 0; return counts.map((count) => { sum += count; return sum - count; }); };
    const wordStarts = starts(root.words.map(([, count]) => count)), postingStarts = starts(root.postings);
    const postingPart = (line) => {
      let low = 0, high = postingStarts.length;
      while (high - low > 1) { const middle = (low + high) >> 1; if (postingStarts[middle] <= line) low = middle; else high = middle; }
      return low;
    };
    // The words of a part, each with the number of sections that have it and its place in the postings.
    const lines = (number) => load(`w${number}`, (text) => text.split("\n"));
    const entry = (number, line, at) => {
      const end = line.indexOf(" ");
      return [line.slice(0, end), parseInt(line.slice(end + 1), 36), wordStarts[number] + at];
    };
    const codeOf = async (line) => {
      const number = postingPart(line), codes = await load(`p${number}`, (text) => text.split("\n"));
      return codes[line - postingStarts[number]];
    };
    // The surest forms of a word, from few parts: a short start of a word has forms all over the index.
    const surest = (list) => {
      const parts = new Set();
      return list.slice(0, FORMS).filter(([, , , line]) => {
        const part = postingPart(line);
        return parts.has(part) || (parts.size < PARTS && parts.add(part));
      });
    };
    // The parts that may hold words beginning with `start`.
    const covering = (start) => {
      const found = [];
      root.words.forEach(([first], number) => {
        const next = root.words[number + 1]?.[0];
        if ((first <= start || first.startsWith(start)) && (next === undefined || next >= start)) found.push(number);
      });
      return found;
    };
    // The words of the index that begin with `start`; sorted lines are faster found than all read.
    const beginning = async (start) => {
      const numbers = covering(start), found = [];
      for (const [turn, part] of (await Promise.all(numbers.map(lines))).entries()) {
        let low = 0, high = part.length;
        while (low < high) { const middle = (low + high) >> 1; if (part[middle] < start) low = middle + 1; else high = middle; }
        for (; low < part.length && part[low].startsWith(start); low += 1) found.push(entry(numbers[turn], part[low], low));
      }
      return found;
    };

    // The words of the index that a typed word may mean, each with how sure that is.
    const forms = async (word, last) => {
      const stem = cut.stem(word);
      const start = last ? word.slice(0, Math.max(2, Math.min(word.length, stem.length - 2))) : stem.slice(0, Math.max(3, stem.length - 2));
      const found = [];
      for (const [form, count, line] of await beginning(start)) {
        if (form === word) found.push([EXACT, form, count, line]);
        else if (cut.stem(form) === stem) found.push([STEM, form, count, line]);
        else if (last && word.length > 1 && form.startsWith(word)) found.push([form.length - word.length > 3 ? FAR_PREFIX : NEAR_PREFIX, form, count, line]);
      }
      if (found.length) return surest(found.sort((a, b) => b[0] - a[0] || a[1].length - b[1].length));
      return word.length > 3 ? slipped(word) : [];
    };
    // The words of the index at most so many slips away, each with their number.
    const within = async (word, most) => {
      const few = root.words.length <= SCAN_ALL;
      const numbers = few ? root.words.map((_, number) => number) : [...new Set([...covering(word[0]), ...covering(word[1])])];
      const found = [];
      for (const [turn, part] of (await Promise.all(numbers.map(lines))).entries()) {
        for (const [at, line] of part.entries()) {
          const length = line.indexOf(" ");
          if (length < 3 || Math.abs(length - word.length) > most) continue;
          const slip = slips(word, line.slice(0, length), most);
          if (slip <= most) found.push([slip, ...entry(numbers[turn], line, at)]);
        }
        await breathe();
      }
      return found.sort((a, b) => a[0] - b[0]);
    };
    const slipped = async (word) => {
      const found = await within(word, word.length > 6 ? 2 : 1);
      return surest(found.filter(([slip]) => slip === found[0][0]).map(([slip, ...form]) => [slip === 1 ? ONE_SLIP : TWO_SLIPS, ...form]));
    };

    // How much a word tells: the fewer the sections that have it, the more.
    const rarity = (count) => Math.log(1 + (root.total - count + 0.5) / (count + 0.5));
    // What the words asked for are worth together, by section and by page.
    const weigh = async (lists) => {
      const scores = new Float64Array(root.total), matched = new Float64Array(root.total), best = new Float64Array(root.total);
      const said = new Float64Array(firstOf.length), lastSaid = new Int8Array(firstOf.length).fill(-1), sections = [];
      let asked = 0;
      const coded = await Promise.all(lists.map((list) => Promise.all(list.map(([, , , line]) => codeOf(line)))));
      for (const [number, list] of lists.entries()) {
        if (!list.length) continue;
        const codes = coded[number];
        const touched = [], telling = rarity(list[0][2]);
        asked += telling;
        for (const [at, [sure, , count]] of list.entries()) {
          const rare = sure * rarity(count);
          postings(codes[at], (section, impact) => {
            if (!best[section]) touched.push(section);
            if (rare * impact > best[section]) best[section] = rare * impact;
          });
        }
        for (const section of touched) {
          if (!matched[section]) sections.push(section);
          scores[section] += best[section];
          matched[section] += telling;
          best[section] = 0;
          if (lastSaid[pageOf[section]] !== number) said[pageOf[section]] += telling;
          lastSaid[pageOf[section]] = number;
        }
        await breathe();
      }
      // What share of the query a section answers, and its page; a word that tells more counts for more.
      for (const section of sections) {
        const page = pageOf[section];
        scores[section] *= (matched[section] / asked) * (said[page] / asked) * (root.kindOf[page] === term ? TERM_PAGE : 1);
      }
      return { sections, scores };
    };
    const rank = ({ sections, scores }) => {
      const best = new Float64Array(firstOf.length), sum = new Float64Array(firstOf.length), counts = {}, pages = [];
      for (const section of sections) {
        const page = pageOf[section];
        if (!sum[page]) pages.push(page);
        sum[page] += scores[section];
        best[page] = Math.max(best[page], scores[section]);
      }
      for (const page of pages) counts[kindName(page)] = (counts[kindName(page)] || 0) + 1;
      return { counts, ranked: pages.map((page) => ({ page, score: best[page] + OTHER_SECTIONS * (sum[page] - best[page]) })) };
    };

    const search = async (text, kind = "", most = 10) => {
      const words = cut.query(text), marks = new Set(words);
      const lists = await Promise.all(words.map((word, at) => forms(word, at === words.length - 1 && !/\s$/.test(text))));
      // « co emplacement » may be one word in the index.
      await Promise.all(words.slice(1).map(async (word, at) => {
        const joined = words[at] + word;
        const whole = (await beginning(joined)).find(([form]) => form === joined);
        if (whole) lists[at].push([EXACT, ...whole]);
      }));
      lists.flat().forEach(([, form]) => marks.add(form));
      const weighed = await weigh(lists);
      const { counts, ranked: every } = rank(weighed);
      const ranked = every.filter(({ page }) => !kind || kindName(page) === kind);
      ranked.sort((a, b) => b.score - a.score || a.page - b.page);
      await breathe();
      // Of the best, a page that bears the very name asked for comes first.
      const stems = lists.map((list, at) => new Set([words[at], ...list.map(([, form]) => form)].map(cut.stem)));
      const best = await Promise.all(ranked.slice(0, most).map(async (each) => {
        const told = await document_(each.page);
        const likeness = Math.max(...[told[0], ...told[2].map(([name]) => name)].map((name) => alike(name, stems)));
        return { ...each, told, score: each.score * (1 + LIKENESS * likeness) };
      }));
      best.sort((a, b) => b.score - a.score || a.page - b.page);
      const results = best.map(({ page, score, told: [title, address, names, texts] }) => {
        const scores = [...weighed.scores.subarray(firstOf[page], firstOf[page] + texts.length)];
        const sections = [...scores.keys()].filter((at) => scores[at]).sort((a, b) => scores[b] - scores[a]);
        return { title, address, names, score, kind: kindOf(page), kindName: kindName(page),
          sections: sections.map((at) => ({ anchor: texts[at][0], title: texts[at][1], text: texts[at][2] })) };
      });
      const last = words.at(-1), completes = lists.at(-1)?.filter(([, form]) => form.startsWith(last)) || [];
      const suggestion = completes.sort((a, b) => b[2] - a[2])[0]?.[1] || "";
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
