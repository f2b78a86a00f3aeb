/** A straight line through points by least squares, and how well it fits. */
export interface LinearFit {
  readonly count: number;
  readonly slope: number;
  readonly intercept: number;
  /** Pearson's correlation; NaN where one of the two does not vary. */
  readonly correlation: number;
}

/** The fit of points, all numbers finite, sums taken about the means in one pass (Welford). */
export function linearFit(xs: ArrayLike<number>, ys: ArrayLike<number>): LinearFit {
  let [count, meanX, meanY, sxx, syy, sxy] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < xs.length; i++) {
    const [x, y] = [xs[i]!, ys[i]!];
    count++;
    const [dx, dy] = [x - meanX, y - meanY];
    meanX += dx / count;
    meanY += dy / count;
    sxx += dx * (x - meanX);
    syy += dy * (y - meanY);
    sxy += dx * (y - meanY);
  }
  const varies = count > 1 && sxx > 1e-24 * meanX * meanX * count && Number.isFinite(sxx);
  const hasBoth = varies && syy > 1e-24 * meanY * meanY * count && Number.isFinite(syy);
  const correlation = hasBoth ? sxy / Math.sqrt(sxx) / Math.sqrt(syy) : Number.NaN;
  const slope = varies ? (isNoise(correlation, 1) ? 0 : sxy / sxx) : Number.NaN;
  const intercept = meanY - slope * meanX;
  return {
    count,
    slope,
    intercept: isNoise(intercept, meanY) ? 0 : intercept,
    correlation: isNoise(correlation, 1) ? 0 : Math.max(-1, Math.min(1, correlation)),
  };
}

/** What rounding leaves of a number that is 0. */
function isNoise(value: number, scale: number): boolean {
  return Math.abs(value) <= 1e-13 * Math.abs(scale);
}
