/** A labelled place on an axis. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** A map from data to the unit interval, with the places to label. */
export interface Scale {
  readonly domain: readonly [number, number];
  /** Whether it is logarithmic. */
  readonly isLog?: boolean;
  /** 0 at the start of the domain, 1 at its end; outside values fall outside. */
  unit(value: number): number;
  /** At most `count` labelled places inside the domain. */
  ticks(count: number): Tick[];
  /** Places for thin lines between the ticks, of an axis of so many pixels. */
  minorTicks(length: number): number[];
  /** The same kind of scale over another domain. */
  over(domain: readonly [number, number]): Scale;
}

/** The smallest and largest finite value, or `undefined` when there is none. */
export function extent(values: ArrayLike<number>): [number, number] | undefined {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    // NaN is neither below nor above
    if (value < low && value > Number.NEGATIVE_INFINITY) low = value;
    if (value > high && value < Number.POSITIVE_INFINITY) high = value;
  }
  return low <= high ? [low, high] : undefined;
}
