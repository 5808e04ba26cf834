/** The time of this page, once a second, and how times are written. */

export const clock: { now: number } = $state({ now: Date.now() });

setInterval(() => {
  clock.now = Date.now();
}, 1_000);

/** Seconds as 12:41, or 1:02:03 from an hour on. */
export function clockFace(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (n: number) => String(n).padStart(2, "0");
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const tail = two(whole % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`;
}

/** A time of day, short. */
export function timeOfDay(milliseconds: number, language: string): string {
  return new Date(milliseconds).toLocaleTimeString(language, {
    hour: "2-digit",
    minute: "2-digit",
  });
}

/** A day and a time, short. */
export function dayAndTime(milliseconds: number, language: string): string {
  return new Date(milliseconds).toLocaleString(language, {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
}
