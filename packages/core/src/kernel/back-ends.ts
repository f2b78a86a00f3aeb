import { interpret } from "./interpret.ts";
import type { BackEnd } from "./unit.ts";
import { composeJavaScript } from "./javascript.ts";
import { WasmCode } from "./wasm-code.ts";
import { moduleBytes } from "./wasm-module.ts";
import { compileWebAssembly } from "./webassembly.ts";

/** How update rules are run. All give the same bits. */
export type BackEndName = "webassembly" | "javascript" | "interpreter";

export const backEnds: Readonly<Record<BackEndName, BackEnd>> = {
  webassembly: compileWebAssembly,
  javascript: composeJavaScript,
  interpreter: interpret,
};

let best: BackEndName | undefined;

/** The fastest back end that works here: WebAssembly, or JavaScript where it is missing or forbidden. */
export function bestBackEnd(): BackEndName {
  best ??= canCompile() ? "webassembly" : "javascript";
  return best;
}

/** A module of one function with a vector in it: `v128.const` is refused where vectors are unknown. */
function canCompile(): boolean {
  const empty = new WasmCode(0).vectorConstant([0, 0, 0, 0]).op(0x1a);
  try {
    return new WebAssembly.Module(moduleBytes([], undefined, empty)) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}
