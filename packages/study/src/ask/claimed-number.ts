import type { Computation, Computed } from "../compute/computation.ts";
import { compute } from "../compute/compute.ts";
import { searchable } from "../language/normalise.ts";
import { numbersOf } from "../language/numbers.ts";
import type { Locale } from "../locale.ts";

/** A number that a statement gives as a result, and the calculation of it. */
export interface ClaimedNumber {
  readonly computed: Computed;
  readonly said: number;
}

const asker: Readonly<Record<Locale, string>> = { ko: "몇", en: "how many" };
const asksValue: Readonly<Record<Locale, string>> = { ko: "얼마", en: "what" };

/**
 * The number of a statement that follows from the others: "데이터 1000개, 배치 100이면 10스텝이다" asks, its last number
 * taken out, for the number of steps. The last number comes first; undefined where none can be computed.
 */
export function claimedNumber(
  statement: string,
  locale: Locale,
  computations: readonly Computation[],
): ClaimedNumber | undefined {
  const places = [...statement.matchAll(/(?<![\p{L}\d.,])-?\d+(?:,\d{3})*(?:\.\d+)?(?![\d.]*\d)/gu)];
  if (places.length < 2 || /분의|\d\s?\/\s?\d/u.test(statement)) return undefined;
  for (const { index, 0: number } of places.toReversed()) {
    const [before, behind] = [statement.slice(0, index), statement.slice(index + number.length)];
    const isCounted =
      /^\s?[\p{L}]/u.test(behind) && !/^\s?(?:이|가|은|는|다|예|and|or|if|when)(?:[^\p{L}]|$)/u.test(behind);
    const question = `${before}${(isCounted ? asker : asksValue)[locale]}${behind.replace(/[.?!\s]+$/u, "")}?`;
    const computed = compute(question, { locale, computations });
    const [said] = numbersOf(searchable(number.replaceAll(",", "")));
    if (computed?.values?.length === 1 && said !== undefined)
      return { computed, said: number.startsWith("-") ? -said : said };
  }
  return undefined;
}
