// How often a misconception is named from the number it leads to, and how often a slip outside the list is given a
// name: node scripts/misconceptions.ts [VARIANTS]
import { exercises } from "../src/misconception/exercises.ts";
import { namedOutside, namedShares, pairShares } from "../test/misconception/measure.ts";

const count = Number(process.argv[2] ?? 10_000);
const percent = (share: number): string => `${(100 * share).toFixed(2)} %`.padStart(9);
const all = { named: 0, slips: 0, namedTwice: 0, slipsTwice: 0, least: 1, most: 0 };
console.log(`${count} variants a misconception; slips outside the list: ${count} mutants an exercise`);
for (const exercise of exercises) {
  const shares = namedShares(exercise, count);
  const pairs = pairShares(exercise, Math.ceil(count / 20));
  const outside = namedOutside(exercise, count, 1);
  const twice = namedOutside(exercise, count, 2);
  const least = Math.min(...shares.map(({ named }) => named));
  const most = Math.max(...shares.map(({ ambiguous }) => ambiguous));
  all.named += outside.named;
  all.slips += outside.all;
  all.namedTwice += twice.named;
  all.slipsTwice += twice.all;
  all.least = Math.min(all.least, least);
  all.most = Math.max(all.most, most);
  console.log(
    `${exercise.name.padEnd(24)} ${shares.length} misconceptions: least named${percent(least)}, most ambiguous${percent(most)}; ` +
      `pairs named${percent(pairs.named)}, ambiguous${percent(pairs.ambiguous)}; outside named${percent(outside.named / outside.all)} of ${outside.all}, of two places${percent(twice.named / twice.all)} of ${twice.all}`,
  );
}
const names = new Set(exercises.flatMap(({ misconceptions }) => misconceptions.map(({ name }) => name)));
console.log(
  `${names.size} misconceptions in ${exercises.length} exercises: least named${percent(all.least)}, most ambiguous${percent(all.most)}, outside named${percent(all.named / all.slips)} of ${all.slips}, of two places${percent(all.namedTwice / all.slipsTwice)} of ${all.slipsTwice}`,
);
