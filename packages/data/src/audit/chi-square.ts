/** What a test of independence says of a table of counts. */
export interface Independence {
  /** Pearson's chi-square. */
  readonly statistic: number;
  readonly degrees: number;
  /** How likely a table of independent rows and columns is to be as uneven. */
  readonly pValue: number;
  /** Cramér's V: 0 for no association, 1 for the strongest there can be. */
  readonly effect: number;
}

/** Returns Pearson's test of a table of counts, without empty rows and columns; undefined where there is nothing to test. */
export function testIndependence(table: readonly ArrayLike<number>[]): Independence | undefined {
  const width = table[0]?.length ?? 0;
  const columns = Float64Array.from({ length: width }, (_, j) =>
    table.reduce((sum, row) => sum + row[j]!, 0),
  );
  const rows = table.map((row) => Array.from(row).reduce((sum, count) => sum + count, 0));
  const total = rows.reduce((sum, count) => sum + count, 0);
  const [nRows, nColumns] = [rows.filter((sum) => sum > 0).length, columns.filter((sum) => sum > 0).length];
  if (nRows < 2 || nColumns < 2) return undefined;
  let statistic = 0;
  for (const [i, row] of table.entries())
    for (let j = 0; j < width; j++) {
      const expected = (rows[i]! * columns[j]!) / total;
      if (expected > 0) statistic += (row[j]! - expected) ** 2 / expected;
    }
  const degrees = (nRows - 1) * (nColumns - 1);
  return {
    statistic,
    degrees,
    pValue: upperGamma(degrees / 2, statistic / 2),
    effect: Math.sqrt(statistic / (total * (Math.min(nRows, nColumns) - 1))),
  };
}

/** The regularised upper incomplete gamma function Q(a, x): a series below a + 1, a continued fraction above (Lentz). */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < 1000 && term > sum * 1e-17; n++) sum += term *= x / (a + n);
    return Math.max(0, 1 - scale * sum);
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 1000; n++) {
    const step = -n * (n - a);
    b += 2;
    d = 1 / (step * d + b);
    c = b + step / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return scale * fraction;
}

/** The logarithm of the gamma function for a positive half-integer or integer: Stirling's series after lifting to 10. */
function logGamma(a: number): number {
  let shift = 0;
  let x = a;
  for (; x < 10; x++) shift += Math.log(x);
  const series =
    1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5) - 1 / (1680 * x ** 7) + 1 / (1188 * x ** 9);
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
