/** Where a report comes from: an interview of this server, or a file that is read and not kept. */

import type { NoteAsked } from "../contract";
import { ask, Trouble } from "../server";
import type { Format, Report } from "./report";

export interface Wish {
  lang: "fr" | "en";
  masked: boolean;
  /** Of a file: ask the language model for a note as well. Of an interview the note is in its log. */
  advised?: boolean;
}

export interface OfInterview {
  kind: "interview";
  id: string;
  token: string;
}

export interface OfFile {
  kind: "file";
  file: File;
  interviewer: string | null;
  names: string[];
}

export type Source = OfInterview | OfFile;

export async function fetchReport(
  source: Source,
  format: Format,
  wish: Wish,
  signal?: AbortSignal,
): Promise<Response> {
  const query = new URLSearchParams({ format, lang: wish.lang, masked: String(wish.masked) });
  const headers = new Headers();
  let path = "/v1/report";
  let body: BodyInit | null = null;
  if (source.kind === "interview") {
    path = `/v1/interviews/${encodeURIComponent(source.id)}/report`;
    headers.set("Authorization", `Bearer ${source.token}`);
  } else {
    query.set("name", source.file.name);
    if (wish.advised) query.set("advised", "true");
    if (source.interviewer) query.set("interviewer", source.interviewer);
    for (const name of source.names) query.append("product", name);
    body = source.file;
  }
  const answer = await fetch(`${path}?${query}`, {
    method: body ? "POST" : "GET",
    headers,
    body,
    signal: signal ?? null,
  }).catch((reason) => {
    throw signal?.aborted ? reason : new Trouble(0, "");
  });
  if (!answer.ok) {
    const said = await answer.json().catch(() => null);
    throw new Trouble(answer.status, said?.error?.message ?? "", said?.error?.remedy ?? "");
  }
  return answer;
}

/** A report as this page shows it; `note` is what became of asking the model for one, of a file. */
export interface Read {
  report: Report;
  html: string;
  note: string | null;
}

export async function readReport(source: Source, wish: Wish, signal?: AbortSignal): Promise<Read> {
  // The model is asked once: what the page itself reads of a report has nothing of the model in it.
  const plain = { ...wish, advised: false };
  const [report, drawn] = await Promise.all([
    fetchReport(source, "json", plain, signal).then((answer) => answer.json() as Promise<Report>),
    fetchReport(source, "html", wish, signal),
  ]);
  return { report, html: await drawn.text(), note: drawn.headers.get("Bascule-Note") };
}

/** Ask the model for a note on an interview; it stands in the log, and in the report, from then on. */
export async function askNote(
  { id, token }: OfInterview,
  lang: Wish["lang"],
  signal: AbortSignal,
): Promise<NoteAsked> {
  const path = `/v1/interviews/${encodeURIComponent(id)}/report/note?lang=${lang}`;
  return (await ask(path, { method: "POST", signal }, token)).json();
}

/** What the server calls the file. */
export function nameOf(answer: Response, format: Format): string {
  const said = answer.headers.get("Content-Disposition") ?? "";
  return /filename="([^"]+)"/.exec(said)?.[1] ?? `bascule.${format}`;
}
