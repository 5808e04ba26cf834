/** Lines with what the linter made of them, and what the page reads out of that. Pure. */

import type { FormId, Severity } from "../contract";
import type { Line } from "./lines";
import { placesOf } from "./lines";
import type { Finding, Linted } from "./linted";

export interface Row {
  line: Line;
  /** What the linter made of it; of the line as it was a moment ago while the answer is on its way. */
  linted: Linted | null;
  /** The words that answer is about. */
  of: string;
}

type Answers = (said: string) => Linted | null | undefined;

/** The rows for these lines. One that did not change is the same object as before, so it is not drawn again. */
export function rowsOf(lines: readonly Line[], answers: Answers, before: readonly Row[]): Row[] {
  return lines.map((line, n) => {
    const old = before[n];
    const row = rowOf(line, answers, old);
    const same = old && old.line === row.line && old.linted === row.linted && old.of === row.of;
    return same ? old : row;
  });
}

function rowOf(line: Line, answers: Answers, old: Row | undefined): Row {
  if (!line.said) return { line, linted: null, of: "" };
  const linted = answers(line.said);
  if (linted !== undefined) return { line, linted, of: line.said };
  // Until the answer comes, what still stands where it stood goes on being marked: no flicker.
  return { line, linted: old ? carried(old, line.said) : null, of: old?.of ?? "" };
}

function carried({ linted, of }: Row, said: string): Linted | null {
  if (!linted || !of || !said.startsWith(of.slice(0, Math.ceil(of.length / 2)))) return null;
  const points = Array.from(of);
  const stands = ({ span }: Finding) => said.startsWith(points.slice(0, span[1]).join(""));
  const findings = linted.findings.filter(stands);
  return findings.length === linted.findings.length ? linted : { ...linted, findings };
}

export interface Piece {
  text: string;
  severity: Severity | null;
}

/** Where each finding stands in the line as it was typed. */
export function spansOf(row: Row): { finding: Finding; from: number; to: number }[] {
  const findings = row.linted?.findings ?? [];
  if (findings.length === 0) return [];
  const places = placesOf(row.line);
  const last = places.length - 1;
  return findings
    .map((finding) => ({
      finding,
      from: places[Math.min(finding.span[0], last)] ?? 0,
      // The end of a word, not the beginning of the mark that follows it.
      to: endOf(row.line.text, places[Math.min(finding.span[1], last) - 1] ?? 0),
    }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

function endOf(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

/** A line cut at the words that spoil it. */
export function piecesOf(row: Row): Piece[] {
  const { text } = row.line;
  const cut: Piece[] = [];
  let place = 0;
  for (const { finding, from, to } of spansOf(row)) {
    const start = Math.max(place, from);
    if (to <= start) continue;
    cut.push({ text: text.slice(place, start), severity: null });
    cut.push({ text: text.slice(start, to), severity: finding.severity });
    place = to;
  }
  cut.push({ text: text.slice(place), severity: null });
  return cut.filter((piece) => piece.text !== "");
}

export interface Tally {
  questions: number;
  clean: number;
  waiting: number;
  minutes: number;
}

export const ROOM = 45;
/** As `bascule lint` counts a guide: an open question with its answer and follow-ups, one that takes a word,
    and what opening and closing take. A follow-up that stands under its question takes none of its own. */
const OPEN_MINUTES = 2.5;
const SHORT_MINUTES = 0.5;
const FRAME_MINUTES = 8;
const OPEN = new Set<FormId>([
  "invitation",
  "cued_invitation",
  "open_wh",
  "statement_probe",
  "echo",
]);
/** About sound, time and consent: no question of the interview itself. */
const BESIDE = new Set<FormId>(["logistics", "facilitator"]);

export function tallyOf(rows: readonly Row[]): Tally {
  const tally = { questions: 0, clean: 0, waiting: 0, minutes: 0 };
  for (const { line, linted, of } of rows) {
    if (line.said && of !== line.said) tally.waiting += 1;
    if (!linted?.is_question || (linted.form && BESIDE.has(linted.form))) continue;
    tally.questions += 1;
    if (linted.findings.length === 0) tally.clean += 1;
    if (line.nested) continue;
    tally.minutes += linted.form && OPEN.has(linted.form) ? OPEN_MINUTES : SHORT_MINUTES;
  }
  if (tally.questions > 0) tally.minutes += FRAME_MINUTES;
  return tally;
}
