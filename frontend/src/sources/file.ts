/** A transcript that already exists, as segments: who says what, at once or at the pace it was said. */

import type { CanonicalTurn, Heard, Role, SpeakerRead, TranscriptRead } from "../contract";

/** People speak about so many words a second, which stands in where a file tells no times. */
const WORDS_A_SECOND = 2.5;
/** How many lines may wait for their receipt: fast, and never faster than the server can keep. */
export const IN_FLIGHT = 20;

/** Each speaker's role once somebody has said who interviews: of several others, who says most is the customer. */
export function rolesFor(
  speakers: SpeakerRead[],
  interviewer: string | null,
): Record<string, Role> {
  const others = speakers
    .filter(({ label }) => label !== interviewer)
    .sort((a, b) => b.words - a.words);
  const roles: Record<string, Role> = {};
  for (const [rank, { label }] of others.entries()) {
    roles[label] = interviewer === null ? "unknown" : rank === 0 ? "customer" : "observer";
  }
  if (interviewer !== null) roles[interviewer] = "interviewer";
  return roles;
}

/** The other one of a pair: the customer becomes the interviewer. */
export function swapped(speakers: SpeakerRead[], interviewer: string | null): string | null {
  const roles = rolesFor(speakers, interviewer);
  const other = speakers.find(({ label }) => roles[label] === "customer") ?? speakers[0];
  return other?.label ?? null;
}

/** The transcript as segments, in order, with a time for each. */
export function segments(read: TranscriptRead, interviewer: string | null): Heard[] {
  const roles = rolesFor(read.speakers, interviewer);
  let clock = 0;
  return read.turns.map((turn) => {
    const start = turn.start ?? clock;
    const end = turn.end ?? start + lasting(turn.text);
    clock = Math.max(clock, end);
    return {
      type: "heard",
      id: `file:${turn.i}`,
      revision: 0,
      role: roleOf(turn, roles),
      speaker: turn.speaker,
      text: turn.text,
      final: true,
      end_of_turn: true,
      start,
      end,
    };
  });
}

function roleOf(turn: CanonicalTurn, roles: Record<string, Role>): Role {
  return (turn.speaker !== null ? roles[turn.speaker] : undefined) ?? turn.role;
}

function lasting(text: string): number {
  return Math.max(1, text.split(/\s+/).length / WORDS_A_SECOND);
}
