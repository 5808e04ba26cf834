/** Listening to a call: which voices are heard, what went wrong, and the fall back to one microphone. */

import type { Heard, IngestFrame, Role } from "../contract";
import { Bleed } from "./bleed";
import { call, microphone, NoCallSound } from "./capture";
import { bringHere, type RecognitionClass, recognition, takesTrack } from "./recogniser";
import { type SpeechTrouble, Voice, type VoiceOptions } from "./speech";

export type Trouble =
  | SpeechTrouble
  | "no-call-sound"
  | "call-lost"
  | "not-here"
  | "not-local"
  | "failed";
export type Hearing = "off" | "starting" | "both" | "microphone";

/** So many sessions of the call failing in a row: the browser does not carry two voices. */
const ENOUGH = 4;

export interface ListeningOptions {
  lang: string;
  local: boolean;
  names: string[];
  clock: () => number;
  emit: (frame: IngestFrame) => void;
  Recogniser?: RecognitionClass | null;
  tracks?: { microphone: () => Promise<MediaStreamTrack>; call: () => Promise<MediaStreamTrack> };
}

export class Listening {
  hearing: Hearing = $state("off");
  trouble: Trouble | null = $state(null);
  /** The interviewer holds the key: with one microphone this is how the voices are told apart. */
  speaking = $state(false);

  private held = false;
  private voices: Partial<Record<VoiceOptions["name"], Voice>> = {};
  private tracks: MediaStreamTrack[] = [];
  private readonly bleed = new Bleed();
  private readonly run = Date.now().toString(36);
  private readonly Recogniser: RecognitionClass | null;

  constructor(private readonly options: ListeningOptions) {
    this.Recogniser = options.Recogniser === undefined ? recognition() : options.Recogniser;
  }

  async start(wish: "both" | "microphone"): Promise<void> {
    if (!this.Recogniser) {
      this.trouble = "not-here";
      return;
    }
    this.trouble = null;
    this.hearing = "starting";
    this.options.emit({ type: "source_health", state: "waiting" });
    try {
      await this.open(wish);
    } catch (reason) {
      this.stop(troubleOf(reason));
    }
  }

  stop(trouble: Trouble | null = null): void {
    for (const voice of Object.values(this.voices)) voice.stop();
    for (const track of this.tracks) track.stop();
    this.voices = {};
    this.tracks = [];
    const heard = this.hearing !== "off";
    this.hearing = "off";
    this.trouble = trouble;
    if (!heard) return;
    const reason = trouble ? { reason: trouble } : {};
    this.options.emit({ type: "source_health", state: trouble ? "lost" : "waiting", ...reason });
  }

  hold(speaking: boolean): void {
    this.speaking = speaking;
    this.held = true;
  }

  private async open(wish: "both" | "microphone"): Promise<void> {
    const tracks = this.options.tracks ?? { microphone, call };
    const two = wish === "both" && takesTrack(this.Recogniser);
    // The call first: the browser allows the question only right after the click.
    const theirs = two ? await tracks.call() : null;
    if (theirs) this.tracks.push(theirs);
    const mine = await tracks.microphone();
    this.tracks.push(mine);
    if (this.options.local && !(await bringHere(this.options.lang, this.Recogniser))) {
      this.stop("not-local");
      return;
    }
    if (this.hearing !== "starting") return; // stopped while the browser was asking
    this.hearing = theirs ? "both" : "microphone";
    if (theirs) this.listen("call", theirs);
    this.listen("microphone", takesTrack(this.Recogniser) ? mine : null);
  }

  private listen(name: VoiceOptions["name"], track: MediaStreamTrack | null): void {
    const Recogniser = this.Recogniser;
    if (!Recogniser) return;
    const { lang, local, names, clock } = this.options;
    const voice = new Voice({
      ...{ name, track, lang, local, names, clock, run: this.run },
      make: () => new Recogniser(),
      role: () => this.roleOf(name),
      emit: (heard) => this.emit(heard),
      trouble: (code, fatal, failures) => this.failed(name, code, fatal, failures),
      well: () => {
        this.trouble = null;
        this.options.emit({ type: "source_health", state: "recovered" });
      },
    });
    this.voices[name] = voice;
    voice.start();
  }

  /** With one microphone for two people, nobody is named until the interviewer first holds the key. */
  private roleOf(name: VoiceOptions["name"]): Role {
    if (name === "call") return "customer";
    if (this.hearing === "both") return "interviewer";
    if (!this.held) return "unknown";
    return this.speaking ? "interviewer" : "customer";
  }

  private emit(heard: Heard): void {
    const frames = this.hearing === "both" ? this.bleed.pass(heard) : [heard];
    for (const frame of frames) this.options.emit(frame);
  }

  private failed(
    name: VoiceOptions["name"],
    code: SpeechTrouble,
    fatal: boolean,
    failures: number,
  ): void {
    const local = this.options.local && code === "language-not-supported";
    if (local || (name === "microphone" && fatal)) {
      this.stop(local ? "not-local" : code);
    } else if (name === "call" && (fatal || failures >= ENOUGH)) {
      this.microphoneOnly();
    } else if (failures >= 2) {
      this.trouble = code;
      this.options.emit({ type: "source_health", state: "stalled", reason: code });
    }
  }

  private microphoneOnly(): void {
    this.voices.call?.stop();
    delete this.voices.call;
    this.tracks[0]?.stop();
    this.hearing = "microphone";
    this.trouble = "call-lost";
    this.options.emit({ type: "source_health", state: "stalled", reason: "call-lost" });
  }
}

function troubleOf(reason: unknown): Trouble {
  if (reason instanceof NoCallSound) return "no-call-sound";
  const name = reason instanceof Error ? reason.name : "";
  if (name === "NotAllowedError") return "not-allowed";
  if (name === "NotFoundError" || name === "NotReadableError") return "audio-capture";
  return "failed";
}
