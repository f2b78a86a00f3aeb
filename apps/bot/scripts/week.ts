import { simulateWeek } from "../test/simulation/week.ts";

// Simulated weeks of a group of thirty: `npm run week -- 1000`, a number of seeds and, if wanted, the first of them.

const [count = 100, first = 1] = process.argv.slice(2).map(Number);
let [broken, uses] = [0, 0];
for (let seed = first; seed < first + count; seed += 1) {
  const week = await simulateWeek(seed);
  uses += week.uses;
  if (week.violations.length === 0) continue;
  broken += 1;
  process.stdout.write(`seed ${seed}: ${week.violations.slice(0, 3).join("; ")}\n`);
}
process.stdout.write(`${count} weeks, ${uses} uses, ${broken} with a broken rule\n`);
process.exitCode = broken > 0 ? 1 : 0;
