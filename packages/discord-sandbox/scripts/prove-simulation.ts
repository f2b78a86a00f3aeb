// Breaks the quiz bot of the tests in many ways and tells which of them the simulation finds.
// node scripts/prove-simulation.ts [faults: 60] [schedules: 400] [seed: 1]
// node scripts/prove-simulation.ts --again     each fault that is known to be found, by the seed that found it
import { describeVerdict, drawFaults, prove, proveAgain, readBot } from "../test/mutation/prove.ts";

const isAgain = process.argv.includes("--again");
const numbers = process.argv.slice(2).filter((argument) => argument !== "--again");
const [count = 60, schedules = 400, seed = 1] = numbers.map(Number);
const source = await readBot();
const started = performance.now();
const verdicts = isAgain
  ? await proveAgain(source, drawFaults(source, 60, 1), 300_000)
  : await prove(source, drawFaults(source, count, seed), { schedules, enough: 10, patience: 120_000 });
for (const verdict of verdicts) process.stdout.write(`${describeVerdict(verdict)}\n`);
const caught = verdicts.filter((verdict) => verdict.caught !== undefined);
const large = caught.filter((verdict) => typeof verdict.caught === "object" && verdict.caught.events > 10);
process.stdout.write(
  `${caught.length} of ${verdicts.length} found, ${large.length} with more than ten events, ` +
    `${((performance.now() - started) / 1000).toFixed(0)} s\n`,
);
