import { show } from "../check.ts";
import { conjugateGradient } from "./conjugate-gradient.ts";
import { lbfgs } from "./lbfgs.ts";
import { levenbergMarquardt } from "./levenberg-marquardt.ts";
import type { Minimizer } from "./minimizer.ts";
import { nelderMead } from "./nelder-mead.ts";
import { newtonCg } from "./newton-cg.ts";
import { torchLbfgs } from "./torch-lbfgs.ts";

/** Every method of its own, one row each. */
const minimizers: ReadonlyMap<string, (options: never) => Minimizer> = new Map(
  Object.entries({
    conjugateGradient,
    lbfgs,
    levenbergMarquardt,
    nelderMead,
    newtonCg,
    torchLbfgs,
  }),
);

/** A method from its name and options. */
export function reviveMinimizer(name: string, options: object): Minimizer {
  const create = minimizers.get(name);
  if (create === undefined)
    throw new RangeError(
      `name of a minimizer must be one of ${[...minimizers.keys()].join(", ")}, got ${show(name)}`,
    );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each factory looks at its options
  return create(options as never);
}
