import type { OwnAxis } from "../mark/sheet.ts";
import { type Format, readFormat } from "../text/format.ts";
import { type LocalizedText, readText } from "../text/locale.ts";
import { readNumber } from "./numbers.ts";
import { readDomain } from "./domain.ts";
import { readParts } from "../text/names.ts";

/** Settings for an axis, which override the chart's own. */
export interface AxisWords {
  readonly name?: LocalizedText;
  /**
   * First and last value of the axis; values outside are not drawn, but the sentences still describe all data. An
   * axis is logarithmic only if its domain is positive and spans at least a factor of ten.
   */
  readonly domain?: readonly [number, number];
  /** The format of the axis's numbers. */
  readonly format?: Format;
}

/** Your own names, domains and formats for the axes. */
export interface AxesWords {
  readonly axes?: { readonly x?: AxisWords; readonly y?: AxisWords };
}

/** Checked copies of what a caller says of the axes. */
export function readOwnAxes(axes: AxesWords["axes"]): { x?: OwnAxis; y?: OwnAxis } | undefined {
  if (axes === undefined) return undefined;
  return readParts("axes", axes, {
    x: (where: string, axis: AxisWords) => readWords(where, axis, readNumber),
    y: (where: string, axis: AxisWords) => readWords(where, axis, readNumber),
  });
}

/** Checked copies of the name, domain and format of an axis; `readEnd` makes a number of each end of the domain. */
export function readWords<End = number>(
  where: string,
  axis: Omit<AxisWords, "domain"> & { readonly domain?: readonly End[] },
  readEnd: (name: string, end: End) => number,
): OwnAxis {
  const ends = (end: string, domain: readonly End[]) => readDomain(end, domain, readEnd);
  return readParts(where, axis, { name: readText, domain: ends, format: readFormat });
}
