// Why rows that stand in the order of their classes have to be shuffled, or better stratified.
import { type Fold, kFold, stratifiedKFold } from "../src/index.ts";

const labels = ["cat", "dog", "elephant"].flatMap((animal) => Array.from({ length: 20 }, () => animal));

function show(name: string, folds: Iterable<Fold>): void {
  const seen = Array.from(folds, ({ test }) => {
    const counts = new Map<string, number>();
    for (const row of test) counts.set(labels[row]!, (counts.get(labels[row]!) ?? 0) + 1);
    return [...counts].map(([animal, count]) => `${count} ${animal}`).join(" ");
  });
  console.log(`${name}: ${seen.join(" | ")}`);
}

const data = { length: 60, labels };
show("in order", kFold({ nSplits: 3 }).split(data));
show("shuffled", kFold({ nSplits: 3, shuffle: true, randomState: 42 }).split(data));
show("stratified", stratifiedKFold({ nSplits: 3, shuffle: true, randomState: 42 }).split(data));
// → in order: 20 cat | 20 dog | 20 elephant
// → shuffled: 9 cat 3 dog 8 elephant | 5 cat 9 dog 6 elephant | 6 cat 8 dog 6 elephant
// → stratified: 7 cat 7 dog 6 elephant | 7 cat 6 dog 7 elephant | 6 cat 7 dog 7 elephant
