import type { OwnAxis } from "../mark/sheet.ts";
import { type Format, readFormat } from "../text/format.ts";
import { type LocalizedText, readText } from "../text/locale.ts";

/** What a caller may say of an axis; it wins over the chart's own. */
export interface AxisWords {
  readonly name?: LocalizedText;
  /** How the numbers of the axis are written. */
  readonly format?: Format;
}

/** Names and formats of the axes, of the caller's own. */
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

function readWords(where: string, { name, format }: AxisWords): AxisWords {
  return {
    ...(name !== undefined && { name: readText(`${where}.name`, name) }),
    ...(format !== undefined && { format: readFormat(`${where}.format`, format) }),
  };
}
