/** A call is begun: the practice is opened, remembered in this browser, and its page shown. */

import type { Wish } from "../contract";
import { remember } from "../interviews.svelte";
import { go } from "../route.svelte";
import { openPractice } from "./server";

export async function beginCall(wish: Wish): Promise<void> {
  const { id, panel, standing } = await openPractice(wish);
  const { name: label, lang } = standing.story;
  remember(
    { id, panel, ingest: null },
    { label, consent: true, lang, sample: true, practice: true },
  );
  go(`/practice/${id}`);
}
