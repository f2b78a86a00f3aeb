import { adadelta, adagrad, adam, adamax, adamw, nadam, radam, rmsprop } from "@opt/core";
import { beta1, beta2, eps, firstMoment, type Moment, mu, rho, type Row, same, secondMoment } from "./row.ts";

type Told = Readonly<Record<string, number>>;

const moments = ["m' = beta1 * m + (1 - beta1) * g'", "v' = beta2 * v + (1 - beta2) * g'^2"] as const;
const hats = ["mhat' = m' / (1 - beta1^t)", "vhat' = v' / (1 - beta2^t)"] as const;
const adamStep = "w' = w - lr * mhat' / (sqrt(vhat') + epsilon)";
/** By what a gradient, or its mean, is multiplied. */
const adamRate = "rate' = lr / (sqrt(vhat') + epsilon)";
const rootRate = "rate' = lr / (sqrt(s') + epsilon)";
const adamSettings = [beta1, beta2(), eps(1e-8)];
const squares = ["s", "v", "sum", "second", "r", "u", "h", "b", "m"];

const options = ({ lr, beta1: one, beta2: two, epsilon, decay: weightDecay = 0 }: Told) => ({
  learningRate: lr!,
  beta1: one!,
  beta2: two!,
  epsilon: epsilon!,
  weightDecay,
});

function corrected({ forms }: Moment): readonly string[] {
  return forms.has("uncorrected")
    ? [...moments, "w' = w - lr * m' / (sqrt(v') + epsilon)"]
    : [...moments, ...hats, adamStep, adamRate];
}

/** RAdam scales its step once the mean square is known well enough. */
function rectified({ t, valueOf }: Moment): readonly string[] {
  const most = 2 / (1 - valueOf("beta2")) - 1;
  const power = valueOf("beta2") ** t;
  const known = most - (2 * t * power) / (1 - power);
  const mean = [...moments, "mhat' = m' / (1 - beta1^t)"];
  if (!(known > 5)) return [...mean, "w' = w - lr * mhat'"];
  return [
    ...mean,
    "rmax' = 2 / (1 - beta2) - 1",
    "r' = rmax' - 2 * t * beta2^t / (1 - beta2^t)",
    "l' = sqrt((r' - 4) * (r' - 2) * rmax' / ((rmax' - 4) * (rmax' - 2) * r'))",
    "w' = w - lr * mhat' * l' * sqrt(1 - beta2^t) / (sqrt(v') + epsilon)",
  ];
}

function rms({ forms, valueOf }: Moment): readonly string[] {
  const root = forms.has("centered") ? "d'" : "s'";
  const scaled = `g' / (sqrt(${root}) + epsilon)`;
  return [
    "s' = rho * s + (1 - rho) * g'^2",
    ...(forms.has("centered") ? ["a' = rho * a + (1 - rho) * g'", "d' = s' - a'^2"] : []),
    `rate' = lr / (sqrt(${root}) + epsilon)`,
    ...(valueOf("mu") > 0 ? [`b' = mu * b + ${scaled}`, "w' = w - lr * b'"] : [`w' = w - lr * ${scaled}`]),
  ];
}

/** Methods that scale each step by how large gradients have been. */
export const adaptiveRows: readonly Row[] = [
  {
    name: "adam",
    title: same("Adam"),
    card: "adam",
    settings: adamSettings,
    kept: [firstMoment, secondMoment],
    formulas: corrected,
    chain: (told) => adam(options(told)),
  },
  {
    name: "adamw",
    title: same("AdamW"),
    card: "adamw",
    settings: [
      { name: "decay", label: "λ", standard: 0.01, roles: ["decay", "coefficient"] },
      ...adamSettings,
    ],
    kept: [firstMoment, secondMoment],
    formulas: corrected,
    chain: (told) => adamw(options(told)),
    isDecoupled: true,
  },
  {
    name: "amsgrad",
    title: { ko: "AMSGrad(PyTorch 방식)", en: "AMSGrad (PyTorch's form)" },
    card: "adam",
    settings: adamSettings,
    kept: [firstMoment, secondMoment, { name: "vmax", roles: [] }],
    formulas: () => [
      ...moments,
      "vmax' = max(vmax, v')",
      "mhat' = m' / (1 - beta1^t)",
      "w' = w - lr * mhat' / (sqrt(vmax' / (1 - beta2^t)) + epsilon)",
    ],
    chain: (told) => adam({ ...options(told), amsgrad: true }),
  },
  {
    name: "adamax",
    title: same("AdaMax"),
    card: "adam",
    settings: adamSettings,
    kept: [firstMoment, { name: "u", roles: ["u", "largest", "second", "v"], slot: "largest" }],
    formulas: () => [
      moments[0],
      "u' = max(beta2 * u, abs(g') + epsilon)",
      "w' = w - lr * m' / (1 - beta1^t) / u'",
    ],
    chain: (told) => adamax(options(told)),
  },
  {
    name: "nadam",
    title: { ko: "NAdam(PyTorch 방식)", en: "NAdam (PyTorch's form)" },
    card: "adam",
    settings: [...adamSettings, { name: "psi", label: "ψ", standard: 0.004, roles: ["psi"] }],
    kept: [firstMoment, secondMoment, { name: "p", roles: [] }],
    formulas: ({ t }) => [
      ...moments,
      "now' = beta1 * (1 - 0.5 * 0.96^(t * psi))",
      `next' = beta1 * (1 - 0.5 * 0.96^(${t + 1} * psi))`,
      t === 1 ? "p' = now'" : "p' = p * now'",
      "n' = next' * m' / (1 - p' * next') + (1 - now') * g' / (1 - p')",
      "w' = w - lr * n' / (sqrt(v' / (1 - beta2^t)) + epsilon)",
    ],
    chain: (told) => nadam({ ...options(told), momentumDecay: told["psi"]! }),
  },
  {
    name: "radam",
    title: { ko: "RAdam(PyTorch 방식)", en: "RAdam (PyTorch's form)" },
    card: "adam",
    settings: adamSettings,
    kept: [firstMoment, secondMoment],
    formulas: rectified,
    chain: (told) => radam(options(told)),
  },
  {
    name: "rmsprop",
    title: same("RMSProp"),
    card: "rmsprop",
    settings: [rho(0.99), eps(1e-8), { ...mu, standard: 0, roles: ["mu"] }],
    kept: [
      { name: "s", roles: squares, slot: "meanSquare" },
      { name: "a", roles: [] },
      { name: "b", roles: ["buffer", "velocity"], slot: "velocity" },
    ],
    formulas: rms,
    chain: ({ lr, rho: alpha, epsilon, mu: momentum, centered, decay: weightDecay = 0 }) =>
      rmsprop({
        learningRate: lr!,
        alpha: alpha!,
        epsilon: epsilon!,
        momentum: momentum!,
        centered: centered === 1,
        weightDecay,
      }),
  },
  {
    name: "adagrad",
    title: same("AdaGrad"),
    card: "adagrad",
    settings: [eps(1e-10)],
    kept: [{ name: "s", roles: [...squares, "g"], slot: "sum" }],
    formulas: () => ["s' = s + g'^2", "w' = w - lr * g' / (sqrt(s') + epsilon)", rootRate],
    chain: ({ lr, epsilon, decay: weightDecay = 0 }) =>
      adagrad({ learningRate: lr!, epsilon: epsilon!, weightDecay }),
  },
  {
    name: "adadelta",
    title: same("Adadelta"),
    card: "rmsprop",
    settings: [rho(0.9), eps(1e-6)],
    kept: [
      { name: "s", roles: ["s", "v", "sum", "second"], slot: "meanSquare" },
      { name: "u", roles: ["u"], slot: "meanSquareStep" },
    ],
    formulas: () => [
      "s' = rho * s + (1 - rho) * g'^2",
      "d' = sqrt(u + epsilon) / sqrt(s' + epsilon) * g'",
      "u' = rho * u + (1 - rho) * d'^2",
      "w' = w - lr * d'",
    ],
    chain: ({ lr, rho: one, epsilon, decay: weightDecay = 0 }) =>
      adadelta({ learningRate: lr!, rho: one!, epsilon: epsilon!, weightDecay }),
  },
];
