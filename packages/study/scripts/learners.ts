// How many questions simulated learners need until they know all cards, by who chooses them: node scripts/learners.ts [LEARNERS]
import { ours } from "../src/optimization.ts";
import { kinds } from "../test/practice/learners.ts";
import { choosers, graphOf, summaryOf } from "../test/practice/rivals.ts";

const count = Number(process.argv[2] ?? 100);
const graph = graphOf(ours.packs.flatMap(({ cards }) => cards));
console.log(
  `${graph.size} cards, ${count} learners of each kind: questions until all is known, and of the slowest tenth`,
);
const names = Object.keys(choosers);
console.log("".padEnd(18) + names.map((name) => name.padStart(22)).join(""));
for (const kind of Object.keys(kinds)) {
  const cells = names.map((name) => {
    const { mean, slowest } = summaryOf(kind, name, graph, 1000, count);
    return `${mean.toFixed(0)} (${slowest.toFixed(0)})`.padStart(22);
  });
  console.log(kind.padEnd(18) + cells.join(""));
}
