/** The routes of the practice room. The moves are numbered, so that one sent twice is one. */

import type {
  Answered,
  PracticeEnded,
  PracticeOpened,
  PracticeStanding,
  RewoundAnswer,
  Stories,
  TakenBack,
  Wish,
} from "../contract";
import { ask } from "../server";
import type { Language } from "../settings.svelte";

/** Which practice, and what opens it. */
export interface Key {
  id: string;
  token: string;
}

function path({ id }: Key, what = ""): string {
  return `/v1/practice/${encodeURIComponent(id)}${what}`;
}

async function post<Answer>(address: string, body?: object, token?: string): Promise<Answer> {
  const init: RequestInit = { method: "POST" };
  if (body) {
    init.headers = { "Content-Type": "application/json" };
    init.body = JSON.stringify(body);
  }
  return (await ask(address, init, token)).json();
}

export async function readStories(lang: Language): Promise<Stories> {
  return (await ask(`/v1/stories?lang=${lang}`)).json();
}

export function openPractice(wish: Wish): Promise<PracticeOpened> {
  return post("/v1/practice", wish);
}

export async function readStanding(key: Key, lang: Language): Promise<PracticeStanding> {
  return (await ask(path(key, `?lang=${lang}`), {}, key.token)).json();
}

export function askThem(key: Key, text: string, i: number): Promise<Answered> {
  return post(path(key, "/ask"), { text, i }, key.token);
}

export function staySilent(key: Key, i: number): Promise<Answered> {
  return post(path(key, "/silence"), { i }, key.token);
}

export function takeBack(key: Key): Promise<TakenBack> {
  return post(path(key, "/back"), undefined, key.token);
}

export function finishPractice(key: Key, lang: Language): Promise<PracticeEnded> {
  return post(path(key, `/finish?lang=${lang}`), undefined, key.token);
}

export async function readFeedback(key: Key, lang: Language): Promise<PracticeEnded> {
  return (await ask(path(key, `/feedback?lang=${lang}`), {}, key.token)).json();
}

export function rewind(key: Key, turn: number, text: string): Promise<RewoundAnswer> {
  return post(path(key, "/rewind"), { turn, text }, key.token);
}
