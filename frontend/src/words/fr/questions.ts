/** La page des questions. */

import type { questions as english } from "../en/questions";

export const questions: typeof english = {
  questions: {
    title: "Vos questions",
    what: "Ce qui abîmerait la réponse est souligné, avec une meilleure question à portée de clic.",
    label: "Une question, ou tout un guide à raison d'une question par ligne",
    placeholder: "Collez un guide, ou écrivez une question.",
    example: "Essayer un exemple",
    exampleText:
      "## Ouverture\n- Racontez-moi la dernière fois que vous avez fait vos comptes.\n- Vous étiez soulagé, non ?\n- C'était cher et ça a pris longtemps ?\n\n## La décision\n- Est-ce que vous paieriez pour aller plus vite ?\n- Qui d'autre était là quand ça s'est décidé ?",
    lang: "Langue des questions",
    names: "Noms du produit",
    remarks: "Remarques",
    line: (n) => `Ligne ${n}`,
    others: (n) => (n === 1 ? "et 1 autre" : `et ${n} autres`),
    notQuestion: "pas une question",
    reflection: "redit ce qui a été dit",
    refused: "trop long pour être lu",
    instead: "Demandez plutôt",
    use: "Prendre celle-ci",
    source: (what) => `D'après : ${what}`,
    replaced: "Remplacée.",
    undo: "Annuler",
    questions: (n) => (n <= 1 ? `${n} question` : `${n} questions`),
    clean: (n) => (n <= 1 ? `${n} sans remarque` : `${n} sans remarque`),
    reading: (n) => (n === 1 ? "1 ligne à lire" : `${n} lignes à lire`),
    tooMany: (minutes, room) =>
      `Environ ${minutes} minutes avec leurs réponses, pour un entretien de ${room}. Gardez les questions qui ouvrent une scène.`,
    none: "Rien à regarder encore.",
    keys: "F8 va à la remarque suivante, Échap revient au texte.",
    share: "Partager",
    copy: "Copier l'adresse",
    copied: "Copiée.",
    copyYourself: "Ce navigateur ne copie pas ici. Sélectionnez l'adresse et copiez-la.",
    address: "Adresse qui contient ces questions",
    private:
      "Le texte est dans l'adresse même, après le # : cette partie n'est jamais envoyée à un serveur. Qui a l'adresse peut le lire.",
    long: "C'est une longue adresse : certains logiciels la couperaient.",
    unreadable:
      "Les questions de cette adresse sont illisibles. Elle a été coupée ou modifiée en route.",
    kept: "Le serveur regarde chaque ligne et n'en garde aucune. Le brouillon reste dans cet onglet.",
    forms: {
      invitation: "invitation à raconter",
      cued_invitation: "invitation avec ses mots",
      open_wh: "question ouverte",
      directive_wh: "question de détail",
      echo: "reprise de ses mots",
      recap_check: "résumé à confirmer",
      statement_probe: "phrase qui invite",
      closed_yn: "question fermée",
      forced_choice: "choix entre des réponses",
      facilitator: "encouragement",
      logistics: "organisation",
    },
  },
};
