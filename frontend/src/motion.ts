import { prefersReducedMotion } from "svelte/motion";

/** The one movement of the panel: a cross-fade, and none for who asked for none. */
export function quick(): { duration: number } {
  return { duration: prefersReducedMotion.current ? 0 : 120 };
}
