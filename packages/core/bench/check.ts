// node bench/check.ts [PEERS]: the ratios that the speed of the engine is held by, measured side by side in one
// process; prints each with its bound, and ends with an error where one is beyond it. With PEERS (see speed.ts, with
// build/cref-128.node) Adam over 16 million parameters is held against the C loop of the same width of vectors.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
/* oxlint-disable typescript/no-unsafe-type-assertion -- what is measured here was made here */
import {
  adam,
  adamw,
  adaptiveClip,
  allocate,
  chain,
  clipByGlobalNorm,
  clipByNorm,
  descend,
  revive,
  transform,
  type Method,
  type OptimizerOptions,
  type ShapeTree,
} from "../src/index.ts";

type Run = () => unknown;
type Dtype = "float32" | "float64";

/** The fastest of many rounds in turn, in nanoseconds, so that a busy machine does not decide. */
function fastest(runs: Readonly<Record<string, Run>>, rounds: number): Record<string, number> {
  const best: Record<string, number> = {};
  for (let round = 0; round < rounds; round++)
    for (const [name, run] of Object.entries(runs)) {
      const start = process.hrtime.bigint();
      run();
      best[name] = Math.min(best[name] ?? Infinity, Number(process.hrtime.bigint() - start));
    }
  return best;
}

function wave(data: Float32Array | Float64Array): void {
  for (let i = 0; i < data.length; i++) data[i] = Math.sin(i) * 0.1;
}

/** A step in allocated memory without extras, some times over. */
function steps(
  method: Method,
  shapes: ShapeTree,
  options: OptimizerOptions & { dtype?: Dtype } = {},
  times = 1,
): Run {
  const { params, gradients, optimizer } = allocate(method, shapes, { onNonFinite: "ignore", ...options });
  const each = (tree: object, visit: (data: Float32Array) => void): void => {
    if ("data" in tree) visit(tree.data as Float32Array);
    else for (const child of Object.values(tree)) each(child as object, visit);
  };
  each(params, (data) => data.fill(0.5));
  each(gradients, wave);
  return () => {
    for (let i = 0; i < times; i++) optimizer.step(gradients);
  };
}

let isBroken = false;

function hold(what: string, value: number, bound: number, unit = ""): void {
  const holds = value <= bound;
  if (!holds) isBroken = true;
  console.log(
    `${holds ? "ok  " : "MISS"} ${what.padEnd(66)} ${value.toPrecision(3).padStart(7)}${unit}, at most ${bound}${unit}`,
  );
}

// creation
const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`leaf${i}`, [50]]));
const created = fastest(
  {
    rows: () => allocate(chain(adaptiveClip(), adam()), [1_000_000, 16]),
    leaves: () => allocate(chain(clipByNorm(1), adam()), many),
  },
  7,
);
hold("creating adaptiveClip over 1,000,000 rows", created["rows"]! / 1e6, 130, " ms");
hold("creating clipByNorm over 20,000 leaves", created["leaves"]! / 1e6, 130, " ms");

// steps beside bare Adam's
const clipped = chain(clipByGlobalNorm(1), adamw({ weightDecay: 0.1 }));
const large = fastest(
  {
    adam: steps(adam(), [1_000_000, 16]),
    rows: steps(chain(adaptiveClip(), adam()), [1_000_000, 16]),
    clipped: steps(clipped, [1_000_000, 16]),
  },
  12,
);
hold("clip + AdamW at 16 million, times Adam", large["clipped"]! / large["adam"]!, 1.25);
hold("adaptiveClip over 1,000,000 rows of 16, times Adam", large["rows"]! / large["adam"]!, 1.5);
const medium = fastest(
  {
    adam: steps(adam(), [1e6]),
    norms: steps(adam(), [1e6], { inspect: "norms" }),
    adamLeaves: steps(adam(), many),
    leaves: steps(chain(clipByNorm(1), adam()), many),
  },
  60,
);
hold('inspect: "norms" at 1 million, times Adam', medium["norms"]! / medium["adam"]!, 2);
hold(
  "clipByNorm over 20,000 leaves of 50, times Adam over them",
  medium["leaves"]! / medium["adamLeaves"]!,
  1.5,
);
const two = fastest({ two: steps(adam(), [2], { dtype: "float64" }, 1000) }, 300);
hold("two parameters, a step", two["two"]! / 1000, 75, " ns");

// without WebAssembly
const size = 20_000;

/** Adam as one plain loop with the roundings of the rule, for float32. */
function plainSingle(hasOptions: boolean): Run {
  const f = Math.fround;
  const [p, g, m, v, largest] = [0, 1, 2, 3, 4].map(() => new Float32Array(size)) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  p.fill(0.5);
  wave(g);
  let [product1, product2] = [1, 1];
  return () => {
    product1 *= 0.9;
    product2 *= 0.999;
    const [c1, c2, rate, e, w] = [
      f(1 / (1 - product1)),
      f(1 / Math.sqrt(1 - product2)),
      f(1e-3),
      f(1e-8),
      f(0.1),
    ];
    const [b1, d1, b2, d2] = [f(0.9), f(1 - 0.9), f(0.999), f(1 - 0.999)];
    if (hasOptions)
      for (let i = 0; i < size; i++) {
        const x = f(-g[i]! + f(w * p[i]!));
        const mean = f(f(b1 * m[i]!) + f(d1 * x));
        const square = f(f(b2 * v[i]!) + f(d2 * f(x * x)));
        const most = Math.max(largest[i]!, square);
        m[i] = mean;
        v[i] = square;
        largest[i] = most;
        p[i] = f(p[i]! - f(rate * f(f(c1 * mean) / f(f(f(Math.sqrt(most)) * c2) + e))));
      }
    else
      for (let i = 0; i < size; i++) {
        const x = g[i]!;
        const mean = f(f(b1 * m[i]!) + f(d1 * x));
        const square = f(f(b2 * v[i]!) + f(d2 * f(x * x)));
        m[i] = mean;
        v[i] = square;
        p[i] = f(p[i]! - f(rate * f(f(c1 * mean) / f(f(f(Math.sqrt(square)) * c2) + e))));
      }
  };
}

/** The same for float64. */
function plainDouble(hasOptions: boolean): Run {
  const [p, g, m, v, largest] = [0, 1, 2, 3, 4].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  p.fill(0.5);
  wave(g);
  let [product1, product2] = [1, 1];
  return () => {
    product1 *= 0.9;
    product2 *= 0.999;
    const [c1, c2, rate, e, w] = [1 / (1 - product1), 1 / Math.sqrt(1 - product2), 1e-3, 1e-8, 0.1];
    const [b1, d1, b2, d2] = [0.9, 1 - 0.9, 0.999, 1 - 0.999];
    if (hasOptions)
      for (let i = 0; i < size; i++) {
        const x = -g[i]! + w * p[i]!;
        const mean = b1 * m[i]! + d1 * x;
        const square = b2 * v[i]! + d2 * (x * x);
        const most = Math.max(largest[i]!, square);
        m[i] = mean;
        v[i] = square;
        largest[i] = most;
        p[i] = p[i]! - rate * ((c1 * mean) / (Math.sqrt(most) * c2 + e));
      }
    else
      for (let i = 0; i < size; i++) {
        const x = g[i]!;
        const mean = b1 * m[i]! + d1 * x;
        const square = b2 * v[i]! + d2 * (x * x);
        m[i] = mean;
        v[i] = square;
        p[i] = p[i]! - rate * ((c1 * mean) / (Math.sqrt(square) * c2 + e));
      }
  };
}

const own = transform({
  name: "own",
  slots: { mean: 0, most: 0 },
  hyperparameters: { beta: 0.9 },
  rule: `mean = beta * mean + (1 - beta) * update
    most = max(most * beta, abs(update))
    update = mean > 0 ? mean / (most + 1e-8) : sign(mean) * sqrt(most)`,
});
const everything = adam({ amsgrad: true, weightDecay: 0.1, maximize: true });
for (const dtype of ["float32", "float64"] as const) {
  const plain = dtype === "float32" ? plainSingle : plainDouble;
  const script = (method: Method): Run => steps(method, [size], { backend: "javascript", dtype });
  const times = fastest(
    {
      plain: plain(false),
      adam: script(adam()),
      revived: script(revive(JSON.stringify(adam())) as Method),
      plainOptions: plain(true),
      options: script(everything),
      clipped: script(clipped),
      own: script(chain(own, descend({ learningRate: 0.1 }))),
    },
    150,
  );
  hold(`${dtype} in JavaScript: adam, times a plain loop`, times["adam"]! / times["plain"]!, 1.1);
  hold(`${dtype} in JavaScript: adam revived, times a plain loop`, times["revived"]! / times["plain"]!, 1.1);
  hold(
    `${dtype} in JavaScript: adam with options, times a plain loop`,
    times["options"]! / times["plainOptions"]!,
    1.1,
  );
  hold(`${dtype} in JavaScript: clip + AdamW, a parameter`, times["clipped"]! / size, 20, " ns");
  hold(`${dtype} in JavaScript: a rule of one's own, a parameter`, times["own"]! / size, 20, " ns");
}

const narrowFile = join(process.argv[2] ?? "", "build", "cref-128.node");
if (process.argv[2] !== undefined && existsSync(narrowFile)) {
  const count = 16_000_000;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- built from a known source
  const { adam32 } = createRequire(import.meta.url)(narrowFile) as { adam32: (...values: unknown[]) => void };
  const buffer = new ArrayBuffer((count * 4 + 8192) * 4);
  const stride = Math.ceil((count * 4) / 4096) * 4096 + 320;
  const [p, g, m, v] = [0, 1, 2, 3].map((i) => new Float32Array(buffer, i * stride, count));
  p!.fill(0.5);
  wave(g!);
  const times = fastest(
    { ours: steps(adam(), [count]), c: () => adam32(p, g, m, v, 1e-3, 0.9, 0.999, 1e-8, 1.2) },
    15,
  );
  hold("Adam at 16 million, times C with vectors of 128 bits", times["ours"]! / times["c"]!, 1 / 0.98);
}
if (isBroken) process.exitCode = 1;
