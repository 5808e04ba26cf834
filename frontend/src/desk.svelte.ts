/** What the interviewer does at the panel: every key and every button ends here. */

import type { Alternative, ProbeEvent } from "./contract";
import type { Interview } from "./interview.svelte";
import { type Move, moveOf } from "./keys";

export type SheetName = "keys" | "note" | "phone" | "finish" | "model";

export class Desk {
  sheet: SheetName | null = $state(null);
  /** Where the sheet opens: on the page, or in the window that floats. */
  floating = $state(false);
  blank = $state(false);

  constructor(readonly interview: Interview) {}

  /** The question on the panel: the probe, or the alternative that is turned up. */
  get question(): Pick<Alternative, "probe" | "text" | "because"> | null {
    const { shown, turned } = this.interview;
    if (!shown.probe) return null;
    return shown.probe.alternatives[turned - 1] ?? shown.probe;
  }

  do(move: Move): void {
    const probe = this.interview.shown.probe;
    if (move === "blank") this.hide(!this.blank);
    else if (this.blank) this.hide(false);
    else if (move === "help") this.sheet = "keys";
    else if (move === "note") this.sheet = "note";
    else if (move === "swap") this.interview.mark("swap_roles");
    else if (move === "meant") this.dropFlag("meant_it");
    else if (probe) this.withProbe(move, probe);
    else if (move === "another") this.interview.mark("next");
    else if (move === "dismiss") this.dropFlag("dismissed");
  }

  dropFlag(action: "meant_it" | "dismissed"): void {
    const flag = this.interview.shown.flag;
    if (!flag) return;
    this.interview.mark(action, flag.flag);
    this.interview.putAway(flag.flag);
  }

  /** Open a sheet where it was asked for: on the page, or in the window that floats. */
  open(sheet: SheetName, from: Window | null = null): void {
    this.floating = from !== null && from !== window;
    this.sheet = sheet;
  }

  note(text: string): void {
    const said = text.trim().slice(0, 2_000);
    if (said) this.interview.mark("note", null, said);
    this.sheet = null;
  }

  pressed(event: KeyboardEvent): void {
    if (this.blank && event.key !== "Alt" && event.key !== "Tab") {
      event.preventDefault();
      this.hide(false);
      return;
    }
    const move = this.sheet === null ? moveOf(event) : null;
    if (!move) return;
    event.preventDefault();
    this.floating = event.view !== null && event.view !== window;
    this.do(move);
  }

  private withProbe(move: Move, probe: ProbeEvent): void {
    const target = this.question?.probe ?? probe.probe;
    if (move === "another") {
      this.interview.mark("next", target);
      this.interview.another(probe);
    } else if (move === "pin") {
      this.interview.mark("pinned", target);
      this.interview.pinned = this.interview.pinned === target ? null : target;
    } else if (move === "dismiss") {
      this.interview.mark("dismissed", target);
      this.interview.putAway(probe.probe, true);
    } else if (probe.because.kind !== "silence") {
      // The words that were on the panel: better ones may be on their way.
      this.interview.mark("asked", target, this.question?.text ?? null);
      this.interview.putAway(probe.probe);
    }
  }

  private hide(blank: boolean): void {
    this.blank = blank;
    this.interview.mark("blank", blank ? "on" : "off");
  }
}
