import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";

const css = readFileSync(resolve(import.meta.dirname, "../src/style/tokens.css"), "utf8");
const tokens = [...css.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}),\s*(#\w{6})\)/g)].map(
  ([, name = "", light = "", dark = ""]) => ({ name, light, dark }),
);
type ThemeName = "light" | "dark";

function colour(name: string, theme: ThemeName): string {
  const token = tokens.find((one) => one.name === name);
  if (!token) throw new Error(`no colour is called ${name}`);
  return token[theme];
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(one: string, other: string, theme: ThemeName): number {
  const [a, b] = [one, other].map((name) => luminance(colour(name, theme)) + 0.05);
  return Math.max(a ?? 0, b ?? 0) / Math.min(a ?? 1, b ?? 1);
}

const text = ["ink", "soft", "push", "pull", "habit", "anxiety", "amber"].flatMap((name) =>
  ["paper", "sheet"].map((ground) => [name, ground] as const),
);
text.push(["amber", "amber-wash"], ["ink", "amber-wash"], ["ink", "well"], ["soft", "well"]);
// A turn that somebody was led to stands on the well, with its flags.
text.push(["paper", "ink"], ["amber", "well"]);
const shapes = ["edge", "push", "pull", "habit", "anxiety"].flatMap((name) =>
  ["paper", "sheet", "well"].map((ground) => [name, ground] as const),
);

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  test.each(text)("%s can be read on %s", (name, ground) => {
    expect(ratio(name, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(shapes)("%s can be seen on %s", (name, ground) => {
    expect(ratio(name, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});
