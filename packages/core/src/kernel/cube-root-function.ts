import { cbrt } from "../exact/elementary.ts";
import { teachHost } from "./wasm-host.ts";

/** Passes on what may hold cube roots; pages that have none leave them out. */
export function withCubeRoot<T>(formulas: T): T {
  teachHost({ cbrt: (x, _, isSingle) => cbrt(x, isSingle) });
  return formulas;
}
