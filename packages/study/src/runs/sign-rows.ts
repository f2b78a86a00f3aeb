import { lion, rprop, signum } from "@opt/core";
import { beta1, beta2, type Moment, mu, type Row, same } from "./row.ts";

const mean = { name: "m", roles: ["m", "first", "buffer", "velocity", "v"], slot: "mean" };

/** Rprop's size of a step follows whether the sign has stayed; where it has changed there is no step. */
function resilient({ t, valueOf }: Moment): readonly string[] {
  const agreement = t === 1 ? 0 : Math.sign(valueOf("g'") * valueOf("before"));
  const size =
    t === 1
      ? "d' = lr"
      : agreement > 0
        ? "d' = min(50, increase * d)"
        : agreement < 0
          ? "d' = decrease * d"
          : "d' = d";
  return [
    size,
    ...(agreement < 0 ? ["before' = 0", "w' = w - 0 * d'"] : ["before' = g'", "w' = w - d' * sign(g')"]),
  ];
}

/** Methods that go by the sign of a gradient. */
export const signRows: readonly Row[] = [
  {
    name: "lion",
    title: same("Lion"),
    card: "optimizer-family",
    settings: [beta1, beta2(0.99)],
    kept: [mean],
    formulas: () => [
      "c' = beta1 * m + (1 - beta1) * g'",
      "w' = w - lr * sign(c')",
      "m' = beta2 * m + (1 - beta2) * g'",
    ],
    chain: ({ lr, beta1: one, beta2: two, decay: weightDecay = 0 }) =>
      lion({ learningRate: lr!, beta1: one!, beta2: two!, weightDecay }),
    isDecoupled: true,
  },
  {
    name: "signum",
    title: { ko: "Signum (m ← μ·m + (1−μ)·g)", en: "Signum (m ← μ·m + (1−μ)·g)" },
    card: "optimizer-family",
    settings: [{ ...mu, standard: 0.9 }],
    kept: [mean],
    formulas: () => ["m' = mu * m + (1 - mu) * g'", "w' = w - lr * sign(m')"],
    chain: ({ lr, mu: momentum, decay: weightDecay = 0 }) =>
      signum({ learningRate: lr!, momentum: momentum!, weightDecay }),
    isDecoupled: true,
  },
  {
    name: "rprop",
    title: { ko: "Rprop(PyTorch 방식)", en: "Rprop (PyTorch's form)" },
    card: "optimizer-family",
    settings: [
      { name: "decrease", label: "η⁻", standard: 0.5, roles: ["decrease"] },
      { name: "increase", label: "η⁺", standard: 1.2, roles: ["increase"] },
    ],
    kept: [
      { name: "d", roles: [] },
      { name: "before", roles: [] },
    ],
    formulas: resilient,
    chain: ({ lr, decrease, increase }) =>
      rprop({ learningRate: lr!, decrease: decrease!, increase: increase! }),
  },
];
