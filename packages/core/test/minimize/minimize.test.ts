import { describe, expect, test } from "vitest";
import {
  adam,
  beale,
  compile,
  conjugateGradient,
  himmelblau,
  lbfgs,
  linearRegression,
  minimize,
  minimizeAsync,
  nelderMead,
  newtonCg,
  parseObjective,
  ravine,
  revive,
  rosenbrock,
  saddle,
  sgd,
  softmaxRegression,
  trace,
  type MinimizeProgress,
  type Objective,
} from "../../src/index.ts";
import { CurvatureMemory } from "../../src/minimize/curvature-memory.ts";

const methods = [lbfgs(), conjugateGradient(), newtonCg(), nelderMead()] as const;
const surfaces: [string, Objective, number[]][] = [
  ["Rosenbrock", rosenbrock(), [-1.2, 1]],
  ["Rosenbrock from afar", rosenbrock(), [-40, 30]],
  ["Beale", beale(), [1, 1]],
  ["Himmelblau", himmelblau(), [0, 0]],
  ["the ravine", ravine(), [9, 2]],
  ["the saddle", saddle(), [1, 0.01]],
];

describe.each(methods.map((method) => [method.name, method] as const))("%s", (_, method) => {
  test.each(surfaces)("finds a minimum of %s", (__, objective, start) => {
    const { x, value, reason, steps } = minimize(objective, start, method);
    expect(reason).toBe("converged");
    expect(steps).toBeLessThan(400);
    const distances = objective.minima.map(({ point }) => Math.hypot(...point.map((p, i) => p - x[i]!)));
    expect(Math.min(...distances)).toBeLessThan(1e-6);
    expect(value).toBeCloseTo(objective.minima[0]!.value, 12);
  });

  test("is data that comes back", () => {
    expect(Object.isFrozen(method)).toBe(true);
    expect(revive(JSON.stringify(method))).toEqual(method);
    expect(String(revive(JSON.stringify(method)))).toBe(String(method));
  });

  test("works in many dimensions and says what it cost", () => {
    const size = method.name === "nelderMead" ? 5 : 40;
    let calls = 0;
    const valley = (x: Float64Array) => {
      calls++;
      const gradient = new Float64Array(size);
      let value = 0;
      for (let i = 0; i + 1 < size; i++) {
        const [a, b] = [x[i + 1]! - x[i]! ** 2, 1 - x[i]!];
        value += 100 * a * a + b * b;
        gradient[i]! += -400 * a * x[i]! - 2 * b;
        gradient[i + 1]! += 200 * a;
      }
      return { value, gradient };
    };
    const found = minimize(valley, new Float64Array(size).fill(0.5), method);
    expect(found.reason).toBe("converged");
    for (const part of found.x) expect(part).toBeCloseTo(1, 6);
    expect(Object.values(found.evaluations).reduce((sum, count) => sum + count, 0)).toBe(calls);
  });
});

const bowl = ([a, b]: Float64Array): number => (a! - 3) ** 2 + 10 * (b! + 1) ** 2;
const bowlSlope = ([a, b]: Float64Array): number[] => [2 * (a! - 3), 20 * (b! + 1)];
/** The second derivatives of Rosenbrock's function along a direction. */
const curvature = ([x, y]: Float64Array, [a, b]: Float64Array): number[] => [
  (1200 * x! * x! - 400 * y! + 2) * a! - 400 * x! * b!,
  -400 * x! * a! + 200 * b!,
];

describe("what can be minimized", () => {
  const forms = {
    "an objective": parseObjective("(a - 3)^2 + 10*(b + 1)^2"),
    "a function, by differences": bowl,
    "a function with its gradient": (x: Float64Array) => ({ value: bowl(x), gradient: bowlSlope(x) }),
    "a record of functions": { value: bowl, gradient: bowlSlope },
    "a record without a gradient": { value: bowl },
    "a compiled objective": compile(parseObjective("(a - 3)^2 + 10*(b + 1)^2")),
    residuals: { residuals: ([a, b]: Float64Array) => [a! - 3, Math.sqrt(10) * (b! + 1)] },
  };

  test.each(Object.entries(forms))("%s", (_, form) => {
    for (const method of [...methods, adam({ learningRate: 0.1 })]) {
      const { x, reason } = minimize(form, [0.5, 0.5], method, { steps: 3000 });
      expect(reason).toBe("converged");
      expect(x[0]).toBeCloseTo(3, 4);
      expect(x[1]).toBeCloseTo(-1, 4);
    }
  });

  test("differences count as the values they are made of, and stay close to the gradient", () => {
    const found = minimize(bowl, [0.5, 0.5], lbfgs(), { steps: 1 });
    expect(found.evaluations.gradient).toBe(0);
    expect(found.evaluations.value % 5).toBe(0);
    expect(found.gradientNorm).toBeCloseTo(Math.hypot(...bowlSlope(found.x)), 6);
  });

  test("a model with data", () => {
    const data = { inputs: Float64Array.of(0, 1, 2, 3), targets: [1, 3, 5, 7] };
    const model = linearRegression({ inputs: 1 });
    const { params, value, reason, x } = minimize({ model, data }, model.initialize(), lbfgs());
    expect([params.weight.data[0], params.bias.data[0], reason]).toEqual([
      expect.closeTo(2, 6),
      expect.closeTo(1, 6),
      "converged",
    ]);
    expect(value).toBeLessThan(1e-12);
    expect([...x]).toEqual([params.weight.data[0], params.bias.data[0]]);
    expect(model.loss(params, data)).toBe(value);
    expect(() => minimize({ model, data }, { weight: new Float64Array(3) } as never, lbfgs())).toThrow(
      "params weight must have the shape [1, 1]",
    );
    expect(() => minimize({ model } as never, model.initialize(), lbfgs())).toThrow(
      "data must be { inputs, targets }, got undefined",
    );
  });

  test("the optimum of a softmax regression has no slope", () => {
    const model = softmaxRegression({ inputs: 2, classes: 3 });
    const inputs = Float64Array.of(0, 0.1, 1, 0.2, 0.3, 1, 0.9, 0.8, 0.2, 0.7, 0.6, 0.1);
    const data = { inputs, targets: [0, 1, 2, 2, 0, 1] };
    const found = minimize({ model, data }, model.initialize({ seed: 3 }), newtonCg(), { tolerance: 1e-10 });
    const { gradients } = model.lossAndGradient(found.params, data);
    expect(Math.max(...gradients.weight.data.map((part) => Math.abs(part)))).toBeLessThan(1e-6);
  });

  test("exact second derivatives save gradients", () => {
    const { value, gradient } = compile(rosenbrock());
    const exact = minimize({ value, gradient, curvature }, [-1.2, 1], newtonCg());
    const bySlopes = minimize({ value, gradient }, [-1.2, 1], newtonCg());
    expect(exact.reason).toBe("converged");
    const symbolic = minimize(rosenbrock(), [-1.2, 1], newtonCg());
    expect(symbolic.evaluations).toEqual(exact.evaluations);
    expect([...symbolic.x]).toEqual([...exact.x].map((part) => expect.closeTo(part, 9)));
    expect(exact.evaluations.curvature).toBeGreaterThan(20);
    expect(exact.evaluations.gradient).toBeLessThan(bySlopes.evaluations.gradient / 2);
  });
});

describe("bounds", () => {
  const bounded = [lbfgs(), nelderMead()];
  test.each(bounded.map((method) => [method.name, method] as const))("are kept by %s", (_, method) => {
    const seen: number[] = [];
    const steep = ([a, b]: Float64Array) => {
      seen.push(a!, b!);
      return Math.log(a!) ** 2 + (a! - b! ** 2) ** 2 + (b! - 5) ** 2;
    };
    const found = minimize(steep, [9, -1], method, {
      bounds: [
        [0.5, Infinity],
        [-Infinity, 1.5],
      ],
    });
    expect(found.reason).toBe("converged");
    expect(found.x[1]).toBe(1.5);
    expect(Math.min(...seen.filter((__, i) => i % 2 === 0))).toBeGreaterThanOrEqual(0.5);
    expect(Math.max(...seen.filter((__, i) => i % 2 === 1))).toBeLessThanOrEqual(1.5);
    const free = minimize(([a]: Float64Array) => steep(Float64Array.of(a!, 1.5)), [2], nelderMead());
    expect(found.x[0]).toBeCloseTo(free.x[0]!, 5);
  });

  test("of Rosenbrock, Beale and a quadratic in 25 variables meet the conditions of Kuhn and Tucker", () => {
    const target = Float64Array.from({ length: 25 }, (_, i) => Math.sin(i * i));
    const quadratic = (x: Float64Array) => {
      const gradient = new Float64Array(25);
      let value = 0;
      for (let i = 0; i < 25; i++) {
        const gap = x[i]! - target[i]! + (i > 0 ? 0.4 * x[i - 1]! : 0);
        value += (i + 1) * gap * gap;
        gradient[i]! += 2 * (i + 1) * gap;
        if (i > 0) gradient[i - 1]! += 0.8 * (i + 1) * gap;
      }
      return { value, gradient };
    };
    const box = Array.from({ length: 25 }, () => [-0.3, 0.2] as const);
    const { gradient } = compile(rosenbrock());
    for (const [of, start, bounds, slope] of [
      [quadratic, new Float64Array(25), box, (x: Float64Array) => quadratic(x).gradient],
      [
        rosenbrock(),
        [-1.2, 1],
        [
          [-2, 0.5],
          [-1, 3],
        ],
        gradient,
      ],
      [
        rosenbrock(),
        [2, 2],
        [
          [1.2, 2],
          [-1, 3],
        ],
        gradient,
      ],
    ] as const) {
      const found = minimize(of, start, lbfgs(), { bounds });
      expect(found.reason).toBe("converged");
      const end = slope(found.x);
      const size = Math.max(...slope(Float64Array.from(start)).map((part) => Math.abs(part)));
      const free = Array.from(end, (part, i) => {
        const [low, high] = bounds[i]!;
        const isHeld = (found.x[i] === low && part > 0) || (found.x[i] === high && part < 0);
        return isHeld ? 0 : Math.abs(part) / size;
      });
      expect(Math.max(...free)).toBeLessThan(1e-6);
    }
  });

  test("a start outside is moved inside, and a variable may be held", () => {
    const found = minimize(rosenbrock(), [5, 5], lbfgs(), {
      bounds: [
        [0.5, 0.5],
        [-1, 3],
      ],
    });
    expect([...found.x]).toEqual([0.5, expect.closeTo(0.25, 8)]);
    expect(found.reason).toBe("converged");
  });

  test("belong to methods that can keep to them", () => {
    for (const method of [conjugateGradient(), newtonCg(), adam()])
      expect(() =>
        minimize(ravine(), [1, 1], method, {
          bounds: [
            [0, 1],
            [0, 1],
          ],
        }),
      ).toThrow(/has no bounds; lbfgs\(\), levenbergMarquardt\(\) and nelderMead\(\) keep to them/u);
  });
});

describe("a minimization says why it stopped", () => {
  test("when it converged, by an optimizer too", () => {
    const found = minimize(ravine(), [1, 1], sgd({ learningRate: 0.03 }), { tolerance: 1e-6 });
    expect(found).toMatchObject({ reason: "converged", message: expect.stringContaining("of its scale") });
    expect(found.gradientNorm).toBeLessThanOrEqual(1e-6);
    expect(found.steps).toBeGreaterThan(100);
  });

  test("when its steps or evaluations are used up", () => {
    expect(minimize(rosenbrock(), [-1, 1], adam(), { steps: 7 })).toMatchObject({
      reason: "steps",
      steps: 7,
    });
    expect(minimize(rosenbrock(), [-1, 1], lbfgs(), { steps: 0 })).toMatchObject({
      reason: "steps",
      steps: 0,
      value: 4,
      message: "0 steps are used up",
    });
    const few = minimize(rosenbrock(), [-1, 1], lbfgs(), { evaluations: 20 });
    expect(few.reason).toBe("evaluations");
    expect(few.evaluations.gradient).toBeGreaterThanOrEqual(20);
    expect(few.evaluations.gradient).toBeLessThan(30);
  });

  test("when a value is not finite", () => {
    expect(minimize(rosenbrock(), [-1.5, 2], sgd({ learningRate: 10 })).reason).toBe("non-finite");
    for (const method of methods)
      expect(minimize(parseObjective("log(x)"), [-1], method)).toMatchObject({
        reason: "non-finite",
        steps: 0,
        message: "the value or a derivative is not finite at the start",
      });
  });

  test("when nothing lower lies ahead", () => {
    // steepest descent ends on the crease
    expect(minimize(parseObjective("max(x, -x) + abs(y) + 1"), [1, 0.3], conjugateGradient())).toMatchObject({
      reason: "stalled",
      message:
        "no lower point was found: the function has a kink or noise, or its gradient does not match its values",
    });
    const wrong = { value: ([x]: Float64Array) => x! ** 2 + 1, gradient: ([x]: Float64Array) => [-2 * x!] };
    for (const method of methods.slice(0, 3)) expect(minimize(wrong, [3], method).reason).toBe("stalled");
  });

  test.each([
    "-x^2 - y",
    "x + y",
    "x * y",
    "x^3 - 3 * x * y^2",
    "y^2 - abs(x)",
    "y^2 - sqrt(1 + x^2)",
    "x^2 + y^2 - x^4",
  ])("and that there is no minimum: %s", (formula) => {
    for (const factor of [1e-60, 1, 1e60])
      for (const method of methods.slice(0, 2)) {
        const found = minimize(parseObjective(`${factor} * (${formula})`), [1.5, 0.7], method);
        expect(found.reason).toBe("unbounded");
        expect(found.message).toMatch(/^the values fall without end, past -\d/u);
        expect(found.steps).toBeLessThan(100);
      }
  });

  test("where one step already leaves the range of numbers", () => {
    for (const method of methods.slice(0, 3))
      expect(minimize(parseObjective("-exp(x)"), [1.5], method)).toMatchObject({
        reason: "non-finite",
        message: "the values became too large to be numbers",
      });
  });

  test("and an optimizer is followed down as far as it is told to", () => {
    const run = trace(parseObjective("-x^2"), [1], sgd({ learningRate: 1 }), { steps: 100 });
    expect(run.values.at(-1)! / -(9 ** 100)).toBeCloseTo(1, 9);
    expect(run.stopped).toBe("steps");
  });

  test("when it began at the minimum", () => {
    for (const method of methods)
      expect(minimize(rosenbrock(), [1, 1], method)).toMatchObject({
        reason: "converged",
        value: 0,
      });
  });

  test("and by which tolerance", () => {
    const loose = minimize(rosenbrock(), [-1.2, 1], lbfgs(), { tolerance: { value: 0.9 } });
    expect(loose.message).toMatch(/^the last step gained or promised .* of the value$/u);
    const short = minimize(rosenbrock(), [-1.2, 1], nelderMead(), { tolerance: { step: 0.001 } });
    expect(short.message).toMatch(/^the last step was .* of the largest coordinate$/u);
    expect(short.steps).toBeLessThan(minimize(rosenbrock(), [-1.2, 1], nelderMead()).steps);
  });
});

describe("a callback", () => {
  test("sees the start and every step, and may stop", () => {
    const seen: MinimizeProgress[] = [];
    const found = minimize(rosenbrock(), [-1.2, 1], lbfgs(), {
      onStep: (progress) => {
        seen.push(progress);
        progress.x.fill(7);
        return progress.value < 0.1 ? "stop" : undefined;
      },
    });
    expect(found).toMatchObject({ reason: "stopped", message: "onStep stopped it", steps: seen.length - 1 });
    expect(seen[0]).toMatchObject({ step: 0, value: expect.closeTo(24.2, 10), stepSize: Number.NaN });
    expect(seen.at(-1)!.value).toBe(found.value);
    expect(found.x[0]).not.toBe(7);
    expect(seen.every(({ value }, i) => i === 0 || value < seen[i - 1]!.value)).toBe(true);
  });
});

const now = (x: Float64Array) => ({
  value: (x[0]! - 2) ** 2 + x[1]! ** 4,
  gradient: [2 * (x[0]! - 2), 4 * x[1]! ** 3],
});
const later = async (x: Float64Array): Promise<ReturnType<typeof now>> => {
  await Promise.resolve();
  return now(x);
};
const residualsLater = async ([a]: Float64Array): Promise<number[]> => [a! - 1, 2 * a! - 2];
const offline = (): Promise<number> => Promise.reject(new Error("offline"));

describe("minimizeAsync", () => {
  test("takes the steps of minimize", async () => {
    for (const method of [...methods, adam({ learningRate: 0.1 })]) {
      const options = { steps: 60 };
      expect(await minimizeAsync(later, [0, 1], method, options)).toEqual(
        minimize(now, [0, 1], method, options),
      );
    }
  });

  test("takes residuals and values that arrive later, and those that do not", async () => {
    expect((await minimizeAsync({ residuals: residualsLater }, [4], lbfgs())).x[0]).toBeCloseTo(1, 8);
    expect((await minimizeAsync(rosenbrock(), [-1.2, 1], lbfgs())).reason).toBe("converged");
  });

  test("rejects as soon as its signal is aborted, even while it waits for ever", async () => {
    const controller = new AbortController();
    const hanging = minimizeAsync(() => new Promise<number>(() => {}), [1], nelderMead(), {
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(new Error("enough")), 5);
    await expect(hanging).rejects.toThrow("enough");
    await expect(
      minimizeAsync(later, [0, 1], lbfgs(), { signal: AbortSignal.abort(new Error("before")) }),
    ).rejects.toThrow("before");
    const own = new AbortController();
    const whileRunning = minimizeAsync(rosenbrock(), [-1.2, 1], adam(), {
      signal: own.signal,
      onStep: ({ step }) => {
        if (step === 3) own.abort(new Error("at three"));
      },
    });
    await expect(whileRunning).rejects.toThrow("at three");
  });

  test("passes on what the function throws", async () => {
    await expect(minimizeAsync(offline, [1], lbfgs())).rejects.toThrow("offline");
    expect(() => minimize(later as never, [0, 1], lbfgs())).toThrow(
      "the function returned a promise; minimizeAsync takes asynchronous functions",
    );
  });
});

test("only steps along positive curvature are remembered, whatever the units", () => {
  for (const unit of [1, 2 ** -60, 2 ** 60]) {
    const memory = new CurvatureMemory(2);
    memory.add(Float64Array.of(unit, 0), Float64Array.of(-1e-12, 1));
    expect(memory.isEmpty).toBe(true);
    expect([...memory.direction(Float64Array.of(3, 4))]).toEqual([-3, -4]);
    memory.add(Float64Array.of(unit, 0), Float64Array.of(2 / unit, 0));
    expect(memory.isEmpty).toBe(false);
  }
});

test.each([
  [() => minimize(ravine(), [1], lbfgs()), "start must have 2 coordinates, got 1; they are x, y"],
  [() => minimize(ravine(), [1, Infinity], lbfgs()), "start must be a finite number, got Infinity"],
  [() => minimize(() => 1, [], lbfgs()), "start must have at least one coordinate, got []"],
  [
    () => minimize(ravine(), [1, 1], lbfgs(), { tolerance: -1 }),
    "tolerance must be a number of at least 0, got -1",
  ],
  [
    () => minimize(ravine(), [1, 1], lbfgs(), { tolerance: { value: Number.NaN } }),
    "tolerance.value must be a number of at least 0, got NaN",
  ],
  [
    () => minimize(ravine(), [1, 1], lbfgs(), { tolerance: { x: 1 } as never }),
    "tolerance has no option x; its options are gradient, value, step",
  ],
  [
    () => minimize(ravine(), [1, 1], lbfgs(), { bounds: [[0, 1]] }),
    "bounds must be 2 pairs [low, high], got [[0,1]]",
  ],
  [
    () =>
      minimize(ravine(), [1, 1], lbfgs(), {
        bounds: [
          [0, 1],
          [2, 1],
        ],
      }),
    "bounds must have the low end first, got [2, 1] for variable 1",
  ],
  [
    () => minimize(ravine(), [1, 1], lbfgs(), { evaluations: 0 }),
    "evaluations must be a whole number of at least 1, got 0",
  ],
  [() => nelderMead({ memory: 3 } as never), 'nelderMead has no options, got {"memory":3}'],
  [() => newtonCg(3 as never), "newtonCg has no options, got 3"],
  [() => lbfgs({ memory: 0 }), "memory must be a whole number of at least 1, got 0"],
  [() => minimize(ravine(), [1, 1], lbfgs as never), "got a function that was not called"],
  [
    () => minimize(ravine(), [1, 1], JSON.parse(JSON.stringify(lbfgs())) as never),
    'method must be revived before it is run: revive({"kind":"minimizer"',
  ],
  [
    () => minimize(() => "1" as never, [1], lbfgs()),
    'the function must return a number or { value, gradient }, got "1"',
  ],
  [
    () => minimize(() => ({ value: 1, gradient: [1, 2] }), [1], lbfgs()),
    "gradient must have 1 numbers, got 2",
  ],
  [
    () => minimize({ residuals: () => [1] }, [1, 2], lbfgs()),
    "residuals must be at least as many as the variables, got 1 for 2",
  ],
  [
    () => revive({ kind: "minimizer", version: 1, name: "powell", options: {} }),
    "name of a minimizer must be one of",
  ],
])("what makes no sense is refused: %#", (make, message) => {
  expect(make).toThrow(message);
});
