// node bench/peers.ts PEERS [ROUNDS]: a step of Adam, and a whole training step of a perceptron, beside
// TensorFlow.js, jax-js and PyTorch, one after the other, ours before and after each. PEERS is a folder with
// common.mjs, build/cref.node and the peers' own scripts, run as they are. Prints nanoseconds per parameter
// (per step for two parameters; microseconds for the training step), 20th percentile of the thread's own
// time, and how many times ours each takes.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { adam, allocate, compile, multilayerPerceptron, rosenbrock } from "../src/index.ts";

interface Candidate {
  readonly name: string;
  readonly fn: () => unknown;
  readonly per: number;
}
interface Row {
  readonly name: string;
  readonly p20: number;
}
interface Harness {
  readonly bench: (candidates: Candidate[], options: object) => Promise<Row[]>;
}
interface Peer {
  readonly command: readonly [string, ...string[]];
  /** The rows to print; the others are variants that we do not compare with. */
  readonly rows: RegExp;
  readonly sizes: readonly number[];
}

const [folder, rounds = "9"] = process.argv.slice(2);
if (folder === undefined) throw new TypeError("give the folder with common.mjs and build/cref.node");
const { bench }: Harness = await import(pathToFileURL(join(folder, "common.mjs")).href);

const node = process.execPath;
const [tiny, million, many] = [2, 1e6, 1.6e7];
const peers: readonly Peer[] = [
  { command: [node, "peers_tfjs.mjs", "cpu"], rows: /adam$|adam step|minimize/u, sizes: [tiny, million] },
  {
    command: [node, "peers_tfjs.mjs", "wasm"],
    rows: /adam$|adam step|minimize/u,
    sizes: [tiny, million, many],
  },
  { command: [node, "peers_jax.mjs"], rows: /jax-js/u, sizes: [tiny, million, many] },
  {
    command: ["/usr/bin/python3", "peers_torch.py"],
    rows: /^torch adam(?! .*2thr)/u,
    sizes: [tiny, million, many],
  },
];

function resident(size: number): { name: string; fn: () => unknown; per: number }[] {
  const store = allocate(adam(), [size], { dtype: "float32", onNonFinite: "ignore" });
  store.params.data.fill(0.5);
  for (let i = 0; i < size; i++) store.gradients.data[i] = 0.05 * Math.sin(i);
  const optimizer = store.optimizer;
  const step = { name: "@opt/core", per: size > tiny ? size : 1, fn: () => optimizer.step(store.gradients) };
  return size > tiny ? [step] : [step, withGradient()];
}

function withGradient(): Candidate {
  const { gradient } = compile(rosenbrock());
  const store = allocate(adam(), [2], { dtype: "float64", onNonFinite: "ignore" });
  const optimizer = store.optimizer;
  const fn = () => {
    gradient(store.params.data, store.gradients.data);
    return optimizer.step(store.gradients);
  };
  return { name: "@opt/core with Rosenbrock's gradient", per: 1, fn };
}

const own = (size: number): Promise<Row[]> =>
  bench(resident(size), { rounds: Number(rounds), minMs: size > 2e6 ? 1 : 4 });

/** A training step of a 784-128-10 perceptron with Adam on a batch of noise. */
function training(batchSize: number, relaxed: boolean): Candidate {
  const model = multilayerPerceptron({ inputs: 784, hidden: [128], outputs: 10, relaxed });
  const store = allocate(adam(), model.shapes, { onNonFinite: "ignore" });
  for (const [name, layer] of Object.entries(model.initialize()))
    store.params[name]!.weight.data.set(layer.weight.data);
  const optimizer = store.optimizer;
  const inputs = Float32Array.from({ length: 784 * batchSize }, (_, i) => Math.sin(i * i) ** 2);
  const batch = { inputs, targets: Array.from({ length: batchSize }, (_, i) => i % 10) };
  const fn = () => {
    model.lossAndGradient(store.params, batch, store.gradients);
    return optimizer.step(store.gradients);
  };
  return { name: relaxed ? "@opt/core, relaxed" : "@opt/core", per: 1000, fn };
}

/** The rows that a peer's script prints: name and 20th percentile. */
function runPeer([program, ...given]: Peer["command"], size: number): Row[] {
  const { stdout, stderr, status } = spawnSync(program, [...given, String(size), rounds], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${given.join(" ")} ended with ${status}: ${stderr}`);
  return stdout.split("\n").flatMap((line) => {
    const [, name, p20] = /^(.+?)\s+med\s.*?p20\s+([\d.e+-]+)/u.exec(line) ?? [];
    return name === undefined ? [] : [{ name, p20: Number(p20) }];
  });
}

/** The rows worth comparing, per parameter; per step for two parameters. */
function stepsOf({ command, rows }: Peer, size: number): Row[] {
  const found = new Map<string, number>();
  for (const { name, p20 } of runPeer(command, size)) {
    if (!rows.test(name)) continue;
    // for two parameters a table of whole steps comes last, or is told by its names
    const isWhole = size > tiny || name.includes("ns/step") || found.has(name);
    found.set(name, isWhole ? p20 : p20 * size);
  }
  return Array.from(found, ([name, p20]) => ({ name, p20 }));
}

async function compare(measure: () => Promise<Row[]>, peer: () => Row[]): Promise<void> {
  const before = await measure();
  const theirs = peer();
  const after = await measure();
  const ours = before.map(({ name, p20 }, i) => ({ name, p20: Math.max(p20, after[i]!.p20) }));
  for (const { name, p20 } of ours) console.log(`  ${name.padEnd(40)} ${p20.toPrecision(3).padStart(9)}`);
  for (const { name, p20 } of theirs) {
    const like = ours.filter((row) => row.name.includes("gradient") === name.includes("minimize"));
    const times = like.map((row) => `${(p20 / row.p20).toPrecision(3)} x`.padStart(10)).join("");
    console.log(`  ${name.padEnd(40)} ${p20.toPrecision(3).padStart(9)} ${times}`);
  }
}

for (const size of [tiny, million, many]) {
  console.log(`\nAdam, float32, ${size} parameters: ns per ${size > tiny ? "parameter" : "step"}`);
  for (const peer of peers.filter(({ sizes }) => sizes.includes(size)))
    await compare(
      () => own(size),
      () => stepsOf(peer, size),
    );
}
const trainers: readonly Peer["command"][] = [
  [node, "mlp_tfjs.mjs", "cpu"],
  [node, "mlp_tfjs.mjs", "wasm"],
  [node, "mlp_jax.mjs"],
  ["/usr/bin/python3", "mlp_torch.py"],
];
for (const batchSize of [32, 256]) {
  console.log(`\nA training step of a 784-128-10 perceptron, batch of ${batchSize}: us`);
  for (const command of trainers)
    await compare(
      () =>
        bench([training(batchSize, false), training(batchSize, true)], { rounds: Number(rounds), minMs: 4 }),
      // the first row is the whole step on one thread
      () =>
        runPeer(command, batchSize)
          .slice(0, 1)
          .map(({ p20 }) => ({ name: command.slice(1).join(" "), p20 })),
    );
}
