import { describe, expect, test } from "vitest";
import * as core from "../src/index.ts";

/** A call that the types forbid, as someone without them may write it. */
function call(name: keyof typeof core, ...values: unknown[]): unknown {
  return (Reflect.get(core, name) as (...given: unknown[]) => unknown)(...values);
}

const x = Float64Array.of(1);
const method = core.adam();
const optimizer = core.createOptimizer(method, { x: x.slice() });

describe("a mistake is answered by name:", () => {
  test.each<[string, () => unknown, string]>([
    [
      "PyTorch's name",
      () => call("adam", { lr: 0.1 }),
      "adam has no option lr; its options are learningRate",
    ],
    [
      "a function as a rate",
      () => call("adam", { learningRate: (step: number) => 0.1 / step }),
      "learningRate must be a number or a schedule, got a function",
    ],
    [
      "a formula as a rate",
      () => call("adam", { learningRate: "0.1 / step" }),
      'learningRate must be a number or a schedule, got "0.1 / step"',
    ],
    [
      "the JSON of a model as a rate",
      () => call("adam", { learningRate: { kind: "model", version: 1 } }),
      'learningRate must be a number or a schedule, got {"kind":"model"',
    ],
    [
      "an optimizer that was not called",
      () => call("createOptimizer", core.adam, { x }),
      "method must be an optimizer, a chain, a partition or a transform, got a function that was not called",
    ],
    [
      "a misspelt option of a clip",
      () => call("clipByGlobalNorm", 1, { lke: "optax" }),
      "clipByGlobalNorm has no option lke",
    ],
    [
      "a misspelt option of another clip",
      () => call("clipByNorm", 1, { lke: "optax" }),
      "clipByNorm has no option lke",
    ],
    [
      "a misspelt option of a third",
      () => call("adaptiveClip", 1, { eps: 1 }),
      "adaptiveClip has no option eps",
    ],
    [
      "no factors",
      () => call("piecewiseConstant", { from: 1 }),
      "factors must be a record such as { 100: 0.1 }, got undefined",
    ],
    [
      "no starts",
      () => call("sequence", [1, 2]),
      "sequence must be given a list of schedules and a list of starts",
    ],
    [
      "no options",
      () => call("multiplicative"),
      "multiplicative must be given an options object, got undefined",
    ],
    [
      "a number for a formula",
      () => call("multiplicative", { from: 1, factor: 0.9 }),
      "factor must be a formula of step as a string, got 0.9",
    ],
    [
      "a misspelt slot",
      () =>
        call("transform", {
          name: "lag",
          slots: { velocty: 0 },
          rule: "velocity = 0.9 * velocty + update; update = velocity",
        }),
      "lag: velocity is not kept from step to step; did you mean velocty?",
    ],
    [
      "another language's logarithm",
      () => call("parse", "a * ln(x)"),
      "there is no function ln; known are abs, sign, sqrt, cbrt, exp, log,",
    ],
    [
      "a misspelt column of a fit",
      () => call("leastSquares", "a * exp(-k * T)", { t: [0, 1, 2, 3], y: [1, 2, 3, 4] }),
      "formula must contain the column t, or `parameters` must say what is to be found; T, a, k would be",
    ],
    [
      "the name of a minimizer",
      () => call("minimize", core.beale(), [1, 1], "lbfgs"),
      'method must be an optimizer, a stage, or a minimizer such as lbfgs(), got "lbfgs"',
    ],
    [
      "a state that went through JSON",
      () => optimizer.loadState(JSON.parse(JSON.stringify(optimizer.state()))),
      "state must fit the optimizer: x is missing, lost in JSON",
    ],
    ["no rule", () => call("transform", { name: "own" }), "rule must be a string, got undefined"],
    [
      "a function for a rule",
      () => call("transform", { name: "own", rule: () => 1 }),
      "rule must be a string, got function",
    ],
    [
      "no start",
      () => call("trace", core.beale(), undefined, method, { steps: 1 }),
      "start must be an array of 2 numbers, got undefined",
    ],
    [
      "a record for a start",
      () => call("minimize", core.beale(), { x: 1 }, method),
      'start must be an array of 2 numbers, got {"x":1}',
    ],
    [
      "a name for an objective",
      () => call("trace", "beale", [1, 1], method, { steps: 1 }),
      'objective must be one such as rosenbrock() or parseObjective("x^2"), got "beale"',
    ],
    [
      "an objective that was not called",
      () => call("minimize", core.beale, [1, 1], method),
      "got a function",
    ],
    ["a formula for an objective", () => call("compile", "x^2"), 'got "x^2"'],
    [
      "options in the place of the domain",
      () => call("sampleGrid", core.beale(), { width: 3 }),
      'domain must have 2 intervals [low, high], got {"width":3}',
    ],
    [
      "an optimizer in the place of the parts",
      () => call("saveCheckpoint", optimizer),
      "parts must be a record such as { optimizer }, got an optimizer",
    ],
    ["no parts", () => call("saveCheckpoint"), "parts must be a record such as { optimizer }, got undefined"],
    [
      "an array among the parts",
      () => call("loadCheckpoint", core.saveCheckpoint({ optimizer }), { optimizer: x }),
      "which optimizer does not",
    ],
  ])("%s", (_, run, message) => {
    expect(run).toThrow(message);
  });

  test("long values are cut", () => {
    expect(() => call("adam", { learningRate: Array.from({ length: 1e5 }, () => 1) })).toThrow(
      /^learningRate must be a number or a schedule, got .{200}$/u,
    );
  });

  test("a fault in a rule is at its place in the line", () => {
    const rule = "mean = update; update = sgn(mean)";
    expect(() => core.transform({ name: "own", rule })).toThrow(
      expect.objectContaining({ code: "unknown-function", position: " update = ".length }) as Error,
    );
  });
});
