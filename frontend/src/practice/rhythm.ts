/** How words appear as they are spoken: one after the other, with a breath where a sentence breathes. */

/** Until the first word, in milliseconds: within 0.4 s of the answer somebody is heard. */
export const FIRST = 120;

const WORD = 150;
const COMMA = 220;
const STOP = 380;

export interface Step {
  /** How much of the text is to be seen, in UTF-16 units. */
  shown: number;
  /** Milliseconds after the step before. */
  wait: number;
}

/** The steps of a text; `pace` 1 is quicker than talk, 2 takes twice as long. */
export function rhythm(text: string, pace = 1): Step[] {
  const steps: Step[] = [];
  let wait = FIRST;
  for (const word of text.matchAll(/\S+\s*/g)) {
    const said = word[0].trimEnd();
    steps.push({ shown: word.index + said.length, wait });
    wait = (WORD + said.length * 8 + breathAfter(said)) * pace;
  }
  return steps;
}

function breathAfter(word: string): number {
  if (/[.?!…][»”")]*$/.test(word)) return STOP;
  return /[,;:–—]$/.test(word) ? COMMA : 0;
}
