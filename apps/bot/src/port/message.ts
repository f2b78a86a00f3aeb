/** A picture on a message. The alt text is not optional. */
export interface Picture {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly alt: string;
}

/** A file to keep, such as an export; like a picture it says what it is. */
export type SentFile = Picture;

export type ButtonStyle = "primary" | "secondary" | "success" | "danger";

export interface Button {
  readonly id: string;
  readonly label: string;
  /** Default "secondary". */
  readonly style?: ButtonStyle;
  readonly disabled?: boolean;
}

/** One line of a menu. */
export interface MenuChoice {
  /** What the click carries; unique in the menu. */
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  /** Whether it is shown as picked. */
  readonly picked?: boolean;
}

/** A menu of which one line is picked; it fills a row. */
export interface Menu {
  readonly id: string;
  /** What stands in it while nothing is picked. */
  readonly placeholder: string;
  readonly choices: readonly MenuChoice[];
}

/** What stands under a message: buttons beside each other, or a menu. */
export type Row = readonly Button[] | Menu;

/** A framed block of text. */
export interface Panel {
  readonly title?: string;
  readonly text?: string;
  readonly fields?: readonly { readonly name: string; readonly value: string }[];
  readonly footer?: string;
  readonly tone?: "neutral" | "right" | "wrong";
}

/** What the bot says, free of any library. */
export interface Message {
  readonly content?: string;
  readonly panel?: Panel;
  readonly rows?: readonly Row[];
  /** On an edit, absent keeps the pictures that are there; an empty list removes them. */
  readonly pictures?: readonly Picture[];
  /** Files beside the pictures. */
  readonly files?: readonly SentFile[];
}

/** A line to fill in. */
export interface FormLine {
  /** Unique in the form. */
  readonly id: string;
  readonly label: string;
  readonly placeholder?: string;
  /** What stands in it at first. */
  readonly value?: string;
  /** Several lines high; default one line. */
  readonly tall?: boolean;
  /** Default true. */
  readonly required?: boolean;
  /** Most characters, default 40. */
  readonly most?: number;
}

/** A small form with one to five lines to fill in, fewer with a text. */
export interface Form {
  readonly id: string;
  readonly title: string;
  /** What the lines are about, above them. */
  readonly text?: string;
  readonly lines: readonly FormLine[];
}

/** The menu of a row, where it is one. */
export function menuOf(row: Row): Menu | undefined {
  return "choices" in row ? row : undefined;
}

/** All buttons of a message, row by row. */
export function buttonsOf({ rows = [] }: Message): readonly Button[] {
  return rows.flatMap((row) => ("choices" in row ? [] : row));
}

/** All menus of a message. */
export function menusOf({ rows = [] }: Message): readonly Menu[] {
  return rows.flatMap((row) => menuOf(row) ?? []);
}
