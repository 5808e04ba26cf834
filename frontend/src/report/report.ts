/** What this page reads of a report (app/reports/model.py); the drawing of it is the server's. */

import type { FormId, Role, Severity } from "../contract";

export interface Quote {
  quote: string;
  turn: number;
  span: [number, number];
}

export interface Fault {
  finding: string;
  title: string;
  severity: Severity;
}

export interface Question {
  turn: number;
  form: FormId | null;
  faults: Fault[];
  rewrite: string | null;
}

export interface Spoken {
  turn: number;
  role: Role;
  text: string;
}

export interface Report {
  id: string;
  title: string;
  lang: "fr" | "en";
  spoken: ("fr" | "en")[];
  source: "live" | "practice" | "import";
  masked: boolean;
  asked: { costly: { asked: Quote; rewrite: string }[]; questions: Question[] };
  told: { names: { name: string; status: string }[]; note: object | null };
  turns: Spoken[];
}

export type Format = "html" | "pdf" | "docx" | "md" | "json";
export const SAVED: readonly Format[] = ["pdf", "docx", "md", "json", "html"];

/** The turns before a question, as the linter wants them, and the customer's last words among them. */
export function before(report: Report, turn: number): { role: Role; text: string }[] {
  const place = report.turns.findIndex((one) => one.turn === turn);
  return report.turns
    .slice(Math.max(0, place - 12), place)
    .map(({ role, text }) => ({ role, text }));
}

/** The end of what was said: that is what the question was asked on. */
export function ending(said: string, most = 320): string {
  if (said.length <= most) return said;
  const cut = said.slice(-most);
  return `…${cut.slice(cut.indexOf(" "))}`;
}

export function answerBefore(report: Report, turn: number): string {
  const customer = before(report, turn).filter(({ role }) => role === "customer");
  return customer.at(-1)?.text ?? "";
}
