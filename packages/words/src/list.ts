import type { Locale } from "./locale.ts";
import { formatNumber } from "./number.ts";
import { withParticle } from "./particle.ts";

/** How a list is written. */
export interface ListOptions {
  /** How many further items are counted at the end instead of named. Default 0. */
  readonly rest?: number;
  /** What sets the items apart: a comma, or a semicolon where the items hold commas. Default `","`. */
  readonly separator?: "," | ";";
  /** The Korean counter of the further items. Default `"개"`. */
  readonly counter?: string;
}

/**
 * Returns the items as a sentence names them: "Momentum과 RMSProp", "A, B and C", "A, B 외 3개".
 *
 * @example
 * ```ts
 * import { joinList } from "@opt/words";
 * console.log(joinList(["Momentum", "RMSProp"], "ko"), "|", joinList(["A", "B"], "en", { rest: 3 }));
 * // → Momentum과 RMSProp | A, B and 3 more
 * ```
 */
export function joinList(items: readonly string[], locale: Locale, options: ListOptions = {}): string {
  return locale === "ko" ? joinKorean(items, options) : joinEnglish(items, options);
}

/**
 * Returns how a sentence begins that holds for each of so many: "Both" or "둘 다" for two, "All 5" or "5개 모두" for more.
 *
 * @example
 * ```ts
 * import { everyOf } from "@opt/words";
 * console.log(everyOf(2, "en"), everyOf(2, "ko"), everyOf(5, "en"), everyOf(5, "ko")); // → Both 둘 다 All 5 5개 모두
 * ```
 */
export function everyOf(count: number, locale: Locale): string {
  if (count === 2) return { ko: "둘 다", en: "Both" }[locale];
  return { ko: `${formatNumber(count)}개 모두`, en: `All ${formatNumber(count)}` }[locale];
}

function joinKorean(
  items: readonly string[],
  { rest = 0, separator = ",", counter = "개" }: ListOptions,
): string {
  const [first = "", second = ""] = items;
  if (rest === 0 && separator === "," && items.length === 2)
    return `${withParticle(first, "과/와")} ${second}`;
  const named = items.join(`${separator} `);
  if (rest === 0) return named;
  return `${named}${separator === ";" ? "; 그" : ""} 외 ${formatNumber(rest)}${counter}`;
}

function joinEnglish(items: readonly string[], { rest = 0, separator = "," }: ListOptions): string {
  const all = rest > 0 ? [...items, `${formatNumber(rest)} more`] : items;
  if (all.length < 2) return all.join("");
  return `${all.slice(0, -1).join(`${separator} `)}${separator === ";" ? ";" : ""} and ${all.at(-1)}`;
}
