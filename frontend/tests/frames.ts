/** Messages for the tests: each with all its fields, so that a test names only what it is about. */

import type {
  FlagEvent,
  ForceEvent,
  HealthEvent,
  MomentEvent,
  NameEvent,
  NoticeEvent,
  PhaseEvent,
  ProbeEvent,
  Snapshot,
  StrengthEvent,
  TalkEvent,
  ThreadEvent,
  TimelineEvent,
  TurnEvent,
} from "../src/contract";

const stamp = { cursor: 0, at: 0 };

export const turn = (over: Partial<TurnEvent> = {}): TurnEvent => ({
  ...{ ...stamp, type: "turn", turn: 0, role: "customer", text: "J'étais à bout." },
  ...{ start: 1, end: 3, form: null, lang: "fr" },
  ...over,
});

export const flag = (over: Partial<FlagEvent> = {}): FlagEvent => ({
  ...{ ...stamp, type: "flag", flag: "0.leading_tag", turn: 0, finding: "leading_tag" },
  ...{ span: [4, 9], severity: "major", confidence: 0.9, title: "Cela souffle la réponse." },
  ...{ advice: "Demandez.", repair: "Comment était-ce ?", show: "live" },
  ...over,
});

export const probe = (over: Partial<ProbeEvent> = {}): ProbeEvent => ({
  ...{ ...stamp, type: "probe", probe: "1.cue", text: "Racontez-moi.", phase: "trigger" },
  ...{ slot: null, force: null, because: { kind: "cue", quote: "à bout", turn: 0 } },
  ...{ alternatives: [], by: "method", show: "live" },
  ...over,
});

export const force = (over: Partial<ForceEvent> = {}): ForceEvent => ({
  ...{ ...stamp, type: "force", force: "push", quote: "à bout", turn: 0, span: [8, 14] },
  ...{ strength: 2 as unknown as ForceEvent["strength"], when: "then", contaminated_by: null },
  ...over,
});

export const strength = (over: Partial<StrengthEvent> = {}): StrengthEvent => ({
  ...{ ...stamp, type: "strength", turn: 0, strength: "recap", span: [0, 4], title: "Résumé" },
  ...over,
});

export const moment = (over: Partial<MomentEvent> = {}): MomentEvent => ({
  ...{ ...stamp, type: "moment", stage: "event_1", when: null, quote: "à bout", turn: 0 },
  ...over,
});

export const timeline = (over: Partial<TimelineEvent> = {}): TimelineEvent => ({
  ...{ ...stamp, type: "timeline", order: [], holes: [], contradictions: [] },
  ...over,
});

export const thread = (over: Partial<ThreadEvent> = {}): ThreadEvent => ({
  ...{ ...stamp, type: "thread", thread: "t", cue: "energy", quote: "à bout", turn: 0 },
  ...{ status: "open" },
  ...over,
});

export const name = (over: Partial<NameEvent> = {}): NameEvent => ({
  ...{ ...stamp, type: "name", name: "Zelty", status: "locked", turn: null },
  ...over,
});

export const phase = (over: Partial<PhaseEvent> = {}): PhaseEvent => ({
  ...{ ...stamp, type: "phase", phase: "trigger", slots: { place: false } },
  coverage: { before: 1, trigger: 0.5, alternatives: 0, decision: 0, outcome: 0 },
  ...over,
});

export const talk = (over: Partial<TalkEvent> = {}): TalkEvent => ({
  ...{ ...stamp, type: "talk", interviewer_share: 0.3, words: { interviewer: 3, customer: 7 } },
  ...{ longest_customer_turn: 7, last_wait: 1 },
  ...over,
});

export const health = (over: Partial<HealthEvent> = {}): HealthEvent => ({
  ...{ ...stamp, type: "health", source: { state: "active", reason: null } },
  ...{ advisor: { state: "absent", reason: null, code: null }, log: { state: "durable" } },
  ...over,
});

export const notice = (over: Partial<NoticeEvent> = {}): NoticeEvent => ({
  ...{ ...stamp, type: "notice", code: "times_ignored", message: "…", remedy: null },
  ...over,
});

export const snapshot = (over: Partial<Snapshot> = {}): Snapshot => ({
  ...{ ...stamp, type: "snapshot", interview: "i", lang: "fr", preset: "balanced" },
  ...{ participant: "Camille", study: null, recorded: true, closed: false, speakers_known: true },
  ...{ turns: [], flags: [], cleared: [], strengths: [], forces: [], moments: [], threads: [] },
  ...{
    names: [],
    timeline: null,
    phases: null,
    probe: null,
    flag: null,
    notes: [],
    health: health(),
  },
  talk: talk(),
  counters: { shown: 0, taken: 0, ignored: 0, dismissed: 0 },
  ...over,
});
