import type { Box } from "../scene/scene.ts";
import type { Sheet } from "../mark/sheet.ts";
import type { Message, Words } from "../text/phrase.ts";

/** All that the outputs need to know of a kind of chart; one row of the list of kinds. */
export interface ChartKind<Chart> {
  /** The factory; a description is itself a valid argument, which is how `revive` brings one back. */
  create(options: object): Chart;
  /** Every sentence of the kind, by code. */
  readonly words: Words;
  /** The title of a chart that has none of its own. */
  title(chart: Chart): Message;
  /** What the data show, most important first; the first is never missing. */
  findings(chart: Chart): readonly Message[];
  /** What a reader who does not see the picture should know, beside title and findings. */
  details(chart: Chart): readonly Message[];
  /** Whether there is nothing to draw. */
  isEmpty(chart: Chart): boolean;
  draw(chart: Chart, sheet: Sheet, room: Box): void;
}

/** A message for each of the first `most` things, then one that counts the rest. */
export function listed<Thing>(
  things: readonly Thing[],
  most: number,
  each: (thing: Thing) => Message,
): Message[] {
  const rest = things.length - most;
  return [...things.slice(0, most).map(each), ...(rest > 0 ? [message("rest", { count: rest })] : [])];
}

/** Words of what a list or a legend leaves unnamed. */
export const restWords = {
  rest: { ko: "그 밖에 {count}개 더", en: "{count} more" },
  others: { ko: "그 밖의 {count}개", en: "{count|other|others}" },
} as const;

export function message(code: string, values: Message["values"] = {}): Message {
  return { code, values };
}
