import { expect, test } from "vitest";
import { asgd, createOptimizer, exponentialDecay, sequence } from "../../src/index.ts";

test("with its schedule one step later, asgd is PyTorch's under a scheduler, average included", () => {
  // torch 1.13: ASGD([1, -2], lr=0.1, lambd=0.05, alpha=0.6, t0=2) under ExponentialLR(0.5), in float64
  const wanted = [
    [0.945, -1.89],
    [0.8405879237213064, -1.7808770422659057],
    [0.7637168370951106, -1.726587555630577],
    [0.7128764961725431, -1.6994902444892366],
    [0.6812283968030656, -1.685948365759947],
  ];
  const rate = exponentialDecay({ from: 0.1, factor: 0.5 });
  const params = { x: Float64Array.of(1, -2) };
  const learningRate = sequence([rate.at(0), rate], [1]);
  const optimizer = createOptimizer(asgd({ learningRate, lambda: 0.05, alpha: 0.6, averageFrom: 2 }), params);
  for (const [step, point] of wanted.entries()) {
    optimizer.step({ x: Float64Array.of(0.5 * (step + 1), -1) });
    expect([...params.x]).toEqual(point.map((value) => expect.closeTo(value, 14) as number));
  }
  const { data } = optimizer.state().slots["averagedDescent.average"]!["x"]!;
  expect([...data]).toEqual(
    [0.6970524464878043, -1.6927193051245917].map((value) => expect.closeTo(value, 14) as number),
  );
});
