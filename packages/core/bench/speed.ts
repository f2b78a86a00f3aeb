// node bench/speed.ts PEERS [ROUNDS]: the speed of a step beside a C loop, in one process and in turn.
// PEERS is a folder with common.mjs and build/cref.node: the C loops of Adam, and a clock of the thread's
// own time. Prints nanoseconds per parameter (20th percentile) and the ratio to the C loop. Where
// build/cref-128.node lies beside it, the same loops compiled with -march=x86-64-v2 (vectors of 128 bits, as
// WebAssembly has them) are timed too.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import {
  adam,
  adamw,
  allocate,
  chain,
  clipByGlobalNorm,
  compile,
  createOptimizer,
  inspect,
  type Method,
  type OptimizerOptions,
  rosenbrock,
} from "../src/index.ts";

interface Candidate {
  readonly name: string;
  readonly fn: () => unknown;
  readonly per: number;
}
interface Row {
  readonly name: string;
  readonly p20: number;
  readonly ratioP20: number;
}
type Loops = Readonly<Record<"adam32" | "adam64", (...values: unknown[]) => void>>;
interface Peers {
  readonly C: Loops;
  readonly bench: (candidates: Candidate[], options: object) => Promise<Row[]>;
}

const [folder, rounds = "21"] = process.argv.slice(2);
if (folder === undefined) throw new TypeError("give the folder with common.mjs and build/cref.node");
const { C, bench }: Peers = await import(pathToFileURL(join(folder, "common.mjs")).href);
const narrowFile = join(folder, "build", "cref-128.node");
const narrow: Loops | undefined = existsSync(narrowFile)
  ? createRequire(import.meta.url)(narrowFile)
  : undefined;

type Dtype = "float32" | "float64";
const arrays = { float32: Float32Array, float64: Float64Array };

function gradientsOf(dtype: Dtype, size: number): Float32Array | Float64Array {
  const gradients = new arrays[dtype](size);
  let s = 12345;
  for (let i = 0; i < size; i++) {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    gradients[i] = (s / 2 ** 32 - 0.5) * 0.1;
  }
  return gradients;
}

function resident(
  name: string,
  method: Method,
  dtype: Dtype,
  size: number,
  options: OptimizerOptions = {},
): Candidate {
  const store = allocate(method, [size], { dtype, onNonFinite: "ignore", ...options });
  store.params.data.fill(0.5);
  store.gradients.data.set(gradientsOf(dtype, size));
  const optimizer = store.optimizer;
  return { name, per: size, fn: () => optimizer.step(store.gradients) };
}

function staged(dtype: Dtype, size: number): Candidate {
  const params = new arrays[dtype](size).fill(0.5);
  const gradients = gradientsOf(dtype, size);
  const optimizer = createOptimizer(adam(), params, { onNonFinite: "ignore" });
  return { name: "arrays of one's own", per: size, fn: () => optimizer.step(gradients) };
}

/** The C loop over arrays that do not start at the same place of a page. */
function cLoop(dtype: Dtype, size: number, { adam32, adam64 } = C, name = "C -O3 -march=native"): Candidate {
  const buffer = new ArrayBuffer((size * 8 + 8192) * 4);
  const bytes = arrays[dtype].BYTES_PER_ELEMENT;
  const stride = Math.ceil((size * bytes) / 4096) * 4096 + 320;
  const array = (i: number): Float32Array | Float64Array => new arrays[dtype](buffer, i * stride, size);
  const [p, g, m, v] = [array(0), array(1), array(2), array(3)];
  p.fill(0.5);
  g.set(gradientsOf(dtype, size));
  const loop = dtype === "float32" ? adam32 : adam64;
  return { name, per: size, fn: () => loop(p, g, m, v, 1e-3, 0.9, 0.999, 1e-8, 1.2) };
}

function print(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`);
  for (const { name, p20, ratioP20 } of rows)
    console.log(
      `  ${name.padEnd(34)} ${p20.toPrecision(3).padStart(8)} ns  ${ratioP20.toFixed(2).padStart(6)} x C`,
    );
}

const clipped = chain(clipByGlobalNorm(1), adamw({ weightDecay: 0.1 }));
for (const [dtype, size] of [
  ["float32", 1e4],
  ["float32", 1e6],
  ["float32", 1.6e7],
  ["float64", 1e4],
  ["float64", 1e6],
  ["float64", 1.6e7],
] as const) {
  const isLarge = size > 2e6;
  const candidates = [
    cLoop(dtype, size),
    ...(narrow === undefined ? [] : [cLoop(dtype, size, narrow, "C with vectors of 128 bits")]),
    resident("adam", adam(), dtype, size),
    resident("clip + adamw", clipped, dtype, size),
    ...(isLarge && dtype === "float64"
      ? []
      : [
          resident("adam, looking for NaN", adam(), dtype, size, { onNonFinite: "throw" }),
          resident("adam, with norms", adam(), dtype, size, { inspect: inspect("norms") }),
          staged(dtype, size),
        ]),
    ...(isLarge
      ? []
      : [resident("clip + adamw in JavaScript", clipped, dtype, size, { backend: "javascript" })]),
  ];
  print(
    `${dtype}, ${size} parameters: per parameter`,
    await bench(candidates, { rounds: Number(rounds), minMs: isLarge ? 1 : 3 }),
  );
}

const { gradient } = compile(rosenbrock());
const store = allocate(adam(), [2], { dtype: "float64", onNonFinite: "ignore" });
const optimizer = store.optimizer;
print(
  "two parameters, float64: per step",
  await bench(
    [
      { name: "C, called from JavaScript", per: 1, fn: cLoop("float64", 2).fn },
      { name: "adam", per: 1, fn: () => optimizer.step(store.gradients) },
      {
        name: "adam with Rosenbrock's gradient",
        per: 1,
        fn: () => {
          gradient(store.params.data, store.gradients.data);
          return optimizer.step(store.gradients);
        },
      },
    ],
    { rounds: Number(rounds), minMs: 4 },
  ),
);
