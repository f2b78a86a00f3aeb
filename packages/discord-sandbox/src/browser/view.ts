import type { PageLocale, PageState } from "./protocol.ts";

/** What the drawing parts know of the page, and what they can ask of it. */
export interface View {
  readonly locale: PageLocale;
  readonly state: PageState;
  /** Milliseconds of the sandbox's clock. */
  now(): number;
  /** A command's name in the language of the page: `"데모 경주"`. */
  commandLabel(name: string): string;
  /** Puts a command into the composer, with values to start from. */
  openCommand(name: string, values?: Readonly<Record<string, string | number | boolean>>): void;
  /** Sends what a user does; a refusal is shown to them. */
  act(action: string, body: object): Promise<unknown>;
}
