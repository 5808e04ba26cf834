/** One line put in the place of another, and back. Pure: what to write, and where. */

import type { Line } from "./lines";

/** What to put between two places of the whole text, as JavaScript counts. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** What was replaced: the line's number, and its words before and after. */
export interface Replaced {
  n: number;
  was: string;
  is: string;
}

/** The edit that puts the repair in the place of what the line says; its list mark stays. */
export function replacing(
  lines: readonly Line[],
  n: number,
  repair: string,
): [Edit, Replaced] | null {
  const line = lines[n];
  if (!line?.said) return null;
  const start = startOf(lines, n);
  const is = line.text.slice(0, line.from) + repair;
  const edit = { from: start + line.from, to: start + line.text.length, text: repair };
  return [edit, { n, was: line.text, is }];
}

/** The edit that puts the old line back, wherever the new one has moved to; null when it is no longer there. */
export function undoing(lines: readonly Line[], { n, was, is }: Replaced): Edit | null {
  const places = lines.flatMap((line, i) => (line.text === is ? [i] : []));
  const nearest = places.sort((a, b) => Math.abs(a - n) - Math.abs(b - n))[0];
  if (nearest === undefined) return null;
  const from = startOf(lines, nearest);
  return { from, to: from + is.length, text: was };
}

/** Where a line begins in the whole text. */
export function startOf(lines: readonly Line[], n: number): number {
  return lines.slice(0, n).reduce((at, line) => at + line.text.length + 1, 0);
}

/** The line a place of the whole text stands in, and how far in. */
export function lineAt(lines: readonly Line[], place: number): [n: number, column: number] {
  let left = place;
  for (const [n, line] of lines.entries()) {
    if (left <= line.text.length) return [n, left];
    left -= line.text.length + 1;
  }
  return [Math.max(0, lines.length - 1), 0];
}

/** Write into the field as if it were typed, so that the browser's own undo takes it back. */
export function write(field: HTMLTextAreaElement, { from, to, text }: Edit): void {
  field.focus();
  field.setSelectionRange(from, to);
  // Old, and the only call that keeps the history of a field; where it is gone the undo button remains.
  const typed = field.ownerDocument.execCommand?.(text ? "insertText" : "delete", false, text);
  if (typed && field.value.slice(from, from + text.length) === text) return;
  field.setRangeText(text, from, field.selectionEnd > to ? field.selectionEnd : to, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
}
