import { describe, expect, test } from "vitest";
import { allocate, chain, descend, psgdKron, transform } from "../../src/index.ts";
import { symmetricEigen } from "../../src/kernel/symmetric-eigen.ts";
import { leastSpectralNorm, solveTriangle } from "../../src/kernel/triangle.ts";
import { normalStream } from "../../src/random.ts";

const draw = normalStream(3);
const drawn = (count: number): Float64Array => Float64Array.from({ length: count }, draw);

/** An upper triangle whose diagonal is far from 0. */
function triangle(size: number): Float64Array {
  return drawn(size * size).map((value, at) => {
    const [row, column] = [Math.floor(at / size), at % size];
    return row < column ? value : row === column ? 2 + Math.abs(value) : 0;
  });
}

test.each(["rows", "columns"] as const)("what is solved along %s is what it was when multiplied", (along) => {
  const [rows, columns] = [4, 3];
  const size = along === "rows" ? rows : columns;
  const [upper, given] = [triangle(size), drawn(rows * columns)];
  const solved = given.slice();
  solveTriangle(upper, solved, rows, columns, along);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let product = 0;
      for (let i = 0; i < size; i++)
        product +=
          along === "rows"
            ? solved[i * columns + column]! * upper[i * size + row]!
            : solved[row * columns + i]! * upper[i * size + column]!;
      expect(product).toBeCloseTo(given[row * columns + column]!, 12);
    }
});

test("the bound of the spectral norm is below it, and not by much", () => {
  for (let size = 1; size <= 6; size++) {
    const root = drawn(size * size);
    const gram = Float64Array.from({ length: size * size }, (_, at) => {
      const [row, column] = [Math.floor(at / size), at % size];
      let sum = 0;
      for (let i = 0; i < size; i++) sum += root[row * size + i]! * root[column * size + i]!;
      return sum;
    });
    const norm = symmetricEigen(gram, size).values[0]!;
    const bound = leastSpectralNorm(gram, size);
    expect(bound).toBeLessThanOrEqual(norm * (1 + 1e-12));
    expect(bound).toBeGreaterThan(norm / 2);
  }
  expect(leastSpectralNorm(new Float64Array(4), 2)).toBe(0);
});

test("gradients of one covariance become white", () => {
  const { params, gradients, optimizer } = allocate(
    psgdKron({ learningRate: 1, momentum: 0, preconditionerLearningRate: 0.02 }),
    [2, 3],
    { dtype: "float64" },
  );
  const steps = 6000;
  const products = new Float64Array(36);
  for (let step = 0; step < steps; step++) {
    const [first, second] = [drawn(3), drawn(3)];
    for (let i = 0; i < 3; i++) {
      gradients.data[i] = 10 ** (i - 2) * first[i]!;
      gradients.data[i + 3] = 10 ** (i - 2) * (3 * first[i]! + second[i]!);
    }
    const before = params.data.slice();
    optimizer.step(gradients);
    if (step < steps / 2) continue;
    const moved = params.data.map((value, i) => before[i]! - value);
    for (let at = 0; at < 36; at++)
      products[at]! += (2 / steps) * moved[Math.floor(at / 6)]! * moved[at % 6]!;
  }
  const sizes = Array.from({ length: 6 }, (_, i) => products[7 * i]!);
  // unwhitened they are 1 to 100,000, and the rows nearly the same; the cap at 1.1 takes some of them
  expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(1.3);
  expect(Math.min(...sizes)).toBeGreaterThan(0.6);
  const mixed = products.filter((_, at) => at % 7 > 0).map((value) => Math.abs(value));
  expect(Math.max(...mixed)).toBeLessThan(0.15);
});

describe("a stage with triangles", () => {
  const slots = { left: { shape: "rowSquare", start: 1 }, raised: 0, lowered: 0 } as const;
  const stage = (operation: object) => () =>
    transform({ name: "own", slots, phases: [{ matrix: [operation as never] }] });

  test("refuses what an operation does not know", () => {
    expect(stage({ operation: "solveTriangle", of: "left", into: "raised", along: "sides" })).toThrow(
      `along must be rows or columns, got "sides"`,
    );
    expect(stage({ operation: "solveTriangle", of: "middle", into: "raised", along: "rows" })).toThrow(
      "own: there is no matrix middle",
    );
    const refresh = { operation: "refreshTriangle", raised: "raised", lowered: "lowered", into: "left" };
    expect(stage({ ...refresh, along: "rows", rate: "speed" })).toThrow("own: there is no speed");
  });

  test("refuses a triangle of the other side when it runs", () => {
    const along = { operation: "solveTriangle", of: "left", into: "raised", along: "columns" } as const;
    const method = transform({ name: "own", slots, phases: [{ matrix: [along] }] });
    const { gradients, optimizer } = allocate(chain(method, descend({ learningRate: 1 })), [2, 3]);
    expect(() => optimizer.step(gradients)).toThrow(
      "solveTriangle must be given matrices that fit together, which those of",
    );
  });
});
