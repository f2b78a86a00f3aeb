import { describe, expect, test } from "vitest";
import {
  adam,
  beale,
  himmelblau,
  lbfgs,
  minimize,
  parseObjective,
  ravine,
  revive,
  rosenbrock,
  saddle,
  sgd,
  type Objective,
} from "../../src/index.ts";
import { CurvatureMemory } from "../../src/minimize/lbfgs.ts";

describe("lbfgs", () => {
  test.each<[string, Objective, number[]]>([
    ["Rosenbrock", rosenbrock(), [-1.2, 1]],
    ["Rosenbrock from afar", rosenbrock(), [-40, 30]],
    ["Beale", beale(), [1, 1]],
    ["Himmelblau", himmelblau(), [0, 0]],
    ["the ravine", ravine(), [9, 2]],
    ["the saddle", saddle(), [1, 0.01]],
  ])("finds a minimum of %s", (_, objective, start) => {
    const { x, value, reason, steps, gradientNorm } = minimize(objective, start, lbfgs(), {
      tolerance: 1e-10,
    });
    expect(reason).toBe("converged");
    expect(gradientNorm).toBeLessThanOrEqual(1e-10);
    expect(steps).toBeLessThan(200);
    const distances = objective.minima.map(({ point }) => Math.hypot(...point.map((p, i) => p - x[i]!)));
    expect(Math.min(...distances)).toBeLessThan(1e-8);
    expect(value).toBeCloseTo(objective.minima[0]!.value, 12);
  });

  test("works in many dimensions", () => {
    const names = Array.from({ length: 12 }, (_, i) => `x${i}`);
    const chain = names.slice(1).map((name, i) => `100*(${name}-x${i}^2)^2+(1-x${i})^2`);
    const objective = parseObjective(chain.slice(0, 9).join("+"));
    const { x, reason } = minimize(
      objective,
      objective.variables.map(() => -0.7),
      lbfgs({ memory: 5 }),
      { tolerance: 1e-9 },
    );
    expect(reason).toBe("converged");
    for (const part of x) expect(part).toBeCloseTo(1, 7);
  });

  test("solves a quadratic of two variables in a handful of steps", () => {
    expect(minimize(ravine(), [3, 1], lbfgs()).steps).toBeLessThan(12);
  });
});

test("only steps along positive curvature are remembered", () => {
  const memory = new CurvatureMemory(2);
  memory.add(Float64Array.of(1, 0), Float64Array.of(-1e-12, 1));
  expect(memory.isEmpty).toBe(true);
  expect([...memory.direction(Float64Array.of(3, 4))]).toEqual([-3, -4]);
  memory.add(Float64Array.of(1, 0), Float64Array.of(2, 0));
  expect(memory.isEmpty).toBe(false);
});

test("lbfgs is data that comes back", () => {
  expect(revive(JSON.stringify(lbfgs({ memory: 4 })))).toEqual(lbfgs({ memory: 4 }));
  expect(String(lbfgs())).toBe("lbfgs({ memory: 10 })");
});

describe("a minimization says why it stopped", () => {
  test("when it converged, by an optimizer too", () => {
    const found = minimize(ravine(), [1, 1], sgd({ learningRate: 0.03 }), { tolerance: 1e-6 });
    expect(found.reason).toBe("converged");
    expect(found.gradientNorm).toBeLessThanOrEqual(1e-6);
    expect(found.steps).toBeGreaterThan(100);
  });

  test("when its steps are used up", () => {
    expect(minimize(rosenbrock(), [-1, 1], adam(), { steps: 7 })).toMatchObject({
      reason: "steps",
      steps: 7,
    });
    expect(minimize(rosenbrock(), [-1, 1], lbfgs(), { steps: 0 })).toMatchObject({
      reason: "steps",
      steps: 0,
      value: 4,
    });
  });

  test("when a value is not finite", () => {
    expect(minimize(rosenbrock(), [-1.5, 2], sgd({ learningRate: 10 })).reason).toBe("non-finite");
    expect(minimize(parseObjective("log(x)"), [-1], lbfgs())).toMatchObject({
      reason: "non-finite",
      steps: 0,
    });
  });

  test("when nothing lower lies ahead", () => {
    // a kink: the slope never falls below 1
    expect(minimize(parseObjective("abs(x)"), [1], lbfgs(), { steps: 50 }).reason).not.toBe("steps");
    expect(minimize(parseObjective("max(x, -x) + abs(y)"), [1, 0.3], lbfgs(), { steps: 200 })).toMatchObject({
      reason: "stalled",
    });
  });

  test("and walks out of bounds where there is no minimum", () => {
    expect(["non-finite", "steps", "stalled"]).toContain(
      minimize(parseObjective("-x^2 - y"), [1, 1], lbfgs(), { steps: 500 }).reason,
    );
  });
});

test.each([
  [() => minimize(ravine(), [1], lbfgs()), "start must have 2 coordinates, got 1"],
  [() => minimize(ravine(), [1, Infinity], lbfgs()), "start must be a finite number, got Infinity"],
  [
    () => minimize(ravine(), [1, 1], lbfgs(), { tolerance: -1 }),
    "tolerance must be a number of at least 0, got -1",
  ],
  [() => lbfgs({ memory: 0 }), "memory must be a whole number of at least 1, got 0"],
])("what makes no sense is refused: %#", (make, message) => {
  expect(make).toThrow(message);
});
