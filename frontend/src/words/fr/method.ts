/** Les mots de la méthode : phases, forces, étapes de la bascule, et qui parle. */

import type { method as english } from "../en/method";

export const method: typeof english = {
  phases: {
    before: "avant",
    trigger: "déclic",
    alternatives: "options",
    decision: "décision",
    outcome: "depuis",
    label: "Phases",
    covered: (phase, percent) => `${phase}, ${percent} recueilli`,
    here: "en ce moment",
  },
  forces: {
    push: "poussée",
    pull: "attrait",
    habit: "habitude",
    anxiety: "inquiétude",
    label: "Forces",
    nothing: "rien encore",
    quotes: (n) => (n === 1 ? "1 citation" : `${n} citations`),
    contaminated: "soufflé par votre question",
    someContaminated: (n) =>
      n === 1 ? "1 soufflée par votre question" : `${n} soufflées par vos questions`,
    strength: (n) => `intensité ${n} sur 3`,
    atTheTime: "de l'époque",
    now: "dit d'aujourd'hui",
    satisfaction: "satisfaction, pas attrait",
    hint: {
      push: "Ce qui n'allait plus",
      pull: "Ce que promettait le nouveau",
      habit: "Ce qui retenait dans l'ancien",
      anxiety: "Ce qui inquiétait dans le nouveau",
    },
  },
  stages: {
    first_thought: "première idée",
    passive_looking: "attention flottante",
    event_1: "premier événement",
    active_looking: "recherche active",
    event_2: "échéance",
    deciding: "décision",
    buying: "achat",
    first_use: "première utilisation",
    today: "aujourd'hui",
  },
  roles: { interviewer: "Vous", customer: "Client", observer: "Observateur", unknown: "Quelqu'un" },
};
