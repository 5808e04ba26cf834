import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { FormId } from "../src/contract";
import { pack, unpack } from "../src/questions/fragment";
import { lineOf, linesOf, placesOf } from "../src/questions/lines";
import type { Finding, Linted, ToLint } from "../src/questions/linted";
import { Linter } from "../src/questions/linter";
import { lineAt, replacing, startOf, undoing, write } from "../src/questions/replace";
import { piecesOf, rowsOf, tallyOf } from "../src/questions/rows";
import { routeOf } from "../src/route.svelte";
import { Trouble } from "../src/server";

const finding = (over: Partial<Finding> = {}): Finding => ({
  ...{ id: "leading_tag", span: [20, 23], severity: "major", confidence: 0.9 },
  ...{ title: "Tag", plain: "Soufflé.", advice: "Demandez.", why: "Coûte peu.", repair: "Et ?" },
  ...over,
});

const linted = (over: Partial<Linted> = {}): Linted => ({
  ...{ lang: "fr", is_question: true, form: "closed_yn", findings: [], strengths: [] },
  reflection: null,
  ...over,
});

const TAG = "Vous étiez soulagé, non ?";
const marked = (text: string, answers: Record<string, Linted | null>, before = "") => {
  const old = rowsOf(linesOf(before), (said) => answers[said], []);
  return rowsOf(linesOf(text), (said) => answers[said], old);
};
const spoiled = (text: string, said = TAG, span: [number, number] = [20, 23]) => {
  const [row] = marked(text, { [said]: linted({ findings: [finding({ span })] }) });
  return row ? piecesOf(row).flatMap((piece) => (piece.severity ? [piece.text] : [])) : [];
};

describe("lines", () => {
  test.each([
    [`- ${TAG}`, TAG],
    [`  * [ ] ${TAG}`, TAG],
    [`12. ${TAG}`, TAG],
    [`> ${TAG}  `, TAG],
    [`Q3: ${TAG}`, TAG],
    [`Vous étiez **soulagé**, non ?`, TAG],
    ["# Vous étiez soulagé, non ?", TAG],
    ["## Ouverture", ""],
    ["**La décision**", ""],
    ["---", ""],
    ["", ""],
    ["   ", ""],
    ["<!-- note -->", ""],
    ["C'est 3 * 4 ?", "C'est 3  4 ?"],
  ])("%j says %j", (text, said) => {
    expect(lineOf(text).said).toBe(said);
  });

  test("what stands in a block of code is not said", () => {
    const lines = linesOf("```\nVous aimez ?\n```\nVous aimez ?");
    expect(lines.map((line) => line.said)).toEqual(["", "", "", "Vous aimez ?"]);
  });

  test("a follow-up is known by its indent", () => {
    expect(lineOf("- Et puis ?").nested).toBe(false);
    expect(lineOf("   - Et puis ?").nested).toBe(true);
    expect(lineOf("\t- Et puis ?").nested).toBe(true);
  });

  test("a line that did not change is the same object, blank ones too", () => {
    const before = linesOf("un ?\n\n---\n```\ndeux ?\n```");
    const after = linesOf("zéro ?\nun ?\n\n---\n```\ndeux ?\n```", before);
    expect(after[1]).toBe(before[0]);
    expect(after[2]).toBe(before[1]);
    expect(after[3]).toBe(before[2]);
    expect(after[5]).toBe(before[4]);
  });

  test("each code point of what is said has its place in the line", () => {
    const line = lineOf("- 😬 **Content**, non ?");
    const places = placesOf(line);
    const points = Array.from(line.said);
    expect(places).toHaveLength(points.length + 1);
    for (const [i, point] of points.entries()) {
      expect(line.text.startsWith(point, places[i])).toBe(true);
    }
  });
});

describe("marks", () => {
  test("stand exactly on the words, after any list mark, emphasis or emoji", () => {
    expect(spoiled(TAG)).toEqual(["non"]);
    expect(spoiled(`  3) ${TAG}`)).toEqual(["non"]);
    expect(spoiled("Vous étiez **soulagé**, *non* ?")).toEqual(["non"]);
    expect(spoiled("😬😬 **Content**, non ?", "😬😬 Content, non ?", [12, 15])).toEqual(["non"]);
  });

  test("never lose a letter, even with spans that overlap or lie outside", () => {
    const findings = [
      [2, 9],
      [4, 12],
      [90, 99],
    ].map((span) => finding({ span: span as [number, number] }));
    const [row] = marked(`- ${TAG}`, { [TAG]: linted({ findings }) });
    expect(
      row &&
        piecesOf(row)
          .map(({ text }) => text)
          .join(""),
    ).toBe(`- ${TAG}`);
  });

  test("stay where they stood while the answer is on its way, and go with their words", () => {
    const answers = { [TAG]: linted({ findings: [finding()] }) };
    const on = marked(`${TAG} Ah`, answers, TAG)[0];
    expect(on && piecesOf(on).some((piece) => piece.severity)).toBe(true);
    const gone = marked("Vous étiez soulagé, n", answers, TAG)[0];
    expect(gone && piecesOf(gone).some((piece) => piece.severity)).toBe(false);
    const other = marked("Racontez-moi", answers, TAG)[0];
    expect(other?.linted).toBeNull();
  });

  test("only what changed is drawn again", () => {
    const answers = { "un ?": linted(), "deux ?": linted() };
    const lines = linesOf("un ?\ndeux ?");
    const before = rowsOf(lines, (said) => answers[said as "un ?"], []);
    const after = rowsOf(
      linesOf("un ?\ntrois ?", lines),
      (said) => answers[said as "un ?"],
      before,
    );
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });
});

describe("the counts", () => {
  const of = (forms: (FormId | null)[], text: (n: number) => string = (n) => `${n} ?`) => {
    const answer = (said: string) => linted({ form: forms[Number.parseInt(said, 10)] ?? null });
    return tallyOf(rowsOf(linesOf(forms.map((_, n) => text(n)).join("\n")), answer, []));
  };

  test("questions and clean ones, without the housekeeping", () => {
    const answers = {
      [TAG]: linted({ findings: [finding()] }),
      "Et puis ?": linted(),
      "On m'entend ?": linted({ form: "logistics" }),
      "Bonjour.": linted({ is_question: false, form: null }),
    };
    const text = `# Guide\n${TAG}\nEt puis ?\nOn m'entend ?\nBonjour.\nNouvelle ?`;
    expect(tallyOf(marked(text, answers))).toMatchObject({ questions: 2, clean: 1, waiting: 1 });
  });

  test("a dozen open questions fit into 45 minutes, sixteen do not, follow-ups take no time", () => {
    const open = (n: number) => Array<FormId>(n).fill("open_wh");
    expect(of(open(12)).minutes).toBeLessThanOrEqual(45);
    expect(of(open(16)).minutes).toBeGreaterThan(45);
    expect(of(open(16), (n) => (n === 0 ? "0 ?" : `  - ${n} ?`)).minutes).toBeLessThan(45);
  });
});

describe("asking the server", () => {
  interface Asked {
    said: ToLint;
    signal: AbortSignal;
    answer: (linted?: Partial<Linted>) => Promise<void>;
    fail: (status: number) => Promise<void>;
  }
  let asked: Asked[];
  let drawn: number;
  let linter: Linter;
  const about = { lang: "fr" as const, names: ["Zelty"] };
  const settle = () => vi.advanceTimersByTimeAsync(0);

  beforeEach(() => {
    vi.useFakeTimers();
    asked = [];
    drawn = 0;
    const ask = (said: ToLint, signal: AbortSignal) =>
      new Promise<Linted>((resolve, reject) => {
        asked.push({
          said,
          signal,
          answer: (over) => {
            resolve(linted(over));
            return settle() as unknown as Promise<void>;
          },
          fail: (status) => {
            reject(new Trouble(status, ""));
            return settle() as unknown as Promise<void>;
          },
        });
      });
    linter = new Linter(ask, () => {
      drawn += 1;
    });
  });

  afterEach(() => {
    linter.leave();
    vi.useRealTimers();
  });

  const words = () => asked.map(({ said }) => said.text);

  test("each line once, in order, four at a time", async () => {
    linter.want(["a", "b", "a", "c", "d", "e"], about);
    expect(words()).toEqual(["a", "b", "c", "d"]);
    expect(asked[0]?.said).toEqual({ lang: "fr", text: "a", product: { names: ["Zelty"] } });
    await asked[1]?.answer();
    expect(words()).toEqual(["a", "b", "c", "d", "e"]);
  });

  test("only lines that changed, also after one came and went", async () => {
    linter.want(["a", "b"], about);
    await asked[0]?.answer();
    await asked[1]?.answer();
    linter.want(["a", "b", "c"], about);
    linter.want(["b"], about);
    linter.want(["a", "b"], about);
    expect(words()).toEqual(["a", "b", "c"]);
    expect(linter.answer("a")).toMatchObject({ form: "closed_yn" });
  });

  test("a stale answer is dropped: the line, the language or the names are no longer those", async () => {
    linter.want(["a"], about);
    linter.want(["ab"], about);
    expect(asked[0]?.signal.aborted).toBe(true);
    await asked[0]?.answer({ form: "echo" });
    expect(linter.answer("a")).toBeUndefined();
    linter.want(["ab"], { ...about, lang: "en" });
    await asked[1]?.answer();
    expect(linter.answer("ab")).toBeUndefined();
    await asked[2]?.answer({ lang: "en" });
    expect(linter.answer("ab")?.lang).toBe("en");
    expect(drawn).toBe(1);
  });

  test("a long guide is drawn in bundles", async () => {
    linter.want(
      Array.from({ length: 400 }, (_, n) => `${n}`),
      about,
    );
    for (let n = 0; n < 400; n += 1) await asked[n]?.answer();
    expect(words()).toHaveLength(400);
    expect(drawn).toBeLessThan(10);
    expect(drawn).toBeGreaterThan(0);
  });

  test("a server that is gone is asked again, and what it refuses is not", async () => {
    linter.want(["a"], about);
    await asked[0]?.fail(0);
    expect(linter.lost).toBe(true);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(words()).toEqual(["a", "a"]);
    await asked[1]?.fail(422);
    expect([linter.lost, linter.answer("a")]).toEqual([false, null]);
    linter.want(["a"], about);
    expect(asked).toHaveLength(2);
  });
});

describe("use this instead", () => {
  const text = `## Ouverture\n  - **${TAG}**\nEt puis ?`;
  const lines = linesOf(text);

  const put = (into: string, edit: { from: number; to: number; text: string } | null) =>
    edit ? into.slice(0, edit.from) + edit.text + into.slice(edit.to) : into;

  test("replaces the words of the line and keeps its list mark, and comes back", () => {
    const [edit, done] = replacing(lines, 1, "Comment l'avez-vous vécu ?") ?? [];
    const after = put(text, edit ?? null);
    expect(after).toBe("## Ouverture\n  - Comment l'avez-vous vécu ?\nEt puis ?");
    expect(done && put(after, undoing(linesOf(after), done))).toBe(text);
  });

  test("is undone wherever the line has moved to, and never where it was changed", () => {
    const [edit, done] = replacing(lines, 1, "Et ?") ?? [];
    const moved = `Bonjour.\n\n${put(text, edit ?? null)}`;
    expect(done && put(moved, undoing(linesOf(moved), done))).toBe(`Bonjour.\n\n${text}`);
    expect(done && undoing(linesOf(moved.replace("Et ?", "Et alors ?")), done)).toBeNull();
  });

  test("places of the text and of its lines agree", () => {
    for (const place of [0, 5, 12, 13, 20, text.length]) {
      const [n, column] = lineAt(lines, place);
      expect(startOf(lines, n) + column).toBe(place);
    }
  });

  test("is written into the field as if it were typed", () => {
    const field = document.createElement("textarea");
    document.body.append(field);
    field.value = text;
    let heard = 0;
    field.addEventListener("input", () => {
      heard += 1;
    });
    const [edit] = replacing(lines, 2, "Et ensuite ?") ?? [];
    if (edit) write(field, edit);
    expect(field.value).toBe(text.replace("Et puis ?", "Et ensuite ?"));
    expect(heard).toBe(1);
    field.remove();
  });
});

describe("the address that holds a guide", () => {
  const long = Array.from({ length: 400 }, (_, n) => `- Question ${n} : à l'été ?`).join("\n");

  test.each([
    ["nothing", ""],
    ["a question", TAG],
    ["emoji, and writing from right to left", "👩🏽‍🍳 Content ? \u202eשלום\u202c\n\tfin"],
    ["ten thousand characters", long.slice(0, 10_000).padEnd(10_000, "é")],
    ["ten thousand emoji", "🙂".repeat(10_000)],
  ])("comes back whole: %s", async (_, text) => {
    const packed = await pack(text);
    expect(packed).toMatch(/^[\w-]+$/);
    expect(await unpack(packed)).toBe(text);
  });

  test("is found in the fragment, which is never sent", async () => {
    const packed = await pack(TAG);
    expect(routeOf("/", `#/questions/${packed}`)).toMatchObject({
      ...{ place: "questions", shared: packed, token: null },
    });
    expect(routeOf("/questions").shared).toBeNull();
    expect(routeOf(`/questions/${packed}`).shared).toBeNull();
  });

  test("says so when it was cut or changed, and does not unfold without end", async () => {
    const packed = await pack(long);
    for (const bad of ["", "1", "2abc", "1%%%", packed.slice(0, -40), `0${"_".repeat(9)}`]) {
      expect(await unpack(bad), bad).toBeNull();
    }
    expect(await unpack(await pack("a".repeat(3_000_000)))).toBeNull();
  });
});
