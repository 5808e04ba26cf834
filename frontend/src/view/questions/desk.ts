/** What can be done with a remark: every button and every key of it ends here. */
export interface Desk {
  use: (n: number, repair: string) => void;
  undo: () => void;
  /** Back to the text, to the line the remark is about. */
  back: (n: number) => void;
}
