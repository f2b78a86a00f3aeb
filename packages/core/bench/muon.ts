// node bench/muon.ts [size]: a step of Muon on a square matrix beside the matrix products that it needs, in one run; ends
// with an error where it is beyond 1.5 times as long.
import { allocate, muon } from "../src/index.ts";
import { matrixProduct } from "../src/kernel/matrix-product.ts";

const size = Number(process.argv[2] ?? 1024);
const rounds = 5;
const steps = 5;

const { params, gradients, optimizer } = allocate(muon(), { weight: [size, size] }, { dtype: "float32" });
const product = matrixProduct("float32");
const square = (): Float32Array => new Float32Array(size * size);
const [x, gram, squared, next] = [square(), square(), square(), square()];

function fill(numbers: Float32Array | Float64Array, seed: number): void {
  let state = seed;
  for (let i = 0; i < numbers.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    numbers[i] = state / 2 ** 32 - 0.5;
  }
}

fill(params.weight.data, 1);
fill(gradients.weight.data, 2);
fill(x, 3);

/** The products of the Newton-Schulz iteration, and nothing else. */
function multiply(): void {
  for (let step = 0; step < steps; step++) {
    product({ data: x }, { data: x, transposed: true }, gram, size, size, size);
    product({ data: gram }, { data: gram }, squared, size, size, size);
    product({ data: squared }, { data: x }, next, size, size, size);
  }
}

function time(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

optimizer.step(gradients);
multiply();
let [step, products] = [Infinity, Infinity];
for (let round = 0; round < rounds; round++) {
  step = Math.min(
    step,
    time(() => optimizer.step(gradients)),
  );
  products = Math.min(products, time(multiply));
}
if (!(step <= 1.5 * products)) process.exitCode = 1;
console.log(
  `Muon on ${size} x ${size}: ${step.toFixed(0)} ms a step, its products alone ${products.toFixed(0)} ms: ${(step / products).toFixed(2)} times (at most 1.5)`,
);
