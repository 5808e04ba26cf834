/**
 * The one socket of the panel and of the sources: opens, keeps alive, comes back, resends.
 *
 * The token travels as the second subprotocol, never in an address. What needs a receipt is kept until
 * the server has given it, and sent again after a reconnect; the server knows what it already has.
 */

export interface Frame {
  type: string;
}

/** When a connection cannot come back by itself, and what each code means (see the contract). */
const FINAL: Record<number, Ended> = {
  4401: "refused",
  4403: "refused",
  4404: "unknown",
  4409: "closed",
};

export type Ended = "refused" | "unknown" | "closed" | "left";
export type LinkState = "connecting" | "open" | "lost" | Ended;

export interface LinkOptions<Sent extends Frame, Received extends Frame> {
  url: string;
  token: string;
  /** The newest cursor that is known, asked for at each connection; null for a whole snapshot. */
  after?: () => number | null;
  /** The receipt that will answer this frame; null when it needs none. */
  receipt: (frame: Sent) => string | null;
  /** Whether a frame may be sent again although the server may have had it already. */
  repeatable?: (frame: Sent) => boolean;
  on: (message: Received) => void;
  state: (state: LinkState) => void;
  waiting?: (unacknowledged: number) => void;
  makeSocket?: (url: string, protocols: string[]) => WebSocket;
}

const FIRST_WAIT = 300;
const LONGEST_WAIT = 8_000;
const PING_EVERY = 15_000;
const PONG_WITHIN = 10_000;
/** More than this waiting in the browser means the line is choked: interim words are left out. */
const CHOKED = 64 * 1024;

export class Link<Sent extends Frame, Received extends Frame> {
  private socket: WebSocket | null = null;
  private unacknowledged: { receipt: string; frame: Sent }[] = [];
  private attempts = 0;
  private timers = new Set<ReturnType<typeof setTimeout>>();
  private silence: ReturnType<typeof setTimeout> | null = null;
  private over = false;

  constructor(private readonly options: LinkOptions<Sent, Received>) {
    this.connect();
  }

  /** Send a frame now, or as soon as the line is back when it needs a receipt. */
  send(frame: Sent): void {
    const receipt = this.options.receipt(frame);
    if (receipt !== null && !this.over) {
      this.unacknowledged.push({ receipt, frame });
      this.tellWaiting();
    }
    if (!this.isOpen()) return;
    if (receipt === null && (this.socket?.bufferedAmount ?? 0) > CHOKED) return;
    this.put(frame);
  }

  /** How many frames the server has not yet answered for. */
  get pending(): number {
    return this.unacknowledged.length;
  }

  /** Leave for good. */
  leave(): void {
    this.end("left");
    this.socket?.close(1000);
  }

  private connect(): void {
    if (this.over) return;
    this.options.state(this.attempts === 0 ? "connecting" : "lost");
    const socket = this.open();
    this.socket = socket;
    socket.onopen = () => this.opened(socket);
    socket.onmessage = (event) => this.received(event);
    socket.onclose = (event) => this.closed(socket, event.code);
  }

  private open(): WebSocket {
    const address = new URL(this.options.url, location.href);
    address.protocol = address.protocol.replace("http", "ws");
    const after = this.options.after?.() ?? null;
    if (after !== null) address.searchParams.set("after", String(after));
    const protocols = ["bascule.v1", `bearer.${this.options.token}`];
    const make = this.options.makeSocket ?? ((url, names) => new WebSocket(url, names));
    return make(address.href, protocols);
  }

  private opened(socket: WebSocket): void {
    if (socket !== this.socket) return;
    this.attempts = 0;
    this.options.state("open");
    const repeatable = this.options.repeatable ?? (() => true);
    this.unacknowledged = this.unacknowledged.filter(({ frame }) => repeatable(frame));
    for (const { frame } of this.unacknowledged) this.put(frame);
    this.tellWaiting();
    this.later(() => this.ping(socket), PING_EVERY);
  }

  private received(event: MessageEvent): void {
    if (this.silence) clearTimeout(this.silence);
    this.silence = null;
    const message = parsed(event.data);
    if (!message) return;
    if (message.type === "ack" || message.type === "error") this.settle(message);
    this.options.on(message as Received);
  }

  /** A receipt answers the oldest frame that waits for it; so does an error, for a frame that is no good. */
  private settle(message: Frame & { of?: string | null }): void {
    const place = this.unacknowledged.findIndex(({ receipt }) => receipt === message.of);
    if (place < 0) return;
    this.unacknowledged.splice(place, 1);
    this.tellWaiting();
  }

  private closed(socket: WebSocket, code: number): void {
    if (socket !== this.socket || this.over) return;
    this.socket = null;
    this.stopTimers();
    const final = FINAL[code];
    if (final) {
      this.end(final);
      return;
    }
    this.options.state("lost");
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.attempts);
    this.attempts += 1;
    // A little chance, so that many panels do not come back in the same instant.
    this.later(() => this.connect(), wait * (0.75 + Math.random() / 2));
  }

  private end(state: Ended): void {
    if (this.over) return;
    this.over = true;
    this.stopTimers();
    this.options.state(state);
  }

  private ping(socket: WebSocket): void {
    if (socket !== this.socket || !this.isOpen()) return;
    this.put({ type: "ping" });
    // A line that is cut without a word looks open for minutes; a missing answer gives it away.
    this.silence = this.later(() => {
      socket.close();
      this.closed(socket, 1006);
    }, PONG_WITHIN);
    this.later(() => this.ping(socket), PING_EVERY);
  }

  private put(frame: Frame): void {
    this.socket?.send(JSON.stringify(frame));
  }

  private isOpen(): boolean {
    return this.socket?.readyState === 1;
  }

  private tellWaiting(): void {
    this.options.waiting?.(this.unacknowledged.length);
  }

  private later(what: () => void, wait: number): ReturnType<typeof setTimeout> {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      what();
    }, wait);
    this.timers.add(timer);
    return timer;
  }

  private stopTimers(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    this.silence = null;
  }
}

function parsed(data: unknown): (Frame & { of?: string | null }) | null {
  if (typeof data !== "string") return null;
  try {
    const message: unknown = JSON.parse(data);
    return message !== null && typeof message === "object" && "type" in message
      ? (message as Frame)
      : null;
  } catch {
    return null; // not ours to judge: the next frame may be good
  }
}

/** The receipt that answers a fact: the same rule as the server's `receipt_of`. */
export function receiptOf(frame: {
  type: string;
  id?: string;
  revision?: number;
  final?: boolean;
  speaker?: string | null;
  action?: string;
}): string | null {
  switch (frame.type) {
    case "heard":
      return frame.final ? `${frame.id}@${frame.revision ?? 0}` : null;
    case "relabelled":
      return `relabelled:${frame.id}`;
    case "speaker_mapped":
      return `speaker_mapped:${frame.speaker}`;
    case "marked":
      return `marked:${frame.action}`;
    case "ping":
      return null;
    default:
      return frame.type;
  }
}
