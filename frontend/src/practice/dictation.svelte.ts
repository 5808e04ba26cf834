/** A question that is spoken: recognised by the browser, and written where it would have been typed. */

import type { Heard, IngestFrame } from "../contract";
import { Listening, type ListeningOptions } from "../sources/listening.svelte";

export class Dictation {
  readonly listening: Listening;
  private readonly said = new Map<string, Heard>();

  constructor(
    options: Omit<ListeningOptions, "emit">,
    private readonly written: (text: string) => void,
  ) {
    this.listening = new Listening({ ...options, emit: (frame) => this.take(frame) });
  }

  async start(): Promise<void> {
    this.said.clear();
    await this.listening.start("microphone");
  }

  stop(): void {
    this.listening.stop();
  }

  get on(): boolean {
    return this.listening.hearing !== "off";
  }

  private take(frame: IngestFrame): void {
    if (frame.type !== "heard") return;
    this.said.set(frame.id, frame);
    const all = [...this.said.values()].map(({ text }) => text.trim());
    this.written(all.filter(Boolean).join(" "));
  }
}
