// Four methods race down Rosenbrock's valley.
import { adam, rmsprop, rosenbrock, sgd, trace } from "@opt/core";

const methods = [
  sgd({ learningRate: 0.001 }),
  sgd({ learningRate: 0.001, momentum: 0.9 }),
  rmsprop({ learningRate: 0.01 }),
  adam({ learningRate: 0.05 }),
];
for (const method of methods) {
  const { name, positions, values } = trace(rosenbrock(), [-1.2, 1], method, { steps: 500 });
  const [x, y] = positions.map((column) => column.at(-1)!.toFixed(2));
  console.log(`${name.padEnd(8)} loss ${values.at(-1)!.toExponential(1)} at (${x}, ${y})`);
}
// → SGD      loss 2.3e+0 at (-0.51, 0.27)
// → Momentum loss 1.8e-3 at (0.96, 0.92)
// → RMSProp  loss 3.2e-1 at (0.44, 0.19)
// → Adam     loss 1.5e-1 at (0.61, 0.37)
