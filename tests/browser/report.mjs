// SPDX-License-Identifier: GPL-3.0-or-later
// report.mjs CHROMIUM SAMPLE.html HOSTILE.html MODULES [WORDS]: opens reports from disk as a person would, and says what is
// wrong; only the tests whose names hold WORDS.
import { createRequire } from "node:module";
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import assert from "node:assert/strict";

const [chromium, sample, hostile, modules, wanted = ""] = process.argv.slice(2);
const require = createRequire(resolve(modules, "package.json"));
const playwright = require("playwright-core");
const axe = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");

const flags = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];
const browser = await playwright.chromium.launch({ executablePath: chromium, args: flags });
const tests = [];
const test = (name, run) => name.includes(wanted) && tests.push({ name, run });

// A page of its own for each test. What the console says against it, and what it asks for, is kept.
async function open(file, { hash = "", width = 1280, colorScheme = "light", javaScriptEnabled = true } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, javaScriptEnabled });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (m) => ["error", "warning"].includes(m.type()) && complaints.push(m.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("dialog", (dialog) => (complaints.push("dialog"), dialog.dismiss()));
  page.on("request", (request) => request.url().split("#")[0] !== "file://" + file && complaints.push(request.url()));
  await page.goto("file://" + file + hash);
  return { page, complaints, [Symbol.asyncDispose]: () => context.close() };
}

async function with_page(file, options, run) {
  const opened = await open(file, options);
  await run(opened.page);
  assert.deepEqual(opened.complaints, []);
  await opened[Symbol.asyncDispose]();
}

const row = (page, section, name) => page.locator(`#${section} tbody tr`, { has: page.locator("th", { hasText: new RegExp(`^${name}$`) }) });
const address = (page) => decodeURIComponent(new URL(page.url()).hash);

test("a click on a circle selects the department everywhere", () =>
  with_page(sample, {}, async (page) => {
    await page.locator("#network a", { hasText: "商务部" }).click();
    assert.equal(address(page), "#department=商务部");
    for (const section of ["workload", "coordination", "clusters", "absence", "matrix"])
      assert.match(await row(page, section, "商务部").getAttribute("class"), /sel/);
    assert.equal(await page.locator(".card.chosen h3").innerText(), "商务部");
    // README: 商务部 has 27 tasks.
    assert.equal(await page.locator(".card.chosen .sentences li").count(), 27);
    assert.equal(await page.locator(".task.sel").count(), 27);
    assert.ok((await page.locator("#leads .node.sel").count()) === 1);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".sel").count(), 0);
    assert.equal(address(page), "");
  }));

test("a department is selected from wherever it stands", () =>
  with_page(sample, {}, async (page) => {
    // Pictures, tables, the other name of a tie, another's card, a clause of the document.
    for (const [place, name] of [
      ["#network .picture a", "海关总署"],
      ["#bars a", "商务部"],
      ["#leads .node a", "海关总署"],
      ["#together .picture:visible a", "商务部"],
      ["#matrix tbody a", "海关总署"],
      ["#coordination tbody a", "商务部"],
      ["#clusters tbody a", "海关总署"],
      ["#ties td a", "贸促会"],
      [".card.chosen .partners a", "商务部"],
      ["#absence tbody a", "海关总署"],
      ["#document .clause a", "商务部"],
      ["#findings a", "知识产权局"],
    ]) {
      await page.locator(place, { hasText: name }).first().click();
      assert.equal(address(page), "#department=" + name, place);
      assert.equal(await page.locator(".card.chosen h3").innerText(), name, place);
    }
    // Its ties and tasks stand out, and no others: 知识产权局 has 93 tasks.
    assert.equal(await page.locator(".task.sel").count(), 93);
    const ties = page.locator("#ties tbody tr");
    const its = await ties.filter({ hasText: "知识产权局" }).count();
    assert.equal(await page.locator("#ties tr.sel").count(), its);
  }));

test("each finding leads to what is behind it", () =>
  with_page(sample, {}, async (page) => {
    const links = page.locator(".findings .more");
    assert.equal(await links.count(), await page.locator(".findings li").count());
    for (const link of await links.all()) {
      await link.click();
      assert.ok(await page.evaluate(() => {
        const target = document.querySelector(location.hash);
        const { top } = target.getBoundingClientRect();
        return target.querySelector("table, .task") !== null && top >= 0 && top < innerHeight;
      }));
    }
  }));

test("the document has its clauses marked, and what was doubtful leads to it", () =>
  with_page(sample, {}, async (page) => {
    assert.equal(await page.locator("#document .task .clause").count(), 106);
    // README: the session shows this task and the roles in it.
    const task = page.locator(".task", { has: page.locator(".path", { hasText: "二/（三）/23" }) });
    assert.deepEqual(await task.locator(".clause .lead").allInnerTexts(), ["发展改革委", "人民银行"]);
    assert.deepEqual(await task.locator(".clause .support").allInnerTexts(), ["工商总局", "版权局", "知识产权局"]);
    await page.locator("#diagnostics td a", { hasText: "二/（三）/23" }).first().click();
    assert.ok(await task.evaluate((element) => element.matches(":target")));
    // The same task in a card.
    await task.locator(".clause a", { hasText: "人民银行" }).click();
    assert.deepEqual(await page.locator(".card.chosen li", { hasText: "二/（三）/23" }).locator(".lead").allInnerTexts(), ["发展改革委", "人民银行"]);
  }));

test("the address selects, and history goes back", () =>
  with_page(sample, { hash: "#department=" + encodeURIComponent("海关总署") }, async (page) => {
    assert.equal(await page.locator(".card.chosen h3").innerText(), "海关总署");
    await row(page, "workload", "商务部").locator("a").click();
    assert.equal(await page.locator(".card.chosen h3").innerText(), "商务部");
    await page.goBack();
    assert.equal(await page.locator(".card.chosen h3").innerText(), "海关总署");
  }));

test("search finds names, paths and text", () =>
  with_page(sample, {}, async (page) => {
    await page.keyboard.press("/");
    await page.keyboard.type("海关总署");
    assert.match(await page.locator(".hits li").first().innerText(), /^海关总署/);
    await page.keyboard.press("Enter");
    assert.equal(address(page), "#department=海关总署");
    await page.fill("#search", "二/（三）/23");
    assert.match(await page.locator(".hits li").first().innerText(), /故意侵权行为计入信用档案/);
    await page.fill("#search", "信用档案");
    assert.equal(await page.locator(".hits li mark").first().innerText(), "信用档案");
    await page.keyboard.press("Enter");
    assert.match(await page.locator(".task:target").innerText(), /^二\/（三）\/23/);
    await page.fill("#search", "no such words");
    assert.equal(await page.locator(".hits a").count(), 0);
  }));

test("the language switches in place", () =>
  with_page(sample, {}, async (page) => {
    const heading = page.locator("#findings h2");
    assert.equal(await heading.innerText(), "Findings");
    await page.click("#language");
    assert.equal(await heading.innerText(), "主要发现");
    assert.equal(await page.getAttribute("html", "lang"), "zh-Hans");
    const severities = await page.locator("#diagnostics tbody td:nth-child(4)").allInnerTexts();
    assert.ok(severities.length > 0 && severities.every((s) => ["提示", "警告", "错误"].includes(s)));
    assert.equal(await page.locator("main .en:visible").count(), 0);
    await page.click("#language");
    assert.equal(await heading.innerText(), "Findings");
  }));

test("tables sort and filter", () =>
  with_page(sample, {}, async (page) => {
    const heading = page.locator("#workload th", { hasText: /^led/ });
    const column = async (n) => (await page.locator(`#workload tbody tr:not([hidden]) td:nth-child(${n})`).allInnerTexts()).map(Number);
    await heading.locator("button").click();
    assert.equal(await heading.getAttribute("aria-sort"), "descending");
    const down = await column(3);
    assert.deepEqual(down, [...down].sort((a, b) => b - a));
    await heading.locator("button").click();
    assert.equal(await heading.getAttribute("aria-sort"), "ascending");
    assert.deepEqual(await column(3), [...down].sort((a, b) => a - b));
    await page.locator("#workload input").fill("商务");
    assert.deepEqual(await column(2), [27]);
  }));

test("the keyboard reaches every control", () =>
  with_page(sample, {}, async (page) => {
    const wanted = await page.evaluate(() => {
      window.unreached = new Set([...document.querySelectorAll("button, input")].filter((e) => e.checkVisibility()));
      document.addEventListener("focusin", (event) => window.unreached.delete(event.target));
      return window.unreached.size;
    });
    assert.ok(wanted > 20);
    const left = () => page.evaluate(() => [...window.unreached].map((e) => e.outerHTML));
    const most = (await page.locator("a, button, input, [tabindex]").count()) + 10;
    for (let i = 0; i < most && (i % 50 !== 0 || (await left()).length > 0); i++) await page.keyboard.press("Tab");
    assert.deepEqual(await left(), []);
    // A card opens, closes, and gives the focus back.
    await page.locator("#workload tbody a").first().focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.locator(".card.chosen").count(), 1);
    await page.keyboard.press("Escape");
    assert.ok(await page.evaluate(() => document.activeElement.matches("#workload tbody a")));
  }));

test("the keyboard reaches every link, field and picture", () =>
  with_page(hostile, {}, async (page) => {
    await page.evaluate(() => {
      const all = [...document.querySelectorAll("a, button, input, [tabindex='0']")];
      window.unreached = new Set(all.filter((e) => e.checkVisibility() && e.tabIndex >= 0));
      document.addEventListener("focusin", (event) => window.unreached.delete(event.target));
    });
    const most = (await page.locator("a, button, input, [tabindex]").count()) + 10;
    for (let i = 0; i < most; i++) await page.keyboard.press("Tab");
    assert.deepEqual(await page.evaluate(() => [...window.unreached].map((e) => e.outerHTML)), []);
  }));

test("it is light or dark as the reader wishes", async () => {
  for (const [colorScheme, dark] of [["light", false], ["dark", true]])
    await with_page(sample, { colorScheme }, async (page) => {
      const [paper, ink] = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.body);
        return [backgroundColor, color].map((c) => Math.max(...c.match(/\d+/g).map(Number)));
      });
      assert.equal(paper < ink, dark);
    });
});

// The small page in what the large one, on which this takes long, is not tried in.
for (const [file, colorScheme, width] of [
  [sample, "light", 1280],
  [sample, "dark", 390],
  [hostile, "light", 390],
  [hostile, "dark", 1280],
])
  test(`nothing bars anyone: ${colorScheme}, ${width} px`, () =>
    with_page(file, { colorScheme, width, hash: "#d0" }, async (page) => {
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run());
      const serious = violations.filter((v) => ["serious", "critical"].includes(v.impact));
      assert.deepEqual(serious.map((v) => [v.id, v.nodes.length, v.nodes[0].html.slice(0, 200), v.nodes[0].failureSummary]), []);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    }));

test("it prints, every card with it, and cuts no table", () =>
  with_page(sample, {}, async (page) => {
    const pdf = await page.pdf({ format: "A4" });
    assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
    // No word stands over the edge of its page, and the last columns of the widest tables are there.
    await writeFile(sample + ".pdf", pdf);
    const words = execFileSync("pdftotext", ["-bbox", sample + ".pdf", "-"], { maxBuffer: 1 << 28 }).toString();
    const edge = Number(/<page width="([\d.]+)"/.exec(words)[1]);
    const ends = [...words.matchAll(/xMin="([-\d.]+)".*xMax="([\d.]+)"/g)];
    assert.ok(ends.length > 5000);
    assert.deepEqual(ends.filter(([, from, to]) => Number(from) < 0 || Number(to) > edge), []);
    assert.match(words, />adjusted</);
    // The table of workload goes on over a page's end: its headings are there again.
    assert.ok([...words.matchAll(/>co-led</g)].length >= 2);
    // What A4 is wide within the page's margins, in CSS pixels.
    await page.setViewportSize({ width: 703, height: 1010 });
    await page.emulateMedia({ media: "print" });
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll("table")].filter((t) => t.getBoundingClientRect().right > innerWidth).map((t) => t.caption.textContent));
    assert.deepEqual(wide, []);
    assert.equal(await page.locator(".card:visible").count(), 42);
  }));

test("without a script all is there to read", () =>
  with_page(sample, { javaScriptEnabled: false }, async (page) => {
    assert.equal(await page.locator(".card:visible").count(), 42);
    assert.equal(await page.locator(".task:visible").count(), 106);
    assert.equal(await page.locator("input, button").count(), 0);
  }));

test("hostile words stay words", () =>
  with_page(hostile, {}, async (page) => {
    assert.match(await page.locator("#document").innerText(), /&lt;b&gt; &amp; <\/main><\/section> <!--/);
    await page.locator("#workload tbody a").first().click();
    const names = await page.locator(".card").evaluateAll((cards) => cards.map((c) => [c.dataset.name, c.querySelector("h3").textContent]));
    assert.ok(names.some(([name]) => name.startsWith("<script>")) && names.some(([name]) => name === "--><b>委"));
    for (const [name, shown] of names) assert.equal(shown, name);
    await page.fill("#search", "<");
    assert.ok((await page.locator(".hits a").count()) > 0);
    assert.equal(await page.locator("main :is(img, script, b, iframe), header :is(img, script, b)").count(), 0);
  }));

test("the browser knows every declaration and selector of the style", async () => {
  const css = (await readFile(new URL("../../src/view/report/report.css", import.meta.url), "utf8")).replace(/\/\*[^]*?\*\//g, "");
  await with_page(sample, {}, async (page) => {
    const rules = [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector, body]) => [selector.trim(), body.split(";").map((d) => d.trim()).filter(Boolean)]);
    assert.ok(rules.length > 100);
    const unknown = await page.evaluate((rules) => rules.flatMap(([selector, declarations]) => [
      ...selector.split(/,\s*/).filter((s) => !s.startsWith("@") && !CSS.supports(`selector(${s})`)),
      ...declarations.filter((d) => !CSS.supports(d.slice(0, d.indexOf(":")), d.slice(d.indexOf(":") + 1).replace("!important", "").trim())),
    ]), rules);
    assert.deepEqual(unknown, []);
  });
});

test("the sample is small", async () => {
  assert.ok((await readFile(sample)).length <= 2 * 1024 * 1024);
});

let failed = 0;
for (const { name, run } of tests) {
  try {
    await run();
    console.log(`ok      ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${name}\n${error.stack ?? error}`);
  }
}
await browser.close();
process.exit(failed > 0 ? 1 : 0);
