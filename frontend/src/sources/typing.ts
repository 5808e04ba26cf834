/** What is typed during a phone call: each line is a finished segment of whoever speaks. */

import type { Heard, Role } from "../contract";

export class Typing {
  private count = 0;
  private readonly run = Date.now().toString(36);

  constructor(private readonly clock: () => number) {}

  /** The segment for a line, or null for an empty one. */
  line(text: string, role: Role, began: number | null = null): Heard | null {
    const said = text.trim();
    if (!said) return null;
    const index = this.count;
    this.count += 1;
    const end = this.clock();
    return {
      type: "heard",
      id: `typing:${this.run}:${index}`,
      revision: 0,
      role,
      text: said,
      final: true,
      start: began ?? end,
      end,
    };
  }
}
