import { afterEach, describe, expect, test, vi } from "vitest";
import { askNote, type OfFile, readReport } from "../src/report/source";
import { Trouble } from "../src/server";

const file: OfFile = {
  ...{ kind: "file", interviewer: "Ana", names: ["Zelty"] },
  file: new File(["Ana: Et ensuite ?"], "P07.txt"),
};
const wish = { lang: "fr", masked: false } as const;

function answering(headers: Record<string, string> = {}) {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path);
    return path.includes("format=html")
      ? new Response("<main></main>", { headers })
      : Response.json({ id: "r", written: true, verdict: "clean", message: null });
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe("a report is read", () => {
  test("without a word to the model, where nobody asked for its note", async () => {
    const asked = answering();
    expect((await readReport(file, wish)).note).toBeNull();
    expect(asked).toHaveLength(2);
    expect(asked.filter((path) => path.includes("advised"))).toEqual([]);
  });

  test("with the model asked once, though it is read twice", async () => {
    const asked = answering({ "Bascule-Note": "too_late" });
    expect((await readReport(file, { ...wish, advised: true })).note).toBe("too_late");
    expect(asked.filter((path) => path.includes("advised=true"))).toHaveLength(1);
  });
});

test("the note on an interview is asked for in the reader's language, and may be left", async () => {
  const asked = answering();
  const source = { kind: "interview", id: "a/b", token: "t" } as const;
  const leaving = new AbortController();
  expect((await askNote(source, "fr", leaving.signal)).written).toBe(true);
  expect(asked).toEqual(["/v1/interviews/a%2Fb/report/note?lang=fr"]);
  vi.stubGlobal("fetch", async () => {
    throw new DOMException("left", "AbortError");
  });
  leaving.abort();
  await expect(askNote(source, "fr", leaving.signal)).rejects.toThrow("left");
  await expect(askNote(source, "fr", new AbortController().signal)).rejects.toThrow(Trouble);
});
