/** What a row says to a person: in the language of the page where the method has it, else in the line's own. */

import { catalogue } from "../catalogue.svelte";
import type { Language } from "../settings.svelte";
import type { Words } from "../words";
import { ours, sentence } from "../words/typeset";
import type { Finding } from "./linted";
import type { Row } from "./rows";
import { spansOf } from "./rows";

export interface Remark {
  text: string;
  flagged: boolean;
  /** How many more findings there are on this line. */
  more: number;
}

const RANK = { critical: 3, major: 2, minor: 1, info: 0 };

/** The findings of a row, the worst first. */
function worstFirst(row: Row): Finding[] {
  return spansOf(row)
    .map(({ finding }) => finding)
    .sort((a, b) => RANK[b.severity] - RANK[a.severity]);
}

function ideaOf(finding: Finding, language: Language) {
  return catalogue(language)?.pitfalls.find(({ id }) => id === finding.id) ?? null;
}

export function remarkOf(row: Row, language: Language, words: Words): Remark | null {
  const { linted, line, of } = row;
  if (!line.said) return null;
  if (!linted) {
    const refused = of === line.said;
    return refused ? { text: words.questions.refused, flagged: false, more: 0 } : null;
  }
  const [worst, ...others] = worstFirst(row);
  if (worst) {
    const text = ours(ideaOf(worst, language)?.plain ?? worst.plain, language);
    return { text, flagged: true, more: others.length };
  }
  const text = [formOf(row, words), ...goodOf(row, language)].join(" ");
  return { text, flagged: false, more: 0 };
}

/** What is good about it, each with its tick. */
function goodOf(row: Row, language: Language): string[] {
  const known = catalogue(language)?.strengths ?? [];
  return (row.linted?.strengths ?? []).flatMap((id) => {
    const idea = known.find((one) => one.id === id);
    return idea ? [`✓\u00a0${ours(idea.title, language)}`] : [];
  });
}

/** What kind of question it is, in a researcher's words. */
export function formOf(row: Row, words: Words): string {
  const { linted } = row;
  if (!linted) return "";
  if (linted.form && linted.is_question) return words.questions.forms[linted.form];
  return linted.reflection ? words.questions.reflection : words.questions.notQuestion;
}

export interface Detail {
  key: string;
  plain: string;
  why: string;
  advice: string;
  source: string;
  repair: string;
}

export function detailsOf(row: Row, language: Language): Detail[] {
  const spoken = row.linted?.lang ?? language;
  return worstFirst(row).map((finding) => {
    const idea = ideaOf(finding, language);
    const set = (text: string) => ours(text, language);
    return {
      key: `${finding.id} ${finding.span}`,
      plain: set(idea?.plain ?? finding.plain),
      why: set(idea?.why ?? finding.why),
      // The advice may speak of this very line; in another language the method's own has to do.
      advice: set(spoken === language ? finding.advice : (idea?.advice ?? finding.advice)),
      source: idea ? set(idea.source) : "",
      repair: finding.repair ? sentence(finding.repair, spoken) : "",
    };
  });
}
