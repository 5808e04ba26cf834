/** Tout ce que dit le panneau en français. Les espaces fines sont posées par `typeset`, pas à la main. */

import type { Words } from "./en";
import { board } from "./fr/board";
import { method } from "./fr/method";
import { model } from "./fr/model";
import { panel } from "./fr/panel";
import { practice } from "./fr/practice";
import { questions } from "./fr/questions";
import { report } from "./fr/report";
import { waysIn } from "./fr/ways_in";
import { typeset } from "./typeset";

const written: Words = {
  name: "Bascule",
  what: "Un coach discret pour vos entretiens de bascule.",
  skip: "Aller au contenu",
  home: {
    title: "Que faites-vous ?",
    call: "Un appel",
    callWhat: "Il écoute avec vous et propose la prochaine question.",
    rehearsal: "Une répétition",
    rehearsalWhat: "Exercez-vous avec un client imaginé.",
    recording: "Un enregistrement",
    recordingWhat: "Une transcription que vous avez déjà.",
    questions: "Vos questions",
    questionsWhat: "Collez un guide et voyez quelles questions abîmeraient la réponse.",
    samples: "Regardez un entretien d'exemple",
    sampleFr: "en français",
    sampleEn: "en anglais",
    last: "Vos derniers entretiens",
    none: "Ils seront listés ici, dans ce navigateur seulement.",
    open: "Ouvrir",
    forget: "Oublier",
    forgetAsk: "Oublier cet entretien pour de bon ? Ses mots quittent aussi le serveur.",
    forgetYes: "Oublier",
    forgotten: "Oublié, ici et sur le serveur.",
    unnamed: "Un entretien",
    sample: "Entretien d'exemple",
  },
  settings: {
    language: "Langue",
    theme: "Thème",
    light: "Clair",
    dark: "Sombre",
    system: "Comme le système",
    toDark: "Assombrir",
    toLight: "Éclaircir",
    home: "Accueil",
  },
  preset: {
    silent: "silencieux",
    balanced: "équilibré",
    training: "formation",
    silentWhat: "Rien pendant l'échange. Tout ensuite.",
    balancedWhat: "La prochaine question, et un mot quand cela compte.",
    trainingWhat: "Dit tout ce qu'il remarque, pour apprendre.",
    label: "Ce qu'il vous dit",
  },
  trouble: {
    server: "Le serveur ne répond pas. Vérifiez qu'il tourne, puis recommencez.",
    unexpected: "Cela n'a pas marché. Recommencez.",
    again: "Recommencer",
  },
  ...waysIn,
  ...panel,
  ...model,
  ...method,
  ...board,
  ...questions,
  ...report,
  ...practice,
};

export const fr: Words = typeset(written);
