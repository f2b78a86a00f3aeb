// node writer.ts FILE: writes checkpoint after checkpoint until it is killed.
import { createOptimizer, sgd } from "../../src/index.ts";
import { writeCheckpoint } from "../../src/node.ts";

const params = { weight: new Float64Array(200_000) };
const gradients = { weight: new Float64Array(200_000).fill(-1) };
const optimizer = createOptimizer(sgd({ learningRate: 1 }), params);
for (;;) {
  optimizer.step(gradients);
  await writeCheckpoint(process.argv[2]!, { optimizer });
  process.stdout.write(".");
}
