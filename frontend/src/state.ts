/** What the panel knows, and how each message changes it. Pure: no clock, no storage, no browser. */

import type {
  AdvisorNote,
  Counters,
  FlagCleared,
  FlagEvent,
  ForceEvent,
  LangSetting,
  LogNote,
  MomentEvent,
  NameEvent,
  NoticeEvent,
  PanelMessage,
  PhaseEvent,
  Preset,
  ProbeEvent,
  Role,
  Snapshot,
  SourceNote,
  StrengthEvent,
  Talk,
  ThreadEvent,
  TimelineEvent,
  TurnEvent,
} from "./contract";

export interface State {
  /** False until the first snapshot: there is nothing to draw yet. */
  ready: boolean;
  cursor: number;
  at: number;
  interview: string;
  lang: LangSetting;
  preset: Preset;
  participant: string;
  study: string | null;
  recorded: boolean;
  closed: boolean;
  speakersKnown: boolean;
  turns: TurnEvent[];
  flags: FlagEvent[];
  cleared: Record<string, FlagCleared["why"]>;
  strengths: StrengthEvent[];
  forces: ForceEvent[];
  moments: MomentEvent[];
  timeline: TimelineEvent | null;
  threads: ThreadEvent[];
  names: NameEvent[];
  phases: PhaseEvent | null;
  talk: Talk;
  probe: ProbeEvent | null;
  taken: string | null;
  flag: string | null;
  notes: NoticeEvent[];
  counters: Counters;
  source: SourceNote;
  advisor: AdvisorNote;
  log: LogNote;
  partials: Partial<Record<Role, string>>;
}

export const nothingYet: State = {
  ready: false,
  cursor: 0,
  at: 0,
  interview: "",
  lang: "auto",
  preset: "balanced",
  participant: "",
  study: null,
  recorded: false,
  closed: false,
  speakersKnown: true,
  turns: [],
  flags: [],
  cleared: {},
  strengths: [],
  forces: [],
  moments: [],
  timeline: null,
  threads: [],
  names: [],
  phases: null,
  talk: {
    interviewer_share: null,
    words: { interviewer: 0, customer: 0 },
    longest_customer_turn: 0,
    last_wait: null,
  },
  probe: null,
  taken: null,
  flag: null,
  notes: [],
  counters: { shown: 0, taken: 0, ignored: 0, dismissed: 0 },
  source: { state: "waiting", reason: null },
  advisor: { state: "absent", reason: null, code: null },
  log: { state: "durable" },
  partials: {},
};

type Handlers = { [M in PanelMessage as M["type"]]?: (state: State, message: M) => Partial<State> };

const handlers: Handlers = {
  snapshot: (_, message) => fromSnapshot(message),
  turn: (state, turn) => {
    const turns = put(state.turns, turn, (other) => other.turn === turn.turn);
    const partials = { ...state.partials, [turn.role]: undefined };
    return { turns, partials, speakersKnown: speakersKnown(turns) };
  },
  // A flag that comes again after it was cleared stands again; one that stands is only put in other words.
  flag: (state, flag) => {
    const same = (other: FlagEvent) => other.flag === flag.flag;
    const stands = state.flags.some(same) && !(flag.flag in state.cleared);
    return {
      flags: put(state.flags, flag, same),
      cleared: without(state.cleared, flag.flag),
      flag: flag.show === "live" && !stands ? flag.flag : state.flag,
    };
  },
  flag_cleared: (state, { flag, why }) => ({
    cleared: { ...state.cleared, [flag]: why },
    flag: state.flag === flag ? null : state.flag,
  }),
  strength: (state, strength) => ({
    strengths: put(
      state.strengths,
      strength,
      (other) => other.turn === strength.turn && other.strength === strength.strength,
    ),
  }),
  // Better words for a question that was asked already do not bring it back.
  probe: ({ taken, counters, probe: before }, probe) => ({
    probe,
    taken: taken === probe.probe ? taken : null,
    counters:
      probe.show === "live" && probe.probe !== before?.probe
        ? { ...counters, shown: counters.shown + 1 }
        : counters,
  }),
  probe_taken: (state, { probe }) => (state.probe?.probe === probe ? { taken: probe } : {}),
  phase: (_, phases) => ({ phases }),
  force: (state, force) => ({ forces: put(state.forces, force, sameEvidence(force)) }),
  moment: (state, moment) => ({
    moments: put(
      state.moments,
      moment,
      // Two points of one stage may stand in one turn; a date that comes later leaves the quote as it was.
      (other) =>
        other.turn === moment.turn && other.stage === moment.stage && other.quote === moment.quote,
    ),
  }),
  timeline: (_, timeline) => ({ timeline }),
  thread: (state, thread) => ({
    threads: put(state.threads, thread, (other) => other.thread === thread.thread),
  }),
  name: (state, name) => ({ names: put(state.names, name, (other) => other.name === name.name) }),
  talk: (_, { interviewer_share, words, longest_customer_turn, last_wait }) => ({
    talk: { interviewer_share, words, longest_customer_turn, last_wait },
  }),
  health: (_, { source, advisor, log }) => ({ source, advisor, log }),
  notice: (state, notice) => ({
    notes: put(
      state.notes,
      notice,
      (other) => other.code === notice.code && other.message === notice.message,
    ),
    speakersKnown: state.speakersKnown && notice.code !== "speakers_unknown",
  }),
  partial: (state, { role, text }) => ({ partials: { ...state.partials, [role]: text } }),
};

/** The state after a message. What is older than what is known, or of an unknown type, changes nothing. */
export function reduce(state: State, message: PanelMessage): State {
  const handler = handlers[message.type] as
    | ((state: State, message: PanelMessage) => Partial<State>)
    | undefined;
  if (!handler) return state;
  const cursor = "cursor" in message ? message.cursor : 0;
  if (message.type !== "snapshot" && cursor > 0 && cursor < state.cursor) return state;
  const changed = handler(state, message);
  if (!("cursor" in message) || message.type === "snapshot") return { ...state, ...changed };
  return {
    ...state,
    cursor: Math.max(state.cursor, cursor),
    at: Math.max(state.at, message.at),
    ...changed,
  };
}

function fromSnapshot(whole: Snapshot): State {
  const { type: _, speakers_known, cleared, health, ...same } = whole;
  return {
    ...nothingYet,
    ...same,
    ready: true,
    speakersKnown: speakers_known,
    cleared: Object.fromEntries(cleared.map(({ flag, why }) => [flag, why])),
    source: health.source,
    advisor: health.advisor,
    log: health.log,
  };
}

/** The list with `item` in the place of the one it is the same thing as, or at the end. */
function put<T>(list: T[], item: T, same: (other: T) => boolean): T[] {
  const place = list.findIndex(same);
  return place < 0 ? [...list, item] : list.with(place, item);
}

/** Whether most of what was said has a speaker: the coach's own rule, so that both fall silent together. */
function speakersKnown(turns: TurnEvent[]): boolean {
  const said = (...roles: Role[]) => turns.filter(({ role }) => roles.includes(role)).length;
  return said("unknown") <= said("interviewer", "customer");
}

function sameEvidence(force: ForceEvent) {
  return (other: ForceEvent) =>
    other.force === force.force &&
    other.turn === force.turn &&
    other.span[0] === force.span[0] &&
    other.span[1] === force.span[1];
}

function without<T>(record: Record<string, T>, key: string): Record<string, T> {
  const { [key]: _, ...rest } = record;
  return rest;
}
