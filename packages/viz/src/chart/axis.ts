import type { OwnAxis } from "../mark/sheet.ts";
import { isDate, parseDate } from "../scale/calendar.ts";
import type { Format } from "../text/format.ts";
import type { LocalizedText } from "../text/locale.ts";
import { readWords } from "./own-axes.ts";
import { readDomain } from "./domain.ts";
import { readObject } from "../text/list.ts";
import { quoted, refuse } from "../text/refuse.ts";
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
  const { scale = usual, domain, name: text } = readObject(name, options);
  return {
    scale: readChoice(`${name}.scale`, scale, scales),
    ...readWords(name, scale === "time" ? { name: text } : options),
    ...(domain !== undefined && { domain: readEnds(`${name}.domain`, domain, scale) }),
  };
}

function readEnds(
  name: string,
  domain: readonly (number | string)[],
  scale: AxisScale,
): readonly [number, number] {
  const ends = readDomain(name, domain, (end, i) => readPlace(`${name}[${i}]`, end, scale));
  if (scale === "log") checkPositive(name, ends);
  return ends;
}

/** Refuses a domain that a logarithmic axis cannot show. */
export function checkPositive(name: string, [low]: readonly [number, number]): void {
  if (!(low > 0)) throw new RangeError(`${name} must be positive on a log axis, got ${low}`);
}

/** An ISO date, which may stand at a place in a list, as milliseconds since 1970. */
export function readDate(name: string, date: string, place?: number): number {
  const ms = typeof date === "string" ? parseDate(date) : undefined;
  if (ms !== undefined) return ms;
  const at = place === undefined ? "" : `[${place}]`;
  throw new RangeError(`${name}${at} must be an ISO date such as 2026-11-03, got ${quoted(date)}`);
}

/** A place on an axis: a finite number, on a time axis also an ISO date. */
export function readPlace(name: string, place: number | string, scale: AxisScale): number {
  const value = typeof place === "string" && scale === "time" ? readDate(name, place) : place;
  if (typeof value !== "number") refuse(name, "a number", place);
  if (!Number.isFinite(value) || (scale === "time" && !isDate(value)))
    throw new RangeError(`${name} must be ${scale === "time" ? "a date" : "finite"}, got ${value}`);
  return value;
}
