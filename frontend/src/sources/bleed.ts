/**
 * Without headphones the customer's voice comes back through the microphone and would count as the
 * interviewer's. A microphone segment that says what the call says, at the same time, is taken back.
 */

import type { Heard, Retracted } from "../contract";

const OVERLAP = 0.6;
const LIKENESS = 0.7;
const REMEMBERED = 12;

export class Bleed {
  private recent: Heard[] = [];

  /** What to send when this segment is heard: itself, nothing, or a retraction of an earlier one. */
  pass(heard: Heard): (Heard | Retracted)[] {
    if (!heard.final) return [heard];
    const mine = heard.id.startsWith("microphone:");
    const echoes = this.recent.filter(
      (other) => other.id.startsWith("microphone:") !== mine && same(heard, other),
    );
    if (mine && echoes.length > 0) return [{ type: "retracted", ids: [heard.id] }];
    this.recent = [...this.recent.slice(1 - REMEMBERED), heard];
    if (echoes.length === 0) return [heard];
    this.recent = this.recent.filter((other) => !echoes.includes(other));
    return [heard, { type: "retracted", ids: echoes.map(({ id }) => id) }];
  }
}

function same(one: Heard, other: Heard): boolean {
  return overlap(one, other) >= OVERLAP && likeness(one.text, other.text) >= LIKENESS;
}

/** The share of the shorter segment during which the other was heard too. */
function overlap(one: Heard, other: Heard): number {
  const [a, b] = [one.start ?? 0, one.end ?? 0];
  const [c, d] = [other.start ?? 0, other.end ?? 0];
  const shorter = Math.max(Math.min(b - a, d - c), 0.001);
  return (Math.min(b, d) - Math.max(a, c)) / shorter;
}

/** Shared words over all words. */
function likeness(one: string, other: string): number {
  const [a, b] = [words(one), words(other)];
  const shared = [...a].filter((w) => b.has(w)).length;
  return shared / Math.max(1, a.size + b.size - shared);
}

function words(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
