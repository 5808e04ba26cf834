import { describe, expect, test } from "vitest";
import { pack, unpack } from "../src/questions/fragment";
import { linesOf } from "../src/questions/lines";
import { lineAt, replacing, startOf, undoing, write } from "../src/questions/replace";
import { routeOf } from "../src/route.svelte";
import { TAG } from "./linted";

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
