/** One call with a made-up customer: what was said, who is about to speak, and the learner's moves. */

import type { PracticeEnded, PracticeStanding } from "../contract";
import { Trouble } from "../server";
import { settings } from "../settings.svelte";
import { rhythm } from "./rhythm";
import * as server from "./server";
import type { CustomersVoice } from "./voice.svelte";

export interface Said {
  key: number;
  mine: boolean;
  text: string;
}

/** `asking`: the server thinks. `theirs`: their words appear. `silence`: the learner says nothing. */
export type Turn = "yours" | "asking" | "theirs" | "silence";

/** Spoken aloud the words appear at the pace of talk. */
const TALK = 1.7;
const OUT_OF_STEP = 409;

export class Sitting {
  said: Said[] = $state.raw([]);
  turn: Turn = $state("yours");
  /** How much of the last answer is to be seen; null when all of it is. */
  shown: number | null = $state(null);
  /** What the customer has just said, whole, for who listens to the page. */
  heard = $state("");
  paused = $state(false);
  text = $state("");
  told: "" | "tookBack" = $state("");
  trouble: unknown = $state(null);
  ended: PracticeEnded | null = $state.raw(null);
  questions = $state(0);

  private next = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private afterwards: (() => void) | null = null;

  constructor(
    readonly key: server.Key,
    readonly standing: PracticeStanding,
    private readonly voice: Pick<CustomersVoice, "on" | "say" | "pause" | "resume" | "hush">,
    private readonly still: () => boolean = () => false,
    private readonly calls: typeof server = server,
  ) {
    this.questions = standing.questions;
    for (const { mine, text } of standing.lines) this.add(mine, text);
    const last = this.said.at(-1);
    // A call that has just begun: their first words are spoken.
    if (this.said.length === 1 && last) this.speak(last.text);
  }

  get busy(): boolean {
    return this.paused || this.turn === "asking";
  }

  async ask(): Promise<void> {
    const question = this.text.trim();
    if (!question || this.busy) return;
    this.hurry();
    this.quietly();
    this.text = "";
    const line = this.add(true, question);
    const kept = await this.move(() => this.calls.askThem(this.key, question, this.questions + 1));
    if (kept) return;
    // It was not taken: it goes back to where it was written.
    this.said = this.said.filter(({ key }) => key !== line);
    this.text ||= question;
  }

  /** Say nothing for as long as this customer bears it, unless the learner breaks it before. */
  beSilent(): void {
    if (this.busy || this.turn === "silence") return;
    this.hurry();
    this.told = "";
    this.turn = "silence";
    this.after(this.standing.patience * 1_000, () => void this.silence());
  }

  /** Somebody began to write or to speak: that was no silence. */
  breakSilence(): void {
    if (this.turn !== "silence") return;
    this.stopWaiting();
    this.turn = "yours";
  }

  private async silence(): Promise<void> {
    const line = this.add(true, "");
    const kept = await this.move(() => this.calls.staySilent(this.key, this.questions + 1));
    if (!kept) this.said = this.said.filter(({ key }) => key !== line);
  }

  async takeBack(): Promise<void> {
    if (this.busy || this.questions === 0) return;
    this.hurry();
    this.quietly();
    await this.tried(async () => {
      const { text, questions } = await this.calls.takeBack(this.key);
      this.questions = questions;
      const place = this.said.findLastIndex(({ mine }) => mine);
      this.said = this.said.slice(0, Math.max(1, place));
      this.text ||= text ?? "";
      this.told = "tookBack";
    });
  }

  pause(): void {
    if (this.paused || this.turn === "asking") return;
    this.breakSilence();
    this.paused = true;
    clearTimeout(this.timer);
    this.voice.pause();
  }

  resume(): void {
    if (!this.paused) return;
    this.paused = false;
    this.voice.resume();
    if (this.afterwards) this.after(0, this.afterwards);
  }

  async finish(): Promise<void> {
    this.hurry();
    this.quietly();
    await this.tried(async () => {
      this.ended = await this.calls.finishPractice(this.key, settings.language);
    });
  }

  /** Show the rest of what is being said at once. */
  hurry(): void {
    if (this.turn !== "theirs") return;
    this.stopWaiting();
    this.shown = null;
    this.turn = "yours";
  }

  leave(): void {
    this.stopWaiting();
    this.voice.hush();
  }

  private quietly(): void {
    this.breakSilence();
    this.told = "";
    this.voice.hush();
  }

  private async move(make: () => Promise<{ i: number; text: string }>): Promise<boolean> {
    return this.tried(async () => {
      const { i, text } = await make();
      this.questions = i;
      this.add(false, text);
      this.speak(text);
    });
  }

  /** Do what the server is asked for; true when it was done. */
  private async tried(what: () => Promise<void>): Promise<boolean> {
    this.turn = "asking";
    this.trouble = null;
    let done = true;
    try {
      await what();
    } catch (reason) {
      done = false;
      this.trouble = reason;
      if (reason instanceof Trouble && reason.status === OUT_OF_STEP) await this.catchUp();
    }
    if ((this.turn as Turn) === "asking") this.turn = "yours";
    return done;
  }

  /** The call went on elsewhere, or an answer was lost on the way: draw it as the server has it. */
  private async catchUp(): Promise<void> {
    const now = await this.calls.readStanding(this.key, settings.language).catch(() => null);
    if (!now) return;
    this.said = [];
    for (const { mine, text } of now.lines) this.add(mine, text);
    this.questions = now.questions;
    if (now.closed) await this.finish();
  }

  private add(mine: boolean, text: string): number {
    const key = this.next;
    this.next += 1;
    this.said = [...this.said, { key, mine, text }];
    return key;
  }

  private speak(text: string): void {
    this.heard = text;
    this.voice.say(text);
    if (this.still()) {
      this.turn = "yours";
      return;
    }
    this.turn = "theirs";
    this.shown = 0;
    const steps = rhythm(text, this.voice.on ? TALK : 1);
    const step = (place: number) => {
      const now = steps[place];
      if (!now) return this.hurry();
      this.after(now.wait, () => {
        this.shown = now.shown;
        step(place + 1);
      });
    };
    step(0);
  }

  private after(wait: number, what: () => void): void {
    this.afterwards = what;
    this.timer = setTimeout(() => {
      this.afterwards = null;
      what();
    }, wait);
  }

  private stopWaiting(): void {
    clearTimeout(this.timer);
    this.afterwards = null;
  }
}
