import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { en } from "../src/words/en";
import { fr } from "../src/words/fr";
import { readOut } from "../src/words/read_out";
import { french } from "../src/words/typeset";

/** Every string with the path to it; a function is asked for what it says. */
function strings(words: object, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === "string") return [[at, value]];
    if (typeof value === "function") return [1, 2].map((n) => [`${at}(${n})`, value(n, n)]);
    return strings(value, at);
  });
}

const english = strings(en);
const frenchOnes = strings(fr);

describe("the words", () => {
  test("are the same in both languages, and none is empty", () => {
    expect(frenchOnes.map(([path]) => path)).toEqual(english.map(([path]) => path));
    for (const [path, text] of [...english, ...frenchOnes]) expect(text.trim(), path).not.toBe("");
  });

  test("never raise their voice", () => {
    for (const [path, text] of [...english, ...frenchOnes]) expect(text, path).not.toMatch(/!/);
  });

  test("are spaced as French is", () => {
    for (const [path, text] of [...frenchOnes, ["read_out", readOut.fr] as const]) {
      if (path === "keys.help" || text === "?") continue;
      expect(text, path).not.toMatch(/[^\u202f\d][?!:;»]/);
      expect(text, path).not.toMatch(/«(?!\u202f)/);
      expect(text, path).not.toMatch(/\p{L}'\p{L}/u);
    }
  });

  test("French calls the interviewer vous", () => {
    const strangers = frenchOnes.filter(([, text]) =>
      /(^|[\s«\u202f])(tu|ton|ta|tes|toi)\s/i.test(text),
    );
    expect(strangers).toEqual([]);
  });

  test("English has no French spacing", () => {
    for (const [path, text] of english) expect(text, path).not.toMatch(/\s[?!:;]/);
  });
});

test("French spacing is set whatever was typed", () => {
  expect(french("Qui mène l'entretien ?")).toBe("Qui mène l’entretien\u202f?");
  expect(french("« partager » : oui")).toBe("«\u202fpartager\u202f»\u202f: oui");
  expect(french("12:41")).toBe("12:41");
});

test("every slot of the method has a name", () => {
  const phases = resolve(import.meta.dirname, "../../app/method/phases");
  const files = readdirSync(phases).filter((file) => /^[a-z]+\.py$/.test(file));
  const slots = files.flatMap((file) => {
    const source = readFileSync(resolve(phases, file), "utf8");
    return [...source.matchAll(/Slot\(\s*"(\w+)"/g)].map(([, id]) => `${file.slice(0, -3)}.${id}`);
  });
  expect(slots.length).toBeGreaterThan(0);
  expect(slots.filter((slot) => !(slot in en.slots))).toEqual([]);
});
