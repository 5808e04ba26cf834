/** What the server says of a line: each with all its fields, so that a test names only what it is about. */

import type { Finding, Linted } from "../src/questions/linted";

export const finding = (over: Partial<Finding> = {}): Finding => ({
  ...{ id: "leading_tag", span: [20, 23], severity: "major", confidence: 0.9 },
  ...{ title: "Tag", plain: "Soufflé.", advice: "Demandez.", why: "Coûte peu.", repair: "Et ?" },
  ...over,
});

export const linted = (over: Partial<Linted> = {}): Linted => ({
  ...{ lang: "fr", is_question: true, form: "closed_yn", findings: [], strengths: [] },
  reflection: null,
  ...over,
});

export const TAG = "Vous étiez soulagé, non ?";
