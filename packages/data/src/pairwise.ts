/** Returns the sum in NumPy's order of additions: one by one below 8 terms, then in 8 lanes, halves above 128. */
export function pairwiseSum(values: Float64Array): number {
  const n = values.length;
  if (n < 8) return values.reduce((sum, value) => sum + value, 0);
  if (n > 128) {
    const half = (n >> 1) - ((n >> 1) % 8);
    return pairwiseSum(values.subarray(0, half)) + pairwiseSum(values.subarray(half));
  }
  const lanes = values.slice(0, 8);
  let i = 8;
  for (; i < n - (n % 8); i += 8) for (let lane = 0; lane < 8; lane++) lanes[lane]! += values[i + lane]!;
  const [a, b, c, d, e, f, g, h] = Array.from(lanes);
  let sum = a! + b! + (c! + d!) + (e! + f! + (g! + h!));
  for (; i < n; i++) sum += values[i]!;
  return sum;
}

/** Returns the population standard deviation, rounded as NumPy's `std` of one row. */
export function pairwiseDeviation(values: Float64Array): number {
  const mean = pairwiseSum(values) / values.length;
  return Math.sqrt(pairwiseSum(values.map((value) => (value - mean) * (value - mean))) / values.length);
}
