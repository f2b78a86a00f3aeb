import { readChoice } from "./choice.ts";
import type { FindingWords } from "../mark/frame.ts";
import { tidyText } from "../text/clean.ts";
import { fitApart } from "../text/fit.ts";
import { type Locale, localize } from "../text/locale.ts";
import { type Message, say, type Telling, type Words } from "../text/phrase.ts";
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
  return first === undefined ? "" : say(kind.words, first, locale, tellingFor(chart, locale));
}

/** How a picture tells of a chart: names that are cut stay apart from the other texts of the chart. */
export function tellingFor(chart: object, locale: Locale): Telling {
  readChoice("locale", locale, ["ko", "en"]);
  const known: Map<string, string>[] = [];
  const told = (ems: number) => {
    const texts = textsIn(chart, locale);
    const cut = fitApart(texts, ems, 1, 400);
    return new Map(texts.map((text, i) => [text, cut[i]!]));
  };
  return { items: 4, name: 14, told: (ems) => (known[ems] ??= told(ems)) };
}

/** Of a longer list no more are looked at. */
const mostNames = 60;

function textsIn(value: unknown, locale: Locale): string[] {
  if (typeof value === "string") return [tidyText(value)];
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return [];
  if (locale in value) return textsIn(Reflect.get(value, locale), locale);
  const parts = Object.values(Array.isArray(value) ? value.slice(0, mostNames) : value);
  return parts.flatMap((part) => textsIn(part, locale));
}

/** The title of the card, the caller's or the kind's own. */
export function chartTitle(chart: ChartDescription<string>, locale: Locale): string {
  const kind = kindOf(chart);
  return localize(chart.title ?? say(kind.words, kind.title(chart), locale), locale);
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
  const telling = { ...tellingFor(chart, locale), name: nameEms, items };
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
  const message = kind.isEmpty(chart) ? undefined : kind.underway?.(chart, progress);
  return message === undefined ? "" : say(kind.words, message, locale);
}
