/**
 * One voice, recognised by the browser: keeps a recogniser going and turns its results into segments.
 *
 * A recogniser ends by itself after a silence or about ten seconds without speech, whatever it was
 * asked; it is started again when it has ended, never from the error. Each start is a session, and a
 * segment is `track:session:index`. Several results that are not final yet are one open segment.
 */

import type { Heard, Role } from "../contract";
import { phrasesFor, type Recognition, type SpeechResultEvent } from "./recogniser";

export type SpeechTrouble =
  | "not-allowed"
  | "service-not-allowed"
  | "language-not-supported"
  | "network"
  | "audio-capture"
  | "aborted"
  | "track-ended";

const FATAL = new Set(["not-allowed", "service-not-allowed", "language-not-supported"]);
const QUIET = new Set(["no-speech"]);
const SHORTEST_WAIT = 100;
const LONGEST_WAIT = 5_000;

export interface VoiceOptions {
  name: "microphone" | "call";
  /** Tells this page's sessions from those before a reload. */
  run: string;
  make: () => Recognition;
  track: MediaStreamTrack | null;
  lang: string;
  local: boolean;
  names: string[];
  role: () => Role;
  /** Seconds on the interview's clock. */
  clock: () => number;
  emit: (heard: Heard) => void;
  /** `failures` counts sessions in a row that failed before a word was heard. */
  trouble: (code: SpeechTrouble, fatal: boolean, failures: number) => void;
  /** Words are heard again after a trouble. */
  well: () => void;
}

interface Segment {
  revision: number;
  text: string;
  final: boolean;
  start: number;
  role: Role;
}

export class Voice {
  private recogniser: Recognition | null = null;
  private session = 0;
  private segments = new Map<number, Segment>();
  private failures = 0;
  private failed: string | null = null;
  private stopped = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: VoiceOptions) {}

  start(): void {
    if (this.stopped) return;
    this.session += 1;
    this.segments = new Map();
    this.failed = null;
    const recogniser = this.prepared();
    this.recogniser = recogniser;
    try {
      if (this.options.track) recogniser.start(this.options.track);
      else recogniser.start();
    } catch {
      // Thrown at once for a track that is no longer live; the end event will not come.
      const ended = this.options.track?.readyState === "ended";
      this.stopped ||= ended;
      this.failures += 1;
      this.options.trouble(ended ? "track-ended" : "audio-capture", ended, this.failures);
      this.again();
    }
  }

  stop(): void {
    if (this.stopped) return;
    this.stopped = true;
    clearTimeout(this.timer);
    this.closeOpenSegment();
    if (this.recogniser) this.recogniser.onresult = null;
    this.recogniser?.abort();
  }

  private prepared(): Recognition {
    const recogniser = this.options.make();
    recogniser.lang = this.options.lang;
    recogniser.continuous = true;
    recogniser.interimResults = true;
    recogniser.maxAlternatives = 1;
    if (this.options.local) recogniser.processLocally = true;
    if ("unspokenPunctuation" in recogniser) recogniser.unspokenPunctuation = true;
    const phrases = phrasesFor(this.options.names);
    if (phrases.length && "phrases" in recogniser) recogniser.phrases = phrases;
    recogniser.onresult = (event) => this.heard(event);
    recogniser.onerror = ({ error }) => this.error(error);
    recogniser.onend = () => this.ended();
    return recogniser;
  }

  private heard({ resultIndex, results }: SpeechResultEvent): void {
    if (this.failures > 0) this.options.well();
    this.failures = 0;
    for (let i = resultIndex; i < results.length; i += 1) {
      const result = results[i];
      if (result?.isFinal) this.say(i, result[0].transcript, true, result[0].confidence);
    }
    const open = this.openResults(results);
    if (open) this.say(open.index, open.text, false, null);
  }

  private openResults(results: ArrayLike<{ isFinal: boolean; 0: { transcript: string } }>) {
    let index = results.length;
    let text = "";
    for (let i = results.length - 1; i >= 0 && !results[i]?.isFinal; i -= 1) {
      text = `${results[i]?.[0].transcript ?? ""}${text}`;
      index = i;
    }
    return index < results.length ? { index, text } : null;
  }

  private say(index: number, spoken: string, final: boolean, confidence: number | null): void {
    const text = spoken.replace(/\s+/g, " ").trim();
    const before = this.segments.get(index);
    if (!text || (before?.text === text && before.final === final)) return;
    const segment: Segment = {
      revision: before ? before.revision + 1 : 0,
      text,
      final,
      start: before?.start ?? this.options.clock(),
      role: before?.role ?? this.options.role(),
    };
    this.segments.set(index, segment);
    this.options.emit({
      type: "heard",
      id: `${this.options.name}:${this.options.run}.${this.session}:${index}`,
      revision: segment.revision,
      role: segment.role,
      text,
      final,
      start: segment.start,
      end: this.options.clock(),
      lang: this.options.lang,
      // Browsers say 0 where they do not know.
      confidence: confidence || null,
    });
  }

  private error(code: string): void {
    if (this.stopped || QUIET.has(code)) return;
    this.failed = code;
    const fatal = FATAL.has(code);
    this.stopped ||= fatal;
    this.failures += 1;
    this.options.trouble(code as SpeechTrouble, fatal, this.failures);
  }

  private ended(): void {
    this.closeOpenSegment();
    if (this.options.track?.readyState === "ended" && !this.stopped) {
      this.stopped = true;
      this.options.trouble("track-ended", true, this.failures);
    }
    this.again();
  }

  /** What was being said when a session ended would never become final: it was said all the same. */
  private closeOpenSegment(): void {
    for (const [index, segment] of this.segments) {
      if (!segment.final) this.say(index, segment.text, true, null);
    }
  }

  private again(): void {
    if (this.stopped) return;
    const patience = this.failed ? Math.max(1, this.failures) : this.failures;
    const wait = patience === 0 ? SHORTEST_WAIT : SHORTEST_WAIT * 2 ** Math.min(patience, 6);
    this.timer = setTimeout(() => this.start(), Math.min(wait, LONGEST_WAIT));
  }
}
