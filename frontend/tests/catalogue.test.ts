import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import captured from "./catalogue.json";

/** Each test begins with a page that has asked for nothing yet. */
async function fresh() {
  vi.resetModules();
  return import("../src/catalogue.svelte");
}

let asked: string[];

beforeEach(() => {
  asked = [];
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path);
    return Response.json(path.endsWith("fr") ? captured.fr : captured.en);
  });
});

afterEach(() => vi.unstubAllGlobals());

describe("the catalogue", () => {
  test.each(["fr", "en"] as const)("has a name for every slot in %s", async (lang) => {
    const { catalogue, slotName } = await fresh();
    slotName("trigger.place", lang);
    await vi.waitFor(() => expect(catalogue(lang)).not.toBeNull());
    const slots = captured[lang].phases.flatMap((phase) =>
      phase.slots.map((slot) => [`${phase.id}.${slot.id}`, slot.id.replaceAll("_", " ")] as const),
    );
    expect(slots.length).toBeGreaterThan(20);
    for (const [slot] of slots) expect(slotName(slot, lang).trim(), slot).not.toBe("");
    if (lang === "fr") {
      for (const [slot, words] of slots) expect(slotName(slot, lang), slot).not.toBe(words);
      expect(slotName("before.old_way", lang)).toBe("l’ancienne façon");
    }
  });

  test("is asked for once a language", async () => {
    const { catalogue } = await fresh();
    for (let i = 0; i < 5; i += 1) catalogue("fr");
    await vi.waitFor(() => expect(catalogue("fr")).not.toBeNull());
    catalogue("en");
    expect(asked).toEqual(["/v1/catalogue?lang=fr", "/v1/catalogue?lang=en"]);
  });

  test("is done without when it does not come, and asked for again", async () => {
    vi.stubGlobal("fetch", async () => {
      asked.push("no");
      throw new TypeError("no server");
    });
    const { slotName } = await fresh();
    expect(slotName("before.old_way", "fr")).toBe("old way");
    await vi.waitFor(() => {
      slotName("before.old_way", "fr");
      expect(asked.length).toBeGreaterThan(1);
    });
    expect(slotName("newer", "fr")).toBe("newer");
  });
});
