/** The server's drawing of a report, made fit to stand inside this page: its parts and its style apart. */

export interface Drawn {
  style: string;
  parts: Element[];
}

/** Take a whole page apart. Nothing of it runs: a parsed document has no scripts that live. */
export function drawnOf(html: string): Drawn {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
  // This page's policy allows no style in the text of a page, so it is taken out before it is read.
  const page = new DOMParser().parseFromString(
    html.replace(/<style>[\s\S]*?<\/style>/, ""),
    "text/html",
  );
  const parts = ["body > header", "body > nav", "main"].flatMap((one) => [
    ...page.querySelectorAll(one),
  ]);
  return { style: inside(style), parts: parts.map(plain) };
}

/** The page around has a header and a main part of its own: these become mere divisions. */
function plain(part: Element): Element {
  if (part.tagName === "NAV") return part;
  const division = part.ownerDocument.createElement("div");
  division.className = part.tagName.toLowerCase();
  division.append(...part.childNodes);
  return division;
}

/** The style sheet for a shadow root: colours are this page's, and what was said of the page is said of the host. */
export function inside(style: string): string {
  return style
    .replace(/@media screen and \(prefers-color-scheme: dark\) \{\s*:root \{[^}]*\}\s*\}/g, "")
    .replace(/:root \{[^}]*\}/g, "")
    .replace(/^html \{/gm, ":host {")
    .replace(/^(\s*)body \{/gm, "$1.body {");
}

/** Where a link leads: to a place of the report, or to a page of this site; null when it is neither. */
export function leadsTo(href: string): { inside: string } | { page: string } | null {
  const hash = href.slice(Math.max(0, href.indexOf("#")));
  if (!href.includes("#")) return null;
  if (hash.startsWith("#/")) return { page: hash.slice(1) };
  return { inside: hash.slice(1) };
}
