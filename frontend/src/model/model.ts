/** What the server tells of the language model in one interview, and the log of what was sent to it. */

import type { AdviceTask, AdvisorSpending } from "../contract";
import { ask } from "../server";

export async function readModel(id: string, token: string): Promise<AdvisorSpending> {
  return (await ask(`/v1/interviews/${encodeURIComponent(id)}/advisor`, {}, token)).json();
}

export async function readSent(id: string, token: string): Promise<string> {
  return (await ask(`/v1/interviews/${encodeURIComponent(id)}/sent`, {}, token)).text();
}

/** One piece of what was sent: a field and its lines, or a text without a field. */
export interface Part {
  field: string | null;
  lines: { who: string | null; text: string }[];
}

export interface Sent {
  task: AdviceTask;
  model: string;
  to: string;
  parts: Part[];
}

/** The log of what was sent, to be read: one entry for each line. */
export function sentOf(log: string): Sent[] {
  return log
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => {
      const { task, model, to, sent } = JSON.parse(line);
      return { task, model, to, parts: (sent as string[]).flatMap(partsOf) };
    });
}

function partsOf(text: string): Part[] {
  let fields: unknown;
  try {
    fields = JSON.parse(text);
  } catch {
    fields = null;
  }
  if (fields === null || typeof fields !== "object" || Array.isArray(fields)) {
    return [{ field: null, lines: [{ who: null, text }] }];
  }
  return Object.entries(fields)
    .map(([field, value]) => ({ field, lines: linesOf(value) }))
    .filter(({ lines }) => lines.length > 0);
}

function linesOf(value: unknown): Part["lines"] {
  if (value === null || value === "") return [];
  if (Array.isArray(value)) return value.flatMap(linesOf);
  if (typeof value !== "object") return [{ who: null, text: String(value) }];
  const { role, text } = value as { role?: unknown; text?: unknown };
  if (typeof text === "string") return [{ who: typeof role === "string" ? role : null, text }];
  return [{ who: null, text: JSON.stringify(value) }];
}
