import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Linted, ToLint } from "../src/questions/linted";
import { Linter } from "../src/questions/linter";
import { Trouble } from "../src/server";
import { linted } from "./linted";

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
