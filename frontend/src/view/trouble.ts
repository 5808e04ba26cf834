import { Trouble } from "../server";
import type { Trouble as HeardTrouble } from "../sources/listening.svelte";
import type { Words } from "../words";

/** What to tell a person when the server said no, or said nothing. */
export function saidOf(reason: unknown, words: Words): string {
  if (!(reason instanceof Trouble)) return words.trouble.unexpected;
  if (reason.status === 0) return words.trouble.server;
  const told = [reason.message, reason.remedy].filter(Boolean).join(" ");
  return told || words.trouble.unexpected;
}

/** Why nothing is heard, and what to do about it. */
export function heardTrouble(trouble: HeardTrouble, words: Words): string {
  const said = words.sources;
  const told: Record<HeardTrouble, string> = {
    "not-allowed": said.notAllowed,
    "service-not-allowed": said.serviceRefused,
    "language-not-supported": said.languageMissing,
    "not-local": said.languageMissing,
    network: said.network,
    aborted: said.network,
    "audio-capture": said.noMicrophone,
    "track-ended": said.noMicrophone,
    "no-call-sound": said.noTabSound,
    "call-lost": said.callLost,
    "not-here": said.notHere,
    failed: said.failed,
  };
  return told[trouble];
}
