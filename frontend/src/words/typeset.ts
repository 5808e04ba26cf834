/** French spacing, set once for every string rather than trusted to each hand. */

const NARROW = "\u202f";

/** One sentence: narrow no-break space before ? ! : ; and inside « », typographic apostrophes. */
export function french(text: string): string {
  return text
    .replace(/[ \u00a0\u202f]+([?!:;»])/g, `${NARROW}$1`)
    .replace(/«[ \u00a0\u202f]*/g, `«${NARROW}`)
    .replace(/(\p{L})'(\p{L})/gu, "$1’$2")
    .replace(/(\d) (%)/g, `$1${NARROW}$2`);
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
