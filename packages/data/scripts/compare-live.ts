// Compares fresh random cases with scikit-learn, NumPy and PyTorch as /usr/bin/python3 has them:
//   npm run compare [cases] [seed]
// Without a seed the clock gives one; it is printed, so that a difference can be seen again.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createLoader, type LoaderOptions, randomSplit, torchGenerator } from "../src/index.ts";
import { digest, type ReferenceCase } from "../test/reference.ts";
import { repeat } from "../test/repeat.ts";

interface TorchCase {
  readonly torch: "randperm" | "randomSplit" | "loader" | "shard";
  readonly seed: string;
  readonly length: number;
  readonly lengths?: number[];
  readonly worldSize?: number;
  readonly uneven?: "pad" | "drop";
  readonly hash: string;
}

/** The rows of the first two epochs. */
async function epochsOf(length: number, options: LoaderOptions): Promise<Uint32Array[]> {
  const loader = createLoader(new Uint8Array(length), { ...options, batchSize: length });
  const epochs: Uint32Array[] = [];
  while (epochs.length < 2) for await (const { indices } of loader) epochs.push(Uint32Array.from(indices));
  return epochs;
}

async function torchParts(example: TorchCase): Promise<Uint32Array[]> {
  const { torch, length, lengths = [], worldSize = 1, uneven = "pad" } = example;
  const seed = BigInt(example.seed);
  if (torch === "randomSplit") return randomSplit({ lengths, seed }).split({ length });
  if (torch === "randperm") {
    const generator = torchGenerator(seed);
    return [generator.randperm(length), generator.randperm(length)];
  }
  const order = { kind: "torch", seed } as const;
  if (torch === "loader") return epochsOf(length, { order });
  const ranks = Array.from({ length: worldSize }, (_, rank) =>
    epochsOf(length, { order, shard: { rank, worldSize, uneven } }),
  );
  return (await Promise.all(ranks)).map(([, second]) => second!);
}

async function isEqual(example: ReferenceCase | TorchCase): Promise<boolean> {
  if ("torch" in example) return digest(await torchParts(example)) === example.hash;
  return JSON.stringify(repeat(example)) === JSON.stringify(example);
}

const [cases = "3000", seed = String(Date.now() % 2 ** 32)] = process.argv.slice(2);
const script = fileURLToPath(new URL("live_cases.py", import.meta.url));
const python = spawn("/usr/bin/python3", [script, cases, seed], { stdio: ["ignore", "pipe", "inherit"] });
const tally = new Map<string, number>();
let refused = 0;
let different = 0;
for await (const line of createInterface(python.stdout)) {
  const example: ReferenceCase | TorchCase = JSON.parse(line);
  const name = "torch" in example ? `torch ${example.torch}` : example.splitter;
  tally.set(name, (tally.get(name) ?? 0) + 1);
  if ("refused" in example) refused++;
  if (await isEqual(example)) continue;
  different++;
  console.log(`different: ${line}`);
}
const total = [...tally.values()].reduce((sum, count) => sum + count, 0);
console.log(`seed ${seed}: ${total} cases, ${refused} of them refusals, ${different} different`);
console.log([...tally].map(([name, count]) => `${name} ${count}`).join(", "));
if (different > 0 || total !== Number(cases)) process.exitCode = 1;
