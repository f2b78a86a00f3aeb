import nodeModule from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** Where programs look for modules: beside this one, or beside the program where a bundler knows no `import.meta`. */
const meta: Partial<ImportMeta> = import.meta;

/** Whether the module knows where it lies. */
export const hasAddress: boolean = meta.url !== undefined;
const program = pathToFileURL(resolve(process.argv[1] ?? "program.js")).href;

/** Address of the module, or of the program that it was bundled into. */
export const here: string = meta.url ?? program;

/** Resolves as the module does, or the program that it was bundled into. Bundlers do not look into it. */
export const requireHere: NodeJS.Require = nodeModule.createRequire(here);

/** Resolves as the program does. Bundlers do not look into it. */
export const requireFromProgram: NodeJS.Require = nodeModule.createRequire(program);

// Required when they are needed: to import a module of Node's takes all that it exports, with whatever loads lazily

export function nodeFs(): typeof import("node:fs") {
  return requireHere("node:fs");
}

export function nodeZlib(): typeof import("node:zlib") {
  return requireHere("node:zlib");
}
