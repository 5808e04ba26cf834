/** Hands the segments of a file to the interview: as fast as they are kept, or at a chosen speed. */

import type { Heard } from "../contract";
import { IN_FLIGHT } from "./file";

export interface Line {
  send(heard: Heard): void;
  readonly pending: number;
}

export class Feed {
  done = $state(0);
  readonly all: number;
  state: "running" | "finished" | "stopped" = $state("running");
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly heard: Heard[],
    /** 0 for at once. */
    private readonly speed: number,
    private readonly line: Line,
    private readonly finished: () => void = () => {},
  ) {
    this.all = heard.length;
    this.step();
  }

  stop(): void {
    clearTimeout(this.timer);
    if (this.state === "running") this.state = "stopped";
  }

  private step(): void {
    const next = this.heard[this.done];
    if (!next) {
      this.settle();
      return;
    }
    if (this.line.pending >= IN_FLIGHT) {
      this.wait(20);
      return;
    }
    this.line.send(next);
    this.done += 1;
    this.wait(this.pause(next));
  }

  /** Finished when the server has answered for every line. */
  private settle(): void {
    if (this.line.pending > 0) {
      this.wait(50);
      return;
    }
    this.state = "finished";
    this.finished();
  }

  private pause(now: Heard): number {
    const after = this.heard[this.done];
    if (this.speed === 0 || !after) return 0;
    const seconds = Math.max(0, (after.end ?? 0) - (now.end ?? 0));
    return (seconds * 1_000) / this.speed;
  }

  private wait(milliseconds: number): void {
    this.timer = setTimeout(() => this.step(), milliseconds);
  }
}
