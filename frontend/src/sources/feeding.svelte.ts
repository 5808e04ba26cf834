/** The file that is being read into an interview, if one is: it goes on while the panel is opened. */

import type { Heard } from "../contract";
import { WayIn } from "../interview.svelte";
import type { Known } from "../interviews.svelte";
import { Feed } from "./feed.svelte";

class Feeding {
  feed: Feed | null = $state.raw(null);
  interview: string | null = $state(null);
  private way: WayIn | null = null;

  start(known: Known, heard: Heard[], speed: number): void {
    this.stop();
    const way = new WayIn(known);
    this.way = way;
    this.interview = known.id;
    this.feed = new Feed(heard, speed, way, () => way.leave());
  }

  stop(): void {
    this.feed?.stop();
    this.way?.leave();
    this.way = null;
  }
}

export const feeding = new Feeding();
