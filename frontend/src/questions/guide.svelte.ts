/** The guide on the page: its text, its rows, and what was last replaced. */

import type { LangSetting } from "../contract";
import { keep, recall } from "../memory";
import { lintText } from "../server";
import { lastStudy, listed } from "../study";
import { type Line, linesOf } from "./lines";
import { Linter } from "./linter";
import type { Replaced } from "./replace";
import { type Row, rowsOf } from "./rows";

const KEY = "bascule.questions";
const DRAFT = "bascule.questions.draft";
/** How long the fingers rest before the server is asked. */
export const REST = 150;

interface Fields {
  lang: LangSetting;
  names: string;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && "lang" in value && "names" in value;
}

export class Guide {
  text = $state("");
  rows: Row[] = $state.raw([]);
  fields: Fields = $state({ lang: "auto", names: "" });
  lost = $state(false);
  /** The line whose remark is open. */
  open: number | null = $state(null);
  /** The line the caret stands in. */
  current = $state(0);
  replaced: Replaced | null = $state.raw(null);

  private lines: Line[] = [];
  private rest: ReturnType<typeof setTimeout> | undefined;
  private readonly linter: Linter;

  constructor(ask: typeof lintText = lintText) {
    this.linter = new Linter(ask, () => this.redraw());
    this.fields = recall(KEY, { lang: "auto", names: lastStudy("auto").names }, isFields);
    this.write(draft());
  }

  get all(): readonly Line[] {
    return this.lines;
  }

  /** The text as it stands now. Half a word under an input method is drawn, and asked about when it is whole. */
  write(text: string, composing = false): void {
    this.text = text;
    this.lines = linesOf(text, this.lines);
    if (this.open !== null && this.rows[this.open]?.line !== this.lines[this.open])
      this.open = null;
    // Taken back by hand, or written over: there is nothing left to undo.
    if (!this.lines.some((line) => line.text === this.replaced?.is)) this.replaced = null;
    this.redraw();
    clearTimeout(this.rest);
    if (!composing) this.rest = setTimeout(() => this.ask(), REST);
  }

  choose(fields: Partial<Fields>): void {
    Object.assign(this.fields, fields);
    keep(KEY, JSON.stringify(this.fields));
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.ask(), REST);
  }

  leave(): void {
    clearTimeout(this.rest);
    keepDraft(this.text);
    this.linter.leave();
  }

  private ask(): void {
    keepDraft(this.text);
    const names = listed(this.fields.names, 30);
    const said = this.lines.map((line) => line.said).filter(Boolean);
    this.linter.want(said, { lang: this.fields.lang, names });
    this.redraw();
  }

  private redraw(): void {
    this.rows = rowsOf(this.lines, this.linter.answer, this.rows);
    this.lost = this.linter.lost;
  }
}

/** The draft stays with this tab: a page loaded anew does not lose it, and no other one finds it. */
function draft(): string {
  try {
    return sessionStorage.getItem(DRAFT) ?? "";
  } catch {
    return "";
  }
}

function keepDraft(text: string): void {
  try {
    sessionStorage.setItem(DRAFT, text);
  } catch {
    // No room, or no storage: the text stays on the page.
  }
}
