import { readAxis } from "./axis.ts";
import type { BarChart, BarChartOptions } from "./bar-data.ts";
import { barKind } from "./bar-kind.ts";
import { freezeChart, readText } from "./description.ts";
import { readTexts, unnamed } from "../text/locale.ts";
import { readNumbers } from "./numbers.ts";
import { readChoice } from "./choice.ts";
import { readList, readObject, readEntries } from "../text/list.ts";

/**
 * Bars of values by category: vertical or horizontal, grouped or stacked, with negative values below zero. If there
 * are more bars than pixels, the longest of each pixel column is drawn.
 *
 * @throws `RangeError` for series that do not have one value per category.
 *
 * @example
 * ```ts
 * const chart = barChart({
 *   categories: [{ ko: "월", en: "Mon" }, { ko: "화", en: "Tue" }, { ko: "수", en: "Wed" }],
 *   series: [{ values: [12, 30, 18] }],
 *   value: { name: { ko: "메시지", en: "messages" } },
 * });
 * console.log(chartFinding(chart, "en")); // → Highest: Tue, 30
 * console.log(chartFinding(chart, "ko")); // → 화가 30으로 가장 높아요
 * ```
 */
export function barChart(options: BarChartOptions): BarChart {
  const { arrangement = "grouped", direction = "vertical", categoryName } = readObject("options", options);
  readChoice("arrangement", arrangement, ["grouped", "stacked"]);
  readChoice("direction", direction, ["vertical", "horizontal"]);
  const categories = readTexts("categories", readList("categories", options.categories));
  const value = readAxis("value", options.value, ["linear"]);
  const series = readEntries("series", options.series, ({ name, values }, i) => {
    const column = readNumbers(`series[${i}].values`, values);
    if (column.length !== categories.length)
      throw new RangeError(`series[${i}].values must hold ${categories.length} values, got ${column.length}`);
    return {
      name: readText(
        `series[${i}].name`,
        name ?? unnamed(value.name ?? { ko: "값", en: "value" }, i, options.series),
      ),
      values: column,
    };
  });
  return freezeChart<BarChart>(
    barKind,
    {
      categories,
      series,
      arrangement,
      direction,
      ...(categoryName !== undefined && { categoryName: readText("categoryName", categoryName) }),
      value,
    },
    options,
    ["categoryName"],
  );
}
