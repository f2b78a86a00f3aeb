import { formatNumber } from "@opt/words";

/** A count of rows as readers like it: with commas from 10,000 up, never with a power of ten. */
export function formatCount(count: number): string {
  return formatNumber(count, 3, Number.MAX_SAFE_INTEGER);
}
