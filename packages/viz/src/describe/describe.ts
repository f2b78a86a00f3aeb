import { chartFinding, chartSubtitle, chartTitle } from "../chart/finding.ts";
import { type Chart, kindOf } from "../chart/kinds.ts";
import type { Locale } from "../text/locale.ts";
import { say } from "../text/phrase.ts";

/** Longest alt text that Discord takes. */
const longest = 1024;

/**
 * Alt text of a chart, at most 1024 characters: its title, what the data show, and the numbers a sighted reader would
 * take away.
 *
 * @example
 * ```ts
 * const chart = confusionChart({ classNames: ["cat", "dog"], counts: [[9, 0], [0, 7]] });
 * console.log(describeChart(chart, "en")); // → Confusion matrix. All 16 are right. Cat: 9 of 9 right. Dog: 7 of 7 right.
 * ```
 */
export function describeChart(chart: Chart, locale: Locale): string {
  const kind = kindOf(chart);
  const title = chartTitle(chart, locale);
  if (kind.isEmpty(chart)) return cut(sentences([title, chartFinding(chart, locale)]));
  const facts = kind.details(chart).map((detail) => say(kind.words, detail, locale));
  return cut(sentences([title, ...chartSubtitle(chart, locale), ...facts]));
}

function sentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== "")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1) + (/[.!?…]$/u.test(part) ? "" : "."))
    .join(" ");
}

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/u, "")}…`;
}
