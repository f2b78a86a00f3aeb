import { adadelta, adagrad, adam, adamax, adamw, type Chain, nadam, rmsprop, sgd } from "@opt/core";
import type { Bilingual } from "../locale.ts";

/** A number that a rule takes beside learning rate and gradient. */
export interface Setting {
  readonly name: string;
  readonly label: string;
  /** Left out where the rule has none of its own. */
  readonly standard?: number;
}

/** An optimizer as it is computed by hand: its settings, what it keeps, and the formulas of a step. */
export interface Method {
  readonly name: string;
  readonly title: Bilingual;
  readonly card: string;
  /** How people call it. */
  readonly called: RegExp;
  readonly settings: readonly Setting[];
  /** What it keeps, zero at first. */
  readonly kept: readonly string[];
  /** What else it keeps, zero at first, of which no question tells. */
  readonly hidden?: readonly string[];
  /** The formulas of step t. */
  readonly formulas: (t: number) => readonly (readonly [name: string, formula: string])[];
  readonly chain: (settings: Readonly<Record<string, number>>) => Chain;
}

const epsilon: Setting = { name: "epsilon", label: "ε", standard: 1e-8 };
const betas: readonly Setting[] = [
  { name: "beta1", label: "β₁", standard: 0.9 },
  { name: "beta2", label: "β₂", standard: 0.999 },
];
const same = (name: string): Bilingual => ({ ko: name, en: name });

const moments = (t: number): readonly (readonly [string, string])[] => [
  [`m${t}`, `beta1 * m${t - 1} + (1 - beta1) * g${t}`],
  [`v${t}`, `beta2 * v${t - 1} + (1 - beta2) * g${t}^2`],
  [`mhat${t}`, `m${t} / (1 - beta1^${t})`],
  [`vhat${t}`, `v${t} / (1 - beta2^${t})`],
];
const adamOptions = ({ lr, beta1, beta2, epsilon: small }: Readonly<Record<string, number>>) => ({
  learningRate: lr!,
  beta1: beta1!,
  beta2: beta2!,
  epsilon: small!,
});

/** The optimizers that can be worked out; the first that is called is meant. */
export const methods: readonly Method[] = [
  {
    name: "adamw",
    title: same("AdamW"),
    card: "adamw",
    called:
      /adam-?w(?![a-z])|adam\sw(?![a-z])(?!\s?[=:(0#]|\s(?:is|was|at|from|to)|\s?(?:는|은|가|이|를|을|에|의|값))|아담-?(?:w(?![a-z])(?!\s?[=:])|\s?더블유)/u,
    settings: [{ name: "decay", label: "λ", standard: 0.01 }, ...betas, epsilon],
    kept: ["m", "v"],
    formulas: (t) => [
      ...moments(t),
      [`w${t}`, `w${t - 1} - lr * decay * w${t - 1} - lr * mhat${t} / (sqrt(vhat${t}) + epsilon)`],
    ],
    chain: (settings) => adamw({ ...adamOptions(settings), weightDecay: settings["decay"]! }),
  },
  {
    name: "adamax",
    title: same("AdaMax"),
    card: "adam",
    called: /ada-?max|에이다맥스|아다맥스/u,
    settings: [...betas, epsilon],
    kept: ["m", "u"],
    formulas: (t) => [
      [`m${t}`, `beta1 * m${t - 1} + (1 - beta1) * g${t}`],
      [`u${t}`, `max(beta2 * u${t - 1}, abs(g${t}) + epsilon)`],
      [`w${t}`, `w${t - 1} - lr * m${t} / (1 - beta1^${t}) / u${t}`],
    ],
    chain: (settings) => adamax(adamOptions(settings)),
  },
  {
    name: "nadam",
    title: same("NAdam"),
    card: "adam",
    called: /(?<![a-z])n-?adam|나담/u,
    settings: [...betas, { name: "psi", label: "ψ", standard: 0.004 }, epsilon],
    kept: ["m", "v"],
    formulas: (t) => [
      [`m${t}`, `beta1 * m${t - 1} + (1 - beta1) * g${t}`],
      [`v${t}`, `beta2 * v${t - 1} + (1 - beta2) * g${t}^2`],
      ...(t === 1 ? [["mu1", "beta1 * (1 - 0.5 * 0.96^psi)"] as const] : []),
      [`mu${t + 1}`, `beta1 * (1 - 0.5 * 0.96^(${t + 1} * psi))`],
      [`p${t}`, Array.from({ length: t }, (_, i) => `mu${i + 1}`).join(" * ")],
      [`n${t}`, `mu${t + 1} * m${t} / (1 - p${t} * mu${t + 1}) + (1 - mu${t}) * g${t} / (1 - p${t})`],
      [`w${t}`, `w${t - 1} - lr * n${t} / (sqrt(v${t} / (1 - beta2^${t})) + epsilon)`],
    ],
    chain: (settings) => nadam({ ...adamOptions(settings), momentumDecay: settings["psi"]! }),
  },
  {
    name: "adam",
    title: same("Adam"),
    card: "adam",
    called: /(?<![a-z])adam(?:'?s)?(?![a-z])|아담|(?:β|beta)_?[12](?!\s?\^)/u,
    settings: [...betas, epsilon],
    kept: ["m", "v"],
    formulas: (t) => [...moments(t), [`w${t}`, `w${t - 1} - lr * mhat${t} / (sqrt(vhat${t}) + epsilon)`]],
    chain: (settings) => adam(adamOptions(settings)),
  },
  {
    name: "rmsprop",
    title: same("RMSProp"),
    card: "rmsprop",
    called: /rms[\s-]?prop|알엠에스\s?프[롭랍]|rms\s?프롭/u,
    settings: [{ name: "rho", label: "ρ", standard: 0.99 }, epsilon],
    kept: ["s"],
    formulas: (t) => [
      [`s${t}`, `rho * s${t - 1} + (1 - rho) * g${t}^2`],
      [`w${t}`, `w${t - 1} - lr * g${t} / (sqrt(s${t}) + epsilon)`],
    ],
    chain: ({ lr, rho, epsilon: small }) => rmsprop({ learningRate: lr!, alpha: rho!, epsilon: small! }),
  },
  {
    name: "adadelta",
    title: same("Adadelta"),
    card: "rmsprop",
    called: /ada-?delta|아다델타|에이다델타/u,
    settings: [
      { name: "rho", label: "ρ", standard: 0.9 },
      { name: "epsilon", label: "ε", standard: 1e-6 },
    ],
    kept: ["s", "u"],
    formulas: (t) => [
      [`s${t}`, `rho * s${t - 1} + (1 - rho) * g${t}^2`],
      [`d${t}`, `sqrt(u${t - 1} + epsilon) / sqrt(s${t} + epsilon) * g${t}`],
      [`u${t}`, `rho * u${t - 1} + (1 - rho) * d${t}^2`],
      [`w${t}`, `w${t - 1} - lr * d${t}`],
    ],
    chain: ({ lr, rho, epsilon: small }) => adadelta({ learningRate: lr!, rho: rho!, epsilon: small! }),
  },
  {
    name: "adagrad",
    title: same("AdaGrad"),
    card: "adagrad",
    called: /ada-?grad|아다\s?그라드|에이다\s?그라드|아다그래드/u,
    settings: [{ name: "epsilon", label: "ε", standard: 1e-10 }],
    kept: ["s"],
    formulas: (t) => [
      [`s${t}`, `s${t - 1} + g${t}^2`],
      [`w${t}`, `w${t - 1} - lr * g${t} / (sqrt(s${t}) + epsilon)`],
    ],
    chain: ({ lr, epsilon: small }) => adagrad({ learningRate: lr!, epsilon: small! }),
  },
  {
    name: "nesterov",
    title: { ko: "네스테로프 모멘텀(PyTorch 방식)", en: "Nesterov momentum (PyTorch's form)" },
    card: "nesterov",
    called: /네스테로프|nesterov|(?<![a-z])nag(?![a-z])/u,
    settings: [{ name: "mu", label: "β" }],
    kept: ["v"],
    formulas: (t) => [
      [`v${t}`, `mu * v${t - 1} + g${t}`],
      [`w${t}`, `w${t - 1} - lr * (g${t} + mu * v${t})`],
    ],
    chain: ({ lr, mu }) => sgd({ learningRate: lr!, momentum: mu!, nesterov: true }),
  },
  {
    name: "averaged-momentum",
    title: { ko: "모멘텀 (v ← β·v + (1−β)·g)", en: "momentum (v ← β·v + (1−β)·g)" },
    card: "momentum",
    called:
      /v\s?(?:=|←|<-|:=)\s?\S{1,6}?\s?\*?\s?v\S{0,2}\s?\+\s?\(\s?#\d+;\s?-\s?(?:#\d+;|β|beta|mu|μ)\s?\)|v\s?(?:=|←|<-|:=)\s?#\d+;\s?\*?\s?v\S{0,2}\s?\+\s?#\d+;\s?\*?\s?g/u,
    settings: [{ name: "mu", label: "β" }],
    kept: ["v"],
    formulas: (t) => [
      [`v${t}`, `mu * v${t - 1} + (1 - mu) * g${t}`],
      [`w${t}`, `w${t - 1} - lr * v${t}`],
    ],
    chain: ({ lr, mu }) => sgd({ learningRate: lr! * (1 - mu!), momentum: mu! }),
  },
  {
    name: "momentum",
    title: { ko: "모멘텀 (v ← β·v + g)", en: "momentum (v ← β·v + g)" },
    card: "momentum",
    called:
      /모멘텀|momentum|관성|속도|velocity|heavy[\s-]?ball|v\S{0,2}\s?(?:=|←|<-|:=)\s?\S{1,6}?\s?\*?\s?v\S{0,2}\s?\+\s?g|(?=.*(?<![a-z])v\d?\s?=\s?#)(?=.*(?:β|beta|μ|(?<![a-z])mu(?![a-z])))/u,
    settings: [{ name: "mu", label: "β" }],
    kept: ["v"],
    formulas: (t) => [
      [`v${t}`, `mu * v${t - 1} + g${t}`],
      [`w${t}`, `w${t - 1} - lr * v${t}`],
    ],
    chain: ({ lr, mu }) => sgd({ learningRate: lr!, momentum: mu! }),
  },
  {
    name: "sgd-with-decay",
    title: { ko: "L2 가중치 감쇠가 있는 SGD", en: "SGD with L2 weight decay" },
    card: "weight-decay",
    called:
      /(?:sgd|경사\s?하강|gradient\s?descent).*(?:가중치\s?감쇠|weight[\s_-]?decay|l2)|(?:가중치\s?감쇠|weight[\s_-]?decay|l2).*(?:sgd|경사\s?하강|gradient\s?descent)/u,
    settings: [{ name: "decay", label: "λ" }],
    kept: [],
    formulas: (t) => [[`w${t}`, `w${t - 1} - lr * (g${t} + decay * w${t - 1})`]],
    chain: ({ lr, decay }) => sgd({ learningRate: lr!, weightDecay: decay! }),
  },
  {
    name: "sgd",
    title: { ko: "경사 하강법(SGD)", en: "gradient descent (SGD)" },
    card: "gradient-descent",
    called: /(?<![a-z])sgd|경사\s?하강|gradient\s?descent|gradient\s?step|(?<![a-z])gd(?![a-z])/u,
    settings: [],
    kept: [],
    formulas: (t) => [[`w${t}`, `w${t - 1} - lr * g${t}`]],
    chain: ({ lr }) => sgd({ learningRate: lr! }),
  },
];
