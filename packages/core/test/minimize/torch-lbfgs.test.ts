import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  createStepper,
  loadCheckpoint,
  minimize,
  revive,
  rosenbrock as banana,
  saveCheckpoint,
  torchLbfgs,
  type Closure,
  type TorchLbfgsOptions,
} from "../../src/index.ts";

interface Params {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly [name: string]: Float64Array;
}
type Loss = (step: number) => Closure<Params>;

const loss =
  (of: (a0: number, a1: number, b: number, step: number) => [number, number, number, number]): Loss =>
  (step) =>
  ({ a, b }) => {
    const [value, a0, a1, b0] = of(a[0]!, a[1]!, b[0]!, step);
    return { loss: value, gradients: { a: Float64Array.of(a0, a1), b: Float64Array.of(b0) } };
  };

/** The objectives of make-torch-lbfgs.py with their gradients. */
const objectives: Record<string, Loss> = {
  rosenbrock: loss((x, y, z) => [
    (1 - x) ** 2 + 100 * (y - x * x) ** 2 + (z - y) ** 2,
    -2 * (1 - x) - 400 * x * (y - x * x),
    200 * (y - x * x) - 2 * (z - y),
    2 * (z - y),
  ]),
  quartic: loss((x, y, z) => [
    (x + 10 * y) ** 2 + 5 * (z - x) ** 2 + (y - 2 * z) ** 4,
    2 * (x + 10 * y) - 10 * (z - x),
    20 * (x + 10 * y) + 4 * (y - 2 * z) ** 3,
    10 * (z - x) - 8 * (y - 2 * z) ** 3,
  ]),
  waves: loss((x, y, z) => [
    Math.sin(x) * Math.cos(y) + 0.1 * (x * x + y * y + z * z) + Math.exp(0.3 * z),
    Math.cos(x) * Math.cos(y) + 0.2 * x,
    -Math.sin(x) * Math.sin(y) + 0.2 * y,
    0.2 * z + 0.3 * Math.exp(0.3 * z),
  ]),
  batches: loss((x, y, z, step) => [
    (x - 0.1 * step) ** 2 + 3 * (y + 0.05 * step) ** 2 + (z * x - 1) ** 2,
    2 * (x - 0.1 * step) + 2 * z * (z * x - 1),
    6 * (y + 0.05 * step),
    2 * x * (z * x - 1),
  ]),
};

interface Case {
  readonly objective: string;
  readonly start: number[];
  readonly options: Record<string, number | string>;
  readonly rows: { readonly after: number[]; readonly spread: number }[];
}
const { cases } = JSON.parse(
  readFileSync(new URL("../reference/torch-lbfgs.json", import.meta.url), "utf8"),
) as { cases: Case[] };

const names: Record<string, keyof TorchLbfgsOptions> = {
  lr: "learningRate",
  max_iter: "iterations",
  max_eval: "evaluations",
  history_size: "memory",
  tolerance_grad: "gradientTolerance",
  tolerance_change: "changeTolerance",
  line_search_fn: "lineSearch",
};
const ours = (options: Case["options"]): TorchLbfgsOptions =>
  Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      names[name]!,
      value === "strong_wolfe" ? "strongWolfe" : value,
    ]),
  );
const paramsOf = ([x, y, z]: number[]): Params => ({ a: Float64Array.of(x!, y!), b: Float64Array.of(z!) });

describe("torch.optim.LBFGS is followed step by step", () => {
  test("on every objective, with and without a line search", () => {
    expect(cases.length).toBeGreaterThan(20);
    expect(cases.flatMap(({ rows }) => rows).length).toBeGreaterThan(180);
    expect(new Set(cases.map(({ objective }) => objective)).size).toBe(4);
  });

  test.each(cases.map((one) => [one.objective, JSON.stringify(one.options), one] as const))(
    "%s %s",
    (_, __, { objective, start, options, rows }) => {
      const params = paramsOf(start);
      const stepper = createStepper(torchLbfgs(ours(options)), params);
      let calls = 0;
      for (const [step, { after, spread }] of rows.entries()) {
        const [value, a0, a1, b0, wantedCalls] = after;
        const evaluate = objectives[objective]!(step);
        const reading = stepper.step((given) => {
          calls++;
          return evaluate(given);
        });
        const found = [reading.loss, params.a[0]!, params.a[1]!, params.b[0]!];
        for (const [i, wanted] of [value!, a0!, a1!, b0!].entries())
          expect(Math.abs(found[i]! - wanted)).toBeLessThan(
            (1e-13 + 20 * spread) * Math.max(1, Math.abs(wanted)),
          );
        expect([calls, reading.evaluations]).toEqual([wantedCalls, wantedCalls]);
      }
    },
  );
});

describe("a stepper", () => {
  const method = torchLbfgs({ iterations: 2, lineSearch: "strongWolfe", memory: 3 });

  test("goes on from its state bit for bit, in a checkpoint too", () => {
    const whole = paramsOf([-1.2, 1, 0.5]);
    const straight = createStepper(method, whole);
    const halves = paramsOf([-1.2, 1, 0.5]);
    const first = createStepper(method, halves);
    for (let i = 0; i < 8; i++) straight.step(objectives["rosenbrock"]!(i));
    for (let i = 0; i < 4; i++) first.step(objectives["rosenbrock"]!(i));
    const bytes = saveCheckpoint({ first });
    const later = paramsOf([0, 0, 0]);
    const second = createStepper(method, later);
    loadCheckpoint(bytes, { first: second });
    for (let i = 4; i < 8; i++) second.step(objectives["rosenbrock"]!(i));
    expect(later).toEqual(whole);
    expect(second.state()).toEqual(straight.state());
  });

  test("is as before where the evaluation throws", () => {
    const params = paramsOf([-1.2, 1, 0.5]);
    const stepper = createStepper(method, params);
    stepper.step(objectives["rosenbrock"]!(0));
    stepper.step(objectives["rosenbrock"]!(0));
    const before = stepper.state();
    let calls = 0;
    const broken: Closure<Params> = (given) => {
      if (++calls === 2) throw new Error("out of data");
      return objectives["rosenbrock"]!(0)(given);
    };
    expect(() => stepper.step(broken)).toThrow("out of data");
    expect(stepper.state()).toEqual(before);
  });

  test("stores float32 parameters as such", () => {
    const params = { x: Float32Array.of(3) };
    const stepper = createStepper(torchLbfgs(), params);
    stepper.step(({ x }) => ({ loss: (x[0]! - 1) ** 2, gradients: { x: Float32Array.of(2 * (x[0]! - 1)) } }));
    expect(params.x[0]).toBeCloseTo(1, 6);
  });

  test("takes a method from its JSON", () => {
    const revived = revive(JSON.stringify(method)) as typeof method;
    expect(createStepper(revived, paramsOf([1, 2, 3])).state()).toEqual(
      createStepper(method, paramsOf([1, 2, 3])).state(),
    );
  });

  test.each<[() => unknown, string]>([
    [
      () => createStepper(method, paramsOf([1, 2, 3])).step({ a: 1 } as never),
      'step must be given a function that returns { loss, gradients }, got {"a":1}',
    ],
    [
      () =>
        createStepper(torchLbfgs(), paramsOf([1, 2, 3])).step(() => ({
          loss: 1,
          gradients: { a: Float64Array.of(Number.NaN, 2), b: Float64Array.of(1) },
        })),
      "a step must lead to finite parameters, got others in a",
    ],
    [
      () => createStepper(torchLbfgs as never, paramsOf([1, 2, 3])),
      "method must be torchLbfgs(…), got a function",
    ],
    [
      () =>
        createStepper(method, paramsOf([1, 2, 3])).step(() => ({
          loss: 1,
          gradients: { a: Float64Array.of(1, 2) },
        })),
      "gradients must have the paths of the parameters and no other: b is missing",
    ],
    [
      () => torchLbfgs({ lineSearch: "armijo" as never }),
      'lineSearch must be none or strongWolfe, got "armijo"',
    ],
    [() => torchLbfgs({ learningRate: 0 }), "learningRate must be a positive number, got 0"],
    [
      () =>
        createStepper(torchLbfgs(), paramsOf([1, 2, 3])).loadState(
          createStepper(method, paramsOf([1, 2, 3])).state(),
        ),
      "state must be one of torchLbfgs(",
    ],
  ])("says what does not fit: %#", (make, message) => {
    expect(make).toThrow(message);
  });
});

test("minimize runs it, a step being one call of PyTorch's step", () => {
  const found = minimize(banana(), [-1.2, 1], torchLbfgs({ lineSearch: "strongWolfe" }));
  expect(found.reason).toBe("converged");
  expect(found.value).toBeLessThan(1e-8);
  expect(found.steps).toBeLessThan(6);
});
