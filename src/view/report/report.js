// SPDX-License-Identifier: GPL-3.0-or-later
// The page is whole without this: it adds selecting, searching, sorting, filtering and the other language.
"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // --- words in both languages ---

  const words = document.getElementById("words").content;
  const say = (key) => [...words.querySelector(`[data-key="${key}"]`).childNodes].map((n) => n.cloneNode(true));
  const label = (key) => make("span", { className: "quiet" }, ...say(key));

  function switchLanguage() {
    root.lang = root.lang === "en" ? "zh-Hans" : "en";
  }

  // --- departments ---

  const cards = new Map(all(".card").map((card) => [card.id.slice(1), card]));
  const byName = new Map([...cards].map(([d, card]) => [card.dataset.name, d]));
  const status = make("p", { className: "quiet" });
  status.setAttribute("role", "status");
  let selected = null;
  let from = null; // where the focus was before a card opened

  const target = (link) => link.getAttribute("href") || link.getAttribute("xlink:href") || "";
  const departmentOf = (link) => {
    const match = /^#d(\d+)$/.exec(target(link));
    return match && cards.has(match[1]) ? match[1] : null;
  };

  // What stands for a department, found once.
  const places = new Map([...cards.keys()].map((d) => [d, []]));
  for (const element of all("[data-d]"))
    for (const d of element.dataset.d.split(" ")) if (places.has(d)) places.get(d).push(element);
  for (const link of all("main a")) {
    const d = departmentOf(link);
    if (d === null) continue;
    places.get(d).push(link);
    const english = cards.get(d).querySelector(".english");
    if (english && !link.closest("svg")) link.title = english.textContent;
  }
  const joined = new Map([...cards.keys()].map((d) => [d, new Set()]));
  for (const part of all(".picture .node, .picture .edge")) {
    const ends = [...part.classList].filter((c) => /^d\d+$/.test(c)).map((c) => c.slice(1));
    for (const d of ends) {
      if (!places.has(d)) continue;
      places.get(d).push(part);
      for (const other of ends) if (other !== d) joined.get(d).add(other);
    }
  }

  function show(d) {
    for (const element of all(".sel, .near, .chosen")) element.classList.remove("sel", "near", "chosen");
    for (const figure of all("figure")) figure.classList.toggle("picked", d !== null);
    root.classList.toggle("open", d !== null);
    selected = d;
    if (d === null) {
      status.textContent = "";
      return;
    }
    for (const element of places.get(d)) element.classList.add("sel");
    for (const other of joined.get(d))
      for (const element of places.get(other)) if (element.matches(".picture .node")) element.classList.add("near");
    const card = cards.get(d);
    card.classList.add("chosen");
    card.scrollTop = 0;
    status.textContent = card.dataset.name;
  }

  function fromAddress() {
    const hash = location.hash;
    const short = /^#d(\d+)$/.exec(hash);
    if (short && cards.has(short[1])) {
      history.replaceState(null, "", addressOf(short[1]));
      return short[1];
    }
    if (!hash.startsWith("#department=")) return undefined;
    try {
      return byName.get(decodeURIComponent(hash.slice("#department=".length))) ?? null;
    } catch {
      return null;
    }
  }

  const addressOf = (d) => "#department=" + encodeURIComponent(cards.get(d).dataset.name);

  function select(d) {
    if (selected === null) from = document.activeElement;
    history.pushState(null, "", addressOf(d));
    show(d);
    cards.get(d).focus({ preventScroll: true });
  }

  function close() {
    if (selected === null) return;
    history.pushState(null, "", location.pathname + location.search);
    show(null);
    if (from && from.isConnected) from.focus({ preventScroll: true });
    from = null;
  }

  function readAddress() {
    const d = fromAddress();
    if (d !== undefined) show(d);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const d = link && departmentOf(link);
    if (!d || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    hits.hidden = true;
    select(d);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      search.focus();
    }
    if (event.key !== "Escape") return;
    if (!hits.hidden) hits.hidden = true;
    else close();
  });
  for (const card of cards.values()) {
    card.tabIndex = -1;
    const button = make("button", { type: "button", className: "close", onclick: close }, ...say("close"));
    card.prepend(button);
  }

  // --- search ---

  const MOST_HITS = 30;
  const entries = [
    ...[...cards].map(([d, card]) => ({
      href: "#d" + d,
      name: card.dataset.name,
      about: card.querySelector(".english")?.textContent ?? "",
    })),
    ...all(".task").map((task) => ({
      href: "#" + task.id,
      name: task.querySelector(".path").textContent,
      about: task.querySelector("p").textContent,
    })),
  ].map((entry) => ({ ...entry, text: (entry.name + " " + entry.about).toLowerCase() }));
  const search = make("input", { type: "search", id: "search", autocomplete: "off" });
  const hits = make("ul", { className: "hits", hidden: true });

  // The words about a hit, from just before what was found, which is marked.
  function excerpt(words, wanted) {
    const BEFORE = 8;
    const at = words.toLowerCase().indexOf(wanted);
    if (at < 0) return [words];
    const start = at > 2 * BEFORE ? at - BEFORE : 0;
    const end = at + wanted.length;
    return [start > 0 ? "…" : "", words.slice(start, at), make("mark", {}, words.slice(at, end)), words.slice(end)];
  }

  function find() {
    const wanted = search.value.trim().toLowerCase();
    hits.replaceChildren();
    hits.hidden = wanted === "";
    if (wanted === "") return;
    const found = entries.filter((entry) => entry.text.includes(wanted));
    for (const { href, name, about } of found.slice(0, MOST_HITS))
      hits.append(make("li", {}, make("a", { href }, make("bdi", {}, ...excerpt(name, wanted)), " ", make("small", {}, ...excerpt(about, wanted)))));
    if (found.length === 0) hits.append(make("li", {}, ...say("none")));
    if (found.length > MOST_HITS) hits.append(make("li", {}, `${found.length - MOST_HITS} `, ...say("more")));
  }

  search.addEventListener("input", find);
  search.addEventListener("focus", find);
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter") hits.querySelector("a")?.click();
    if (event.key === "ArrowDown") hits.querySelector("a")?.focus();
  });
  hits.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const links = all("a", hits);
    (links[links.indexOf(document.activeElement) + step] ?? search).focus();
  });
  hits.addEventListener("click", (event) => {
    if (event.target.closest("a")) hits.hidden = true;
  });

  // --- tables ---

  const value = (row, column) => row.cells[column].textContent.trim();
  const inOrder = new Intl.Collator("zh-Hans-u-co-pinyin", { numeric: true }).compare;

  function compare(a, b) {
    const x = parseFloat(a);
    const y = parseFloat(b);
    if (Number.isNaN(x) || Number.isNaN(y)) return inOrder(a, b);
    return x - y;
  }

  function sortBy(table, column, heading) {
    const body = table.tBodies[0];
    const first = heading.classList.contains("n") ? "descending" : "ascending";
    const second = first === "descending" ? "ascending" : "descending";
    const order = heading.ariaSort === first ? second : first;
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.ariaSort = order;
    const sign = order === "ascending" ? 1 : -1;
    const missing = (cell) => cell === "–" || cell === "";
    const rows = [...body.rows].map((row) => ({ row, key: value(row, column) }));
    rows.sort((a, b) => missing(a.key) - missing(b.key) || sign * compare(a.key, b.key));
    body.append(...rows.map(({ row }) => row));
  }

  function filterRows(table, wanted, count) {
    let shown = 0;
    for (const row of table.tBodies[0].rows) {
      row.hidden = !row.textContent.toLowerCase().includes(wanted);
      if (!row.hidden) shown++;
    }
    count.replaceChildren(...(wanted === "" ? [] : [`${shown} `, ...say("rows")]));
  }

  function addFilter(table) {
    const input = make("input", { type: "search", autocomplete: "off" });
    const count = make("span");
    count.setAttribute("aria-live", "polite");
    input.addEventListener("input", () => filterRows(table, input.value.trim().toLowerCase(), count));
    table.parentElement.before(make("p", { className: "filter" }, make("label", {}, ...say("filter"), " ", input), count));
  }

  const LONG = 15; // rows
  for (const table of all(".sortable")) {
    [...table.tHead.rows[0].cells].forEach((heading, column) => {
      const button = make("button", { type: "button", onclick: () => sortBy(table, column, heading) });
      button.append(...heading.childNodes);
      heading.append(button);
    });
    if (table.tBodies[0].rows.length <= LONG) continue;
    addFilter(table);
    table.parentElement.classList.add("long");
    table.parentElement.tabIndex = 0;
  }

  // --- controls ---

  const toggle = make(
    "button",
    { type: "button", id: "language", onclick: switchLanguage },
    make("span", { className: "en", lang: "zh-Hans" }, "中文"),
    make("span", { className: "zh", lang: "en" }, "English"),
  );
  const field = make("label", {}, label("search"), search);
  document.querySelector("nav").append(make("div", { className: "tools" }, field, hits, toggle));
  const hint = () => (search.placeholder = words.querySelector(`[data-key="search"] .${root.lang === "en" ? "en" : "zh"}`).textContent);
  toggle.addEventListener("click", hint);
  hint();
  document.body.append(status);
  root.classList.add("scripted");
  window.addEventListener("hashchange", readAddress);
  window.addEventListener("popstate", readAddress);
  readAddress();
})();
