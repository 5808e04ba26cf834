import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Heard, IngestFrame } from "../src/contract";
import { Listening } from "../src/sources/listening.svelte";
import { type RecognitionClass, takesTrack, whereRecognised } from "../src/sources/recogniser";
import { type SpeechTrouble, Voice, type VoiceOptions } from "../src/sources/speech";

/** A recogniser in the hands of the test. */
class Ear {
  static all: Ear[] = [];
  static available = async () => "available";
  static install = async () => true;
  lang = "";
  continuous = false;
  interimResults = false;
  maxAlternatives = 0;
  processLocally = false;
  track: unknown = null;
  aborted = false;
  onstart: (() => void) | null = null;
  onresult: ((event: object) => void) | null = null;
  onerror: ((event: { error: string }) => void) | null = null;
  onend: (() => void) | null = null;

  constructor() {
    Ear.all.push(this);
  }

  start(track?: MediaStreamTrack) {
    if (track?.readyState === "ended") throw new Error("InvalidStateError");
    this.track = track ?? null;
  }

  stop() {}

  abort() {
    this.aborted = true;
  }

  /** Results as the browser gives them: all of the session, and from where they are new. */
  hear(resultIndex: number, ...results: [text: string, final: boolean][]) {
    const list = results.map(([transcript, isFinal]) => ({
      ...{ isFinal, length: 1 },
      0: { transcript, confidence: isFinal ? 0.9 : 0 },
    }));
    this.onresult?.({ resultIndex, results: list });
  }

  fail(error: string) {
    this.onerror?.({ error });
    this.onend?.();
  }
}

const last = () => Ear.all[Ear.all.length - 1] as Ear;
const liveTrack = () =>
  ({ readyState: "live", kind: "audio", stop() {} }) as unknown as MediaStreamTrack;

beforeEach(() => {
  Ear.all = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

function voice(over: Partial<VoiceOptions> = {}) {
  const heard: Heard[] = [];
  const troubles: [SpeechTrouble, boolean][] = [];
  let now = 0;
  const made = new Voice({
    ...{ name: "call", run: "r", track: null, lang: "fr-FR", local: false, names: [] },
    make: () => new Ear() as never,
    role: () => "customer",
    clock: () => {
      now += 1;
      return now;
    },
    emit: (frame) => heard.push(frame),
    trouble: (code, fatal) => troubles.push([code, fatal]),
    well: () => {},
    ...over,
  });
  made.start();
  return { made, heard, troubles };
}

describe("one voice", () => {
  test("asks for continuous talk in its language, on this computer when it may", () => {
    voice({ local: true });
    expect(last()).toMatchObject({ lang: "fr-FR", continuous: true, interimResults: true });
    expect(last().processLocally).toBe(true);
  });

  test("a segment grows by revisions and ends final, under one id", () => {
    const { heard } = voice();
    last().hear(0, ["j'étais", false]);
    last().hear(0, ["j'étais à", false]);
    last().hear(0, ["J'étais à bout", true]);
    expect(heard.map(({ id, revision, final }) => [id, revision, final])).toEqual([
      ["call:r.1:0", 0, false],
      ["call:r.1:0", 1, false],
      ["call:r.1:0", 2, true],
    ]);
  });

  test("interim confidence is unknown, not nought", () => {
    const { heard } = voice();
    last().hear(0, ["oui", false]);
    last().hear(0, ["oui", true]);
    expect(heard.map(({ confidence }) => confidence)).toEqual([null, 0.9]);
  });

  test("several results that are not final are one open segment after the last final one", () => {
    const { heard } = voice();
    last().hear(0, ["Oui.", true], [" et donc", false], [" ce soir-là", false]);
    expect(heard.at(-1)).toMatchObject({ id: "call:r.1:1", text: "et donc ce soir-là" });
    last().hear(1, ["Oui.", true], [" et donc ce soir", true], [" là", false]);
    expect(heard.slice(-2).map(({ id, text, final }) => [id, text, final])).toEqual([
      ["call:r.1:1", "et donc ce soir", true],
      ["call:r.1:2", "là", false],
    ]);
  });

  test("the same words are not sent twice", () => {
    const { heard } = voice();
    last().hear(0, ["oui", false]);
    last().hear(0, ["oui", false]);
    expect(heard).toHaveLength(1);
  });

  test("starts again when it has ended, as a new session, and never from the error", () => {
    const { heard } = voice();
    last().hear(0, ["un", true]);
    last().onerror?.({ error: "no-speech" });
    vi.advanceTimersByTime(10_000);
    expect(Ear.all).toHaveLength(1);
    last().onend?.();
    vi.advanceTimersByTime(200);
    expect(Ear.all).toHaveLength(2);
    last().hear(0, ["deux", true]);
    expect(heard.map(({ id }) => id)).toEqual(["call:r.1:0", "call:r.2:0"]);
  });

  test("what was being said when it ended counts as said", () => {
    const { heard } = voice();
    last().hear(0, ["et la fin", false]);
    last().onend?.();
    expect(heard.at(-1)).toMatchObject({ text: "et la fin", final: true, revision: 1 });
  });

  test.each(["not-allowed", "service-not-allowed", "language-not-supported"])(
    "does not start again after %s",
    (code) => {
      const { troubles } = voice();
      last().fail(code);
      vi.advanceTimersByTime(60_000);
      expect([troubles, Ear.all.length]).toEqual([[[code, true]], 1]);
    },
  );

  test.each(["network", "aborted", "audio-capture"])(
    "starts again after %s, more slowly each time",
    (code) => {
      const { troubles } = voice();
      last().fail(code);
      vi.advanceTimersByTime(250);
      expect(Ear.all).toHaveLength(2);
      last().fail(code);
      vi.advanceTimersByTime(250);
      expect(Ear.all).toHaveLength(2);
      vi.advanceTimersByTime(250);
      expect(Ear.all).toHaveLength(3);
      expect(troubles.every(([, fatal]) => !fatal)).toBe(true);
    },
  );

  test("ten seconds without speech are no trouble", () => {
    const { troubles } = voice();
    last().fail("no-speech");
    expect(troubles).toEqual([]);
  });

  test("says so when what it listens to has ended", () => {
    const track = { readyState: "live" } as { readyState: string };
    const { troubles } = voice({ track: track as MediaStreamTrack });
    track.readyState = "ended";
    last().onend?.();
    vi.advanceTimersByTime(60_000);
    expect([troubles, Ear.all.length]).toEqual([[["track-ended", true]], 1]);
  });

  test("stops when told, with the last words said", () => {
    const { made, heard } = voice();
    last().hear(0, ["presque", false]);
    made.stop();
    last().onend?.();
    vi.advanceTimersByTime(60_000);
    expect([heard.at(-1)?.final, last().aborted, Ear.all.length]).toEqual([true, true, 1]);
  });
});

describe("listening to a call", () => {
  async function listening(wish: "both" | "microphone", over: object = {}) {
    const frames: IngestFrame[] = [];
    const made = new Listening({
      ...{ lang: "fr-FR", local: false, names: [], clock: () => 0 },
      emit: (frame) => frames.push(frame),
      Recogniser: Ear as unknown as RecognitionClass,
      tracks: { microphone: async () => liveTrack(), call: async () => liveTrack() },
      ...over,
    });
    await made.start(wish);
    return { made, frames, words: () => frames.filter((f): f is Heard => f.type === "heard") };
  }

  test("the call is the customer and the microphone the interviewer", async () => {
    const { made, words } = await listening("both");
    expect([made.hearing, Ear.all.length]).toEqual(["both", 2]);
    Ear.all[0]?.hear(0, ["bonjour", true]);
    Ear.all[1]?.hear(0, ["merci d'être là", true]);
    expect(words().map(({ role }) => role)).toEqual(["customer", "interviewer"]);
  });

  test("a browser that cannot listen to the call listens to the microphone", async () => {
    class Old extends Ear {}
    Object.assign(Old, { available: undefined });
    const { made } = await listening("both", { Recogniser: Old });
    expect([made.hearing, Ear.all.length]).toEqual(["microphone", 1]);
  });

  test("with one microphone nobody is named until the key is first held", async () => {
    const { made, words } = await listening("microphone");
    last().hear(0, ["un", true]);
    made.hold(true);
    last().hear(1, ["un", true], ["deux", true]);
    made.hold(false);
    last().hear(2, ["un", true], ["deux", true], ["trois", true]);
    expect(words().map(({ role }) => role)).toEqual(["unknown", "interviewer", "customer"]);
  });

  test("falls back to the microphone when the call fails again and again", async () => {
    const { made } = await listening("both");
    for (let i = 0; i < 4; i += 1) {
      Ear.all.findLast((ear) => ear !== Ear.all[1])?.fail("aborted");
      await vi.advanceTimersByTimeAsync(2_000);
    }
    expect([made.hearing, made.trouble]).toEqual(["microphone", "call-lost"]);
  });

  test("stops and says why when the microphone is refused", async () => {
    const refused = Object.assign(new Error(), { name: "NotAllowedError" });
    const tracks = { microphone: () => Promise.reject(refused), call: async () => liveTrack() };
    const { made, frames } = await listening("microphone", { tracks });
    expect([made.hearing, made.trouble]).toEqual(["off", "not-allowed"]);
    expect(frames.at(-1)).toMatchObject({ type: "source_health", state: "lost" });
  });

  test("never sends the sound away when it was to stay here", async () => {
    class Away extends Ear {
      static override available = async () => "downloadable";
      static override install = async () => false;
    }
    const { made } = await listening("both", { local: true, Recogniser: Away });
    expect([made.hearing, made.trouble, Ear.all.length]).toEqual(["off", "not-local", 0]);
    const missing = await listening("both", { local: true });
    Ear.all.at(-1)?.fail("language-not-supported");
    expect(missing.made.trouble).toBe("not-local");
  });

  test("says honestly that it cannot listen here", async () => {
    const { made } = await listening("both", { Recogniser: null });
    expect(made.trouble).toBe("not-here");
  });
});

describe("where speech is recognised", () => {
  const asked = (available?: () => Promise<string>) =>
    whereRecognised(["fr-FR"], { available } as unknown as RecognitionClass);

  test("is told as the browser tells it, the less private answer when in doubt", async () => {
    expect(await asked(async () => "downloadable")).toBe("here");
    expect(await asked(async () => "unavailable")).toBe("maker");
    expect(await asked(() => Promise.reject(new Error()))).toBe("maker");
    expect(await asked(undefined)).toBe("maker");
    expect(await whereRecognised(["fr-FR"], null)).toBe("nowhere");
    expect(takesTrack(null)).toBe(false);
  });
});
