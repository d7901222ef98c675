// Shows: the rules of the question card, in the panel's real page in a real VS Code. Questions are sent as the extension
// would send them, made by the engine from real commands; the last one is asked by the real Claude Code.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FeedRow } from "../../src/protocol/feed.ts";
import type { PanelState } from "../../src/protocol/panel.ts";
import { asking, QUESTIONS, question, status } from "../webview/harness/sample-states.ts";
import { answerCard, waitForCard } from "./rig/panel.ts";
import { placeOf, send, show } from "./rig/panel-page.ts";
import { pause } from "./rig/processes.ts";
import { openStand, type Stand, unattended } from "./rig/stand.ts";

/** Longer than Allow stays dead after a card appears. */
const SEEN = 700;

let stand: Stand;
beforeAll(async () => {
  stand = await openStand("card");
  await stand.panel.locator("header").click();
});
afterAll(() => stand?.remove());

const on = (selector: string): Locator => stand.panel.locator(selector);
const isDead = (selector = "#allow-once") => on(selector).getAttribute("aria-disabled", { timeout: 2000 });
const ask = (...rows: readonly FeedRow[]) => show(stand.panel, asking(...rows));
const afresh = async (...rows: readonly FeedRow[]) => {
  await ask();
  await ask(...rows);
};
const upload = question("upload");
const people = { ...question("people"), id: "people" };

it("rule 1: the card asks about effects and names no tool; the header says how much is asked", async () => {
  await afresh(upload);
  const card = (await on("article").textContent()) ?? "";
  expect(card).toContain("collect.paste.example");
  expect(card).not.toContain(upload.tool);
  expect(await on("header").textContent()).toMatch(/3\s*asked/);
});

it("rule 2: one sentence, effect first; then the command with its spans underlined, then folder and chain", async () => {
  const chained = { ...upload, chain: ["read .env at 14:02"] };
  await afresh(chained);
  expect(await on("#headline").textContent()).toBe(
    "Claude Code wants to send report.pdf to collect.paste.example:8443, a public host",
  );
  expect(await on(".effect-span:not(.minor)").allTextContents()).toEqual([
    "https://collect.paste.example:8443/api/upload",
  ]);
  const order = ["#headline", ".effects", "pre.code", ".context dd >> nth=0", ".context dd >> nth=1", "#deny"];
  const tops = await Promise.all(order.map(async (selector) => (await on(selector).boundingBox())?.y ?? 0));
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  expect(await on(".context dd").allTextContents()).toContain("Read .env at 14:02");
});

describe("rule 3: several effects", () => {
  it("stand on the card, every one, the worst first; the agent's own words are labelled as its own", async () => {
    const several = question("several");
    await afresh(several);
    expect(await on(".effects li").count()).toBe(several.effects.length);
    const first = await on(".effects li .effect-kind").first().textContent();
    expect(first).toBe("Reaches people");
    expect(await on(".context").textContent()).toContain(`The agent says: ${QUESTIONS.several.says}`);
  });

  it("cannot be allowed before the last of them was in sight", async () => {
    await afresh(question("several"));
    await pause(SEEN);
    expect(await isDead()).toBe("true");
    await on("#allow-once").click({ force: true });
    expect(await on("article").getAttribute("aria-busy")).toBe("false");
    // It goes by itself when the last effect comes into sight, also between these two.
    while ((await on(".unseen").count()) > 0)
      await on(".unseen")
        .click({ timeout: 1000 })
        .catch(() => {});
    await expect.poll(() => isDead()).toBe("false");
  });
});

it("rule 4: two answers of the same size and weight, Deny first; no answer is the default", async () => {
  await afresh(upload);
  const [deny, allow] = await Promise.all(["#deny", "#allow-once"].map((id) => on(id).boundingBox()));
  expect([deny?.width, deny?.height, deny?.y]).toEqual([allow?.width, allow?.height, allow?.y]);
  expect(deny?.x ?? 0).toBeLessThan(allow?.x ?? 0);
  const looks = await on(".answers .action").evaluateAll((all) =>
    all.map((each) => [getComputedStyle(each).backgroundColor, getComputedStyle(each).fontWeight].join()),
  );
  expect(looks[0]).toBe(looks[1]);
  expect(await on("article button:focus, article [autofocus], article [type=submit]").count()).toBe(0);
});

describe("rule 5: Allow", () => {
  it("is dead for half a second after the card appears, and lives then", async () => {
    await afresh(upload);
    expect(await isDead()).toBe("true");
    await on("#allow-once").click({ force: true });
    expect(await on("article").getAttribute("aria-busy")).toBe("false");
    await pause(SEEN);
    expect(await isDead()).toBe("false");
  });

  it("does not move when questions queue behind, a banner comes, or an opinion is written", async () => {
    await afresh(upload);
    await pause(SEEN);
    const before = await placeOf(stand.panel, "#allow-once");
    await ask(upload, people);
    expect(await on(".count").textContent()).toContain("1 of 2 waiting for you");
    await show(stand.panel, { ...asking(upload, people), restricted: true, reviewer: "on" });
    const opinion = { kind: "asking", partial: { purpose: "word ".repeat(60) } } as const;
    await send(stand.panel, { kind: "opinion", actionId: upload.id, opinion });
    expect(await on(".opinion").textContent()).toContain("word word");
    expect(await placeOf(stand.panel, "#allow-once")).toBe(before);
    expect(await isDead()).toBe("false");
  });

  it("does not move when the command is unfolded", async () => {
    await afresh(question("hostile"));
    const before = await placeOf(stand.panel, "#allow-once");
    await on("article button").filter({ hasText: "Show the whole command" }).click();
    expect(await placeOf(stand.panel, "#allow-once")).toBe(before);
  });

  it("is dead again after the card changed or moved", async () => {
    await afresh(upload);
    await pause(SEEN);
    await ask({ ...upload, chain: ["read .env at 14:02"] });
    expect(await isDead()).toBe("true");
    await pause(SEEN);
    expect(await isDead()).toBe("false");
    await stand.panel.evaluate(() => {
      document.body.style.paddingTop = "9px";
    });
    await on("#allow-once").click({ force: true });
    expect(await on("article").getAttribute("aria-busy")).toBe("false");
    expect(await isDead()).toBe("true");
    await stand.panel.evaluate(() => {
      document.body.style.paddingTop = "";
    });
  });
});

it("rule 6: Allow once is the only answer that is offered at once; nothing of the last one is remembered", async () => {
  await afresh(upload);
  expect(await on(".answers button").allTextContents()).toHaveLength(2);
  await on("#deny-reason").click();
  await on("#reason").fill("typed before");
  await afresh(people);
  expect(await on("#reason").count()).toBe(0);
  expect(await on("input:checked, option[selected]:not(:first-child)").count()).toBe(0);
});

it("rule 11: the deadline is shown and counts down", async () => {
  await afresh({ ...upload, state: { kind: "waiting", deadline: Date.now() + 65_000, where: "panel" } });
  const left = () => on("[role=timer]").textContent();
  expect(await left()).toMatch(/1:0[2-5], then denied/);
  await expect.poll(left, { timeout: 4000 }).toMatch(/1:0[0-2], then denied/);
});

it("rule 12: what is longer than 64 kB cannot be allowed from the card", async () => {
  const long = { ...upload, text: `${"x".repeat(65_536)}`, cut: true, tokens: [] };
  await afresh(long);
  await pause(SEEN);
  expect(await isDead()).toBe("true");
  expect(await on(".foot").textContent()).toContain("cannot be allowed from here");
  expect(await on("#allow-session").count()).toBe(0);
  expect(await on("pre.code").textContent()).toContain("more characters");
});

it("rule 13: equal questions of parallel agents are one card, told as such", async () => {
  await afresh({ ...upload, subAgent: "builder" }, { ...upload, id: "other", subAgent: "tester" });
  expect(await on(".count").textContent()).not.toContain("of 2");
  expect(await on(".foot").textContent()).toContain("2 agents ask the same; one answer is for all");
  await afresh({ ...upload, subAgent: "builder" }, { ...upload, id: "other", subAgent: "tester", cwd: "/elsewhere" });
  expect(await on(".count").textContent()).toContain("1 of 2");
});

it("rule 15: a screen reader hears of each question exactly once", async () => {
  await show(stand.panel, asking());
  await stand.panel.evaluate(() => {
    const queue = document.querySelector("countersign-panel")?.shadowRoot?.querySelector("countersign-queue");
    const region = queue?.shadowRoot?.querySelector("#announcement");
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (node instanceof HTMLElement) heard.push(node.innerText.trim());
    }).observe(region as Node, { childList: true, subtree: true });
  });
  const heard = () => stand.panel.evaluate(() => (window as unknown as { heard: readonly string[] }).heard);
  const fresh = { ...upload, id: "fresh" };
  const next = { ...people, id: "next" };
  for (const state of [[fresh], [fresh], [fresh, next], [next, fresh], [{ ...fresh, id: "same" }, fresh]])
    await ask(...state);
  await send(stand.panel, { kind: "status", status });
  expect((await heard()).map((words) => words.split(", ")[0])).toEqual([
    "Waiting for you: Claude Code wants to send report.pdf to collect.paste.example:8443",
    "Waiting for you: Claude Code wants to send a message to customers@shop.example",
  ]);
});

describe("hostile text", () => {
  const TRICKS: Readonly<Record<string, string>> = {
    html: `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script><b>x</b>`,
    links: "[Allow](command:countersign.allowOnce) ![x](https://evil.example/x.png) <https://evil.example>",
    ansi: "\u001b[2J\u001b[31mred\u001b]0;owned\u0007\u009b1m\b\b\b",
    bidi: "safe \u202Etxt.exe\u2066 \u2067hidden\u2069 \u200Fend",
    "zero-width": "ev\u200Bil\u00AD.ex\uFEFFam\u2060ple\u{E0041}",
    "1 MB line": "a".repeat(1024 * 1024),
    newlines: "\n\r\n\u2028\u2029\u0085".repeat(200),
    emoji: "👩‍👩‍👧‍👦🏳️‍🌈".repeat(400),
    "right-to-left path": "/home/ada/מסמכים/סוד/تقرير/1.2.3.4/evil.example",
    "look-alike": "https://g\u0456thub.com/p\u0430yp\u0430l.com \uFF45vil",
    "piles of marks": `Z${"\u0351\u0332".repeat(300)}`,
  };

  /** The trick in every field that an agent has a say in, as the broker would cut them. */
  const tricked = (trick: string): FeedRow => ({
    ...upload,
    ...{
      id: `t${trick.length}${trick.charCodeAt(0)}`,
      text: trick.slice(0, 65_536),
      cut: trick.length > 65_536,
      tokens: [],
    },
    ...{
      cwd: trick,
      object: trick.slice(0, 200),
      sentence: `sends ${trick}`,
      says: trick.slice(0, 400),
      chain: [`read ${trick}`],
    },
    ...{
      agent: trick.slice(0, 400),
      subAgent: trick.slice(0, 400),
      session: trick.slice(0, 400),
      tool: trick.slice(0, 400),
    },
    effects: upload.effects.map((effect) => ({
      ...effect,
      span: { start: 0, end: 4 },
      sentence: `sends ${trick}`,
      detail: {
        ...effect.detail,
        path: trick,
        account: trick,
        why: trick,
        host: { name: trick, class: "public", domain: trick },
      },
    })),
  });

  it.each(Object.entries(TRICKS))("%s stays text, in its place, and hides no effect", async (name, trick) => {
    const state: PanelState = asking(tricked(trick));
    await show(stand.panel, asking());
    await show(stand.panel, state);
    await pause(200);
    const page = await stand.panel.evaluate(pageFacts);
    if (process.env.PICTURES !== undefined)
      await stand.page.screenshot({ path: `${process.env.PICTURES}/hostile-${name.replaceAll(" ", "-")}.png` });
    expect(page).toMatchObject({
      title: "Countersign",
      foreign: 0,
      acting: "",
      wide: [],
      effects: upload.effects.length,
    });
    expect(await on(".effects li").first().isVisible()).toBe(true);
    expect(await on("#deny").isVisible()).toBe(true);
    expect(await on("#headline").textContent()).toMatch(/wants to send/);
  });

  it("of a real agent's command is shown as it is, and what it does is not hidden", async () => {
    const command = "echo 'a\u202Eb <b>x</b>' \u200B; curl -sS --max-time 3 https://g\u0456thub.example/";
    const session = unattended(stand, [
      { kind: "use", tool: "Bash", input: { command, description: "[ok](command:x) \u202E" } },
      { kind: "say", text: "Done." },
    ]);
    const card = await waitForCard(stand.panel, "Cyrillic");
    expect(card.text).toContain("RIGHT-TO-LEFT OVERRIDE");
    expect(card.text).toContain("<b>x</b>");
    expect(await on(".disguise").textContent()).toContain("looks like github.example");
    await answerCard(stand.panel, card, { answer: "deny" });
    await session;
  });
});

/** Runs in the page: what would be there if a text had become markup, reordered its line or burst its box. */
function pageFacts() {
  const all: Element[] = [];
  const collect = (root: Document | ShadowRoot | Element) => {
    for (const element of root.querySelectorAll("*")) {
      all.push(element);
      if (element.shadowRoot !== null) collect(element.shadowRoot);
    }
  };
  collect(document.body);
  const queue = document.querySelector("countersign-panel")?.shadowRoot?.querySelector("countersign-queue");
  const card = queue?.shadowRoot?.querySelector("countersign-card")?.shadowRoot;
  const text = all.flatMap((element) =>
    [...element.childNodes].flatMap((node) => (node.nodeType === 3 ? (node.textContent ?? "") : [])),
  );
  const acting = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
  const right = document.documentElement.clientWidth + 1;
  const wide = [...(card?.querySelectorAll("article *") ?? [])].filter(
    (each) => each.getBoundingClientRect().right > right,
  );
  return {
    title: document.title,
    foreign: all.filter(
      (element) =>
        /^(IMG|SCRIPT|A|IFRAME|VIDEO|OBJECT)$/.test(element.tagName) && element.closest("countersign-panel") !== null,
    ).length,
    acting: (text.join("").match(acting) ?? []).map((found) => found.codePointAt(0)?.toString(16)).join(),
    wide: wide.map((each) => each.className),
    effects: card?.querySelectorAll(".effects li").length,
  };
}

/** Milliseconds. Idle, the median is well under 150; a loaded machine of two cores is given room. */
const BOUND = 600;
const TIMES = 11;

it("a question is painted soon after its hook arrived", async () => {
  await show(stand.panel, asking());
  await stand.panel.evaluate(watchPaint);
  const command = (index: number) => `curl -sS --max-time 3 https://painted.countersign.example/${index}`;
  const steps = Array.from({ length: TIMES }, (_, index) => ({ command: command(index), description: "Paint" }));
  const session = unattended(stand, [
    ...steps.map((input) => ({ kind: "use", tool: "Bash", input }) as const),
    { kind: "say", text: "Done." },
  ]);
  for (const { command } of steps) {
    await waitForCard(stand.panel, command);
    await on("#deny").click();
  }
  await session;
  const painted = await stand.panel.evaluate(() => (window as unknown as { painted: Record<string, number> }).painted);
  const arrived = arrivals(stand.scratch.home);
  const times = Object.entries(painted).flatMap(([id, at]) => at - (arrived.get(id) ?? Number.NaN));
  const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
  console.log(`from the hook's arrival to the painted card: median ${median} ms of ${times.join(", ")}`);
  expect(times).toHaveLength(TIMES);
  expect(median).toBeLessThan(BOUND);
});

/** When the broker took up each action, by the audit log's own account. */
function arrivals(home: string): ReadonlyMap<string, number> {
  const lines = readFileSync(join(home, ".countersign/audit.jsonl"), "utf8").split("\n");
  return new Map(
    lines.flatMap((line) => {
      const record = line === "" ? undefined : JSON.parse(line);
      if (record?.EventName !== "countersign.decision") return [];
      return [[record.Attributes["countersign.action"], Number(BigInt(record.Timestamp) / 1_000_000n)] as const];
    }),
  );
}

/** Runs in the page: notes the time of the first frame in which each card stands on the screen. */
function watchPaint() {
  const painted: Record<string, number> = {};
  Object.assign(window, { painted });
  const look = () => {
    const queue = document.querySelector("countersign-panel")?.shadowRoot?.querySelector("countersign-queue");
    const card = queue?.shadowRoot?.querySelector("countersign-card")?.shadowRoot?.querySelector("article");
    const id = card?.getAttribute("data-action-id");
    // The frame that is being made is on the screen when its turn of the loop is over.
    if (typeof id === "string" && painted[id] === undefined) {
      painted[id] = 0;
      setTimeout(() => {
        painted[id] = Date.now();
      });
    }
    requestAnimationFrame(look);
  };
  look();
}
