/** Which turn of the transcript somebody was led to, and from where, so that they can come back. */

export const led: { turn: number | null; from: HTMLElement | null } = $state({
  turn: null,
  from: null,
});

/** How a turn of the transcript is found on the page. */
export const placeOf = (turn: number) => `turn-${turn}`;

/** Show a turn in the transcript and put the focus there. */
export function leadTo(turn: number, from: HTMLElement): void {
  const place = document.getElementById(placeOf(turn));
  if (!place) return;
  led.turn = turn;
  led.from = from;
  place.scrollIntoView({ block: "center" });
  place.focus({ preventScroll: true });
}

/** Back to where they came from. */
export function comeBack(): void {
  const { from } = led;
  forgetLed();
  from?.scrollIntoView({ block: "center" });
  from?.focus({ preventScroll: true });
}

export function forgetLed(): void {
  led.turn = null;
  led.from = null;
}
