import { fontMetrics } from "./font-file.ts";
import { addMetrics } from "./metrics.ts";

/** A font for signs that the package's own fonts lack. */
export interface RegisteredFont {
  /** Name of the family, as it is written into pictures. */
  readonly family: string;
  /** The file: TrueType or OpenType, not compressed. */
  readonly bytes: Uint8Array;
}

/**
 * Makes a font known to the layout and to SVG, behind the package's own: it is asked for the signs they lack, such as
 * those of another script. `registerFont` of `@opt/viz/png` does the same for PNG and GIF, too.
 *
 * @throws `TypeError` for a file that is not a font, `RangeError` for a family name with quotes or none at all.
 */
export function registerFont({ family, bytes }: RegisteredFont): void {
  if (!/^[\w -]+$/u.test(family))
    throw new RangeError(`family must be letters, digits and spaces, got ${family}`);
  addMetrics(family, fontMetrics(bytes));
}
