import { existsSync } from "node:fs";
import nodeModule from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type FontName, fontUrl } from "../font-url.ts";

/** Where programs look for modules: beside this one, or beside the program where a bundler knows no `import.meta`. */
const meta: Partial<ImportMeta> = import.meta;

/** Whether the module knows where it lies. */
export const hasAddress: boolean = meta.url !== undefined;
const program = pathToFileURL(resolve(process.argv[1] ?? "program.js")).href;
const url = meta.url ?? program;

/** Resolves as the module does, or the program that it was bundled into. Bundlers do not look into it. */
export const requireHere: NodeJS.Require = nodeModule.createRequire(url);

/** Resolves as the program does. Bundlers do not look into it. */
export const requireFromProgram: NodeJS.Require = nodeModule.createRequire(program);

/**
 * Where a font of the package lies. A bundler that takes no files along leaves it in `node_modules`, or the program's
 * author copies it into `fonts` beside the bundle.
 */
export function fontPath(file: FontName): URL | string {
  const places = [
    () => fontUrl(file),
    () => new URL(`fonts/${file}`, url),
    () => requireHere.resolve(`@opt/viz/fonts/${file}`),
    () => nodeModule.createRequire(join(process.cwd(), "program.js")).resolve(`@opt/viz/fonts/${file}`),
  ];
  for (const place of places) {
    const path = found(place);
    if (path !== undefined) return path;
  }
  throw new Error(
    `${file} was not found: copy the folder fonts of @opt/viz beside the bundle, or leave @opt/viz out of it`,
  );
}

function found(place: () => URL | string): URL | string | undefined {
  try {
    const path = place();
    return existsSync(path) ? path : undefined;
  } catch {
    // no such module, or no address to begin from
    return undefined;
  }
}
