import type { OwnAxis } from "../mark/sheet.ts";
import { isDate, parseDate } from "../scale/calendar.ts";
import type { Format } from "../text/format.ts";
import type { LocalizedText } from "../text/locale.ts";
import { readWords } from "./own-axes.ts";
import { readObject } from "../text/list.ts";
import { refuse } from "../text/refuse.ts";
import { readChoice } from "./choice.ts";

/** Settings for an axis, which override the chart's own. */
export interface AxisOptions {
  readonly name?: LocalizedText;
  /** First and last value of the axis; what lies outside is not drawn. Default: the range of the data. */
  readonly domain?: readonly [number, number];
  /** How the numbers are written, on the axis and in the sentences; dates are not. Default `"number"`. */
  readonly format?: Format;
}

/** An axis of numbers or dates; the domain of a time axis may be ISO dates. */
export interface TimeAxisOptions extends Omit<AxisOptions, "domain"> {
  readonly domain?: readonly [number | string, number | string];
  /** Default `"time"` where x holds dates, otherwise `"linear"`. */
  readonly scale?: "linear" | "log" | "time";
}

/** An axis of numbers. */
export interface ValueAxisOptions extends AxisOptions {
  /** Default `"linear"`. */
  readonly scale?: "linear" | "log";
}

export type AxisScale = "linear" | "log" | "time";

/** An axis as a description holds it. */
export interface Axis extends OwnAxis {
  readonly scale: AxisScale;
}

/** A checked copy of what a caller says of an axis. */
export function readAxis(
  name: string,
  options: TimeAxisOptions = {},
  scales: readonly AxisScale[] = ["linear", "log"],
  usual: AxisScale = "linear",
): Axis {
  const { scale = usual, ...words } = readObject(name, options);
  readChoice(`${name}.scale`, scale, scales);
  const { format, ...axis } = readWords(name, words, (end, value) => readPlace(end, value, scale));
  if (scale === "log" && axis.domain) checkPositive(`${name}.domain`, axis.domain);
  return { scale, ...axis, ...(format !== undefined && scale !== "time" && { format }) };
}

/** Refuses a domain that a logarithmic axis cannot show. */
export function checkPositive(name: string, [low]: readonly [number, number]): void {
  if (!(low > 0)) refuse(name, "positive on a log axis", low, RangeError);
}

/** An ISO date, which may stand at a place in a list, as milliseconds since 1970. */
export function readDate(name: string, date: string, place?: number): number {
  const ms = typeof date === "string" ? parseDate(date) : undefined;
  if (ms !== undefined) return ms;
  const at = place === undefined ? "" : `[${place}]`;
  return refuse(name + at, "an ISO date such as 2026-11-03", date, RangeError);
}

/** A place on an axis: a finite number, on a time axis also an ISO date. */
export function readPlace(name: string, place: number | string, scale: AxisScale): number {
  const value = typeof place === "string" && scale === "time" ? readDate(name, place) : place;
  if (typeof value !== "number") refuse(name, "a number", place);
  if (!Number.isFinite(value) || (scale === "time" && !isDate(value)))
    refuse(name, scale === "time" ? "a date" : "finite", value, RangeError);
  return value;
}
