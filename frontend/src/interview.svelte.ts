/** One interview as this page follows it: its socket, what is known, what is shown, what was pressed. */

import type {
  IngestFrame,
  MarkAction,
  PanelFrame,
  PanelMessage,
  Preset,
  ProbeEvent,
} from "./contract";
import type { Known } from "./interviews.svelte";
import { Link, type LinkState, receiptOf } from "./socket";
import { BREATH, emptyStage, offered, type Shown, settle } from "./stage";
import { nothingYet, reduce, type State } from "./state";

/** How long the server has to answer "another" before the page turns to an alternative by itself. */
const ANOTHER_WITHIN = 300;

/** Pressed twice these would undo themselves, so they are never sent again by the page. */
const ONCE = new Set<MarkAction>(["swap_roles", "next", "pinned"]);

export class Interview {
  state: State = $state.raw(nothingYet);
  shown: Shown = $state.raw(emptyStage);
  link: LinkState = $state("connecting");
  lostSince: number | null = $state(null);
  customerSpeaking = $state(false);
  /** When the latest turn came, on this computer's clock: the talk's clock runs on from there. */
  turnCame = $state(0);
  pinned: string | null = $state(null);
  /** The preset chosen on this panel, when it is not the one the interview was opened with. */
  chosen: Preset | null = $state(null);

  /** Which alternative of the shown probe is turned up; 0 is the probe itself. */
  turned = $state(0);

  private gone: ReadonlySet<string> = new Set();
  private hurryUntil = Number.NEGATIVE_INFINITY;
  private customerHeard = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly panel: Link<PanelFrame, PanelMessage>;

  constructor(readonly known: Known) {
    this.panel = new Link<PanelFrame, PanelMessage>({
      ...known.panel,
      after: () => (this.state.ready ? this.state.cursor : null),
      receipt: receiptOf,
      repeatable: (frame) => frame.type !== "marked" || !ONCE.has(frame.action),
      on: (message) => this.hear(message),
      state: (state) => this.linked(state),
    });
  }

  get preset(): Preset {
    return this.chosen ?? this.state.preset;
  }

  choose(preset: Preset): void {
    this.chosen = preset;
    this.refresh();
  }

  mark(action: MarkAction, target: string | null = null, text: string | null = null): void {
    this.panel.send({ type: "marked", action, target, text });
  }

  /** What was pressed away goes at once; the next one comes when the server has it. */
  putAway(id: string, replaced = false): void {
    this.gone = new Set([...this.gone, id]);
    if (replaced) this.hurry();
    this.refresh();
  }

  /** Another question: the server's next one, or an alternative when it has none. */
  another(probe: ProbeEvent): void {
    this.hurry();
    setTimeout(() => {
      if (this.shown.probe?.probe !== probe.probe) return;
      this.turned = (this.turned + 1) % (this.shown.probe.alternatives.length + 1);
      this.refresh();
    }, ANOTHER_WITHIN);
  }

  private hurry(): void {
    this.hurryUntil = performance.now() + 2_000;
  }

  leave(): void {
    clearTimeout(this.timer);
    this.panel.leave();
  }

  private hear(message: PanelMessage): void {
    this.state = reduce(this.state, message);
    if (message.type === "turn" || message.type === "snapshot") this.turnCame = Date.now();
    if (message.type === "partial" && message.role === "customer" && message.text) {
      this.customerHeard = performance.now();
    }
    this.refresh();
  }

  private linked(state: LinkState): void {
    this.link = state;
    if (state === "open") this.lostSince = null;
    else if (state === "lost") this.lostSince ??= Date.now();
  }

  /** Settle what is shown, and come back when something was held. */
  private refresh(): void {
    clearTimeout(this.timer);
    const now = performance.now();
    const customerHeard = this.customerHeard;
    const { probe, flag } = offered(this.state, this.preset);
    const wanted = {
      probe: probe && this.gone.has(probe.probe) ? null : probe,
      flag: flag && this.gone.has(flag.flag) ? null : flag,
    };
    const gone = this.state.taken ? new Set([...this.gone, this.state.taken]) : this.gone;
    const hurry = now < this.hurryUntil;
    const seen = { gone, hurry, customerHeard, turned: this.turned > 0 };
    const [shown, again] = settle(this.shown, { ...wanted, ...seen }, now);
    if (shown.probe?.probe !== this.shown.probe?.probe) this.turned = 0;
    this.shown = shown;
    const quietIn = customerHeard + BREATH - now;
    this.customerSpeaking = quietIn > 0;
    const wait = this.customerSpeaking ? quietIn : again;
    if (wait !== null) this.timer = setTimeout(() => this.refresh(), wait + 1);
  }
}

/** The way in: what this page heard or typed, on its way to the server. */
export class WayIn {
  link: LinkState = $state("connecting");
  waiting = $state(0);
  private readonly ingest: Link<IngestFrame, { type: string }>;

  constructor(known: Known) {
    const door = known.ingest ?? known.panel;
    this.ingest = new Link<IngestFrame, { type: string }>({
      ...door,
      receipt: receiptOf,
      on: () => {},
      state: (state) => {
        this.link = state;
      },
      waiting: (count) => {
        this.waiting = count;
      },
    });
  }

  send(frame: IngestFrame): void {
    this.ingest.send(frame);
  }

  get pending(): number {
    return this.ingest.pending;
  }

  leave(): void {
    this.ingest.leave();
  }
}
