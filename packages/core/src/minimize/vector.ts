/** The inner product. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** The Euclidean length, without overflow or underflow on the way. */
export function norm(vector: ArrayLike<number>): number {
  const square = dot(vector, vector);
  if (square > 1e-280 && square < 1e280) return Math.sqrt(square);
  const scale = largest(vector);
  if (!(scale > 0 && scale < Infinity)) return scale;
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += (vector[i]! / scale) ** 2;
  return scale * Math.sqrt(sum);
}

/** The largest absolute value; NaN where one is NaN. */
export function largest(vector: ArrayLike<number>): number {
  let result = 0;
  for (let i = 0; i < vector.length; i++) result = Math.max(result, Math.abs(vector[i]!));
  return result;
}

/** `to = to + factor * from`, in place. */
export function addScaled(to: Float64Array, from: ArrayLike<number>, factor: number): void {
  for (let i = 0; i < to.length; i++) to[i]! += factor * from[i]!;
}

/** `a - b`. */
export function difference(a: Float64Array, b: ArrayLike<number>): Float64Array {
  const result = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) result[i] = a[i]! - b[i]!;
  return result;
}

/** `x + factor * direction`. */
export function along(x: Float64Array, direction: ArrayLike<number>, factor: number): Float64Array {
  const result = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) result[i] = x[i]! + factor * direction[i]!;
  return result;
}

/** `a * b`, number by number. */
export function times(a: Float64Array, b: ArrayLike<number>): Float64Array {
  const result = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) result[i] = a[i]! * b[i]!;
  return result;
}

/** `factor * a`. */
export function scaled(a: Float64Array, factor: number): Float64Array {
  const result = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) result[i] = factor * a[i]!;
  return result;
}
