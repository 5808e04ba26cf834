/** Where a report comes from: an interview of this server, or a file that is read and not kept. */

import { Trouble } from "../server";
import type { Format, Report } from "./report";

export interface Wish {
  lang: "fr" | "en";
  masked: boolean;
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

export async function fetchReport(source: Source, format: Format, wish: Wish): Promise<Response> {
  const query = new URLSearchParams({ format, lang: wish.lang, masked: String(wish.masked) });
  const headers = new Headers();
  let path = "/v1/report";
  let body: BodyInit | null = null;
  if (source.kind === "interview") {
    path = `/v1/interviews/${encodeURIComponent(source.id)}/report`;
    headers.set("Authorization", `Bearer ${source.token}`);
  } else {
    query.set("name", source.file.name);
    if (source.interviewer) query.set("interviewer", source.interviewer);
    for (const name of source.names) query.append("product", name);
    body = source.file;
  }
  const answer = await fetch(`${path}?${query}`, {
    method: body ? "POST" : "GET",
    headers,
    body,
  }).catch(() => {
    throw new Trouble(0, "");
  });
  if (!answer.ok) {
    const said = await answer.json().catch(() => null);
    throw new Trouble(answer.status, said?.error?.message ?? "", said?.error?.remedy ?? "");
  }
  return answer;
}

export async function readReport(
  source: Source,
  wish: Wish,
): Promise<{ report: Report; html: string }> {
  const [report, html] = await Promise.all([
    fetchReport(source, "json", wish).then((answer) => answer.json() as Promise<Report>),
    fetchReport(source, "html", wish).then((answer) => answer.text()),
  ]);
  return { report, html };
}

/** What the server calls the file. */
export function nameOf(answer: Response, format: Format): string {
  const said = answer.headers.get("Content-Disposition") ?? "";
  return /filename="([^"]+)"/.exec(said)?.[1] ?? `bascule.${format}`;
}
