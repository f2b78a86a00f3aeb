import { adam, adamw, createOptimizer, differentiate, evaluate, parse, rmsprop, sgd } from "@opt/core";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/input-error.ts";
import { formulas } from "../../src/formula/formulas.ts";
import { isSameFormula } from "../../src/question/same-formula.ts";
import { numbersOf } from "../../src/question/template.ts";
import { typedFormula } from "../../src/question/typed-formula.ts";
import { drawQuestion, grade } from "../support/study.ts";

const names = ["w", "lr", "g", "beta", "beta1", "m", "x", "eps", "i", "n"];
const ranges = Object.fromEntries(names.map((name) => [name, [0.2, 2] as const]));

describe("a formula is read as people type it", () => {
  test.each([
    ["w - lr*g", "w - lr * g"],
    ["w − lr·g", "w - lr * g"],
    ["w = w - lr g", "w - lr * g"],
    ["답은 w - lr × g예요.", "w - lr * g"],
    ["-g lr + w", "w - lr * g"],
    ["w-lrg", "w - lr * g"],
    ["W - LR*G", "w - lr * g"],
    ["2x²", "2 * x^2"],
    ["x**2 + x^2", "2 * x^2"],
    ["3(x+1)", "3 * x + 3"],
    ["x(x+1)(x-1)", "x^3 - x"],
    ["β₁m + (1−β₁)g", "beta1 * m + (1 - beta1) * g"],
    ["η·g", "lr * g"],
    ["√(x)", "sqrt(x)"],
    ["√x", "sqrt(x)"],
    ["lr*m/(√(x)+ε)", "lr * m / (sqrt(x) + eps)"],
    ["pi*i", "i * pi"],
    ["i*pi", "pi * i"],
    ["ipi", "pi * i"],
    ["πi", "i * pi"],
    ["iπ", "pi * i"],
    ["0,5x", "x / 2"],
    ["½x", "x / 2"],
    ["|x|", "x"],
    ["１ － ｘ", "1 - x"],
    ["max(x, 1)", "max(1, x)"],
    ["[x + 1]*2", "2 * x + 2"],
    ["e^(-x)", "1 / exp(x)"],
  ])("%s is %s", (typed, same) => {
    expect(isSameFormula(parse(same), typedFormula(typed, names), ranges)).toBe(true);
  });

  test.each([
    ["w + lr*g", "w - lr * g"],
    ["2x", "x^2"],
    ["beta m", "beta1 * m"],
    ["0.333 x", "x / 3"],
    ["x + 0.0000001", "x"],
  ])("%s is not %s", (typed, other) => {
    expect(isSameFormula(parse(other), typedFormula(typed, names), ranges)).toBe(false);
  });

  test.each([
    ["", "answer-not-a-formula"],
    ["w -", "answer-not-a-formula"],
    ["q + 1", "answer-not-a-formula"],
    ["x2", "answer-not-a-formula"],
    ["2 3", "answer-not-a-formula"],
    ["w; drop", "answer-not-a-formula"],
    ["__proto__", "answer-not-a-formula"],
    ["wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww", "answer-not-a-formula"],
    ["(".repeat(150), "answer-not-a-formula"],
    ["x+".repeat(5000), "answer-not-a-formula"],
    ["🐘", "answer-not-a-formula"],
    ["1/2x", "answer-formula-unclear"],
    ["g/lr w", "answer-formula-unclear"],
  ])("%j is refused: %s", (typed, code) => {
    expect(() => typedFormula(typed, names)).toThrow(
      expect.objectContaining({ name: "InputError", code }) as InputError,
    );
  });
});

describe.each(formulas)("$card", ({ card, formula, names: own, mistaken }) => {
  const known = Object.keys(own);
  const read = (text: string) => typedFormula(text, known);

  test("names what it asks about, in both languages, and no two mistakes are the same or right", () => {
    for (const one of mistaken) expect(isSameFormula(parse(formula), read(one.formula), own)).toBe(false);
    const alike = mistaken.flatMap((one, index) =>
      mistaken
        .slice(index + 1)
        .filter((other) => isSameFormula(read(one.formula), read(other.formula), own))
        .filter((other) => other.words.en !== one.words.en),
    );
    expect(alike).toEqual([]);
    expect(mistaken.length).toBeGreaterThanOrEqual(2);
  });

  test("the key as shown is right, a mistake is named, another formula is wrong without a name", () => {
    const question = drawQuestion({ seed: 4, template: "write-the-formula", card });
    const { answer } = grade(question, "1 + 1", { locale: "ko" });
    expect(grade(question, answer, { locale: "ko" })).toMatchObject({ correct: true, credit: 1, answer });
    for (const { formula: wrong, words } of mistaken) {
      const verdict = grade(question, wrong, { locale: "ko" });
      expect(verdict).toMatchObject({ correct: false, credit: 0, tempting: words.ko });
    }
    expect(grade(question, `${formula} + 0.37`, { locale: "en" })).not.toHaveProperty("tempting");
  });
});

const comesTo = (card: string, values: Readonly<Record<string, number>>): number =>
  evaluate(parse(formulas.find((one) => one.card === card)!.formula), (name) => values[name]!);
const after = (method: Parameters<typeof createOptimizer>[0], w: number, slopes: readonly number[]) => {
  const weight = Float64Array.of(w);
  const optimizer = createOptimizer(method, { weight }, { backend: "interpreter" });
  for (const slope of slopes) optimizer.step({ weight: Float64Array.of(slope) });
  return weight[0]!;
};

describe("core comes to the same", () => {
  test("a step of SGD, of momentum in the long run, of Nesterov", () => {
    expect(after(sgd({ learningRate: 0.3 }), 2, [1.7])).toBeCloseTo(
      comesTo("sgd-step", { w: 2, g: 1.7, lr: 0.3 }),
      12,
    );
    const constant = Array.from({ length: 400 }, () => 1.3);
    const method = sgd({ learningRate: 0.1, momentum: 0.8 });
    const last = after(method, 0, constant.slice(1)) - after(method, 0, constant);
    expect(last).toBeCloseTo(comesTo("momentum-conventions", { lr: 0.1, beta: 0.8, g: 1.3 }), 9);
    expect(last / 0.1).toBeCloseTo(comesTo("moment-vs-momentum", { g: 1.3, beta: 0.8 }), 8);
    const nesterov = sgd({ learningRate: 0.1, momentum: 0.8, nesterov: true });
    const moved = after(nesterov, 0, [1.3]) - after(nesterov, 0, [1.3, -0.4]);
    expect(moved / 0.1).toBeCloseTo(comesTo("nesterov", { v: 0.8 * 1.3 - 0.4, g: -0.4, beta: 0.8 }), 10);
  });

  test("RMSProp's average, Adam's corrected step with a visible epsilon, AdamW's decay", () => {
    const [rho, lr] = [0.7, 0.2];
    const method = rmsprop({ learningRate: lr, alpha: rho, epsilon: 1e-12 });
    const s1 = comesTo("rmsprop-step", { s: 0, g: 1.5, rho });
    const s2 = comesTo("rmsprop-step", { s: s1, g: -0.4, rho });
    expect(after(method, 0, [1.5]) - after(method, 0, [1.5, -0.4])).toBeCloseTo(
      (lr * -0.4) / Math.sqrt(s2),
      8,
    );
    const options = { learningRate: lr, beta1: 0.6, beta2: 0.7, epsilon: 0.3 };
    const average = (before: number, x: number, beta: number) => comesTo("ema", { m: before, x, beta });
    const [m, v] = [
      average(average(0, 1.5, 0.6), -0.4, 0.6),
      average(average(0, 1.5 ** 2, 0.7), 0.4 ** 2, 0.7),
    ];
    const corrected = (value: number, beta: number) => comesTo("bias-correction", { m: value, beta, t: 2 });
    const step = comesTo("adam-epsilon", { m: corrected(m, 0.6), v: corrected(v, 0.7), lr, eps: 0.3 });
    expect(after(adam(options), 0, [1.5]) - after(adam(options), 0, [1.5, -0.4])).toBeCloseTo(step, 10);
    const decayed = adamw({ ...options, epsilon: 1e-12, weightDecay: 0.05 });
    expect(after(decayed, 2, [1.5])).toBeCloseTo(comesTo("adamw", { w: 2, u: 1, lr, decay: 0.05 }), 9);
    const always = Array.from({ length: 5 }, () => -0.7);
    expect(after(adam({ learningRate: lr }), 0, always)).toBeCloseTo(
      comesTo("adam-learning-rate", { lr, g: -0.7, t: 5 }),
      6,
    );
  });

  test("descent on parabolas: a step, its factor, the way off a top", () => {
    const slope = differentiate(parse("a * x^2"), "x");
    const g = evaluate(slope, (name) => ({ a: 1.4, x: 0.9 })[name]!);
    expect(after(sgd({ learningRate: 0.3 }), 0.9, [g])).toBeCloseTo(
      comesTo("learning-rate", { a: 1.4, x: 0.9, lr: 0.3 }),
      12,
    );
    expect(Math.abs(comesTo("learning-rate", { a: 1.4, x: 1, lr: 0.9 }))).toBeCloseTo(
      comesTo("loss-nan", { a: 1.4, lr: 0.9 }),
      12,
    );
    const off = [0, 1, 2].reduce((y) => y - 0.1 * -2 * 1.4 * y, 0.05);
    expect(off).toBeCloseTo(comesTo("unstable-equilibrium", { a: 1.4, y: 0.05, lr: 0.1, t: 3 }), 12);
    const flat = comesTo("local-minimum", { a: 1.4, b: -0.8, c: 2 });
    const line = differentiate(parse("1.4 * x^2 - 0.8 * x + 2"), "x");
    expect(evaluate(line, () => flat)).toBeCloseTo(0, 12);
  });
});

test("a partial derivative in every drawn form is what core's is, and its mistakes are named", () => {
  const told = new Set<string>();
  for (let seed = 0; seed < 200; seed++) {
    const question = drawQuestion({ seed, template: "partial-derivative" });
    const { by } = question.parameters;
    const [a = 0, b = 0, c = 0, n = 0] = numbersOf(question.parameters, ["a", "b", "c", "n"]);
    const tree = differentiate(parse(`${a} * x^${n} + ${b} * x * y + ${c} * y^2`), String(by));
    const { answer } = grade(question, "1", { locale: "en" });
    const values = new Map([
      ["x", 1.3],
      ["y", -0.6],
    ]);
    const at = (text: string) => evaluate(typedFormula(text, ["x", "y"]), (name) => values.get(name)!);
    expect(at(answer)).toBeCloseTo(
      evaluate(tree, (name) => values.get(name)!),
      9,
    );
    expect(grade(question, answer, { locale: "en" }).correct).toBe(true);
    const other = differentiate(parse(`${a} * x^${n} + ${b} * x * y + ${c} * y^2`), by === "x" ? "y" : "x");
    const swapped = by === "x" ? `${b} x + ${2 * c} y` : `${n * a} x^${n - 1} + ${b} y`;
    expect(at(swapped)).toBeCloseTo(
      evaluate(other, (name) => values.get(name)!),
      9,
    );
    told.add(grade(question, swapped, { locale: "en" }).tempting ?? "");
  }
  expect([...told].join()).toContain("other variable");
});
