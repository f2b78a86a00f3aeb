import type { Chart } from "@opt/viz";
import type { Bilingual } from "../locale.ts";

/** A value of a demo's option. */
export type DemoValue = number | string;

/** One named value of a choice. */
export interface DemoChoice {
  readonly value: string;
  readonly label: Bilingual;
}

/** One option of a demo. Names and labels are lower case without spaces, fit for a slash command. */
export interface DemoOption {
  readonly name: string;
  readonly label: Bilingual;
  /** At most 100 characters in each language. */
  readonly description: Bilingual;
  readonly type: "number" | "integer" | "choice" | "text";
  readonly choices?: readonly DemoChoice[];
  /** Numbers to offer as buttons for changing one setting; choices always get buttons. */
  readonly suggested?: readonly number[];
  /** For a text: the maximum number of characters. */
  readonly longest?: number;
  /** Whether a number must be greater than 0. */
  readonly positive?: boolean;
  /** Inclusive limits of a number. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** An exclusive upper limit of a number. */
  readonly below?: number;
  /** For an option that applies only if another one has this value; otherwise it is left out of the description. */
  readonly only?: { readonly option: string; readonly value: DemoValue };
  /** For an option that changes nothing in the picture while the others have all the values of one of these. */
  readonly idle?: readonly Readonly<Record<string, DemoValue>>[];
  /** Absent when the demo chooses by its other options (such as a rate tuned for the surface). */
  readonly default?: DemoValue;
}

/** What a demo is and which options it takes. */
export interface DemoSpec {
  readonly name: string;
  readonly label: Bilingual;
  readonly title: Bilingual;
  /** At most 100 characters in each language. */
  readonly description: Bilingual;
  readonly options: readonly DemoOption[];
  /** Whether the animation teaches more than the finished picture, so that a GIF is worthwhile. */
  readonly moves: boolean;
}

/** A demo to run: frozen and JSON-safe, with every option resolved. */
export interface DemoDescription {
  readonly kind: "demo";
  readonly version: 1;
  readonly name: string;
  readonly parameters: Readonly<Record<string, DemoValue>>;
  readonly seed: number;
}

/** The result of a run: a chart to render, and its text. */
export interface DemoResult {
  readonly demo: DemoDescription;
  readonly chart: Chart;
  readonly title: Bilingual;
  /** Two to five short lines: what happened, what to notice, the parameters. */
  readonly text: Bilingual;
  /** The slash command that gives the same once more, every option written out. */
  readonly command: Bilingual;
  /** Slugs of the cards that explain it. */
  readonly cards: readonly string[];
}
