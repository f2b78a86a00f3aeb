import { sgd } from "@opt/core";
import { mu, type Row, same, velocity } from "./row.ts";

const decay = ({ decay: weightDecay = 0 }: Readonly<Record<string, number>>) => ({ weightDecay });

/** Descent with and without a velocity. */
export const descentRows: readonly Row[] = [
  {
    name: "sgd",
    title: { ko: "경사 하강법(SGD)", en: "gradient descent (SGD)" },
    card: "gradient-descent",
    settings: [],
    kept: [],
    formulas: () => ["w' = w - lr * g'"],
    chain: (told) => sgd({ learningRate: told["lr"]!, ...decay(told) }),
  },
  {
    name: "momentum",
    title: { ko: "모멘텀 (v ← μ·v + g)", en: "momentum (v ← μ·v + g)" },
    card: "momentum",
    settings: [mu],
    kept: [velocity],
    formulas: () => ["v' = mu * v + g'", "w' = w - lr * v'"],
    chain: (told) => sgd({ learningRate: told["lr"]!, momentum: told["mu"]!, ...decay(told) }),
  },
  {
    name: "dampened-momentum",
    title: { ko: "모멘텀 (댐프닝, 첫 스텝은 v = g)", en: "momentum (dampened; v = g in the first step)" },
    card: "momentum-conventions",
    settings: [mu, { name: "dampening", label: "τ", roles: ["dampening"] }],
    kept: [velocity],
    formulas: ({ t }) => [t === 1 ? "v' = g'" : "v' = mu * v + (1 - dampening) * g'", "w' = w - lr * v'"],
    chain: (told) =>
      sgd({
        learningRate: told["lr"]!,
        momentum: told["mu"]!,
        dampening: told["dampening"]!,
        ...decay(told),
      }),
  },
  {
    name: "averaged-momentum",
    title: { ko: "모멘텀 (v ← μ·v + (1−μ)·g)", en: "momentum (v ← μ·v + (1−μ)·g)" },
    card: "momentum",
    settings: [mu],
    kept: [velocity],
    formulas: () => ["v' = mu * v + (1 - mu) * g'", "w' = w - lr * v'"],
    chain: (told) =>
      sgd({ learningRate: told["lr"]! * (1 - told["mu"]!), momentum: told["mu"]!, ...decay(told) }),
    scale: (told) => 1 - told["mu"]!,
  },
  {
    name: "rate-inside-minus",
    title: { ko: "모멘텀 (v ← μ·v − lr·g, w ← w + v)", en: "momentum (v ← μ·v − lr·g, w ← w + v)" },
    card: "momentum",
    settings: [mu],
    kept: [velocity],
    formulas: () => ["v' = mu * v - lr * g'", "w' = w + v'"],
    chain: (told) => sgd({ learningRate: told["lr"]!, momentum: told["mu"]!, ...decay(told) }),
    scale: (told) => -told["lr"]!,
  },
  {
    name: "rate-inside-plus",
    title: { ko: "모멘텀 (v ← μ·v + lr·g, w ← w − v)", en: "momentum (v ← μ·v + lr·g, w ← w − v)" },
    card: "momentum",
    settings: [mu],
    kept: [velocity],
    formulas: () => ["v' = mu * v + lr * g'", "w' = w - v'"],
    chain: (told) => sgd({ learningRate: told["lr"]!, momentum: told["mu"]!, ...decay(told) }),
    scale: (told) => told["lr"]!,
  },
  {
    name: "nesterov",
    title: { ko: "네스테로프 모멘텀(PyTorch 방식)", en: "Nesterov momentum (PyTorch's form)" },
    card: "nesterov",
    settings: [mu],
    kept: [velocity],
    formulas: () => ["v' = mu * v + g'", "w' = w - lr * (g' + mu * v')"],
    chain: (told) =>
      sgd({ learningRate: told["lr"]!, momentum: told["mu"]!, nesterov: true, ...decay(told) }),
  },
  {
    name: "nesterov-ahead",
    title: {
      ko: "네스테로프 모멘텀 (v ← μ·v − lr·f′(w + μ·v), w ← w + v)",
      en: "Nesterov momentum (v ← μ·v − lr·f′(w + μ·v), w ← w + v)",
    },
    card: "nesterov",
    settings: [mu],
    kept: [velocity],
    ahead: "w + mu * v",
    formulas: () => ["v' = mu * v - lr * g'", "w' = w + v'"],
  },
  {
    name: "sign-sgd",
    title: same("signSGD"),
    card: "optimizer-family",
    settings: [],
    kept: [],
    formulas: () => ["w' = w - lr * sign(g')"],
    isDecoupled: true,
  },
];
