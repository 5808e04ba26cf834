/** Everything the panel says in English; each part in a file of its own. The French says the same: the compiler counts. */

import { board } from "./en/board";
import { method } from "./en/method";
import { model } from "./en/model";
import { panel } from "./en/panel";
import { practice } from "./en/practice";
import { questions } from "./en/questions";
import { report } from "./en/report";
import { waysIn } from "./en/ways_in";

export const en = {
  name: "Bascule",
  what: "A quiet coach for your switch interviews.",
  skip: "Go to the content",
  home: {
    title: "What are you doing?",
    call: "A call",
    callWhat: "It listens with you and offers the next question.",
    rehearsal: "A rehearsal",
    rehearsalWhat: "Practise on a made-up customer.",
    recording: "A recording",
    recordingWhat: "A transcript you already have.",
    questions: "Your questions",
    questionsWhat: "Paste a guide and see which questions would spoil the answer.",
    samples: "Watch a sample interview",
    sampleFr: "in French",
    sampleEn: "in English",
    last: "Your last interviews",
    none: "They will be listed here, on this browser only.",
    open: "Open",
    forget: "Forget",
    forgetAsk: "Forget this interview for good? Its words go from the server too.",
    forgetYes: "Forget it",
    forgotten: "Forgotten, here and on the server.",
    unnamed: "An interview",
    sample: "Sample interview",
  },
  settings: {
    language: "Language",
    theme: "Theme",
    light: "Light",
    dark: "Dark",
    system: "As the system",
    toDark: "Turn the lights down",
    toLight: "Turn the lights up",
    home: "Home",
  },
  preset: {
    silent: "silent",
    balanced: "balanced",
    training: "training",
    silentWhat: "Nothing while you talk. Everything afterwards.",
    balancedWhat: "The next question, and a word when it matters.",
    trainingWhat: "Says all it notices, to learn from.",
    label: "How much it says",
  },
  trouble: {
    server: "The server does not answer. Check that it runs, then try again.",
    unexpected: "That did not work. Try again.",
    again: "Try again",
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

/** The shape every language has. A string missing in one of them does not compile. */
export type Words = typeof en;
