/** Whom the tests of the practice room call, and what a call brought. */

import type {
  DrillCard,
  Feedback,
  PracticeEnded,
  PracticeStanding,
  StoryCard,
} from "../src/contract";

export const bastien: StoryCard = {
  id: "fr-laverie",
  title: "Un couvreur ne va plus à la laverie",
  lang: "fr",
  market: "location d'électroménager",
  name: "Bastien Roche",
  job: "couvreur à Saint-Étienne",
  style: "terse",
};

export const drill: DrillCard = {
  id: "no_leading",
  title: "Rien soufflé",
  aim: "Huit questions ou plus.",
  ideas: ["leading_tag", "pitch_or_defend"],
};

export const standing: PracticeStanding = {
  ...{ id: "0123456789abcdef0123", story: bastien, style: "terse", level: "easy", drill },
  ...{ preset: "training", seed: "1", patience: 9, questions: 0, closed: false },
  lines: [{ mine: false, text: "Salut. Vas-y." }],
};

export function ended(some: Partial<Feedback>, id = standing.id): PracticeEnded {
  const feedback = { truth_recovered: 0.2, of_reachable: 0.5, questions: 4, planted: [], ...some };
  return { goodbye: "", done: false, standing: { ...standing, id }, feedback: feedback as never };
}
