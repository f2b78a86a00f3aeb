import { type Locale, localize } from "../text/locale.ts";
import { say, type Words } from "../text/phrase.ts";
import { type ChartDescription, kindOf } from "./description.ts";

const words = {
  empty: { ko: "아직 데이터가 없어요", en: "No data yet" },
} as const satisfies Words;

/**
 * The sentence that the data say, in the reader's language; the subtitle begins with it.
 *
 * @example
 * ```ts
 * console.log(chartFinding(classBalanceChart({ labels: [] }), "en")); // → No data yet
 * ```
 */
export function chartFinding(chart: ChartDescription<string>, locale: Locale): string {
  const kind = kindOf(chart);
  if (kind.isEmpty(chart)) return words.empty[locale];
  const [first] = kind.findings(chart);
  return first === undefined ? "" : say(kind.words, first, locale);
}

/** The title of the card, the caller's or the kind's own. */
export function chartTitle(chart: ChartDescription<string>, locale: Locale): string {
  const kind = kindOf(chart);
  return chart.title === undefined
    ? say(kind.words, kind.title(chart), locale)
    : localize(chart.title, locale);
}

/** The sentences under the title: the caller's line or all findings, most important first. */
export function chartSubtitle(chart: ChartDescription<string>, locale: Locale): string[] {
  if (chart.subtitle !== undefined) return [localize(chart.subtitle, locale)];
  const kind = kindOf(chart);
  return kind.isEmpty(chart) ? [] : kind.findings(chart).map((finding) => say(kind.words, finding, locale));
}
