import { describe, expect, test } from "vitest";
import {
  adam,
  adaptiveClip,
  asam,
  ascend,
  averagedDescent,
  cautious,
  clipByBlockRms,
  clipByGlobalNorm,
  clipByNorm,
  clipByValue,
  gradientCentralisation,
  gradientNoise,
  hyperball,
  lookahead,
  mechanic,
  revive,
  sam,
  sgd,
  transform,
  weightAverage,
  type Chain,
  type Method,
  type TransformOptions,
} from "../../src/index.ts";
import { factories, optionsOf, rateOf, type Create } from "../optimizer/list.ts";

const rule = "update = 2 * update";
const make = (options: Partial<TransformOptions>) => () => transform({ name: "t", rule, ...options });

describe("a name means one thing:", () => {
  test.each<[string, () => unknown, string]>([
    ["a constant as a target", make({ rule: "e = 2 * update; update = e" }), "t: the name e is taken"],
    ["a constant as a hyperparameter", make({ hyperparameters: { e: 1 } }), "t: the name e is taken"],
    ["a constant as a slot", make({ slots: { pi: 0 } }), "t: the name pi is taken"],
    ["a constant as a scalar", make({ scalars: { e: 0 } }), "t: the name e is taken"],
    ["a function as a target", make({ prepare: "sqrt = 2" }), "t: the name sqrt is taken"],
    ["a scalar and a slot", make({ scalars: { a: 0 }, slots: { a: 0 } }), "t: the name a is taken"],
    [
      "a hyperparameter and a slot",
      make({ hyperparameters: { a: 0 }, slots: { a: 0 } }),
      "t: the name a is taken",
    ],
    [
      "a sum and a scalar",
      make({ scalars: { a: 0 }, reduce: { a: ["update", "1"] } }),
      "t: the name a is taken",
    ],
    ["the loss", make({ slots: { loss: 0 } }), "t: the name loss is taken"],
    [
      "a square and a scalar",
      make({ scalars: { a: 0 }, slots: { a: { shape: "rowSquare" } } }),
      "t: the name a is taken",
    ],
  ])("%s is refused", (_, create, message) => {
    expect(create).toThrow(message);
  });

  test.each<[string, () => unknown, string]>([
    [
      "a row's number for a leaf",
      make({ slots: { r: { shape: "row" } }, scope: "leaf", prepare: "x = r" }),
      "there is no r",
    ],
    [
      "a row's slot in the rule",
      make({ slots: { r: { shape: "row" } }, rule: "r = update" }),
      "the rule cannot assign r",
    ],
    [
      "a leaf's scalar over all",
      make({ scalars: { s: { start: 0, each: "leaf" } }, prepare: "s = 1" }),
      "prepare cannot assign s",
    ],
    [
      "a square in a formula",
      make({ slots: { q: { shape: "rowSquare" } }, rule: "update = q" }),
      "there is no q",
    ],
    [
      "a matrix that is not there",
      make({ matrix: [{ operation: "newtonSchulz", of: "m", into: "update" }] }),
      "there is no matrix m",
    ],
    [
      "an unknown operation",
      make({ matrix: [{ operation: "invert" as "newtonSchulz", of: "update", into: "update" }] }),
      "operation must be",
    ],
    [
      "a square that starts from the parameter",
      make({ slots: { q: { shape: "columnSquare", start: "parameter" } } }),
      "must have the shape of the parameters",
    ],
    ["every no steps", make({ every: 0 }), "every must be a whole number of at least 1"],
    ["from before the first", make({ from: -1 }), "from must be a whole number of at least 0"],
    ["phases and a rule", make({ phases: [{ rule }] }), "rule must be given within phases"],
    ["a range of nothing", make({ ranges: { a: { least: 0 } } }), "there is no hyperparameter a"],
    [
      "a value out of its range",
      make({ hyperparameters: { a: 2 }, ranges: { a: { below: 1 } } }),
      "a must be a number below 1, got 2",
    ],
    ["a view of the update", make({ view: "update" }), "there is no update"],
  ])("%s is refused", (_, create, message) => {
    expect(create).toThrow(message);
  });
});

/** An optimizer as it is, and with each of its options as something else; whatever it refuses is left out. */
function variantsOf(create: Create): Chain[] {
  const rate = rateOf(create, 0.1);
  const changed = optionsOf(create).flatMap((option) =>
    [true, false, 0, 0.5, 1, 2, ...wordsOf(create, option)].map((value) =>
      Object.assign({}, rate, { [option]: value }),
    ),
  );
  const others = changed.flatMap((options) => {
    try {
      return [create(options)];
    } catch {
      return [];
    }
  });
  return [create(rate), ...others];
}

/** The words that an option may be, as its message has them. */
function wordsOf(create: Create, option: string): string[] {
  try {
    create({ [option]: "?" });
  } catch (error) {
    return / must be (.*), got/u.exec(String(error))?.[1]?.split(" or ") ?? [];
  }
  return [];
}

// factories do not look at their own formulas each time they are called
test.each(factories)("the stages of %s are what anyone else's must be, whatever its options", (_, create) => {
  for (const method of variantsOf(create))
    expect(JSON.stringify(revive(JSON.stringify(method)))).toBe(JSON.stringify(method));
});

const base = adam({ learningRate: 0.1 });
test.each<Method>([
  adaptiveClip(),
  clipByBlockRms(1),
  clipByGlobalNorm(1),
  clipByNorm(1),
  clipByValue(1),
  gradientCentralisation(),
  gradientNoise({}),
  ascend(),
  averagedDescent({ learningRate: 0.1 }),
  weightAverage(),
  cautious(base),
  hyperball(base),
  mechanic(base),
  sam(base),
  asam(base),
  ...(["keep", "pullback", "reset"] as const).map((momentum) =>
    lookahead(sgd({ learningRate: 0.1, momentum: 0.9 }), { momentum }),
  ),
])("so are those of %s", (method) => {
  expect(JSON.stringify(revive(JSON.stringify(method)))).toBe(JSON.stringify(method));
});
