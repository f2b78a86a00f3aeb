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
  /** Numbers worth a button each, where one thing is to be changed; choices are worth one anyway. */
  readonly suggested?: readonly number[];
  /** Of a text: the most characters. */
  readonly longest?: number;
  /** True where a number must be greater than 0. */
  readonly positive?: boolean;
  /** Inclusive limits of a number. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** A limit of a number that is not reached itself. */
  readonly below?: number;
  /** Said of an option that counts only where another one has this value: elsewhere it is left out of the description. */
  readonly only?: { readonly option: string; readonly value: DemoValue };
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
  /** True where the picture coming into being teaches more than the finished one: it is worth a GIF. */
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

/** What a run gave: a chart to render and the words beside it. */
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
