/** Where we are. A handful of addresses, so a handful of lines instead of a library. */

export type Place =
  | "home"
  | "call"
  | "panel"
  | "report"
  | "recording"
  | "rehearsal"
  | "practice"
  | "questions"
  | "finding";

export interface Route {
  place: Place;
  interview: string;
  /** A token that came in the fragment, which no server ever sees. */
  token: string | null;
  /** A turn of the interview to be led to. */
  turn: number | null;
  /** A drill to begin with in the practice room. */
  drill: string | null;
  /** The pitfall that a page is about. */
  finding: string;
  /** A guide that came in the fragment, as `questions/fragment.ts` packs it. */
  shared: string | null;
}

export function routeOf(path: string, fragment = ""): Route {
  // A phone comes with `#/panel/<interview>/<token>`: what stands behind # is never sent nor logged.
  const from = fragment.startsWith("#/") ? fragment.slice(1) : path;
  const [first = "", second = "", third = null] = from.split("/").filter(Boolean).map(decoded);
  const nowhere = {
    interview: "",
    token: null,
    turn: null,
    drill: null,
    shared: null,
    finding: "",
  };
  if ((first === "panel" || first === "report" || first === "practice") && second) {
    return { ...nowhere, place: first, interview: second, token: third };
  }
  if (first === "finding" && second) return { ...nowhere, place: first, finding: second };
  // A saved report leads here: to a turn of the live log, and to what the linter says of a finding.
  if (first === "log" && second) {
    return { ...nowhere, place: "panel", interview: second, turn: turnOf(third) };
  }
  const known = ["call", "recording", "rehearsal", "questions", "report"] as const;
  const place = known.find((name) => name === first) ?? "home";
  const shared = place === "questions" && fragment ? second || null : null;
  return { ...nowhere, place, shared, drill: place === "rehearsal" ? second || null : null };
}

function turnOf(said: string | null): number | null {
  const turn = /^turn=(\d+)$/.exec(said ?? "")?.[1];
  return turn === undefined ? null : Number(turn);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // an address that somebody mangled: the server will not know it either
  }
}

export const here: { route: Route } = $state({ route: routeOf(location.pathname, location.hash) });

// The token is taken out of the address bar: it would be seen over a shoulder and in a shared screen.
if (here.route.token) history.replaceState(null, "", `/panel/${here.route.interview}`);

/** Where a shared guide stands from now on: the page itself, without the text in its address. */
export function unpacked(): void {
  history.replaceState(null, "", "/questions");
  here.route = routeOf("/questions");
}

export function go(path: string): void {
  history.pushState(null, "", path);
  here.route = routeOf(path);
  scrollTo(0, 0);
}

addEventListener("popstate", () => {
  here.route = routeOf(location.pathname, location.hash);
});

/** Follow links of this site without loading the page anew: what listens goes on listening. */
export function followLinks(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest?.("a");
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  if (!link || !plain || event.defaultPrevented || link.target || link.origin !== location.origin) {
    return;
  }
  if (link.hash && link.pathname === location.pathname) return;
  event.preventDefault();
  go(link.pathname);
}
