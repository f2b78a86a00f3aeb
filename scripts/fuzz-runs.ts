/**
 * How often a property is tried: so many times with one seed in `npm test`; in `npm run fuzz`, which sets FUZZ, so many
 * times more, with a seed of each run's own that a failure prints.
 */
export function fuzzRuns(cases: number): { readonly numRuns: number; readonly seed?: number } {
  const times = Number(process.env["FUZZ"] ?? 1);
  return times > 1 ? { numRuns: Math.ceil(cases * times) } : { numRuns: cases, seed: 1 };
}

/** Words of an engine, not of a library: an error that says them was not meant. */
const inner = /cannot (?:read|set) prop|is not a function|is not iterable|call stack|array length/iu;

/**
 * What hostile input is refused with, or an empty text where it is taken. An error of another kind, and one in the
 * engine's own words, is thrown on: it is a finding.
 */
export function refusal(
  kinds: readonly (abstract new (...given: never[]) => Error)[],
  work: () => void,
): string {
  try {
    work();
    return "";
  } catch (error) {
    if (!(error instanceof Error) || inner.test(error.message)) throw error;
    if (!kinds.some((kind) => error instanceof kind)) throw error;
    return error.message === "" ? "(without words)" : error.message;
  }
}

/** Seconds of processor time that it takes. */
export function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
