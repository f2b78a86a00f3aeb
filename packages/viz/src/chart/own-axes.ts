import type { OwnAxis } from "../mark/sheet.ts";
import { type Format, readFormat } from "../text/format.ts";
import { type LocalizedText, readText } from "../text/locale.ts";
import { readDomain } from "./domain.ts";

/** What a caller may say of an axis; it wins over the chart's own. */
export interface AxisWords {
  readonly name?: LocalizedText;
  /**
   * First and last value of the axis; what lies outside is not drawn, though the sentences still tell of all data. An
   * axis is logarithmic only over a domain that suits it: positive, and at least a factor of ten.
   */
  readonly domain?: readonly [number, number];
  /** How the numbers of the axis are written. */
  readonly format?: Format;
}

/** Names, domains and formats of the axes, of the caller's own. */
export interface AxesWords {
  readonly axes?: { readonly x?: AxisWords; readonly y?: AxisWords };
}

/** Checked copies of what a caller says of the axes. */
export function readOwnAxes(axes: AxesWords["axes"]): { x?: OwnAxis; y?: OwnAxis } | undefined {
  if (axes === undefined) return undefined;
  return {
    ...(axes.x && { x: readWords("axes.x", axes.x) }),
    ...(axes.y && { y: readWords("axes.y", axes.y) }),
  };
}

function readWords(where: string, { name, domain, format }: AxisWords): AxisWords {
  return {
    ...(domain !== undefined && {
      domain: readDomain(`${where}.domain`, domain, (end) => (typeof end === "number" ? end : Number.NaN)),
    }),
    ...(name !== undefined && { name: readText(`${where}.name`, name) }),
    ...(format !== undefined && { format: readFormat(`${where}.format`, format) }),
  };
}
