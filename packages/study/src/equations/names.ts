const time = /__(?:m1|t|p1|now|old)$/u;
const steps: Readonly<Record<string, number>> = { __m1: -1, __t: 0, __p1: 1 };

/** The name without its time. */
export function timeless(name: string): string {
  return name.replace(time, "");
}

/** Steps from t that a name is told with: -1 in "v_{t-1}"; undefined where it has none. */
export function timeOf(name: string): number | undefined {
  return steps[time.exec(name)?.[0] ?? ""];
}

/** Names that people give one and the same thing, the sure ones first. */
const alike: readonly (readonly (readonly string[])[])[] = [
  [
    ["lr", "eta", "lrate", "base_lr", "learning_rate", "step_size", "lr0"],
    ["alpha", "gamma", "a", "h"],
  ],
  [
    ["mu", "momentum"],
    ["beta", "rho", "beta1", "alpha", "gamma", "b"],
  ],
  [["beta"], ["beta1", "rho", "gamma", "alpha", "mu", "d", "decay", "b"]],
  [["g", "grad", "gradient", "dw", "dx"], []],
  [["w", "theta", "x", "p", "W", "weight", "param"], []],
  [
    ["v", "vel", "velocity", "buf", "V"],
    ["u", "m"],
  ],
  [["m", "buf", "momentum_buffer", "moment"], ["v"]],
  [
    ["loss", "L", "l"],
    ["x", "y"],
  ],
  [["t", "step", "epoch", "k", "n", "T", "iter"], []],
  [
    ["values", "x", "val", "obs"],
    ["loss", "y", "L", "l"],
  ],
  [["ema", "shadow", "avg", "s"], []],
  [["epsilon", "eps"], []],
];

/**
 * Which of the open names a told name stands for: itself, or the only one that people use for the same thing;
 * undefined where there is none or more than one.
 */
export function meantBy(told: string, open: readonly string[]): string | undefined {
  if (open.includes(told)) return told;
  for (const group of alike.filter(([sure]) => sure!.includes(told)))
    for (const names of group) {
      const found = open.filter((name) => names.includes(name));
      if (found.length === 1) return found[0];
      if (found.length > 1) return undefined;
    }
  return undefined;
}

/** Names that mean the place that steps change. */
export const places: ReadonlySet<string> = new Set([
  "w",
  "theta",
  "x",
  "p",
  "W",
  "weight",
  "param",
  "y",
  "z",
]);
export const slopes: ReadonlySet<string> = new Set(["g", "grad", "gradient", "dw", "dx"]);
export const moments: ReadonlySet<string> = new Set(["t", "step", "epoch", "k", "n", "iter"]);
export const constants: ReadonlySet<string> = new Set(["e", "pi"]);

/** Replaces each name of a formula; functions keep theirs. */
export function renamed(formula: string, rename: (name: string) => string): string {
  return formula.replace(/(?<![\w.])[A-Za-z_]\w*(?!\w|\()/gu, (name) =>
    constants.has(name) ? name : rename(name),
  );
}
