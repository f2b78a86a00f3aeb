import { fontMetrics } from "./font-file.ts";
import { readObject } from "./list.ts";
import { addMetrics } from "./metrics.ts";
import { refuse } from "./refuse.ts";

/** A font for characters that the package's fonts lack. */
export interface RegisteredFont {
  /** Family name, as written into pictures. */
  readonly family: string;
  /** The file: TrueType or OpenType, not compressed. */
  readonly bytes: Uint8Array;
}

/**
 * Registers a font with the layout and SVG as a fallback for characters that the package's fonts lack, such as those
 * of another script. `registerFont` of `@opt/viz/png` also does this for PNG and GIF.
 *
 * @throws `TypeError` for a file that is not a font, `RangeError` for a family name with quotes or none at all.
 */
export function registerFont(font: RegisteredFont): void {
  const { family, bytes } = readObject("font", font);
  if (typeof family !== "string" || !/^[\w -]+$/u.test(family))
    refuse("family", "letters, digits and spaces", family, RangeError);
  addMetrics(family, fontMetrics(bytes));
}
