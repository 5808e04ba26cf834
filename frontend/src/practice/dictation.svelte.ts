/** A question that is spoken: recognised by the browser, and written where it would have been typed. */

import type { Heard, IngestFrame } from "../contract";
import { Listening, type ListeningOptions } from "../sources/listening.svelte";

export class Dictation {
  readonly listening: Listening;
  private readonly said = new Map<string, Heard>();
  private over = false;

  constructor(
    options: Omit<ListeningOptions, "emit">,
    private readonly written: (text: string) => void,
  ) {
    this.listening = new Listening({ ...options, emit: (frame) => this.take(frame) });
  }

  async start(): Promise<void> {
    this.said.clear();
    this.over = false;
    await this.listening.start("microphone");
  }

  /** What comes late is left out: the question has been asked, and the box is for the next one. */
  stop(): void {
    this.over = true;
    this.listening.stop();
  }

  get on(): boolean {
    return this.listening.hearing !== "off";
  }

  private take(frame: IngestFrame): void {
    if (frame.type !== "heard" || this.over) return;
    this.said.set(frame.id, frame);
    const all = [...this.said.values()].map(({ text }) => text.trim());
    this.written(all.filter(Boolean).join(" "));
  }
}
