import { describe, expect, test } from "vitest";
import { Dictation } from "../src/practice/dictation.svelte";
import type { RecognitionClass } from "../src/sources/recogniser";

/** A recogniser in the hands of the test. */
class Ear {
  static latest: Ear | null = null;
  static available = async () => "available";
  onresult: ((event: object) => void) | null = null;
  onend: (() => void) | null = null;

  constructor() {
    Ear.latest = this;
  }

  start() {}
  stop() {}
  abort() {}

  hear(...results: [text: string, final: boolean][]) {
    const list = results.map(([transcript, isFinal]) => ({
      ...{ isFinal, length: 1 },
      0: { transcript, confidence: 0.9 },
    }));
    this.onresult?.({ resultIndex: 0, results: list });
  }
}

const track = { readyState: "live", kind: "audio", stop() {} } as unknown as MediaStreamTrack;

async function dictated(Recogniser: RecognitionClass | null = Ear as unknown as RecognitionClass) {
  const written: string[] = [];
  const dictation = new Dictation(
    {
      ...{ lang: "fr-FR", local: true, names: [], clock: () => 0, Recogniser },
      tracks: { microphone: async () => track, call: async () => track },
    },
    (text) => written.push(text),
  );
  await dictation.start();
  return { dictation, written };
}

describe("a question that is spoken", () => {
  test("is written while it is said, each piece as it was last understood", async () => {
    const { dictation, written } = await dictated();
    expect(dictation.on).toBe(true);
    Ear.latest?.hear(["racontez", false]);
    Ear.latest?.hear(["Racontez-moi comment", true]);
    Ear.latest?.hear(["Racontez-moi comment", true], ["vous faisiez avant", true]);
    expect(written.at(0)).toBe("racontez");
    expect(written.at(-1)).toBe("Racontez-moi comment vous faisiez avant");
  });

  test("leaves the box alone once it was asked", async () => {
    const { dictation, written } = await dictated();
    Ear.latest?.hear(["et ensuite", false]);
    dictation.stop();
    Ear.latest?.hear(["Et ensuite ?", true]);
    expect([dictation.on, written]).toEqual([false, ["et ensuite"]]);
  });

  test("says so where the browser hears nothing", async () => {
    const { dictation } = await dictated(null);
    expect([dictation.on, dictation.listening.trouble]).toEqual([false, "not-here"]);
  });
});
