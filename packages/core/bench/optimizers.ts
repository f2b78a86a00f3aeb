// node bench/optimizers.ts [ROWS [NAME...]]: a step of every optimizer that works element by element or with sums, over a
// float32 matrix of so many rows of 1000, beside Adam's in the same process, for the memory that each moves: what its
// kernels load and store, counted in their graphs. Prints nanoseconds and bytes a parameter and the ratio of the two to
// Adam's; ends with an error where one is beyond its bound, which is 1.5 for all but a few.
import { performance } from "node:perf_hooks";
import { leafShape } from "../src/engine/leaf-shape.ts";
import { planMethod } from "../src/engine/plan.ts";
import { adam, allocate, type Method } from "../src/index.ts";
import { graphOf } from "../src/kernel/build-graph.ts";
import { nodesOf, type GraphRound } from "../src/kernel/graph.ts";
import { factories, rateOf } from "../test/optimizer/list.ts";
import { wave } from "./plain-adam.ts";

const [rows = "2000", ...only] = process.argv.slice(2);
const shape = [Number(rows), 1000];
const size = Number(rows) * 1000;
const rounds = 200;
/** What takes longer for a reason that docs/speed.md gives. */
const bounds: Readonly<Record<string, number>> = {
  noisySgd: 2.8,
  mirrorMadgrad: 2.3,
  madgrad: 1.9,
  diffgrad: 2.3,
  dadaptAdagrad: 2.1,
  dadaptAdan: 2,
  adamp: 2,
  sgdp: 1.8,
  gravity: 1.8,
  adadelta: 1.8,
  adafactor: 1.8,
};
const boundOf = (name: string): number => bounds[name] ?? 1.5;

/** How many numbers a step loads and stores for each parameter; normal draws are stored, one for each. */
function movedBy(method: Method): number {
  const plan = planMethod(method, [leafShape("value", [], shape)], "float32", undefined, false);
  const items = plan.sections(plan.activity(1)).flatMap((section) => section.items);
  const units = items.flatMap((item) => {
    if (item.kind === "matrix") return [];
    const { loop, rounds: parts, arrays } = item;
    return [
      { dtype: "float32" as const, prepare: [], loop, rounds: parts, arrays, scalars: plan.scalars.index },
    ];
  });
  const drawn = items.flatMap((item) => (item.kind === "matrix" ? item.operations : [])).length;
  return units
    .flatMap((unit) => graphOf(unit).rounds)
    .reduce((total, round) => total + movedIn(round), drawn);
}

function movedIn(round: GraphRound): number {
  const loaded = new Set(nodesOf(round).flatMap(({ op, value }) => (op === "load" ? [value] : [])));
  return loaded.size + round.stores.length;
}

/** A step of a method over the matrix. */
function stepOf(method: Method): () => void {
  const { params, gradients, optimizer } = allocate(method, { value: shape }, { onNonFinite: "ignore" });
  params.value.data.fill(0.5);
  wave(gradients.value.data);
  return () => {
    optimizer.step(gradients, { loss: 1 });
  };
}

interface Measured {
  readonly name: string;
  readonly time: number;
  readonly moved: number;
  /** Of time for the memory moved, beside Adam's in the same rounds. */
  readonly ratio: number;
}

function measure(name: string, method: Method): Measured {
  const runs = [stepOf(adam()), stepOf(method)];
  const best = [Infinity, Infinity];
  for (let round = 0; round < rounds; round++)
    for (const [i, run] of runs.entries()) {
      const start = performance.now();
      run();
      best[i] = Math.min(best[i]!, performance.now() - start);
    }
  const adams = (best[0]! * 1e6) / size;
  const time = (best[1]! * 1e6) / size;
  const moved = movedBy(method);
  return { name, time, moved, ratio: time / moved / (adams / movedBy(adam())) };
}

const measured = factories
  .filter(([name]) => only.length === 0 || only.includes(name))
  .map(([name, create]) => [name, create(rateOf(create, 1e-3))] as const)
  .filter(([, method]) => !/"operation":"(?!normal)|"evaluate":true/u.test(JSON.stringify(method)))
  .map(([name, method]) => measure(name, method));
for (const { name, time, moved, ratio } of measured.toSorted((a, b) => b.ratio - a.ratio))
  console.log(
    `${ratio <= boundOf(name) ? "ok  " : "MISS"} ${name.padEnd(27)} ${time.toFixed(2).padStart(7)} ns ${String(4 * moved).padStart(4)} bytes ${ratio.toFixed(2).padStart(6)}`,
  );
if (measured.some(({ name, ratio }) => !(ratio <= boundOf(name)))) process.exitCode = 1;
