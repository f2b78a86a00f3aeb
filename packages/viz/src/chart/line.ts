import { countUp, highest } from "../scale/column.ts";
import { freezeChart, readText } from "./description.ts";
import { type Axis, readAxis, readPlace } from "./axis.ts";
import type { LineChart, LineChartOptions, LineSeries, ReferenceBand, ReferenceLine } from "./line-data.ts";
import { lineKind } from "./line-kind.ts";
import { readNumbers } from "./numbers.ts";
import { areDates, readPlaces } from "./places.ts";
import { readChoice } from "./choice.ts";
import { readObject, readEntries } from "../text/list.ts";
import { readParts } from "../text/names.ts";

/**
 * Lines over numbers or dates. Dates are ISO strings, or milliseconds since 1970 with
 * `axes: { x: { scale: "time" } }`, and are shown in UTC in the reader's language. NaN leaves a gap. Long series are
 * reduced to what the pixels can show.
 *
 * @throws `RangeError` for positions that descend, lengths that differ, or invalid dates.
 *
 * @example
 * ```ts
 * const chart = lineChart({
 *   x: ["2026-11-01", "2026-11-02", "2026-11-03"],
 *   series: [{ name: { ko: "멤버", en: "members" }, y: [12, 15, 19] }],
 * });
 * console.log(chartFinding(chart, "en")); // → members rises from 12 to 19
 * console.log(chartFinding(chart, "ko")); // → 멤버가 12에서 19로 늘어요
 * ```
 */
export function lineChart(options: LineChartOptions): LineChart {
  const { axes: asked = {}, ...own } = readObject("options", options);
  const { lines = [], bands = [], series } = own;
  const columns = readEntries("series", series, (each, i) => readNumbers(`series[${i}].y`, each.y));
  const hasDates = areDates(options.x) || series.some(({ x }) => areDates(x));
  const x = readAxis(
    "axes.x",
    readObject("axes", asked).x,
    ["linear", "log", "time"],
    hasDates ? "time" : "linear",
  );
  const y = readAxis("axes.y", asked.y);
  const longest = highest(
    series.map((each, i) => (each.x === undefined ? columns[i]!.length : 0)),
    0,
  );
  const shared = readPlaces("x", options.x ?? countUp(1, longest), x.scale === "time");
  return freezeChart<LineChart>(
    lineKind,
    {
      x: shared,
      series: series.map((each, i) =>
        readSeries(`series[${i}]`, each, columns[i]!, { shared, isFree: options.x === undefined, x, y }),
      ),
      axes: { x, y },
      lines: readEntries("lines", lines, (line, i) => readLine(`lines[${i}]`, line, { x, y })),
      bands: readEntries("bands", bands, (band, i) => readBand(`bands[${i}]`, band, { x, y })),
    },
    own,
  );
}

interface SeriesContext {
  readonly shared: Float64Array;
  /** Whether the shared places were counted, so that a series may be shorter. */
  readonly isFree: boolean;
  readonly x: Axis;
  readonly y: Axis;
}

function readSeries(
  name: string,
  { name: text, x, low, high }: LineSeries,
  column: Float64Array,
  context: SeriesContext,
): LineChart["series"][number] {
  const places = x === undefined ? undefined : readPlaces(`${name}.x`, x, context.x.scale === "time");
  const count = (places ?? context.shared).length;
  held(`${name}.y`, column, count, places === undefined && context.isFree);
  const edge = (part: string, values: ArrayLike<number>) =>
    held(part, readNumbers(part, values), column.length);
  return {
    name: readText(`${name}.name`, text ?? context.y.name ?? { ko: "값", en: "value" }),
    y: column,
    ...(places && { x: places }),
    ...readParts(name, { low, high }, { low: edge, high: edge }),
  };
}

/** Passes so many values, or fewer where they are free. */
function held(name: string, values: Float64Array, most: number, isFree = false): Float64Array {
  if (values.length === most || (isFree && values.length < most)) return values;
  throw new RangeError(`${name} must hold ${most} values, got ${values.length}`);
}

type Axes = LineChart["axes"];

function readLine(name: string, line: ReferenceLine, axes: Axes): LineChart["lines"][number] {
  const { place, ...mark } = readMark(name, line, axes);
  return { ...mark, at: place("at", line.at) };
}

function readBand(name: string, band: ReferenceBand, axes: Axes): LineChart["bands"][number] {
  const { place, ...mark } = readMark(name, band, axes);
  const [from, to] = [place("from", band.from), place("to", band.to)];
  if (!(to >= from)) throw new RangeError(`${name} must be ascending, got ${from} to ${to}`);
  return { ...mark, from, to };
}

/** The side and the name of a line or a band, and how its places are read. */
function readMark(name: string, { axis, name: text = "" }: ReferenceLine | ReferenceBand, axes: Axes) {
  const side = readChoice(`${name}.axis`, axis, ["x", "y"]);
  const place = (part: string, at: number | string) => readPlace(`${name}.${part}`, at, axes[side].scale);
  return { axis: side, name: readText(`${name}.name`, text), place };
}
