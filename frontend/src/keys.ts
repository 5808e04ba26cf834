/** What the keys of the panel mean. One key, one move; nothing while somebody writes. */

export type Move =
  | "asked"
  | "another"
  | "dismiss"
  | "meant"
  | "pin"
  | "swap"
  | "blank"
  | "note"
  | "help";

const MOVES: Record<string, Move> = {
  Enter: "asked",
  ArrowRight: "another",
  x: "dismiss",
  Backspace: "dismiss",
  m: "meant",
  p: "pin",
  s: "swap",
  Escape: "blank",
  b: "blank",
  n: "note",
  "?": "help",
};

/** Places where keys have a meaning of their own. */
const WRITING = "input, textarea, select, [contenteditable], dialog";
const PRESSED_BY_ENTER = "button, a, summary";

export function moveOf(event: KeyboardEvent): Move | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null;
  const target = event.target as Element | null;
  if (target?.closest?.(WRITING)) return null;
  if (event.key === "Enter" && target?.closest?.(PRESSED_BY_ENTER)) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return MOVES[key] ?? null;
}
