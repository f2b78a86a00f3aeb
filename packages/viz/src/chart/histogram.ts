import { type LocalizedText, unnamed } from "../text/locale.ts";
import { readAxis } from "./axis.ts";
import { freezeChart, readText } from "./description.ts";
import { defaultName, type HistogramChart, type HistogramChartOptions } from "./histogram-data.ts";
import { histogramKind } from "./histogram-kind.ts";
import { readAscending, readCount, readNumbers } from "./numbers.ts";
import { readChoice } from "./choice.ts";
import { readObject, readEntries } from "../text/list.ts";

/**
 * The distribution of numbers as bars, from the numbers themselves or from counts; several series are drawn over each
 * other. Without `edges` and `bins`, the bin width follows Freedman and Diaconis or Sturges, whichever is finer,
 * rounded to 1, 2 or 5. Where edges lie unevenly, bars are as high as what lies in a stretch as wide as the narrowest
 * bin, so that their areas compare.
 *
 * @throws `RangeError` for counts without edges, negative counts, or edges that are not ascending.
 *
 * @example
 * ```ts
 * const chart = histogramChart({ series: [{ name: "weights", values: [1, 2, 2, 3, 3, 3, 4, 4, 5] }] });
 * console.log(chartFinding(chart, "en")); // → 78% lie between 2 and 4
 * ```
 */
export function histogramChart(options: HistogramChartOptions): HistogramChart {
  const { measure = "count", bins } = readObject("options", options);
  readChoice("measure", measure, ["count", "share"]);
  if (bins !== undefined && readCount("bins", bins, 1) > 1000)
    throw new RangeError(`bins must be at most 1000, got ${bins}`);
  const { x = {}, y = {} } = readObject("axes", options.axes ?? {});
  const edges = options.edges === undefined ? undefined : readAscending("edges", options.edges);
  return freezeChart<HistogramChart>(
    histogramKind,
    {
      series: readEntries("series", options.series, (series, i) =>
        readSeries(
          `series[${i}]`,
          series,
          edges,
          i === 0 && options.series.length === 1
            ? defaultName
            : unnamed({ ko: "값", en: "values" }, i, options.series),
        ),
      ),
      ...(edges && { edges }),
      ...(bins !== undefined && edges === undefined && { bins }),
      measure,
      axes: {
        x: readAxis("axes.x", x, ["linear"]),
        y: readAxis("axes.y", y, ["linear"]),
      },
    },
    options,
    ["bins", "edges"],
  );
}

function readSeries(
  name: string,
  { name: text, values, counts }: HistogramChartOptions["series"][number],
  edges: Float64Array | undefined,
  usual: LocalizedText,
): HistogramChart["series"][number] {
  const own = readText(`${name}.name`, text ?? usual);
  if (counts === undefined) return { name: own, values: readNumbers(`${name}.values`, values ?? []) };
  const read = readNumbers(`${name}.counts`, counts);
  if (edges === undefined) throw new RangeError(`${name}.counts must come with edges`);
  if (read.length !== edges.length - 1)
    throw new RangeError(`${name}.counts must hold ${edges.length - 1} values, got ${read.length}`);
  const wrong = read.find((count) => !(count >= 0 && count < Number.POSITIVE_INFINITY));
  if (wrong !== undefined) throw new RangeError(`${name}.counts must be 0 or more, got ${wrong}`);
  return { name: own, counts: read };
}
