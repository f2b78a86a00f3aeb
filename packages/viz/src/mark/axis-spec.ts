import type { Scale, Tick } from "../scale/scale.ts";
import type { Format } from "../text/format.ts";
import type { LocalizedText } from "../text/locale.ts";

export interface AxisSpec {
  readonly scale: Scale;
  readonly name?: LocalizedText;
  /** Places to label instead of the scale's own. */
  readonly ticks?: readonly Tick[];
  /** How the numbers are written. Default as the scale does. */
  readonly format?: Format;
  /** Thin lines through the ticks. Default true. */
  readonly grid?: boolean;
}
