import type { Bilingual } from "@opt/study";

/** An option of a command. Limits of numbers are left to the handlers, which explain them in the user's language. */
export interface OptionSpec {
  readonly name: string;
  readonly label: Bilingual;
  readonly description: Bilingual;
  readonly type: "text" | "number" | "integer" | "file" | "yes-no";
  readonly required?: boolean;
  readonly choices?: readonly { readonly value: string; readonly label: Bilingual }[];
  /** Whether suggestions are offered while typing. */
  readonly suggested?: boolean;
}

/** An entry in the menu of every message (right click, "Apps"); its names may have spaces and capitals. */
export interface MessageMenuSpec {
  readonly label: Bilingual;
}

interface Named {
  readonly name: string;
  /** The Korean label becomes the localized name. */
  readonly label: Bilingual;
  readonly description: Bilingual;
}

export interface SubcommandSpec extends Named {
  readonly options: readonly OptionSpec[];
}

/** A slash command: with options of its own, or with subcommands. */
export interface CommandSpec extends Named {
  readonly options?: readonly OptionSpec[];
  readonly subcommands?: readonly SubcommandSpec[];
}
