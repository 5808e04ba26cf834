/** What goes to `POST /v1/lint` and what comes back: see app/web/method.py. */

import type { FormId, LangSetting, Role, Severity } from "../contract";

export interface ToLint {
  lang: LangSetting;
  text: string;
  product: { names: string[] };
  /** What was said before it, latest last. */
  context?: { role: Role; text: string }[];
}

/** What spoils it. `span` counts code points of the text that was sent. */
export interface Finding {
  id: string;
  span: [number, number];
  severity: Severity;
  confidence: number;
  title: string;
  plain: string;
  advice: string;
  why: string;
  repair: string | null;
}

export interface Linted {
  lang: "fr" | "en";
  is_question: boolean;
  form: FormId | null;
  findings: Finding[];
  strengths: string[];
  reflection: string | null;
}
