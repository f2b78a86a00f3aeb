/** A picture on a message. The alt text is not optional. */
export interface Picture {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly alt: string;
}

export type ButtonStyle = "primary" | "secondary" | "success" | "danger";

export interface Button {
  readonly id: string;
  readonly label: string;
  /** Default "secondary". */
  readonly style?: ButtonStyle;
  readonly disabled?: boolean;
}

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
  readonly rows?: readonly (readonly Button[])[];
  /** On an edit, absent keeps the pictures that are there; an empty list removes them. */
  readonly pictures?: readonly Picture[];
}

/** A small form with one line to fill in. */
export interface Form {
  readonly id: string;
  readonly title: string;
  /** What the line is about, above it. */
  readonly text?: string;
  readonly label: string;
  readonly placeholder?: string;
}
