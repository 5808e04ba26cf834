/** Le tableau : la bascule, les fils, les cases, les noms, la transcription. */

import type { board as english } from "../en/board";

export const board: typeof english = {
  board: {
    timeline: "La bascule",
    hole: "pas encore entendu",
    undated: "sans date encore",
    clash: "Ce qui ne va pas ensemble",
    noClash: "Rien ne se contredit pour l'instant.",
    disputed: "voir ce qui ne va pas ensemble",
    threads: "Fils",
    noThreads: "Rien à reprendre encore.",
    statuses: { open: "à reprendre", explored: "repris", dropped: "laissés" },
    slots: (phase) => `Recueilli pour « ${phase} »`,
    noSlots: "Rien à cocher pour cette phase.",
    done: "recueilli",
    missing: "manque encore",
    names: "Noms",
    noNames: "Aucun nom n'a été donné.",
    locked: "sous clé tant que le client ne le dit pas",
    theirs: (clock) => `au client depuis ${clock}`,
    early: (clock) => `vous l'avez dit en premier, à ${clock}`,
    transcript: "Transcription",
    noWords: "Pas encore un mot.",
    strengths: "bien demandé",
    cleared: "réparé",
    notes: "Notes",
    show: "Le tableau",
    more: (n) => (n === 1 ? "et 1 autre" : `et ${n} autres`),
    fewer: "moins",
    asked: "Vous aviez demandé :",
    toTurn: (clock) => `Aller aux mots de ${clock}`,
    back: "Revenir où vous étiez",
  },
};
