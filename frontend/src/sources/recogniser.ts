/** What the Web Speech API offers, as far as it is used here. TypeScript does not describe it yet. */

export interface SpeechResult {
  readonly isFinal: boolean;
  readonly 0: { readonly transcript: string; readonly confidence: number };
}

export interface SpeechResultEvent {
  readonly resultIndex: number;
  readonly results: ArrayLike<SpeechResult>;
}

export interface Recognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  maxAlternatives: number;
  processLocally?: boolean;
  unspokenPunctuation?: boolean;
  phrases?: unknown;
  onstart: (() => void) | null;
  onresult: ((event: SpeechResultEvent) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start(track?: MediaStreamTrack): void;
  stop(): void;
  abort(): void;
}

interface LocalQuestion {
  langs: string[];
  processLocally: boolean;
}

export interface RecognitionClass {
  new (): Recognition;
  available?(question: LocalQuestion): Promise<string>;
  install?(question: LocalQuestion): Promise<boolean>;
}

type PhraseClass = new (phrase: string, boost: number) => unknown;

interface SpeechWindow {
  SpeechRecognition?: RecognitionClass;
  webkitSpeechRecognition?: RecognitionClass;
  SpeechRecognitionPhrase?: PhraseClass;
}

/** The browser's recogniser, or null where it has none. */
export function recognition(scope: unknown = globalThis): RecognitionClass | null {
  const browser = scope as SpeechWindow;
  return browser.SpeechRecognition ?? browser.webkitSpeechRecognition ?? null;
}

/**
 * Whether a recogniser can be given the sound of the call. Older browsers take the microphone instead
 * without a word, which would put the interviewer's words in the customer's mouth; `available` came
 * after that was mended.
 */
export function takesTrack(Recogniser: RecognitionClass | null): boolean {
  return typeof Recogniser?.available === "function";
}

export type Where = "here" | "maker" | "nowhere";

/** Where this browser would recognise these languages: on this computer, at its maker's, or not at all. */
export async function whereRecognised(
  langs: string[],
  Recogniser: RecognitionClass | null = recognition(),
): Promise<Where> {
  if (!Recogniser) return "nowhere";
  try {
    const answer = await Recogniser.available?.({ langs, processLocally: true });
    return answer && answer !== "unavailable" ? "here" : "maker";
  } catch {
    return "maker"; // it cannot be asked, so the less private answer is told
  }
}

/** Make sure the language is on this computer; false when it cannot be brought there. */
export async function bringHere(
  lang: string,
  Recogniser: RecognitionClass | null = recognition(),
): Promise<boolean> {
  try {
    const question = { langs: [lang], processLocally: true };
    const answer = await Recogniser?.available?.(question);
    if (answer === "available") return true;
    return answer !== "unavailable" && (await Recogniser?.install?.(question)) === true;
  } catch {
    return false;
  }
}

/** Names to listen for (Chrome since 142): so that a product's name is heard as it is written. */
export function phrasesFor(names: string[], scope: unknown = globalThis): unknown[] {
  const Phrase = (scope as SpeechWindow).SpeechRecognitionPhrase;
  return Phrase ? names.map((name) => new Phrase(name, 5)) : [];
}
