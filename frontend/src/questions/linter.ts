/** Asks the server about lines: only those it does not know, in order, four at a time; late answers are dropped. */

import type { LangSetting } from "../contract";
import { Trouble } from "../server";
import type { Linted, ToLint } from "./linted";

export interface About {
  lang: LangSetting;
  names: string[];
}

type Ask = (said: ToLint, signal: AbortSignal) => Promise<Linted>;

const AT_ONCE = 4;
/** More than the longest guide; what was forgotten is asked again. */
const KEPT = 6_000;
/** Answers come in bundles, so that a long guide is drawn a few times and not two thousand. */
const BUNDLE = 40;
const AGAIN = 2_000;
/** What the server takes at once. */
const LONGEST = 60_000;

export class Linter {
  /** The server cannot be reached; it is asked again by and by. */
  lost = false;
  private readonly known = new Map<string, Linted | null>();
  private readonly asking = new Map<string, AbortController>();
  private queue: string[] = [];
  private wanted: string[] = [];
  private about: About = { lang: "auto", names: [] };
  private telling: ReturnType<typeof setTimeout> | undefined;
  private retrying: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly ask: Ask,
    private readonly changed: () => void,
  ) {}

  /** The answer; null where the server would not give one, undefined while it is on its way. */
  readonly answer = (said: string): Linted | null | undefined => this.known.get(this.key(said));

  want(said: readonly string[], about: About): void {
    this.about = about;
    this.wanted = [...new Set(said)];
    const keys = new Set(this.wanted.map((one) => this.key(one)));
    for (const [key, controller] of this.asking) {
      if (keys.has(key)) continue;
      controller.abort();
      this.asking.delete(key);
    }
    this.queue = this.wanted.filter((one) => {
      const key = this.key(one);
      return !this.known.has(key) && !this.asking.has(key);
    });
    this.next();
  }

  leave(): void {
    this.want([], this.about);
    clearTimeout(this.telling);
    clearTimeout(this.retrying);
  }

  private key(said: string): string {
    return `${this.about.lang}\n${this.about.names.join("\n")}\n\n${said}`;
  }

  private next(): void {
    while (this.asking.size < AT_ONCE) {
      const said = this.queue.shift();
      if (said === undefined) return;
      this.send(said);
    }
  }

  private async send(said: string): Promise<void> {
    const key = this.key(said);
    const controller = new AbortController();
    this.asking.set(key, controller);
    const { lang, names } = this.about;
    const asked = { lang, text: said.slice(0, LONGEST), product: { names } };
    try {
      const linted = await this.ask(asked, controller.signal);
      if (this.asking.get(key) === controller) this.keep(key, linted);
    } catch (reason) {
      if (this.asking.get(key) !== controller) return;
      const refused = reason instanceof Trouble && reason.status >= 400 && reason.status < 500;
      if (refused) this.keep(key, null);
      else this.lose(key);
    }
  }

  private keep(key: string, linted: Linted | null): void {
    this.asking.delete(key);
    this.known.set(key, linted);
    if (this.known.size > KEPT) {
      for (const oldest of this.known.keys()) {
        this.known.delete(oldest);
        break;
      }
    }
    this.lost = false;
    this.tell();
    this.next();
  }

  private lose(key: string): void {
    this.asking.delete(key);
    this.queue = [];
    this.lost = true;
    this.tell();
    clearTimeout(this.retrying);
    this.retrying = setTimeout(() => this.want(this.wanted, this.about), AGAIN);
  }

  /** At once when it was the last one. */
  private tell(): void {
    const last = this.asking.size === 0 && this.queue.length === 0;
    if (this.telling !== undefined && !last) return;
    clearTimeout(this.telling);
    const tell = () => {
      this.telling = undefined;
      this.changed();
    };
    if (last) tell();
    else this.telling = setTimeout(tell, BUNDLE);
  }
}
