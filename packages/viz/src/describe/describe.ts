import { chartFinding, chartTitle, tellingFor } from "../chart/finding.ts";
import { type ChartDescription, kindOf } from "../chart/description.ts";
import { tidyText } from "../text/clean.ts";
import { type Locale, localize } from "../text/locale.ts";
import { closed, mostTold, tell, type Telling } from "../text/phrase.ts";

/** Longest alt text that Discord takes. */
const longest = 1024;
/** Longest title and subtitle of a caller, in characters. */
const longestOwn = 240;

/**
 * Alt text of a chart, at most 1024 characters: its title, what the data show, and the numbers that a sighted reader
 * would remember. Lists are shortened to fit, with a count of what is left out. It always ends with a complete
 * sentence.
 *
 * @throws {RangeError} a locale that is neither "ko" nor "en"
 * @example
 * ```ts
 * const chart = confusionChart({ classNames: ["cat", "dog"], counts: [[9, 0], [0, 7]] });
 * console.log(describeChart(chart, "en")); // → Confusion matrix. All 16 are right. By class: cat 9 of 9 right and dog 7 of 7 right.
 * ```
 */
export function describeChart(chart: ChartDescription<string>, locale: Locale): string {
  const kind = kindOf(chart);
  const whole = tellingFor(chart, locale);
  if (kind.bare !== undefined) return localize(kind.bare.alt(chart), locale);
  const title = closed(own(chartTitle(chart, locale)));
  if (kind.isEmpty(chart)) return `${title} ${closed(chartFinding(chart, locale))}`;
  const subtitle = chart.subtitle === undefined ? [] : [closed(own(localize(chart.subtitle, locale)))];
  const said = [title, ...subtitle].filter((sentence) => sentence !== "");
  const messages = [...(subtitle.length > 0 ? [] : kind.findings(chart)), ...kind.details(chart)];
  return fit(said, (telling) =>
    messages.map((message) => tell(kind.words, message, locale, { ...whole, ...telling })),
  );
}

/** Names in ems from the longest, each with the fewest items of a list: shorter lists before shorter names. */
const tellings = [[28, 5], [14, 5], [7, 1]] as const; // prettier-ignore

/** What is said in any case, followed by as much as fits of the sentences that can be told more or less fully. */
function fit(said: readonly string[], sentencesAt: (telling: Telling) => readonly string[]): string {
  let sentences: string[] = [];
  const tooLong = () => sentences.join(" ").length > longest;
  for (const [name, fewest] of tellings)
    for (let items = mostTold; items >= fewest && (sentences.length === 0 || tooLong()); items--)
      sentences = [...said, ...sentencesAt({ items, name }).filter((sentence) => sentence !== "")];
  while (tooLong()) sentences.pop();
  return sentences.join(" ");
}

function own(text: string): string {
  const signs = Array.from(tidyText(text));
  return signs.length <= longestOwn ? signs.join("") : `${signs.slice(0, longestOwn - 1).join("")}…`;
}
