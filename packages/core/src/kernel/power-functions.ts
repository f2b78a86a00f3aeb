import { exp, log, power } from "../exact/elementary.ts";
import { teachHost } from "./wasm-host.ts";

/** Exponentials of elements in float32, where the page has what kernels compute them with. */
export const ofSingles: { exp?: (x: number) => number } = {};

const powers = {
  exp: (x: number, _: number, isSingle?: boolean) => (isSingle === true ? (ofSingles.exp ?? exp) : exp)(x),
  log,
  power,
};

/**
 * Passes on what may hold exponentials, logarithms and powers that are not multiplications; pages that have none leave
 * these functions out.
 */
export function withPowers<T>(formulas: T): T {
  teachHost(powers);
  return formulas;
}

// whoever loads the whole package has them from the start, whatever comes from JSON
withPowers(undefined);
