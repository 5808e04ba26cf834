import { describe, expect, test } from "vitest";
import type { FormId } from "../src/contract";
import { lineOf, linesOf, placesOf } from "../src/questions/lines";
import type { Linted } from "../src/questions/linted";
import { piecesOf, rowsOf, tallyOf } from "../src/questions/rows";
import { finding, linted, TAG } from "./linted";

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
