/** Eigenvalues and eigenvectors of a symmetric matrix. */
export interface Eigen {
  /** The largest first. */
  readonly values: Float64Array;
  /** In columns, in the order of the values; the largest number of each is positive. */
  readonly vectors: Float64Array;
}

/**
 * The eigenvalues and eigenvectors of a symmetric matrix in float64, by reduction to three diagonals and the
 * implicit QL iteration: only + - * / and roots, so that every engine gives the same bits.
 *
 * @see Golub, Van Loan, "Matrix Computations", sections 8.3.1 and 8.3.3.
 */
export function symmetricEigen(matrix: ArrayLike<number>, size: number): Eigen {
  const vectors = Float64Array.from({ length: size * size }, (_, i) => matrix[i]!);
  const diagonal = new Float64Array(size);
  const beside = new Float64Array(size);
  reduce(vectors, diagonal, beside, size);
  iterate(vectors, diagonal, beside, size);
  return sorted(vectors, diagonal, size);
}

/** Householder reflections from the last row up; `vectors` becomes their product, rows and columns as they were. */
function reduce(v: Float64Array, diagonal: Float64Array, beside: Float64Array, n: number): void {
  for (let j = 0; j < n; j++) diagonal[j] = v[(n - 1) * n + j]!;
  for (let i = n - 1; i > 0; i--) {
    let scale = 0;
    for (let k = 0; k < i; k++) scale += Math.abs(diagonal[k]!);
    let h = 0;
    if (scale === 0) {
      beside[i] = diagonal[i - 1]!;
      for (let j = 0; j < i; j++) {
        diagonal[j] = v[(i - 1) * n + j]!;
        v[i * n + j] = 0;
        v[j * n + i] = 0;
      }
    } else {
      h = reflect(v, diagonal, beside, n, i, scale);
    }
    diagonal[i] = h;
  }
  accumulate(v, diagonal, n);
  beside[0] = 0;
}

function reflect(
  v: Float64Array,
  diagonal: Float64Array,
  beside: Float64Array,
  n: number,
  i: number,
  scale: number,
): number {
  let h = 0;
  for (let k = 0; k < i; k++) {
    diagonal[k]! /= scale;
    h += diagonal[k]! * diagonal[k]!;
  }
  const f = diagonal[i - 1]!;
  const g = f > 0 ? -Math.sqrt(h) : Math.sqrt(h);
  beside[i] = scale * g;
  h -= f * g;
  diagonal[i - 1] = f - g;
  beside.fill(0, 0, i);
  for (let j = 0; j < i; j++) {
    const d = diagonal[j]!;
    v[j * n + i] = d;
    let sum = beside[j]! + v[j * n + j]! * d;
    for (let k = j + 1; k < i; k++) {
      sum += v[k * n + j]! * diagonal[k]!;
      beside[k]! += v[k * n + j]! * d;
    }
    beside[j] = sum;
  }
  let product = 0;
  for (let j = 0; j < i; j++) {
    beside[j]! /= h;
    product += beside[j]! * diagonal[j]!;
  }
  const half = product / (h + h);
  for (let j = 0; j < i; j++) beside[j]! -= half * diagonal[j]!;
  for (let j = 0; j < i; j++) {
    const [d, e] = [diagonal[j]!, beside[j]!];
    for (let k = j; k < i; k++) v[k * n + j]! -= d * beside[k]! + e * diagonal[k]!;
    diagonal[j] = v[(i - 1) * n + j]!;
    v[i * n + j] = 0;
  }
  return h;
}

function accumulate(v: Float64Array, diagonal: Float64Array, n: number): void {
  for (let i = 0; i < n - 1; i++) {
    v[(n - 1) * n + i] = v[i * n + i]!;
    v[i * n + i] = 1;
    const h = diagonal[i + 1]!;
    if (h !== 0) {
      for (let k = 0; k <= i; k++) diagonal[k] = v[k * n + i + 1]! / h;
      for (let j = 0; j <= i; j++) {
        let sum = 0;
        for (let k = 0; k <= i; k++) sum += v[k * n + i + 1]! * v[k * n + j]!;
        for (let k = 0; k <= i; k++) v[k * n + j]! -= sum * diagonal[k]!;
      }
    }
    for (let k = 0; k <= i; k++) v[k * n + i + 1] = 0;
  }
  for (let j = 0; j < n; j++) {
    diagonal[j] = v[(n - 1) * n + j]!;
    v[(n - 1) * n + j] = 0;
  }
  v[n * n - 1] = 1;
}

/** The length of a vector of two, without overflow. */
function length(a: number, b: number): number {
  const [x, y] = [Math.abs(a), Math.abs(b)];
  const [large, small] = x > y ? [x, y] : [y, x];
  return large === 0 ? 0 : large * Math.sqrt(1 + (small / large) * (small / large));
}

/** Implicit QL steps until all beside the diagonal is gone. */
function iterate(v: Float64Array, diagonal: Float64Array, beside: Float64Array, n: number): void {
  for (let i = 1; i < n; i++) beside[i - 1] = beside[i]!;
  beside[n - 1] = 0;
  for (let l = 0; l < n; l++)
    for (let round = 0; round < 100; round++) {
      let m = l;
      for (; m < n - 1; m++) {
        const size = Math.abs(diagonal[m]!) + Math.abs(diagonal[m + 1]!);
        if (Math.abs(beside[m]!) <= Number.EPSILON * size) break;
      }
      if (m === l) break;
      chase(v, diagonal, beside, n, l, m);
    }
}

function chase(
  v: Float64Array,
  diagonal: Float64Array,
  beside: Float64Array,
  n: number,
  l: number,
  m: number,
): void {
  let g = (diagonal[l + 1]! - diagonal[l]!) / (2 * beside[l]!);
  let r = length(g, 1);
  g = diagonal[m]! - diagonal[l]! + beside[l]! / (g + (g >= 0 ? r : -r));
  let [sine, cosine, shift] = [1, 1, 0];
  let i = m - 1;
  for (; i >= l; i--) {
    const f = sine * beside[i]!;
    const b = cosine * beside[i]!;
    r = length(f, g);
    beside[i + 1] = r;
    if (r === 0) {
      diagonal[i + 1]! -= shift;
      beside[m] = 0;
      break;
    }
    sine = f / r;
    cosine = g / r;
    g = diagonal[i + 1]! - shift;
    r = (diagonal[i]! - g) * sine + 2 * cosine * b;
    shift = sine * r;
    diagonal[i + 1] = g + shift;
    g = cosine * r - b;
    for (let k = 0; k < n; k++) {
      const [x, y] = [v[k * n + i]!, v[k * n + i + 1]!];
      v[k * n + i + 1] = sine * x + cosine * y;
      v[k * n + i] = cosine * x - sine * y;
    }
  }
  if (r === 0 && i >= l) return;
  diagonal[l]! -= shift;
  beside[l] = g;
  beside[m] = 0;
}

function sorted(v: Float64Array, diagonal: Float64Array, n: number): Eigen {
  const order = Array.from(diagonal.keys()).toSorted((a, b) => diagonal[b]! - diagonal[a]! || a - b);
  const vectors = new Float64Array(n * n);
  for (const [to, from] of order.entries()) {
    let largest = 0;
    for (let k = 0; k < n; k++)
      if (Math.abs(v[k * n + from]!) > Math.abs(v[largest * n + from]!)) largest = k;
    const sign = v[largest * n + from]! < 0 ? -1 : 1;
    for (let k = 0; k < n; k++) vectors[k * n + to] = sign * v[k * n + from]!;
  }
  return { values: Float64Array.from(order, (from) => diagonal[from]!), vectors };
}
