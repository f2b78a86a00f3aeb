import { expect, test } from "vitest";
import { adam, adamax, createOptimizer, nadam, radam } from "../../src/index.ts";

// 0.5 ^ 2000 is 0, by way of numbers below the normal ones
test.each([adam, adamax, nadam, radam])(
  "long trainings keep to numbers that processors are fast with",
  (create) => {
    const params = Float64Array.of(1);
    const optimizer = createOptimizer(create({ beta1: 0.5, beta2: 0.5 }), params);
    for (let step = 0; step < 2000; step++) {
      optimizer.step(Float64Array.of(params[0]!));
      for (const kept of Object.values(optimizer.state().scalars))
        for (const value of [kept].flatMap((one) => (typeof one === "object" ? Object.values(one) : [one])))
          expect(value).toBeGreaterThan(2 ** -1022);
    }
  },
);
