import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { AdvisorNote, AdvisorSpending } from "../src/contract";
import { sentOf } from "../src/model/model";
import { chooseLanguage } from "../src/settings.svelte";
import Model from "../src/view/model/Model.svelte";
import { matterOf, reasonOf } from "../src/words/verdicts";
import written from "../src/words/verdicts.json";

/** The names in the server's own sources, so that a verdict without words is seen here. */
function named(file: string, pattern: RegExp): string[] {
  const source = readFileSync(resolve(import.meta.dirname, "../../app", file), "utf8");
  return [...source.matchAll(pattern)].map(([, name = ""]) => name);
}

const verdicts = () => {
  const reasons = readFileSync(
    resolve(import.meta.dirname, "../../app/advisors/reasons.py"),
    "utf8",
  );
  const list = /Reason = Literal\[(.*?)\]/s.exec(reasons)?.[1] ?? "";
  return [
    ...[...list.matchAll(/"(\w+)"/g)].map(([, name = ""]) => name),
    ...named("advisors/troubles.py", /Trouble\("(\w+)"/g),
    ...named("advisors/spending.py", /^LET_GO: Final = "(\w+)"/gm),
    ...named("advisors/model.py", /code="(\w+)"/g),
  ];
};

describe("the words of a verdict", () => {
  test.each(["en", "fr"] as const)("are there for every one of them in %s", (lang) => {
    const all = verdicts();
    expect(all.length).toBeGreaterThan(30);
    const said = written[lang] as Record<string, string>;
    expect(all.filter((name) => !said[name]?.trim())).toEqual([]);
    for (const name of all) expect(reasonOf(name, lang), name).not.toMatch(/[.!]$|_/);
  });

  test("in French are set as French is, and tell one thing only at the end of a sentence", () => {
    for (const name of verdicts()) {
      expect(matterOf(name, "fr"), name).not.toMatch(/[^\u202f\d][?!:;»]|\p{L}'\p{L}/u);
    }
    expect(reasonOf("too_late", "fr")).toBe("le modèle met trop de temps");
    expect(reasonOf("wrong_key", "en")).toBe("the key for the model is not accepted");
  });

  test("of one that is newer than this page are its name", () => {
    expect([matterOf("gone_fishing", "en"), reasonOf("gone_fishing", "en")]).toEqual([
      null,
      "gone fishing",
    ]);
  });
});

describe("what was sent", () => {
  test("is read entry by entry: who said what, and nothing that is empty", () => {
    const given = {
      turns: [{ turn: 3, role: "customer", text: "À bout." }],
      locked: [],
      said: "Et ?",
    };
    const line = { task: "next_probe", model: "small", to: "there, outside" };
    const log = `${JSON.stringify({ ...line, sent: [JSON.stringify(given), "Answer once more."] })}\n`;
    expect(sentOf(log)).toEqual([
      {
        ...line,
        parts: [
          { field: "turns", lines: [{ who: "customer", text: "À bout." }] },
          { field: "said", lines: [{ who: null, text: "Et ?" }] },
          { field: null, lines: [{ who: null, text: "Answer once more." }] },
        ],
      },
    ]);
    expect(sentOf("")).toEqual([]);
  });
});

describe("the sheet about the model", () => {
  const told: AdvisorSpending = {
    ...{ state: "ready", reason: null, host: "models.example.org", local: false },
    ...{ budget: 200_000, spent: 12_345, cost: 0.0412, sent: 2 },
    tasks: [
      {
        ...{ task: "next_probe", asked: 14, clean: 11, dropped: { too_late: 2, not_clean: 1 } },
        ...{ tokens_in: 11_000, tokens_out: 900, cost: 0.0412, seconds: 0.84 },
      },
    ],
  };
  let drawn: Record<string, unknown>;
  let answers: Record<string, () => Response>;

  async function open(advisor: Partial<AdvisorNote> = {}) {
    drawn = mount(Model, {
      target: document.body,
      props: {
        known: {
          ...{
            id: "i",
            label: "",
            opened: 0,
            ingest: null,
            consent: true,
            lang: "en",
            sample: false,
          },
          panel: { url: "ws://127.0.0.1:1/panel", token: "t" },
        },
        advisor: { state: "ready", reason: null, code: null, ...advisor },
      },
    });
    await vi.waitFor(() => {
      flushSync();
      expect(document.body.textContent).not.toContain("Looking…");
    });
  }
  const text = () => document.body.textContent?.replace(/\s+/g, " ") ?? "";

  beforeEach(() => {
    chooseLanguage("en");
    const line = { task: "next_probe", model: "small", to: "models.example.org, outside" };
    answers = {
      "/v1/interviews/i/advisor": () => Response.json(told),
      "/v1/interviews/i/sent": () =>
        new Response(`${JSON.stringify({ ...line, sent: ['{"said":"And then?"}'] })}\n`),
    };
    vi.stubGlobal("fetch", async (path: string) => answers[path]?.() ?? Response.error());
  });

  afterEach(() => {
    unmount(drawn);
    vi.unstubAllGlobals();
  });

  test("says how it does, where text goes, what it cost, and why an answer was not used", async () => {
    await open();
    expect(text()).toContain("Text goes outside, to models.example.org, with placeholders");
    expect(text()).toContain("12,345 of 200,000 tokens, cost so far: 0.041");
    const cells = [...document.querySelectorAll("tbody tr:nth-child(2) > *")];
    const row = ["14", "11", "11,900", "0.041", "0.8\u202fs"];
    expect(cells.map((one) => one.textContent)).toEqual(row);
    expect([...document.querySelectorAll(".why")].map((one) => one.textContent?.trim())).toEqual([
      "2 not used: the model takes too long",
      "1 not used: it would spoil the answer",
    ]);
  });

  test("says the matter in the reader's language, whatever the interview's", async () => {
    chooseLanguage("fr");
    const reason = "The model takes too long. Coaching goes on without it.";
    await open({ state: "failing", code: "too_late", reason });
    expect(text()).toContain("Le modèle met trop de temps. Le coach continue sans lui.");
    expect(text()).not.toContain("takes too long");
  });

  test("shows what was sent, to be read and kept, and leads back", async () => {
    await open();
    [...document.querySelectorAll("button")]
      .find((one) => one.textContent?.includes("(2)"))
      ?.click();
    await vi.waitFor(() => {
      flushSync();
      expect(document.querySelectorAll(".entries li")).toHaveLength(1);
    });
    expect(document.querySelector(".entries")?.textContent).toContain("And then?");
    expect(document.querySelector(".entries")?.getAttribute("tabindex")).toBe("0");
    [...document.querySelectorAll("button")].find((one) => one.textContent === "Back")?.click();
    flushSync();
    expect(document.querySelector("table")).not.toBeNull();
  });

  test("says so when the server does not answer", async () => {
    answers = {};
    await open();
    expect(document.querySelector("[role=alert]")?.textContent).not.toBe("");
    expect(document.querySelector("table")).toBeNull();
  });
});
