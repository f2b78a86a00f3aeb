// node bench/peers.ts PEERS [ROUNDS]: a step of Adam beside TensorFlow.js, jax-js and PyTorch, one after the
// other, ours before and after each. PEERS is a folder with common.mjs, build/cref.node and the peers' own
// scripts, run as they are. Prints nanoseconds per parameter (per step for two parameters), 20th percentile
// of the thread's own time, and how many times ours each takes.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { adam, allocate, compile, createOptimizer, rosenbrock } from "../src/index.ts";

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
  const optimizer = createOptimizer(adam(), store.params);
  const step = { name: "@opt/core", per: size > tiny ? size : 1, fn: () => optimizer.step(store.gradients) };
  return size > tiny ? [step] : [step, withGradient()];
}

function withGradient(): Candidate {
  const { gradient } = compile(rosenbrock());
  const store = allocate(adam(), [2], { dtype: "float64", onNonFinite: "ignore" });
  const optimizer = createOptimizer(adam(), store.params);
  const fn = () => {
    gradient(store.params.data, store.gradients.data);
    return optimizer.step(store.gradients);
  };
  return { name: "@opt/core with Rosenbrock's gradient", per: 1, fn };
}

const own = (size: number): Promise<Row[]> =>
  bench(resident(size), { rounds: Number(rounds), minMs: size > 2e6 ? 1 : 4 });

/** What a peer's script prints, as nanoseconds per parameter; per step for two parameters. */
function runPeer({ command: [program, ...given], rows }: Peer, size: number): Row[] {
  const { stdout, stderr, status } = spawnSync(program, [...given, String(size), rounds], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${given.join(" ")} ended with ${status}: ${stderr}`);
  const found = new Map<string, number>();
  for (const line of stdout.split("\n")) {
    const [, name, p20] = /^(.+?)\s+med\s.*?p20\s+([\d.e+-]+)/u.exec(line) ?? [];
    if (name === undefined || !rows.test(name)) continue;
    // a table of whole steps comes after the one per parameter, or stands alone
    const isStep = size > tiny || name.includes("ns/step");
    found.set(name, Number(p20) * (isStep || (given[0] === "peers_jax.mjs" && found.has(name)) ? 1 : size));
  }
  return Array.from(found, ([name, time]) => ({ name, p20: time }));
}

for (const size of [tiny, million, many]) {
  console.log(`\nAdam, float32, ${size} parameters: ns per ${size > tiny ? "parameter" : "step"}`);
  for (const peer of peers.filter(({ sizes }) => sizes.includes(size))) {
    const before = await own(size);
    const theirs = runPeer(peer, size);
    const after = await own(size);
    const ours = before.map(({ name, p20 }, i) => ({ name, p20: Math.max(p20, after[i]!.p20) }));
    for (const { name, p20 } of ours) console.log(`  ${name.padEnd(40)} ${p20.toPrecision(3).padStart(9)}`);
    for (const { name, p20 } of theirs) {
      const like = name.includes("minimize") ? ours[1]! : ours[0]!;
      console.log(
        `  ${name.padEnd(40)} ${p20.toPrecision(3).padStart(9)} ${(p20 / like.p20).toPrecision(3).padStart(8)} x`,
      );
    }
  }
}
