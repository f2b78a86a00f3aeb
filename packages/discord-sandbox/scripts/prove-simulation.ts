// Breaks the quiz bot of the tests in many ways and tells which of them the simulation finds.
// node scripts/prove-simulation.ts [faults: 60] [schedules: 400] [seed: 1]
// node scripts/prove-simulation.ts --again     each fault that is known to be found, by the seed that found it
import { readFile } from "node:fs/promises";
import { describeFault } from "../test/mutation/faults.ts";
import { describeVerdict, drawFaults, prove, readBot, type Verdict } from "../test/mutation/prove.ts";

const isAgain = process.argv.includes("--again");
const numbers = process.argv.slice(2).filter((argument) => argument !== "--again");
const [count = 60, schedules = 400, seed = 1] = numbers.map(Number);
const source = await readBot();
const started = performance.now();

interface Known {
  readonly fault: string;
  readonly caught?: { readonly seed: number };
}

async function proveAgain(): Promise<readonly Verdict[]> {
  const file = new URL("../test/mutation/verdicts.json", import.meta.url);
  const known: readonly Known[] = JSON.parse(await readFile(file, "utf8"));
  const seeds = new Map(known.map(({ fault, caught }) => [fault, caught?.seed]));
  const faults = drawFaults(source, 60, 1).filter((fault) => seeds.get(describeFault(fault)) !== undefined);
  const first = (fault: (typeof faults)[number]): number => seeds.get(describeFault(fault)) ?? 1;
  return prove(source, faults, { schedules: 1, enough: 10, patience: 300_000, first });
}

const verdicts = isAgain
  ? await proveAgain()
  : await prove(source, drawFaults(source, count, seed), { schedules, enough: 10, patience: 120_000 });
for (const verdict of verdicts) process.stdout.write(`${describeVerdict(verdict)}\n`);
const caught = verdicts.filter((verdict) => verdict.caught !== undefined);
const large = caught.filter((verdict) => typeof verdict.caught === "object" && verdict.caught.events > 10);
process.stdout.write(
  `${caught.length} of ${verdicts.length} found, ${large.length} with more than ten events, ` +
    `${((performance.now() - started) / 1000).toFixed(0)} s\n`,
);
