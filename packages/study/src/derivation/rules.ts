import type { Run } from "../certificate/certificate.ts";

type Rule = NonNullable<Run["rule"]>;

/** Formulas in order, "name = formula". */
function rule(...steps: readonly string[]): Rule {
  return steps.map((step) => {
    const [name, formula] = step.split(" = ");
    return [name!, formula!];
  });
}

/** 1 at the first step and 0 after it: what starts at the place, or at the first slope, is set by it. */
const first = "o = max(0, 2 - t)";
const moments = ["m = 0.9 * m + 0.1 * g", "v = 0.999 * v + 0.001 * g^2"] as const;
const adamRoot = "(sqrt(v / (1 - 0.999^t)) + 1e-8)";

/**
 * What methods do, by the equations and defaults that core documents, written out here once more. Nothing comes from core
 * when it runs: the checker of certificates holds core's steps against these.
 */
const rules: Readonly<Record<string, Rule>> = {
  sgd: rule("x = x - lr * g"),
  momentum: rule("velocity = momentum * velocity + g", "x = x - lr * velocity"),
  rmsprop: rule("square = 0.99 * square + 0.01 * g^2", "x = x - lr * g / (sqrt(square) + 1e-8)"),
  adam: rule(
    "mean = 0.9 * mean + 0.1 * g",
    "square = 0.999 * square + 0.001 * g^2",
    "x = x - lr * mean / (1 - 0.9^t) / (sqrt(square / (1 - 0.999^t)) + 1e-8)",
  ),
  accSgd: rule(
    first,
    "a = a + o * x",
    "a = 0.9951 * a + 0.0049 * (x - lr * 1000 / 0.7 * g)",
    "x = (0.7 * (x - lr * g) + 0.0049 * a) / 0.7049",
  ),
  acprop: rule(
    first,
    "m = 0.9 * m + 0.1 * g",
    "x = x - lr * g / (sqrt(s / (1 - 0.999^(t - 1) + o)) + 1e-16 + o)",
    "s = 0.999 * (s + 1e-16) + 0.001 * (g - m)^2",
  ),
  adaPnm: rule(
    "n = 0.81 * q + 0.19 * g",
    "q = p",
    "v = 0.999 * v + 0.001 * g^2",
    "u = max(u, v)",
    "x = x - lr * (2 * n - p) / sqrt(5) / (1 - 0.9^t) / (sqrt(u / (1 - 0.999^t)) + 1e-8)",
    "p = n",
  ),
  adabelief: rule(
    "m = 0.9 * m + 0.1 * g",
    "s = 0.999 * s + 0.001 * (g - m)^2 + 1e-16",
    "x = x - lr * m / (1 - 0.9^t) / (sqrt(s / (1 - 0.999^t)) + 1e-16)",
  ),
  adabound: rule(
    ...moments,
    "low = 0.1 * (1 - 1 / (0.001 * t + 1))",
    "high = 0.1 * (1 + 1 / (0.001 * t))",
    "x = x - min(max(lr / sqrt(v), low), high) / sqrt(t) * m",
  ),
  adadelta: rule(
    "s = 0.9 * s + 0.1 * g^2",
    "d = sqrt(u + 1e-6) / sqrt(s + 1e-6) * g",
    "u = 0.9 * u + 0.1 * d^2",
    "x = x - lr * d",
  ),
  adagrad: rule("s = s + g^2", "x = x - lr * g / (sqrt(s) + 1e-10)"),
  adamax: rule(
    "m = 0.9 * m + 0.1 * g",
    "u = max(0.999 * u, abs(g) + 1e-8)",
    "x = x - lr * m / (1 - 0.9^t) / u",
  ),
  adamaxw: rule(
    "m = 0.9 * m + 0.1 * g",
    "u = max(0.999 * u, abs(g) + 1e-8)",
    "x = x * (1 - lr * 0.01) - lr * m / (1 - 0.9^t) / u",
  ),
  adamod: rule(
    ...moments,
    `r = lr / ${adamRoot}`,
    "s = 0.999 * s + 0.001 * r",
    "x = x - min(r, s) * m / (1 - 0.9^t)",
  ),
  adamw: rule(...moments, `x = x * (1 - lr * 0.01) - lr * m / (1 - 0.9^t) / ${adamRoot}`),
  adan: rule(
    first,
    "c = (g - h) * (1 - o)",
    "m = (1 - o) * (0.98 * m + 0.02 * g) + o * g",
    "p = max(0, 1 - abs(t - 2))",
    "d = (1 - p) * (0.92 * d + 0.08 * c) + p * c",
    "n = (1 - o) * (0.99 * n + 0.01 * (g + 0.92 * c)^2) + o * g^2",
    "x = x - lr * (m + 0.92 * d) / (sqrt(n) + 1e-8)",
    "h = g",
  ),
  ademamix: rule(
    ...moments,
    "s = 0.9999 * s + 0.0001 * g",
    `x = x - lr * (m / (1 - 0.9^t) + 2 * s) / ${adamRoot}`,
  ),
  adopt: rule(
    first,
    "k = (t - 1)^0.25",
    "c = max(0 - k, min(k, g / max(sqrt(v), 1e-6)))",
    "m = 0.9 * m + 0.1 * c",
    "x = x - lr * m",
    "v = (1 - o) * (0.9999 * v + 0.0001 * g^2) + o * g^2",
  ),
  aggMo: rule("a = 0.9 * a + g", "b = 0.99 * b + g", "x = x - lr * (g + a + b) / 3"),
  asgd: rule("r = lr / (1 + 0.0001 * lr * (t - 1))^0.75", "x = x * (1 - 0.0001 * r) - r * g"),
  cocob: rule(
    first,
    "b = b + o * x",
    "l = max(l + o * 1e-8, abs(g))",
    "s = s + abs(g)",
    "w = max(w - g * (x - b), 0)",
    "n = n - g",
    "x = b + n / (l * max(s + l, 100 * l)) * (l + w)",
  ),
  diffgrad: rule(
    ...moments,
    "f = 1 / (1 + e^(0 - abs(h - g)))",
    `x = x - lr * f * m / (1 - 0.9^t) / ${adamRoot}`,
    "h = g",
  ),
  laprop: rule(
    "v = 0.999 * v + 0.001 * g^2",
    "m = 0.9 * m + 0.1 * g / (sqrt(v / (1 - 0.999^t)) + 1e-15)",
    "x = x - lr * m / (1 - 0.9^t)",
  ),
  lion: rule("x = x - lr * sign(0.9 * m + 0.1 * g)", "m = 0.99 * m + 0.01 * g"),
  madgrad: rule(
    first,
    "b = b + o * x",
    "s = s + lr * sqrt(t) * g",
    "v = v + lr * sqrt(t) * g^2",
    "x = 0.9 * x + 0.1 * (b - s / (v^(1 / 3) + 1e-6))",
  ),
  mirrorMadgrad: rule(
    first,
    "z = z + o * x",
    "v = sqrt((t - 1) / t) * v + g^2",
    "z = z - (lr + 1e-6) * t^(1 / 3) * g / (v^(1 / 3) + 1e-6)",
    "x = 0.9 * x + 0.1 * z",
  ),
  nadam: rule(
    first,
    ...moments,
    "a = 0.9 * (1 - 0.5 * 0.96^(t * 0.004))",
    "b = 0.9 * (1 - 0.5 * 0.96^((t + 1) * 0.004))",
    "p = (p + o) * a",
    "n = b * m / (1 - p * b) + (1 - a) * g / (1 - p)",
    `x = x - lr * n / ${adamRoot}`,
  ),
  nadamw: rule(
    ...moments,
    "n = 0.9 * m / (1 - 0.9^(t + 1)) + 0.1 * g / (1 - 0.9^t)",
    `x = x * (1 - lr * 0.01) - lr * n / ${adamRoot}`,
  ),
  optimisticAdam: rule(...moments, `d = m / (1 - 0.9^t) / ${adamRoot}`, "x = x - lr * (2 * d - h)", "h = d"),
  optimisticGradientDescent: rule("x = x - lr * (2 * g - h)", "h = g"),
  padam: rule(...moments, "u = max(u, v)", "x = x - lr * m / u^0.25"),
  pid: rule(
    first,
    "v = 0.9 * v + g",
    "c = 0.9 * c + 0.1 * (g - h) * (1 - o)",
    "x = x - lr * (g + 5 * v + 10 * c)",
    "h = g",
  ),
  pnm: rule("n = 0.81 * q + 0.19 * g", "q = p", "x = x - lr * (2 * n - p) / sqrt(5)", "p = n"),
  qhadam: rule(...moments, `x = x - lr * m / (1 - 0.9^t) / ${adamRoot}`),
  qhm: rule("m = 0.999 * m + 0.001 * g", "x = x - lr * (0.3 * g + 0.7 * m)"),
  radam: rule(
    ...moments,
    "r = 1999 - 2 * t * 0.999^t / (1 - 0.999^t)",
    "a = max(0, sign(r - 5))",
    "l = sqrt(max(0, (r - 4) * (r - 2) * 1999 / (1995 * 1997 * r)))",
    "x = x - lr * m / (1 - 0.9^t) * (a * l * sqrt(1 - 0.999^t) / (sqrt(v) + 1e-8) + 1 - a)",
  ),
  scheduleFreeAdamw: rule(
    first,
    "v = 0.999 * v + 0.001 * g^2",
    "r = lr * sqrt(1 - 0.999^t)",
    "z = z + o * x",
    "z = z - r * g / (sqrt(v) + 1e-8)",
    "s = s + r^2",
    "a = a + o * x",
    "a = a + r^2 / s * (z - a)",
    "x = 0.1 * z + 0.9 * a",
  ),
  scheduleFreeSgd: rule(
    first,
    "z = z + o * x",
    "a = a + o * x",
    "z = z - lr * g",
    "a = a + (z - a) / t",
    "x = 0.1 * z + 0.9 * a",
  ),
  sgdw: rule("v = 0.9 * v + g", "x = x * (1 - lr * 0.01) - lr * v"),
  signMomentum: rule("b = 0.9 * b + sign(g)", "x = x - lr * b"),
  signSgd: rule("x = x - lr * sign(g)"),
  signum: rule("m = 0.9 * m + 0.1 * g", "x = x - lr * sign(m)"),
  simplifiedAdemamix: rule(
    "m = 0.99 * m + g",
    "v = 0.95 * v + 0.05 * g^2",
    "x = x - lr * m / (sqrt(v / (1 - 0.95^t)) + 1e-8)",
  ),
  sophia: rule(
    "m = 0.965 * m + 0.035 * g",
    "a = 1 - sign(t - 1 - 10 * floor((t - 1) / 10))",
    "h = h + a * (0.99 * h + 0.01 * 5120 * g^2 - h)",
    "x = x * (1 - lr * 0.1) - lr * max(0 - 1, min(1, m / max(0.04 * h, 1e-12)))",
  ),
  tiger: rule("m = 0.965 * m + 0.035 * g", "x = x * (1 - lr * 0.01) - lr * sign(m)"),
  yogi: rule(
    first,
    "m = 0.9 * m + 0.1 * g",
    "v = v + o * 1e-6",
    "v = v - 0.001 * sign(v - g^2) * g^2",
    "x = x - lr * m / (sqrt(v) + 0.001)",
  ),
};

/** The methods that have a rule here. */
export const ruled: readonly string[] = Object.keys(rules);

/** The rule of a method; undefined of one that does not go coordinate by coordinate. */
export function ruleOf(method: string): Rule | undefined {
  return rules[method];
}
