/** What the panel reads out of its state: pure questions with one answer each. */

import type {
  FlagEvent,
  ForceEvent,
  ForceId,
  Preset,
  ThreadEvent,
  ThreadStatus,
  TurnEvent,
} from "./contract";
import type { LinkState } from "./socket";
import type { Shown } from "./stage";
import type { State } from "./state";

/** What the large place says when there is no question to offer. */
export type Mood =
  | "loading"
  | "consent"
  | "waiting"
  | "listening"
  | "settling"
  | "quiet"
  | "customer"
  | "silence"
  | "finished";

export function moodOf(state: State, shown: Shown, preset: Preset, customer: boolean): Mood | null {
  if (!state.ready) return "loading";
  if (state.closed) return "finished";
  if (shown.probe) return shown.probe.because.kind === "silence" ? "silence" : null;
  if (state.turns.length === 0) return customer ? "customer" : "waiting";
  if (customer) return "customer";
  if (preset === "silent") return "quiet";
  // Later a question that is kept back means that those before were not asked: there is nothing to say to that.
  const began = state.counters.shown > 0;
  if (!began && state.probe?.show === "debrief" && preset === "balanced") return "settling";
  return "listening";
}

/** The one quiet line under the question: trouble first, then the flag, then what is good to know. */
export type Aside =
  | { kind: "server" | "log" | "lost" | "stalled" | "unknown" | "unrecorded" }
  | { kind: "resting"; code: string | null; reason: string | null }
  | { kind: "flag"; flag: FlagEvent }
  | { kind: "notice"; message: string; remedy: string | null };

const NOTICES_LAST = 3;

export function asideOf(state: State, link: LinkState, flag: FlagEvent | null): Aside | null {
  if (link === "lost") return { kind: "server" };
  if (!state.ready || state.closed) return null;
  if (state.log.state === "failing") return { kind: "log" };
  if (state.source.state === "lost") return { kind: "lost" };
  if (flag) return { kind: "flag", flag };
  if (state.source.state === "stalled") return { kind: "stalled" };
  if (!state.speakersKnown && state.turns.length > 0) return { kind: "unknown" };
  const notice = freshNotice(state);
  if (notice) return { kind: "notice", message: notice.message, remedy: notice.remedy };
  if (!state.recorded) return { kind: "unrecorded" };
  const { state: advisor, code, reason } = state.advisor;
  return advisor === "resting" || advisor === "failing" ? { kind: "resting", code, reason } : null;
}

/** A notice is told while it is news: until three more turns have followed; or while it goes on. */
function freshNotice(state: State) {
  const exchanged = state.notes.find((note) => note.code === "roles_look_swapped");
  if (exchanged && asksLittle(state)) return exchanged;
  const notice = state.notes.findLast(
    (note) => !["note", "roles_look_swapped"].includes(note.code),
  );
  if (!notice) return null;
  const since = state.turns.filter((turn) => turn.cursor > notice.cursor).length;
  return since < NOTICES_LAST ? notice : null;
}

/** Whether the interviewer tells most of it: the coach then judges no question, and has to say why. */
function asksLittle({ talk: { words } }: State): boolean {
  return words.interviewer > 3 * words.customer;
}

/** The second of the talk that has been reached. */
export function reached(state: State): number {
  return state.turns.reduce((latest, turn) => Math.max(latest, turn.end ?? turn.start ?? 0), 0);
}

export function turnOf(state: State, turn: number | null): TurnEvent | null {
  return turn === null ? null : (state.turns.find((one) => one.turn === turn) ?? null);
}

/** When a turn was said, on the clock of the talk where the source told it. */
export function saidAt(state: State, turn: number | null): number | null {
  const found = turnOf(state, turn);
  return found ? (found.start ?? found.at) : null;
}

/** The language a quote was said in, for its marks and for whoever reads it aloud. */
export function spokenIn(state: State, turn: number | null, otherwise: string): string {
  return turnOf(state, turn)?.lang ?? (state.lang === "auto" ? otherwise : state.lang);
}

export function evidenceFor(state: State, force: ForceId): ForceEvent[] {
  return state.forces.filter((one) => one.force === force);
}

/** What the customer opened and nobody took up, freshest first; the same words said once, and whole. */
export function openThreads(state: State): ThreadEvent[] {
  return threadsOf(state.threads, "open");
}

/** The threads of one status, freshest first; the same words said once, and whole. */
export function threadsOf(all: ThreadEvent[], wanted: ThreadStatus): ThreadEvent[] {
  const threads = all.filter(({ status }) => status === wanted).toReversed();
  const words = threads.map(({ quote }) => folded(quote));
  const first = new Map<string, number>();
  const ofTurn = new Map<number, string[]>();
  threads.forEach(({ turn }, i) => {
    const own = words[i] ?? "";
    if (!first.has(own)) first.set(own, i);
    ofTurn.set(turn, [...(ofTurn.get(turn) ?? []), own]);
  });
  return threads.filter(({ turn }, i) => {
    const own = words[i] ?? "";
    const whole = ofTurn.get(turn)?.some((other) => other !== own && other.includes(own));
    return first.get(own) === i && !whole;
  });
}

function folded(quote: string): string {
  return quote
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The question that led to a piece of evidence, and what it was about it. */
export function ledBy(state: State, evidence: ForceEvent): FlagEvent | null {
  return state.flags.find(({ flag }) => flag === evidence.contaminated_by) ?? null;
}

/** A stretch of a turn: marked, or not. */
export interface Piece<Mark> {
  text: string;
  mark: Mark | null;
}

/** A turn's text cut at what is marked in it. Spans count code points, so an emoji is one. */
export function pieces<Mark extends { span: [number, number] }>(
  text: string,
  marks: readonly Mark[],
): Piece<Mark>[] {
  const points = Array.from(text);
  const cut: Piece<Mark>[] = [];
  let place = 0;
  for (const mark of [...marks].sort((a, b) => a.span[0] - b.span[0])) {
    const from = Math.max(place, Math.min(mark.span[0], points.length));
    const to = Math.min(mark.span[1], points.length);
    if (to <= from) continue;
    cut.push({ text: points.slice(place, from).join(""), mark: null });
    cut.push({ text: points.slice(from, to).join(""), mark });
    place = to;
  }
  cut.push({ text: points.slice(place).join(""), mark: null });
  return cut.filter((piece) => piece.text !== "");
}

/** Longer than this a piece may have to break after all. */
const LONGEST_WHOLE = 22;

/** A sentence cut into what must stay on one line and what may break anywhere between two words. */
export function chunks(text: string): { text: string; whole: boolean }[] {
  const bound = /(?:[«“]\s?)?\S*?(?:-\S+|\s(?=[?!:;»]))\S*(?:\s[?!:;»]+)*|«\s\S+/gu;
  const cut: { text: string; whole: boolean }[] = [];
  let place = 0;
  for (const found of text.matchAll(bound)) {
    if (found[0].length > LONGEST_WHOLE || found.index < place) continue;
    cut.push({ text: text.slice(place, found.index), whole: false });
    cut.push({ text: found[0], whole: true });
    place = found.index + found[0].length;
  }
  cut.push({ text: text.slice(place), whole: false });
  return cut.filter((chunk) => chunk.text !== "");
}

/** A long quote cut between two words; its whole stands in the transcript. */
export function shortened(quote: string, most = 46): string {
  const points = Array.from(quote);
  if (points.length <= most) return quote;
  const start = points.slice(0, most).join("");
  const cut = start.slice(0, Math.max(start.lastIndexOf(" "), most / 2));
  return `${cut.replace(/[\s,;:.…]+$/u, "")}…`;
}

/** The end of a long turn, from the beginning of a word. */
export function tail(text: string, most = 84): string {
  const points = Array.from(text);
  if (points.length <= most) return text;
  const end = points.slice(-most).join("");
  return `… ${end.slice(end.search(/\s/) + 1)}`;
}
