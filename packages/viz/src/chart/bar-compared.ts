import { extent } from "../scale/scale.ts";
import { mostRead, type Ties, tieRule } from "../scale/tie.ts";
import { valueReader } from "../text/format.ts";
import { localize, type LocalizedText, mapText } from "../text/locale.ts";
import type { Message } from "../text/phrase.ts";
import type { BarChart } from "./bar-data.ts";
import { message } from "./chart-kind.ts";
import { remembered } from "./remembered.ts";

/** Bars, or whole stacks, that are compared. */
interface Compared {
  /** The name of one, which tells it from the others. */
  readonly names: (i: number) => LocalizedText | Message;
  readonly values: Float64Array;
  readonly ties: Ties;
  /** How one is said in the picture, the finding and the alt text. */
  readonly read: (value: number) => LocalizedText;
}

export const comparedIn: (chart: BarChart) => Compared = /* @__PURE__ */ remembered((chart: BarChart) => {
  const { names, values } = valuesOf(chart);
  // of very many only the outermost stand beside each other
  const told = values.length > mostRead ? (extent(values) ?? []) : values.filter(Number.isFinite);
  const ties = tieRule(values);
  return { names, values, ties, read: valueReader(told, chart.value.format, ties) };
});

/** A category in a sentence; one that is a number, with what it counts. */
function categoryOf({ categories, categoryName }: BarChart, i: number): LocalizedText {
  if (categoryName === undefined) return categories[i]!;
  return mapText(categories[i]!, (text, locale) =>
    /^[−-]?\d[\d.,]*$/u.test(text) ? `${localize(categoryName, locale)} ${text}` : text,
  );
}

/** What is compared: bars, or the sums of stacks. */
function valuesOf(chart: BarChart): Pick<Compared, "names" | "values"> {
  const { categories, series, arrangement } = chart;
  const count = categories.length;
  if (arrangement === "stacked") {
    const totals = new Float64Array(count).fill(Number.NaN);
    for (const { values } of series) {
      for (let i = 0; i < count; i++) {
        if (Number.isFinite(values[i])) totals[i] = (Number.isNaN(totals[i]) ? 0 : totals[i]!) + values[i]!;
      }
    }
    return { names: (i) => categoryOf(chart, i), values: totals };
  }
  const values = new Float64Array(count * series.length);
  for (const [k, each] of series.entries()) values.set(each.values, k * count);
  const name = (i: number) =>
    series.length === 1
      ? categoryOf(chart, i)
      : message("part", {
          category: categoryOf(chart, i % count),
          series: series[Math.floor(i / count)]!.name,
        });
  return { names: name, values };
}
