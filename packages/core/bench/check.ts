// node bench/check.ts [PEERS]: the ratios that the speed of the engine is held by, measured side by side in one
// process; prints each with its bound, and ends with an error where one is beyond it. With PEERS (see speed.ts, with
// build/cref-128.node) Adam over 16 million parameters is held against the C loop of the same width of vectors. What a
// clip costs beside Adam hangs on how fast the machine's memory is beside its arithmetic: with build/clips-128.node (see
// clips.c) the bound is what it costs in C, where that is more: a twentieth above for one norm, a quarter below by rows.
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
  inspect,
  type Method,
  type OptimizerOptions,
  revive,
  rmsprop,
  type ShapeTree,
  transform,
} from "../src/index.ts";
import { plainDouble, plainSingle, plainSize, plainTwo, wave } from "./plain-adam.ts";
import { plainRmspropDouble, plainRmspropSingle } from "./plain-rmsprop.ts";

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
    `${holds ? "ok  " : "MISS"} ${what.padEnd(66)} ${value.toPrecision(3).padStart(7)}${unit}, at most ${bound.toPrecision(3)}${unit}`,
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
const inC = clipsInC();
hold(
  "clip + AdamW at 16 million, times Adam",
  large["clipped"]! / large["adam"]!,
  Math.max(1.25, inC.norm * 1.05),
);
hold(
  "adaptiveClip over 1,000,000 rows of 16, times Adam",
  large["rows"]! / large["adam"]!,
  Math.max(1.5, inC.rows * 0.75),
);
const medium = fastest(
  {
    adam: steps(adam(), [1e6]),
    norms: steps(adam(), [1e6], { inspect: inspect("norms") }),
    adamLeaves: steps(adam(), many),
    leaves: steps(chain(clipByNorm(1), adam()), many),
  },
  60,
);
hold('inspect("norms") at 1 million, times Adam', medium["norms"]! / medium["adam"]!, 2);
hold(
  "clipByNorm over 20,000 leaves of 50, times Adam over them",
  medium["leaves"]! / medium["adamLeaves"]!,
  Math.max(1.5, inC.leaves),
);
const two = fastest({ two: steps(adam(), [2], { dtype: "float64" }, 1000), plain: plainTwo() }, 300);
console.log(`     a step of two parameters takes ${(two["two"]! / 1000).toPrecision(3)} ns`);
hold("two parameters, a step, times one written by hand", two["two"]! / two["plain"]!, 4);

// without WebAssembly
const size = plainSize;
const own = transform({
  name: "own",
  slots: { mean: 0, most: 0 },
  hyperparameters: { beta: 0.9 },
  rule: `mean = beta * mean + (1 - beta) * update
    most = max(most * beta, abs(update))
    update = mean > 0 ? mean / (most + 1e-8) : sign(mean) * sqrt(most)`,
});
const everything = adam({ amsgrad: true, weightDecay: 0.1, maximize: true });
// that of float32, for it rounds after each operation
let slower = 0;
for (const dtype of ["float32", "float64"] as const) {
  const plain = dtype === "float32" ? plainSingle : plainDouble;
  const plainRmsprop = dtype === "float32" ? plainRmspropSingle : plainRmspropDouble;
  const script = (method: Method): Run => steps(method, [size], { backend: "javascript", dtype });
  const times = fastest(
    {
      plain: plain(false),
      adam: script(adam()),
      revived: script(revive(JSON.stringify(adam())) as Method),
      plainOptions: plain(true),
      options: script(everything),
      plainRmsprop: plainRmsprop(false),
      rmsprop: script(rmsprop()),
      plainRmspropOptions: plainRmsprop(true),
      rmspropOptions: script(rmsprop({ weightDecay: 0.1, maximize: true })),
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
  hold(
    `${dtype} in JavaScript: rmsprop, times a plain loop`,
    times["rmsprop"]! / times["plainRmsprop"]!,
    1.1,
  );
  hold(
    `${dtype} in JavaScript: rmsprop with options, times a plain loop`,
    times["rmspropOptions"]! / times["plainRmspropOptions"]!,
    1.1,
  );
  slower = Math.max(slower, times["plain"]!);
  const perParameter = (name: string): string => `${(times[name]! / size).toPrecision(3)} ns a parameter`;
  console.log(
    `     clip + AdamW takes ${perParameter("clipped")}, a rule of one's own ${perParameter("own")}`,
  );
  hold(`${dtype} in JavaScript: clip + AdamW, times the slower Adam`, times["clipped"]! / slower, 2.5);
  hold(`${dtype} in JavaScript: a rule of one's own, times the slower Adam`, times["own"]! / slower, 2.75);
}

const adamInC = addon("cref-128") as { adam32: (...values: unknown[]) => void } | undefined;
if (adamInC !== undefined) {
  const { p, g, m, v } = inMemory(16_000_000);
  const c = (): void => adamInC.adam32(p, g, m, v, 1e-3, 0.9, 0.999, 1e-8, 1.2);
  const times = fastest({ ours: steps(adam(), [p.length]), c }, 15);
  hold("Adam at 16 million, times C with vectors of 128 bits", times["ours"]! / times["c"]!, 1 / 0.98);
}
if (isBroken) process.exitCode = 1;

/** An addon among the peers, where it was built. */
function addon(name: string): unknown {
  const file = join(process.argv[2] ?? "", "build", `${name}.node`);
  return process.argv[2] !== undefined && existsSync(file) ? createRequire(import.meta.url)(file) : undefined;
}

/** Parameters, gradients and both moments, where they do not share the lines of a cache. */
function inMemory(count: number): Record<"p" | "g" | "m" | "v", Float32Array> {
  const stride = Math.ceil((count * 4) / 4096) * 4096 + 320;
  const buffer = new ArrayBuffer(stride * 4);
  const [p, g, m, v] = [0, 1, 2, 3].map((i) => new Float32Array(buffer, i * stride, count));
  p!.fill(0.5);
  wave(g!);
  return { p: p!, g: g!, m: m!, v: v! };
}

/** What clips cost in C, times its Adam; nothing where C was not built. */
function clipsInC(): { readonly norm: number; readonly rows: number; readonly leaves: number } {
  const narrow = addon("cref-128") as { adam32: (...values: unknown[]) => void } | undefined;
  const clips = addon("clips-128") as
    | {
        squares: (values: Float32Array) => number;
        rows: (...values: Float32Array[]) => void;
        leaves: (...values: Float32Array[]) => void;
      }
    | undefined;
  if (narrow === undefined || clips === undefined) return { norm: 0, rows: 0, leaves: 0 };
  const measure = (count: number, rounds: number): Record<string, number> => {
    const { p, g, m, v } = inMemory(count);
    const plain = (): void => narrow.adam32(p, g, m, v, 1e-3, 0.9, 0.999, 1e-8, 1.2);
    const norm = (): void => {
      clips.squares(g);
      plain();
    };
    const rows = (): void => clips.rows(p, g, m, v);
    const leaves = (): void => clips.leaves(p, g, m, v);
    const { plain: base, ...times } = fastest({ plain, norm, rows, leaves }, rounds);
    return Object.fromEntries(Object.entries(times).map(([name, time]) => [name, time / base!]));
  };
  const [inMain, inCache] = [measure(16_000_000, 12), measure(1e6, 60)];
  const costs = { norm: inMain["norm"]!, rows: inMain["rows"]!, leaves: inCache["leaves"]! };
  const said = Object.entries(costs).map(([name, value]) => `${name} ${value.toPrecision(3)}`);
  console.log(`     clips in C, times its Adam: ${said.join(", ")}`);
  return costs;
}
