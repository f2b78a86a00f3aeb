import { transformOf, type Transform } from "./transform.ts";

/** How a clip treats a norm near its limit. */
export type ClipLike = "torch" | "optax";

/**
 * A formula of the factor that brings a norm, `norm`, down to a limit: PyTorch's, or optax's, by which a clipped norm is
 * the limit itself.
 */
export function clipFactor(like: ClipLike, limit: string): string {
  return like === "torch" ? `min(1, ${limit} / (norm + 1e-6))` : `norm < ${limit} ? 1 : ${limit} / norm`;
}

/** `clipByNorm` by Euclid's norm and a number, for optimizers that clip: without what the other norms take. */
export function clipLeaves(limit: number, like: ClipLike): Transform {
  return transformOf({
    name: "clipLeaves",
    reduce: { squares: ["update", "update"] },
    scope: "leaf",
    prepare: `norm = sqrt(squares)
      factor = ${clipFactor(like, `${limit}`)}`,
    rule: "update = factor * update",
  });
}
