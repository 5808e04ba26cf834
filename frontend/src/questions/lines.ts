/** A guide as lines: what of each would be said aloud, and where in the line that stands. Pure. */

export interface Line {
  /** The line as it was typed. */
  text: string;
  /** What would be said: without list mark, number, label and emphasis. Empty where nothing would be. */
  said: string;
  /** Where what is said begins and ends in the line, as JavaScript counts. */
  from: number;
  to: number;
  /** A follow-up of the line above: it takes no time of its own. */
  nested: boolean;
}

/** What a line begins with before its words: quotation, list mark, box, number, letter. */
const LEAD =
  /^(?:[ \t]*>[ \t]?)*([ \t]*)((?:[-*+•–—◦▪●·➢➤→☐☑✓][ \t]+|\[[ xX]?\][ \t]+|\(?\d{1,3}(?:\.\d{1,3})*[.)°][ \t]*(?=[^\d\s])|(?:[a-h][.)]|[A-H]\))[ \t]+|Q ?\d{1,3}[ \t\u00a0\u202f]*[.:)–—-][ \t]*)*)/u;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/;
const FENCE = /^[ \t]*(?:>[ \t]?)*[ \t]*(`{3,}|~{3,})/;
const RULE = /^[ \t]*(?:[-=_*~#|:][ \t]*){3,}$/;
const BOLD_ONLY = /^[ \t]*(?:\*\*|__)[^*_?]+(?:\*\*|__)[ \t\u00a0:]*$/;
const COMMENT = /^[ \t]*<!--.*-->[ \t]*$/;
const ASKS = /\?[\s*_"»”)]*$/;
/** Emphasis, code marks, tags, and the frame of a link: none of it is spoken. */
const MARKUP =
  /\*{1,3}|~~|`+|<\/?[A-Za-z][^<>]{0,300}>|\[(?=[^[\]]{1,300}\]\()|\]\([^()]{0,500}\)/gu;

function silent(text: string): Line {
  return { text, said: "", from: 0, to: 0, nested: false };
}

/** One line by itself. A heading is said only when it is a question. */
export function lineOf(text: string): Line {
  if (RULE.test(text) || COMMENT.test(text)) return silent(text);
  const heading = HEADING.exec(text);
  if ((heading || BOLD_ONLY.test(text)) && !ASKS.test(text)) return silent(text);
  const lead = heading ?? LEAD.exec(text);
  const from = lead?.[0].length ?? 0;
  const to = text.trimEnd().length;
  if (to <= from) return silent(text);
  const said = text.slice(from, to).replace(MARKUP, "").trim();
  const indent = (heading ? "" : (lead?.[1] ?? "")).replaceAll("\t", "    ");
  return { text, said, from, to, nested: indent.length >= 2 && Boolean(lead?.[2]) };
}

/** The whole text as lines. A line that did not change is the same object as before. */
export function linesOf(text: string, before: readonly Line[] = []): Line[] {
  const known = new Map(before.map((line) => [key(line), line]));
  let fence = "";
  return text.split("\n").map((one) => {
    const mark = FENCE.exec(one)?.[1] ?? "";
    const inside = fence !== "";
    if (!inside) fence = mark;
    else if (mark.startsWith(fence)) fence = "";
    const quiet = known.get(`silent ${one}`);
    if (inside || mark) return quiet ?? silent(one);
    const line = known.get(`said ${one}`) ?? lineOf(one);
    return line.said ? line : (quiet ?? line);
  });
}

function key(line: Line): string {
  return `${line.said ? "said" : "silent"} ${line.text}`;
}

/** Where each code point of what is said stands in the line, and where the last one ends. */
export function placesOf(line: Line): number[] {
  const places: number[] = [];
  const body = line.text.slice(line.from, line.to);
  const hidden = [...body.matchAll(MARKUP)].map(({ index, 0: mark }) => [index, mark.length]);
  let at = 0;
  let next = 0;
  let end = line.to;
  const lead = body.replace(MARKUP, "").match(/^\s*/)?.[0].length ?? 0;
  while (at < body.length) {
    const [index, length = 0] = hidden[next] ?? [];
    if (index === at) {
      at += length;
      next += 1;
      continue;
    }
    places.push(line.from + at);
    at += (body.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    end = line.from + at;
  }
  return [...places.slice(lead), end];
}
