import { isFloat32Array, type Numbers } from "../typed-array.ts";
import type { BackEndName } from "./back-ends.ts";
import { matrixProduct, type MatrixProduct } from "./matrix-product.ts";
import { zeros } from "./memory.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";
import { leastSpectralNorm } from "./triangle.ts";
import type { Dtype } from "./unit.ts";

/** Functions of matrices in row order that give the same bits in every back end. */
export class MatrixFunctions {
  readonly #product: MatrixProduct;
  readonly #dtype: Dtype;

  constructor(dtype: Dtype, backEnd: BackEndName) {
    this.#product = matrixProduct(dtype, backEnd);
    this.#dtype = dtype;
  }

  /** `into = keep * into + scale * left * right`, each operation rounded to the dtype. */
  multiply(
    left: { readonly data: Numbers; readonly transposed: boolean },
    right: { readonly data: Numbers; readonly transposed: boolean },
    into: Numbers,
    [rows, depth, columns]: readonly [number, number, number],
    scale: number,
    keep: number,
  ): void {
    const result = zeros(this.#dtype, rows * columns);
    this.#product(left, right, result, rows, depth, columns);
    if (keep === 0) into.fill(0);
    mix(into, this.#round(keep), result, this.#round(scale));
  }

  /**
   * Moves the singular values of a matrix towards 1: the quintic Newton-Schulz iteration over the matrix divided
   * by its Frobenius norm, on the side that is shorter.
   *
   * @see Jordan and others, "Muon: An optimizer for hidden layers in neural networks" (2024),
   * https://kellerjordan.github.io/posts/muon/
   */
  newtonSchulz(
    matrix: Numbers,
    into: Numbers,
    rows: number,
    columns: number,
    steps: number,
    [a, b, c]: readonly [number, number, number],
    epsilon: number,
  ): void {
    const round = this.#round;
    const isTall = rows > columns;
    const [short, long] = isTall ? [columns, rows] : [rows, columns];
    let squares = 0;
    for (let i = 0; i < matrix.length; i++) squares += matrix[i]! * matrix[i]!;
    const norm = round(Math.sqrt(squares) + epsilon);
    let x = zeros(this.#dtype, short * long);
    for (let i = 0; i < short; i++)
      for (let j = 0; j < long; j++)
        x[i * long + j] = matrix[isTall ? j * columns + i : i * columns + j]! / norm;
    const [gram, squared] = [zeros(this.#dtype, short * short), zeros(this.#dtype, short * short)];
    let next = zeros(this.#dtype, short * long);
    const [first, second, third] = [round(a), round(b), round(c)];
    for (let step = 0; step < steps; step++) {
      this.#product({ data: x }, { data: x, transposed: true }, gram, short, long, short);
      this.#product({ data: gram }, { data: gram }, squared, short, short, short);
      mix(squared, third, gram, second);
      this.#product({ data: squared }, { data: x }, next, short, short, long);
      mix(next, 1, x, first);
      [x, next] = [next, x];
    }
    for (let i = 0; i < short; i++)
      for (let j = 0; j < long; j++) into[isTall ? j * columns + i : i * columns + j] = x[i * long + j]!;
  }

  /** The power of -1 / `root` of a symmetric matrix, its eigenvalues taken as at least `smallest`. */
  inverseRoot(matrix: Numbers, into: Numbers, size: number, root: number, smallest: number): void {
    const { values, vectors } = symmetricEigen(matrix, size);
    const powers = values.map((value) => 1 / rootOf(value > smallest ? value : smallest, root));
    for (let i = 0; i < size; i++)
      for (let j = 0; j <= i; j++) {
        let sum = 0;
        for (let k = 0; k < size; k++) sum += vectors[i * size + k]! * powers[k]! * vectors[j * size + k]!;
        into[i * size + j] = sum;
        into[j * size + i] = sum;
      }
  }

  /** The eigenvectors of a symmetric matrix, in columns, the largest eigenvalue first. */
  eigenvectors(matrix: Numbers, into: Numbers, size: number): void {
    into.set(symmetricEigen(matrix, size).vectors);
  }

  /** The Q of a QR decomposition, the diagonal of R positive: Gram and Schmidt's, carried out twice. */
  orthonormalize(matrix: Numbers, into: Numbers, rows: number, columns: number): void {
    const q = Float64Array.from(matrix);
    for (let column = 0; column < columns; column++) {
      for (let round = 0; round < 2; round++)
        for (let before = 0; before < column; before++) {
          let along = 0;
          for (let i = 0; i < rows; i++) along += q[i * columns + before]! * q[i * columns + column]!;
          for (let i = 0; i < rows; i++) q[i * columns + column]! -= along * q[i * columns + before]!;
        }
      let squares = 0;
      for (let i = 0; i < rows; i++) squares += q[i * columns + column]! * q[i * columns + column]!;
      const norm = Math.sqrt(squares);
      for (let i = 0; i < rows; i++)
        q[i * columns + column] = norm === 0 ? 0 : q[i * columns + column]! / norm;
    }
    into.set(q);
  }

  /**
   * One step of power iteration and QR from a basis, whose columns are first put in the order of their estimated
   * eigenvalues, and with them the rows or columns of a matrix that is written in the basis.
   */
  refreshBasis(
    matrix: Numbers,
    basis: Numbers,
    size: number,
    moved: Numbers,
    along: "rows" | "columns",
  ): void {
    const turned = zeros(this.#dtype, size * size);
    this.#product({ data: matrix }, { data: basis }, turned, size, size, size);
    const values = Float64Array.from({ length: size }, (_, column) => {
      let value = 0;
      for (let i = 0; i < size; i++) value += basis[i * size + column]! * turned[i * size + column]!;
      return value;
    });
    const order = Array.from(values.keys()).toSorted((a, b) => values[b]! - values[a]!);
    permuteColumns(turned, order, size);
    if (along === "columns") permuteColumns(moved, order, size);
    else permuteRows(moved, order, moved.length / size);
    this.orthonormalize(turned, basis, size, size);
  }

  /**
   * Moves an upper triangle T towards the one by which `raised`, multiplied by it, and `lowered`, divided by its transpose,
   * have the same products of their rows, or columns: T less `rate * upper(raised products - lowered products) * T`, over
   * a bound of the spectral norm of the products' sum.
   */
  refreshTriangle(
    raised: Numbers,
    lowered: Numbers,
    triangle: Numbers,
    [rows, columns]: readonly [number, number],
    along: "rows" | "columns",
    rate: number,
  ): void {
    const [size, depth] = along === "rows" ? [rows, columns] : [columns, rows];
    const products = (data: Numbers): Numbers => {
      const result = zeros(this.#dtype, size * size);
      const [left, right] = [along === "columns", along === "rows"];
      this.#product({ data, transposed: left }, { data, transposed: right }, result, size, depth, size);
      return result;
    };
    const [moved, others] = [products(raised), products(lowered)];
    const bound = leastSpectralNorm(
      moved.map((value, i) => value + others[i]!),
      size,
    );
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) {
        const at = i * size + j;
        moved[at] = j < i ? 0 : (this.#round(moved[at]! - others[at]!) * rate) / (bound + smallest);
      }
    this.#product({ data: moved }, { data: triangle }, others, size, size, size);
    for (let i = 0; i < triangle.length; i++) triangle[i]! -= others[i]!;
  }

  readonly #round = (value: number): number => (this.#dtype === "float32" ? Math.fround(value) : value);
}

/** What keeps a quotient finite where nothing has moved: the smallest normal number of float32. */
const smallest = 2 ** -126;

/** The `root`-th root of a positive number, by Newton's iteration: the same bits on every engine. */
export function rootOf(value: number, root: number): number {
  let power = root;
  let result = value;
  for (; power % 2 === 0; power /= 2) result = Math.sqrt(result);
  if (power === 1) return result;
  // a power of two near the root to begin with
  let scale = 1;
  for (let rest = result; rest >= 2 ** power; rest /= 2 ** power) scale *= 2;
  for (let rest = result; rest < 1 && scale > 0; rest *= 2 ** power) scale /= 2;
  let x = 2 * scale;
  for (let step = 0; step < 100; step++) {
    let inner = 1;
    for (let i = 1; i < power; i++) inner *= x;
    const next = x - (x - result / inner) / power;
    if (!(next < x)) break;
    x = next;
  }
  return x;
}

/** `into = keep * into + scale * from`, each operation rounded to the dtype. */
function mix(into: Numbers, keep: number, from: Numbers, scale: number): void {
  if (isFloat32Array(into))
    for (let i = 0; i < into.length; i++)
      into[i] = Math.fround(keep * into[i]!) + Math.fround(scale * from[i]!);
  else for (let i = 0; i < into.length; i++) into[i] = keep * into[i]! + scale * from[i]!;
}

function permuteColumns(matrix: Numbers, order: readonly number[], columns: number): void {
  for (let row = 0; row < matrix.length; row += columns) {
    const before = matrix.slice(row, row + columns);
    for (const [to, from] of order.entries()) matrix[row + to] = before[from]!;
  }
}

function permuteRows(matrix: Numbers, order: readonly number[], columns: number): void {
  const before = matrix.slice();
  for (const [to, from] of order.entries())
    matrix.set(before.subarray(from * columns, (from + 1) * columns), to * columns);
}
