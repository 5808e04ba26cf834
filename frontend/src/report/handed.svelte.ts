/** A recording that a report is wanted of: kept while the page is open, and nowhere else. */

import type { OfFile } from "./source";

export const handed: { file: OfFile | null } = $state({ file: null });
