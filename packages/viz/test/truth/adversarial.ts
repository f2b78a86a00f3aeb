import fc from "fast-check";

/** Numbers that make words go wrong: ties, neighbours, extremes. */
export const hard = fc.oneof(
  fc.constantFrom(
    0,
    1,
    0.5,
    0.9998,
    0.999_95,
    1.01,
    0.1 + 0.2,
    0.3,
    1e-9,
    5e-4,
    1234.5,
    9999.7,
    1e6,
    1e12,
    6e203,
  ),
  fc.double({ min: 1e-6, max: 2, noNaN: true }),
  fc.integer({ min: 0, max: 5 }),
);
export const signed: fc.Arbitrary<number> = fc.oneof(
  hard,
  hard.map((value) => -value),
);
/** Numbers, and what is none. */
export const broken: fc.Arbitrary<number> = fc.oneof(
  { weight: 6, arbitrary: signed },
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
);
export const names = ["Ada", "Bo", "Cy", "Di", "Ed", "Flo"];

/** Tries a property on the examples and on 200 draws, or on as many as `DRAWS` says. */
export function always<Values>(property: fc.IProperty<Values>, examples: Values[] = []): void {
  fc.assert(property, { numRuns: Number(process.env["DRAWS"] ?? 200), examples });
}

/** So many of a kind. */
export function times<Value>(one: fc.Arbitrary<Value>, least: number, most: number = least) {
  return fc.array(one, { minLength: least, maxLength: most });
}

/** Two numbers that nobody would call a tie: further apart than 0.1 % of their size and of the span. */
export function clearlyApart(a: number, b: number, all: readonly number[]): boolean {
  const finite = all.filter(Number.isFinite);
  const span = Math.max(...finite) - Math.min(...finite);
  return Math.abs(a - b) > 1e-3 * Math.max(Math.abs(a), Math.abs(b), span);
}

/** Whether just these are best: none is left out that equals the best, none is named that is clearly worse `among` all. */
export function areBest(
  named: readonly number[],
  values: readonly number[],
  better: "lower" | "higher",
  among: readonly number[] = [],
): boolean {
  const known = values.filter(Number.isFinite);
  const best = better === "lower" ? Math.min(...known) : Math.max(...known);
  const equal = values.flatMap((value, i) => (value === best ? [i] : []));
  return (
    equal.every((i) => named.includes(i)) &&
    (named.length === 1
      ? values[named[0]!] === best
      : named.every((i) => !clearlyApart(values[i]!, best, [...known, ...among])))
  );
}
