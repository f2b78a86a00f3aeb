// Training, validation and test parts with every class in its share, and nobody's rows in two parts.
import { trainValidationTestSplit } from "../src/index.ts";

const animals = ["cat", "dog", "elephant"];
const labels = Array.from({ length: 300 }, (_, row) => animals[Math.floor(row / 100)]!);
const owners = Array.from({ length: 300 }, (_, row) => `owner ${row % 60}`);

const split = trainValidationTestSplit({
  validationSize: 0.1,
  testSize: 0.2,
  stratify: true,
  randomState: 42,
});
console.log(String(split));
// → trainValidationTestSplit({ validationSize: 0.1, testSize: 0.2, shuffle: true, stratify: true, grouped: false, randomState: 42 })

const parts = split.split({ length: 300, labels });
for (const name of ["train", "validation", "test"] as const) {
  const rows = parts[name];
  const counts = animals.map((animal) => Array.from(rows).filter((row) => labels[row] === animal).length);
  console.log(name, rows.length, counts.join("/"));
}
// → train 210 70/70/70
// → validation 30 10/10/10
// → test 60 20/20/20

const byOwner = trainValidationTestSplit({
  validationSize: 0.1,
  testSize: 0.2,
  stratify: true,
  grouped: true,
});
const { train, test } = byOwner.split({ length: 300, labels, groups: owners });
const trainOwners = new Set(Array.from(train, (row) => owners[row]));
console.log(
  Array.from(test).filter((row) => trainOwners.has(owners[row])).length,
  "rows of the test are of a training owner",
);
// → 0 rows of the test are of a training owner
