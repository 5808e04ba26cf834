/** What is read to the customer: in their language, whichever the interviewer's is. */

import { french } from "./typeset";

export const readOut = {
  fr: french(
    "Je prends des notes avec un outil qui écoute notre échange et garde les mots, pas le son. Elles servent à notre étude, vous pouvez les faire effacer. Est-ce que cela vous convient ?",
  ),
  en: "I take notes with a tool that listens to our talk and keeps the words, not the sound. They serve our study, and you can have them erased. Is that all right with you?",
};
