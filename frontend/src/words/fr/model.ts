/** Ce qui se dit du modèle de langage : comment il va, où va le texte, ce qu'il a coûté. */

import type { model as english } from "../en/model";

export const model: typeof english = {
  model: {
    title: "Le modèle de langage",
    details: "Détails",
    ready: "Le modèle répond. Ce qu'il formule mieux prend la place des mots de la méthode.",
    resting: "Le modèle n'est pas sollicité. La méthode continue seule.",
    failing: "Le modèle ne répond pas. La méthode continue seule.",
    here: (host) => `Le texte va à ${host}, sur cet ordinateur ou son réseau.`,
    outside: (host) =>
      `Le texte sort d'ici, vers ${host}, sans les noms ni les numéros, remplacés par des repères.`,
    budget: "Budget de cet entretien",
    used: (spent, budget) => `${spent} jetons sur ${budget}`,
    cost: (amount) => `coût jusqu'ici : ${amount}`,
    byTask: "Ce qu'on lui a demandé",
    none: "On ne lui a encore rien demandé.",
    columns: {
      task: "Tâche",
      asked: "fois",
      clean: "retenu",
      tokens: "jetons",
      cost: "coût",
      seconds: "durée",
    },
    secondsLong: "temps de réponse en secondes, valeur du milieu",
    tasks: {
      repair: "Questions réparées",
      next_probe: "Prochaines questions",
      second_opinion: "Seconds avis",
      customer_voice: "La voix du client",
      report_note: "Note du compte rendu",
      story_from_brief: "Histoire tirée d'un brief",
    },
    dropped: (n, why) => `${n} non ${n > 1 ? "retenues" : "retenue"} : ${why}`,
    sent: (n) => `Ce qui a été envoyé (${n})`,
    sentTitle: "Ce qui a été envoyé",
    sentNone: "Rien n'a été envoyé.",
    to: (model, where) => `à ${model}, chez ${where}`,
    back: "Retour",
    save: "L'enregistrer",
    reading: "Un instant…",
    fields: {
      turns: "Les derniers tours",
      phase: "Phase de l'échange",
      missing: "Il manque encore",
      threads: "Fils ouverts",
      locked: "Noms à ne pas dire",
      said: "Les mots de la méthode",
      about: "La question du moment",
      asked: "Déjà posé ou proposé",
      facts: "Ce que l'on sait",
    },
  },
  colleague: {
    ask: "Demander la note d'un collègue",
    again: "Demander une autre note",
    here: (host) =>
      `L'entretien est lu par le modèle de ${host}, sur cet ordinateur ou son réseau.`,
    outside: (host) =>
      `L'entretien sort d'ici, vers le modèle de ${host}, sans les noms ni les numéros, remplacés par des repères.`,
    file: "La note sur un fichier n'est pas gardée : enregistrer le compte rendu sollicite de nouveau le modèle.",
    asking: "Le modèle lit l'entretien. Cela peut prendre une minute.",
    leave: "Ne pas attendre",
    refused: (why) => `La note n'a pas été écrite : ${why}.`,
    written: "La note est maintenant dans le compte rendu.",
  },
};
