// Made from app/events.py by `python -m app.web.contract`. Do not edit: a test compares.
// Times are seconds on the interview's clock; spans are code points into a turn's text.

export type Lang = "fr" | "en";
export type LangSetting = "fr" | "en" | "auto";
export type Role = "interviewer" | "customer" | "observer" | "unknown";
export type Preset = "silent" | "balanced" | "training";
export type Severity = "info" | "minor" | "major" | "critical";
export type PhaseId = "before" | "trigger" | "alternatives" | "decision" | "outcome";
export type ForceId = "push" | "pull" | "habit" | "anxiety";
export type Stage = "first_thought" | "passive_looking" | "event_1" | "active_looking" | "event_2" | "deciding" | "buying" | "first_use" | "today";
export type FormId = "invitation" | "cued_invitation" | "open_wh" | "directive_wh" | "echo" | "recap_check" | "statement_probe" | "closed_yn" | "forced_choice" | "facilitator" | "logistics";
export type SourceState = "waiting" | "active" | "stalled" | "lost" | "recovered";
export type MarkAction = "asked" | "dismissed" | "meant_it" | "pinned" | "note" | "phase" | "next" | "swap_roles" | "blank";
export type AdviceTask = "second_opinion" | "repair" | "next_probe" | "customer_voice" | "report_note" | "story_from_brief";
export type ClearedWhy = "repaired" | "revised" | "dismissed" | "relabelled" | "retracted" | "overruled";
export type ThreadStatus = "open" | "explored" | "dropped";
export type NameStatus = "locked" | "named_by_customer" | "named_early";
export type Speaker = "interviewer" | "customer";

export const PHASES = ["before", "trigger", "alternatives", "decision", "outcome"] as const;
export const FORCES = ["push", "pull", "habit", "anxiety"] as const;
export const STAGES = ["first_thought", "passive_looking", "event_1", "active_looking", "event_2", "deciding", "buying", "first_use", "today"] as const;

/** What the study is about: the names that stay locked until the customer says them. */
export interface Product {
  names?: string[];
  sounds_like?: string[];
  competitors?: string[];
  category?: string;
}

/** What the customer agreed to. Without `given` nothing that is heard is stored. */
export interface Consent {
  given: boolean;
  basis?: "spoken" | "written" | "form" | "other";
  at?: string | null;
  record?: boolean;
}

/** The body of `POST /v1/interviews`. */
export interface Opening {
  lang?: LangSetting;
  product?: Product;
  participant?: string;
  study?: string | null;
  preset?: Preset;
  consent?: Consent | null;
}

/** One segment as a whole, never a delta. The highest revision of an id is what was said. */
export interface Heard {
  type: "heard";
  id: string;
  revision?: number;
  role?: Role | null;
  speaker?: string | null;
  text: string;
  final: boolean;
  end_of_turn?: boolean | null;
  start?: number | null;
  end?: number | null;
  lang?: string | null;
  confidence?: number | null;
}

/** The source takes segments back; everything shown because of them goes too. */
export interface Retracted {
  type: "retracted";
  ids: string[];
}

/** The recogniser moved a segment to another speaker. */
export interface Relabelled {
  type: "relabelled";
  id: string;
  speaker: string;
}

/** Who a speaker label is. History is recomputed. */
export interface SpeakerMapped {
  type: "speaker_mapped";
  speaker: string;
  role: Role;
  name?: string | null;
}

/** The speaker stopped. */
export interface TurnEnded {
  type: "turn_ended";
  role: Role;
  at: number;
}

/** What the source itself knows of how well it hears. */
export interface SourceHealth {
  type: "source_health";
  state: SourceState;
  reason?: string | null;
}

/** What the interviewer pressed on the panel. */
export interface Marked {
  type: "marked";
  action: MarkAction;
  target?: string | null;
  text?: string | null;
}

/** Asks whether the server is there; answered by `pong`, never logged. */
export interface Ping {
  type: "ping";
}

/** How the learner wants to practise. Without `style` the customer talks as in the story. The same story, seed, style, level and questions give the same interview. */
export interface Wish {
  story: string;
  seed?: string;
  style?: "chatty" | "terse" | "pleaser" | "defensive" | "expert" | null;
  level?: "easy" | "usual" | "hard";
  drill?: "full" | "no_closed" | "no_leading" | "find_anxiety" | "date_the_trigger" | "follow_the_cue" | "wait";
  preset?: Preset;
}

/** The learner's `i`th move, a question; sent again after a broken line it is the same one. */
export interface Asked {
  text: string;
  i?: number | null;
}

/** The learner's `i`th move: to say nothing for as long as this customer bears it. */
export interface Silent {
  i?: number | null;
}

/** Another wording of the question at a turn of the report. */
export interface Rewording {
  turn: number;
  text: string;
}

/** Why a probe is offered: the customer's words where there are any, and the turn they stand in. */
export interface Because {
  kind: "cue" | "gap" | "repair" | "recap" | "silence";
  quote: string | null;
  turn: number | null;
}

/** Another question worth asking now, of another kind than the first. */
export interface Alternative {
  probe: string;
  text: string;
  because: Because;
}

/** A turn as it stands; the same `turn` comes again when words were added or corrected. */
export interface TurnEvent {
  cursor: number;
  at: number;
  type: "turn";
  turn: number;
  role: Role;
  text: string;
  start: number | null;
  end: number | null;
  form: FormId | null;
  lang: Lang | null;
}

/** A question that may have spoiled what comes back, with the way to recover. */
export interface FlagEvent {
  cursor: number;
  at: number;
  type: "flag";
  flag: string;
  turn: number;
  finding: string;
  span: [number, number];
  severity: Severity;
  confidence: number;
  title: string;
  advice: string;
  repair: string | null;
  show: "live" | "debrief";
}

/** A flag that no longer stands. */
export interface FlagCleared {
  cursor: number;
  at: number;
  type: "flag_cleared";
  flag: string;
  why: ClearedWhy;
}

/** A good move, worth saying so. */
export interface StrengthEvent {
  cursor: number;
  at: number;
  type: "strength";
  turn: number;
  strength: string;
  span: [number, number];
  title: string;
}

/** The one question worth asking now, or silence, with two alternatives of another kind. */
export interface ProbeEvent {
  cursor: number;
  at: number;
  type: "probe";
  probe: string;
  text: string;
  phase: PhaseId;
  slot: string | null;
  force: ForceId | null;
  because: Because;
  alternatives: Alternative[];
  by: "method" | "advisor";
  show: "live" | "debrief";
}

/** The interviewer asked the offered probe, or something near it. */
export interface ProbeTaken {
  cursor: number;
  at: number;
  type: "probe_taken";
  probe: string;
  turn: number;
}

/** Where the talk is, and how much of each phase is on record. */
export interface PhaseEvent {
  cursor: number;
  at: number;
  type: "phase";
  phase: PhaseId;
  coverage: Record<PhaseId, number>;
  slots: Record<string, boolean>;
}

/** A verbatim quote that speaks for one of the four forces. */
export interface ForceEvent {
  cursor: number;
  at: number;
  type: "force";
  force: ForceId;
  quote: string;
  turn: number;
  span: [number, number];
  strength: 1 | 2 | 3;
  when: "then" | "now";
  contaminated_by: string | null;
}

/** A point on the switch timeline. */
export interface MomentEvent {
  cursor: number;
  at: number;
  type: "moment";
  stage: Stage;
  when: string | null;
  quote: string;
  turn: number;
}

/** A point's place on the line: the moment of this stage told in this turn. */
export interface TimelinePoint {
  turn: number;
  stage: Stage;
}

/** What was told of the story that does not go together, in words, with its turns. */
export interface Contradiction {
  kind: "dates" | "order" | "untriggered";
  text: string;
  turns: number[];
}

/** The line that the moments draw: their order, the stages nobody told, what does not go together. */
export interface TimelineEvent {
  cursor: number;
  at: number;
  type: "timeline";
  order: TimelinePoint[];
  holes: Stage[];
  contradictions: Contradiction[];
}

/** Something the customer said that is worth taking up. */
export interface ThreadEvent {
  cursor: number;
  at: number;
  type: "thread";
  thread: string;
  cue: string;
  quote: string;
  turn: number;
  status: ThreadStatus;
}

/** Who said a product's name first. */
export interface NameEvent {
  cursor: number;
  at: number;
  type: "name";
  name: string;
  status: NameStatus;
  turn: number | null;
}

/** How the talk is shared. `last_wait` is the seconds the interviewer last left before speaking. */
export interface Talk {
  interviewer_share: number | null;
  words: Record<Speaker, number>;
  longest_customer_turn: number;
  last_wait: number | null;
}

/** How the talk is shared, as it stands. */
export interface TalkEvent {
  interviewer_share: number | null;
  words: Record<Speaker, number>;
  longest_customer_turn: number;
  last_wait: number | null;
  cursor: number;
  at: number;
  type: "talk";
}

/** How well the interview is heard. */
export interface SourceNote {
  state: SourceState;
  reason: string | null;
}

/** How the language model does; `absent` is the normal state. */
export interface AdvisorNote {
  state: "absent" | "ready" | "resting" | "failing";
  reason: string | null;
  code: string | null;
}

/** Whether what is heard is kept: `off` without consent, `failing` when the disk refuses. */
export interface LogNote {
  state: "durable" | "off" | "failing";
}

/** What the panel's health line says. */
export interface HealthEvent {
  cursor: number;
  at: number;
  type: "health";
  source: SourceNote;
  advisor: AdvisorNote;
  log: LogNote;
}

/** Something the interviewer should know: what happened, and what to do. */
export interface NoticeEvent {
  cursor: number;
  at: number;
  type: "notice";
  code: string;
  message: string;
  remedy: string | null;
}

/** Words still being spoken. Shown, never stored, never acknowledged, no cursor. */
export interface PartialWords {
  type: "partial";
  role: Role;
  text: string;
}

/** What was offered and what became of it. */
export interface Counters {
  shown: number;
  taken: number;
  ignored: number;
  dismissed: number;
}

/** Everything a panel needs to draw itself; also the answer of `GET /v1/interviews/{id}`. */
export interface Snapshot {
  cursor: number;
  at: number;
  type: "snapshot";
  interview: string;
  lang: LangSetting;
  preset: Preset;
  participant: string;
  study: string | null;
  recorded: boolean;
  closed: boolean;
  speakers_known: boolean;
  turns: TurnEvent[];
  flags: FlagEvent[];
  cleared: FlagCleared[];
  strengths: StrengthEvent[];
  forces: ForceEvent[];
  moments: MomentEvent[];
  timeline: TimelineEvent | null;
  threads: ThreadEvent[];
  names: NameEvent[];
  phases: PhaseEvent | null;
  talk: Talk;
  probe: ProbeEvent | null;
  flag: string | null;
  notes: NoticeEvent[];
  counters: Counters;
  health: HealthEvent;
}

/** The fact is durable. `seq` is its place in the log; 0 where the interview is not recorded. */
export interface Ack {
  type: "ack";
  of: string;
  seq: number;
}

/** The server is there. */
export interface Pong {
  type: "pong";
  at: number;
}

/** A frame that was not taken: what is wrong with it, and which one it was where that is known. */
export interface ErrorFrame {
  type: "error";
  code: string;
  message: string;
  of: string | null;
}

/** One turn of a transcript in the canonical form. Whatever else a file says of it is passed over. */
export interface CanonicalTurn {
  i: number;
  role: Role;
  text: string;
  start: number | null;
  end: number | null;
  speaker: string | null;
}

/** A whole interview in the canonical form: what files are read into and replay sends. */
export interface Transcript {
  id: string;
  lang: LangSetting;
  product: Product;
  turns: CanonicalTurn[];
}

/** Where to connect (an absolute `ws://` or `wss://` address) and the token that opens it. */
export interface Door {
  url: string;
  token: string;
}

/** The answer of `POST /v1/interviews`. The tokens are told once and kept nowhere in clear. */
export interface InterviewOpened {
  id: string;
  ingest: Door;
  panel: Door;
}

/** The answer of `POST …/close`. `log` is `failing` when the closing is not yet written. */
export interface InterviewClosedAnswer {
  closed: boolean;
  log: string;
}

/** Somebody who speaks in a file: how much, and in what role. */
export interface SpeakerRead {
  label: string;
  turns: number;
  words: number;
  questions: number;
  role: Role;
  role_basis: string;
}

/** The answer of `POST /v1/transcripts`: what was read, and who seems to interview. `interviewer` is a label of `speakers`; `basis` says how it is known (`label`, `self`, `starter`, `heuristic`, `user` or `none`) and `confidence` how surely, 0 to 1. `duration` is in seconds. `id`, `lang`, `product` and `turns` are the transcript in the canonical form. */
export interface TranscriptRead {
  name: string;
  format: string;
  speakers: SpeakerRead[];
  interviewer: string | null;
  basis: string;
  confidence: number;
  duration: number | null;
  annotations: number;
  warnings: string[];
  id: string;
  lang: LangSetting;
  product: Product;
  turns: CanonicalTurn[];
}

/** A sample interview that can be watched: `seconds` is how long it takes at speed 1. */
export interface SampleCard {
  id: string;
  title: string;
  interviewer: string;
  customer: string;
  lang: LangSetting;
  turns: number;
  seconds: number;
}

/** The answer of `POST …/report/note`: whether a note was written, and why not, in a sentence. `verdict` is stable: `clean`, the guard's reason, the trouble with the model, `spent`, or `no_model`, `not_recorded`, `nothing_said`, `not_asked` (not in this language). */
export interface NoteAsked {
  written: boolean;
  verdict: string;
  message: string | null;
}

/** What one task of the advisor has cost in an interview: `dropped` counts by verdict what was not used. `cost` is in the account's own currency, null where no prices are set; `seconds` is the median wait. */
export interface TaskSpending {
  task: AdviceTask;
  asked: number;
  clean: number;
  dropped: Record<string, number>;
  tokens_in: number;
  tokens_out: number;
  cost: number | null;
  seconds: number;
}

/** How the advisor does in an interview and what it has cost there: tokens `spent` of its `budget`. `sent` is how many lines its log of what was sent has. */
export interface AdvisorSpending {
  state: "absent" | "ready" | "resting" | "failing";
  reason: string | null;
  host: string | null;
  local: boolean;
  budget: number;
  spent: number;
  cost: number | null;
  tasks: TaskSpending[];
  sent: number;
}

/** What happened, in a sentence, and what to do about it; `code` is stable. */
export interface Complaint {
  code: string;
  message: string;
  remedy: string;
}

/** The body of every HTTP answer that is not a success. */
export interface Trouble {
  error: Complaint;
}

/** A customer one can talk to, by what anybody may know beforehand; `style` is how they are by themselves. */
export interface StoryCard {
  id: string;
  title: string;
  lang: Lang;
  market: string;
  name: string;
  job: string;
  style: "chatty" | "terse" | "pleaser" | "defensive" | "expert";
}

/** One thing to practise; `ideas` are the findings and strengths of the method that it is good for. */
export interface DrillCard {
  id: "full" | "no_closed" | "no_leading" | "find_anxiety" | "date_the_trigger" | "follow_the_cue" | "wait";
  title: string;
  aim: string;
  ideas: string[];
}

/** Whom one can practise on, and what. */
export interface Stories {
  stories: StoryCard[];
  drills: DrillCard[];
  styles: ("chatty" | "terse" | "pleaser" | "defensive" | "expert")[];
  levels: ("easy" | "usual" | "hard")[];
}

/** One thing that was said. `mine` is the learner's, where an empty text is a silence. */
export interface PracticeLine {
  mine: boolean;
  text: string;
}

/** A practice as it stands. `patience` is how many seconds of silence this customer bears. */
export interface PracticeStanding {
  id: string;
  story: StoryCard;
  style: "chatty" | "terse" | "pleaser" | "defensive" | "expert";
  level: "easy" | "usual" | "hard";
  drill: DrillCard;
  preset: Preset;
  seed: string;
  patience: number;
  questions: number;
  lines: PracticeLine[];
  closed: boolean;
}

/** The answer of `POST /v1/practice`. The panel's token is told once, and opens everything of this practice. */
export interface PracticeOpened {
  id: string;
  panel: Door;
  standing: PracticeStanding;
}

/** What the customer said to the learner's `i`th move. */
export interface Answered {
  i: number;
  text: string;
}

/** What was taken back, to be asked another way; None where there was nothing. `questions` are left. */
export interface TakenBack {
  text: string | null;
  questions: number;
}

/** A part of the story: how many of its memories came out, and the share of its weight (0..1). */
export interface Part {
  told: number;
  of: number;
  share: number;
}

/** One memory on the map: whether it came out, in which question (from 1), and what would have lit it. `waits_for` are memories that had to come first and stayed dark. `tainted`: the interviewer had said it before the customer did. `dated`: it came out with its date. */
export interface Spot {
  id: string;
  phase: PhaseId;
  stage: Stage | null;
  force: ForceId | null;
  depth: number;
  fact: string;
  light: "told" | "brief" | "dark";
  tainted: boolean;
  dated: boolean;
  turn: number | null;
  question: string;
  waits_for: string[];
}

/** A question that closed the customer up, and by how much (openness is 0..1). */
export interface Bridge {
  turn: number;
  question: string;
  way: string;
  findings: string[];
  moved: number;
}

/** A tidy version the customer gave, what is so, and whether they took it back. */
export interface Tidy {
  said: string;
  truth: string;
  owned_up: boolean;
}

/** Something the interviewer put into the customer's mouth: what would be believed, and what the card says. `kind` is false (the card says otherwise), tainted (true, but now the interviewer's words), unfounded (the card holds nothing on it), or politeness (what a pitch gets). `turn` counts the questions from 1. */
export interface Planted {
  turn: number;
  question: string;
  finding: string | null;
  claim: string;
  card: string;
  kind: "false" | "tainted" | "unfounded" | "politeness";
}

/** What a practice session brought. The same session gives the same feedback, to the letter. `truth_recovered` is the share of the whole story, by weight; `of_reachable` the share of what so many questions could have brought at best. */
export interface Feedback {
  story: string;
  title: string;
  lang: Lang;
  style: "chatty" | "terse" | "pleaser" | "defensive" | "expert";
  level: "easy" | "usual" | "hard";
  seed: string;
  questions: number;
  truth_recovered: number;
  of_reachable: number;
  by_phase: Record<PhaseId, Part>;
  by_force: Record<ForceId, Part>;
  by_depth: Record<number, Part>;
  planted: Planted[];
  bridges: Bridge[];
  tidy: Tidy[];
  ways: Record<string, number>;
  findings: Record<string, number>;
  openness: number[];
  map: Spot[];
}

/** What a practice brought: the feedback, and whether what was aimed at was done. `goodbye` is said once. */
export interface PracticeEnded {
  goodbye: string;
  done: boolean;
  standing: PracticeStanding;
  feedback: Feedback;
}

/** What the customer would have said: `facts` is what of the story it tells, `planted` what it plants. */
export interface RewoundAnswer {
  text: string;
  said: string;
  facts: string[];
  planted: Planted[];
}

export type IngestFrame =
  | Heard
  | Retracted
  | Relabelled
  | SpeakerMapped
  | TurnEnded
  | SourceHealth
  | Ping;

export type IngestAnswer =
  | Ack
  | Pong
  | ErrorFrame;

export type PanelFrame =
  | Marked
  | Ping;

export type PanelEvent =
  | TurnEvent
  | FlagEvent
  | FlagCleared
  | StrengthEvent
  | ProbeEvent
  | ProbeTaken
  | PhaseEvent
  | ForceEvent
  | MomentEvent
  | TimelineEvent
  | ThreadEvent
  | NameEvent
  | TalkEvent
  | HealthEvent
  | NoticeEvent
  | Snapshot;

export type PanelMessage =
  | TurnEvent
  | FlagEvent
  | FlagCleared
  | StrengthEvent
  | ProbeEvent
  | ProbeTaken
  | PhaseEvent
  | ForceEvent
  | MomentEvent
  | TimelineEvent
  | ThreadEvent
  | NameEvent
  | TalkEvent
  | HealthEvent
  | NoticeEvent
  | Snapshot
  | PartialWords
  | Ack
  | Pong
  | ErrorFrame;
