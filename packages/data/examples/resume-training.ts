// A training that stops in the middle of an epoch and goes on exactly there.
import { createLoader } from "../src/index.ts";

const rows = {
  inputs: Float64Array.from({ length: 10 }, (_, row) => row),
  targets: Uint8Array.from({ length: 10 }, (_, row) => row % 2),
};
const options = { batchSize: 4, order: { kind: "torch", seed: 42 } } as const;

const loader = createLoader(rows, options);
let saved = "";
for await (const { indices } of loader) {
  console.log("before:", indices.join(" "));
  saved = JSON.stringify(loader.state());
  break;
}
// → before: 6 5 4 0

const later = createLoader(rows, options);
later.loadState(JSON.parse(saved));
while (later.epoch < 2) {
  for await (const { indices } of later) console.log("after:", indices.join(" "));
}
console.log(saved.length, "characters");
// → after: 8 9 2 1
// → after: 3 7
// → after: 3 6 5 8
// → after: 9 4 2 0
// → after: 7 1
// → 174 characters
