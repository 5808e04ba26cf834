/** The last interviews of this browser, with the keys that open them. Nothing of it leaves the browser. */

import type { Door, InterviewOpened } from "./contract";
import { keep, recall } from "./memory";

export interface Known {
  id: string;
  label: string;
  /** When it was opened, in milliseconds of this computer's clock: the zero of the interview's clock. */
  opened: number;
  panel: Door;
  ingest: Door | null;
  /** What the customer agreed to: without it only typing is offered. */
  consent: boolean;
  lang: string;
  sample: boolean;
  /** A call with a made-up customer: it is gone on with in the practice room. */
  practice?: boolean;
}

const KEY = "bascule.interviews";
const KEPT = 20;

function isList(value: unknown): value is Known[] {
  return (
    Array.isArray(value) && value.every((one) => typeof one?.id === "string" && one.panel?.token)
  );
}

export const interviews: { list: Known[] } = $state({ list: recall(KEY, [], isList) });

export function remember(
  opened: Pick<InterviewOpened, "id" | "panel"> & { ingest: Door | null },
  about: Pick<Known, "label" | "consent" | "lang" | "sample" | "practice">,
): Known {
  const known: Known = {
    ...about,
    id: opened.id,
    opened: Date.now(),
    panel: opened.panel,
    // A sample feeds itself: two voices on one interview would talk over each other.
    ingest: about.sample ? null : opened.ingest,
  };
  save([known, ...interviews.list.filter(({ id }) => id !== known.id)]);
  return known;
}

export function forgetHere(id: string): void {
  save(interviews.list.filter((one) => one.id !== id));
}

/** The interview an address names: a remembered one, or one that comes with its token (a phone's). */
export function find(id: string, token: string | null): Known | null {
  const known = interviews.list.find((one) => one.id === id);
  if (known && (token === null || token === known.panel.token)) return known;
  if (token === null) return null;
  const panel = { url: `/v1/interviews/${encodeURIComponent(id)}/panel`, token };
  const guest: Known = {
    ...{ id, panel, ingest: null, label: "", opened: Date.now() },
    ...{ consent: false, lang: "auto", sample: false },
  };
  save([guest, ...interviews.list.filter((one) => one.id !== id)]);
  return guest;
}

function save(list: Known[]): void {
  interviews.list = list.slice(0, KEPT);
  keep(KEY, JSON.stringify(interviews.list));
}
