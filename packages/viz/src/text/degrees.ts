import { formatNumber } from "@opt/words";

/** An angle as it is read, in whole degrees; what rounding left of a half does not decide. */
export function formatDegrees(degrees: number): string {
  return `${formatNumber(Math.round(Number(degrees.toFixed(9))))}°`;
}
