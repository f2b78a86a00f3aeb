/** An enum of flags as TypeScript compiles it. */
type FlagEnum<T extends number> = Readonly<Record<string, T | string>>;

const masks = new WeakMap<object, number>();

function maskOf(flags: FlagEnum<number>): number {
  const known = masks.get(flags);
  if (known !== undefined) return known;
  const mask = Object.values(flags).reduce<number>(
    (sum, bit) => (typeof bit === "number" ? sum | bit : sum),
    0,
  );
  masks.set(flags, mask);
  return mask;
}

function isMadeOf<T extends number>(flags: FlagEnum<T>, bits: number): bits is T {
  return Number.isInteger(bits) && (bits & ~maskOf(flags)) === 0;
}

/** The bits as a value of their enum; a bit the enum does not know is a `RangeError`. */
export function bitsOf<T extends number>(flags: FlagEnum<T>, bits: number): T {
  if (!isMadeOf(flags, bits)) throw new RangeError(`bits must be known flags, got ${bits}`);
  return bits;
}
