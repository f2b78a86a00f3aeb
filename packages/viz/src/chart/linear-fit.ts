/** A straight line through points by least squares, and how well it fits. */
export interface LinearFit {
  readonly count: number;
  readonly slope: number;
  readonly intercept: number;
  /** Pearson's correlation; NaN where one of the two does not vary. */
  readonly correlation: number;
}

/** The fit of the finite points, sums taken about the means in one pass (Welford). */
export function linearFit(xs: ArrayLike<number>, ys: ArrayLike<number>): LinearFit {
  let [count, meanX, meanY, sxx, syy, sxy] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < xs.length; i++) {
    const [x, y] = [xs[i]!, ys[i]!];
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    count++;
    const [dx, dy] = [x - meanX, y - meanY];
    meanX += dx / count;
    meanY += dy / count;
    sxx += dx * (x - meanX);
    syy += dy * (y - meanY);
    sxy += dx * (y - meanY);
  }
  const varies = count > 1 && sxx > 1e-24 * meanX * meanX * count && Number.isFinite(sxx);
  const slope = varies ? sxy / sxx : Number.NaN;
  const hasBoth = varies && syy > 1e-24 * meanY * meanY * count && Number.isFinite(syy);
  const correlation = hasBoth ? sxy / Math.sqrt(sxx) / Math.sqrt(syy) : Number.NaN;
  return {
    count,
    slope,
    intercept: meanY - slope * meanX,
    correlation: Math.max(-1, Math.min(1, correlation)),
  };
}
