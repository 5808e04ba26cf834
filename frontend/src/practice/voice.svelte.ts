/** The customer's voice, where the browser has one for the language. Off until it is asked for. */

interface Speaks {
  getVoices(): SpeechSynthesisVoice[];
  speak(utterance: SpeechSynthesisUtterance): void;
  cancel(): void;
  pause(): void;
  resume(): void;
  addEventListener(type: "voiceschanged", listener: () => void): void;
  removeEventListener(type: "voiceschanged", listener: () => void): void;
}

export class CustomersVoice {
  /** Whether there is a voice for this language here. */
  there = $state(false);
  on = $state(false);
  private voice: SpeechSynthesisVoice | undefined;

  constructor(
    private readonly lang: string,
    private readonly browser: Speaks | undefined = globalThis.speechSynthesis,
  ) {
    this.look();
    // Some browsers know their voices only after a while.
    browser?.addEventListener("voiceschanged", this.look);
  }

  private readonly look = () => {
    this.voice = this.browser
      ?.getVoices()
      .filter(({ lang }) => lang.toLowerCase().startsWith(this.lang))
      .sort((one, other) => Number(other.localService) - Number(one.localService))[0];
    this.there = this.voice !== undefined;
  };

  toggle(): void {
    this.on = !this.on;
    if (!this.on) this.browser?.cancel();
  }

  say(text: string): void {
    if (!this.on || !this.voice || !this.browser) return;
    this.browser.cancel();
    const spoken = new SpeechSynthesisUtterance(text);
    spoken.voice = this.voice;
    spoken.lang = this.voice.lang;
    this.browser.speak(spoken);
  }

  pause(): void {
    this.browser?.pause();
  }

  resume(): void {
    this.browser?.resume();
  }

  hush(): void {
    this.browser?.cancel();
  }

  leave(): void {
    this.hush();
    this.browser?.removeEventListener("voiceschanged", this.look);
  }
}
