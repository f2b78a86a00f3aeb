import { refuse } from "../text/refuse.ts";

/** A checked copy of a domain; `read` makes a number of each end. */
export function readDomain<End>(
  name: string,
  domain: readonly End[],
  read: (name: string, end: End) => number,
): readonly [number, number] {
  if (!Array.isArray(domain) || domain.length !== 2) refuse(name, "a list of 2 numbers", domain);
  const [low = 0, high = 0] = domain.map((end: End, i) => read(`${name}[${i}]`, end));
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (!(high - low > 1e-12 * size && size <= 1e300))
    throw new RangeError(`${name} must rise, got ${low} to ${high}`);
  return [low, high];
}
