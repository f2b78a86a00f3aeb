import { interpret } from "./interpret.ts";
import type { BackEnd } from "./unit.ts";
import { composeJavaScript } from "./javascript.ts";
import { compileWebAssembly } from "./webassembly.ts";

/** How update rules are run. All give the same bits. */
export type BackEndName = "webassembly" | "javascript" | "interpreter";

export const backEnds: Readonly<Record<BackEndName, BackEnd>> = {
  webassembly: compileWebAssembly,
  javascript: composeJavaScript,
  interpreter: interpret,
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the record has these and no others
export const backEndNames = Object.keys(backEnds) as readonly BackEndName[];

let best: BackEndName | undefined;

/** The fastest back end that works here: WebAssembly, or JavaScript where it is missing or forbidden. */
export function bestBackEnd(): BackEndName {
  best ??= canCompile() ? "webassembly" : "javascript";
  return best;
}

/**
 * What `make` gives for a back end; for JavaScript, which has the same bits, where the engine has no memory of WebAssembly
 * left: engines limit how many there may be.
 */
export function withinMemories<T>(backEnd: BackEndName, make: (backEnd: BackEndName) => T): T {
  try {
    return make(backEnd);
  } catch (error) {
    if (backEnd !== "webassembly" || !isOutOfMemories(error)) throw error;
    return make("javascript");
  }
}

function isOutOfMemories(error: unknown): boolean {
  return error instanceof Error && /WebAssembly\.Memory|could not allocate memory/u.test(error.message);
}

/** The smallest module with a vector in it: refused where vectors are unknown, not compiled where it is forbidden. */
const probe = [
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 10, 9, 1, 7, 0, 0x41, 0, 0xfd, 15, 0x1a,
  11,
];

function canCompile(): boolean {
  try {
    return new WebAssembly.Module(Uint8Array.from(probe)) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}
