import type { PhaseOptions } from "../transform/phase.ts";
import { generalTransform } from "./general-transform.ts";
import type { Transform } from "../transform/transform.ts";

/** How a clip treats a norm near its limit. */
export type ClipLike = "torch" | "optax";

/**
 * A formula of the factor that brings a norm, `norm`, down to a limit: PyTorch's, or optax's, by which a clipped norm is
 * the limit itself.
 */
export function clipFactor(like: ClipLike, limit: string): string {
  return like === "torch" ? `min(1, ${limit} / (norm + 1e-6))` : `norm < ${limit} ? 1 : ${limit} / norm`;
}

/** The phase by which leaves are clipped by Euclid's norm, for optimizers that clip: without what other norms take. */
export function clippingPhase(limit: number, like: ClipLike): PhaseOptions {
  return {
    reduce: { squares: ["update", "update"] },
    scope: "leaf",
    prepare: `norm = sqrt(squares)
      factor = ${clipFactor(like, `${limit}`)}`,
    rule: "update = factor * update",
  };
}

/** A stage of that phase alone, as PyTorch clips. */
export function clipLeaves(limit: number): Transform {
  return generalTransform({ name: "clipLeaves", ...clippingPhase(limit, "torch") });
}
