import { fontMetrics } from "./font-file.ts";
import { addMetrics } from "./metrics.ts";

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
export function registerFont({ family, bytes }: RegisteredFont): void {
  if (!/^[\w -]+$/u.test(family))
    throw new RangeError(`family must be letters, digits and spaces, got ${family}`);
  addMetrics(family, fontMetrics(bytes));
}
