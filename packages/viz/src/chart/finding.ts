import type { FindingWords } from "../mark/frame.ts";
import { type Locale, localize } from "../text/locale.ts";
import { type Message, say, type Words } from "../text/phrase.ts";
import { type ChartDescription, kindOf } from "./description.ts";

const words = { empty: { ko: "아직 데이터가 없어요", en: "No data yet" } } as const satisfies Words;
const empty: Message = { code: "empty", values: {}, words };

/**
 * What the data show, as a sentence in the reader's language; the subtitle begins with it.
 *
 * @example
 * ```ts
 * console.log(chartFinding(classBalanceChart({ labels: [] }), "en")); // → No data yet
 * ```
 */
export function chartFinding(chart: ChartDescription<string>, locale: Locale): string {
  const kind = kindOf(chart);
  const [first] = kind.isEmpty(chart) ? [kind.lacking?.(chart) ?? empty] : kind.findings(chart);
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
export function chartSubtitle(
  chart: ChartDescription<string>,
  locale: Locale,
  nameEms: number,
  items = 4,
): FindingWords[] {
  if (chart.subtitle !== undefined) {
    const full = localize(chart.subtitle, locale);
    return [{ full, short: full }];
  }
  const kind = kindOf(chart);
  if (kind.isEmpty(chart)) return [];
  const telling = { items, name: nameEms };
  return kind.findings(chart).map((finding) => {
    const full = say(kind.words, finding, locale, telling);
    const code = `${finding.code}-short`;
    const { words: own = kind.words } = finding;
    return {
      full,
      short: code in own ? say(own, { ...finding, code }, locale, telling) : full,
    };
  });
}

/** What stands under the title of a picture of an animation that has not come to its end. */
export function chartUnderway(chart: ChartDescription<string>, locale: Locale, progress: number): string {
  const kind = kindOf(chart);
  if (progress >= 1 || kind.underway === undefined || kind.isEmpty(chart)) return "";
  return say(kind.words, kind.underway(chart, progress), locale);
}
