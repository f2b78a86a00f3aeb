/** Half a unit of the fourth decimal place, with room for how a computer rounds. */
export const leastTolerance = 0.000051;

/** A typed number may be off by a thousandth. */
export function toleranceOf(key: number): number {
  return Math.abs(key) * 0.001;
}
