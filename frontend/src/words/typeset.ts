/** French spacing, set once for every string rather than trusted to each hand. */

const NARROW = "\u202f";

/** One sentence: narrow no-break space before ? ! : ; and inside « », typographic apostrophes. */
export function french(text: string): string {
  return text
    .replace(/[ \u00a0\u202f]+([?!:;»])/g, `${NARROW}$1`)
    .replace(/«[ \u00a0\u202f]*/g, `«${NARROW}`)
    .replace(/(\p{L})'(?=[\p{L}\d«]|$)/gu, "$1’")
    .replace(/(\d) (%)/g, `$1${NARROW}$2`);
}

/** A sentence of the method in its language. What stands between « » was said by somebody, and stays as spoken. */
export function sentence(text: string, lang: string): string {
  if (!lang.startsWith("fr")) return text;
  return text
    .split(/(«[^»]*»)/)
    .map((part, i) => (i % 2 === 0 ? french(part) : quoted(part)))
    .join("");
}

function quoted(part: string): string {
  return `«${NARROW}${part.slice(1, -1).trim()}${NARROW}»`;
}

/** A sentence in which every word is the method's own, also between « ». */
export function ours(text: string, lang: string): string {
  return lang.startsWith("fr") ? french(text) : text;
}

/** The same words with every string, and what every function answers, in French spacing. */
export function typeset<T>(words: T): T {
  if (typeof words === "string") return french(words) as T;
  if (typeof words === "function") {
    const speak = words as unknown as (...parts: unknown[]) => string;
    return ((...parts: unknown[]) => french(speak(...parts))) as T;
  }
  if (words === null || typeof words !== "object") return words;
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key, typeset(value)]),
  ) as T;
}
