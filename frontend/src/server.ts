/** The routes of the server, in one place. Each answers with a value or throws `Trouble`. */

import type { Catalogue } from "./catalogue.svelte";
import type { InterviewOpened, Opening, TranscriptRead } from "./contract";
import type { Linted, ToLint } from "./questions/linted";
import type { Language } from "./settings.svelte";

/** What the server, or the way to it, said no with. `message` is for a person. */
export class Trouble extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly remedy = "",
  ) {
    super(message);
  }
}

/** One request; what the server says no with is thrown as `Trouble`. */
export async function ask(path: string, init: RequestInit = {}, token?: string): Promise<Response> {
  const headers = new Headers(init.headers);
  if (token) headers.set("Authorization", `Bearer ${token}`);
  let answer: Response;
  try {
    answer = await fetch(path, { ...init, headers });
  } catch (reason) {
    throw init.signal?.aborted ? reason : new Trouble(0, "");
  }
  if (!answer.ok) throw await troubleOf(answer);
  return answer;
}

async function troubleOf(answer: Response): Promise<Trouble> {
  try {
    const body = await answer.json();
    return new Trouble(answer.status, body.error?.message ?? "", body.error?.remedy ?? "");
  } catch {
    return new Trouble(answer.status, "");
  }
}

export async function openInterview(opening: Opening): Promise<InterviewOpened> {
  const answer = await ask("/v1/interviews", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(opening),
  });
  return answer.json();
}

export async function playSample(id: string, speed: number): Promise<InterviewOpened> {
  const path = `/v1/samples/${encodeURIComponent(id)}/play?speed=${speed}`;
  return (await ask(path, { method: "POST" })).json();
}

export async function readTranscript(file: File): Promise<TranscriptRead> {
  const body = new FormData();
  body.append("file", file);
  return (await ask("/v1/transcripts", { method: "POST", body })).json();
}

export async function closeInterview(id: string, token: string): Promise<void> {
  await ask(`/v1/interviews/${encodeURIComponent(id)}/close`, { method: "POST" }, token);
}

/** Forget an interview on the server. One that is already gone counts as forgotten. */
export async function forgetInterview(id: string, token: string): Promise<void> {
  try {
    await ask(`/v1/interviews/${encodeURIComponent(id)}`, { method: "DELETE" }, token);
  } catch (trouble) {
    if (!(trouble instanceof Trouble) || trouble.status !== 404) throw trouble;
  }
}

/** Whether a language model advises here, and where text goes if one does. */
export interface Advising {
  state: "absent" | "ready" | "resting" | "failing";
  local: boolean;
  host: string | null;
}

export async function readAdvising(): Promise<Advising> {
  return (await ask("/v1/advisor")).json();
}

export async function phoneCode(id: string, token: string): Promise<string> {
  return (await ask(`/v1/interviews/${encodeURIComponent(id)}/qr.svg`, {}, token)).text();
}

export async function readCatalogue(lang: Language): Promise<Catalogue> {
  return (await ask(`/v1/catalogue?lang=${lang}`)).json();
}

export async function lintText(said: ToLint, signal?: AbortSignal): Promise<Linted> {
  const answer = await ask("/v1/lint", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(said),
    ...(signal ? { signal } : {}),
  });
  return answer.json();
}
