import nodeModule from "node:module";
import { join } from "node:path";
import { type FontName, fontUrl } from "../font-url.ts";
import { here, nodeFs, requireHere } from "./require.ts";

/**
 * Where a font of the package lies. A bundler that takes no files along leaves it in `node_modules`, or the program's
 * author copies it into `fonts` beside the bundle.
 */
export function fontPath(file: FontName): URL | string {
  const places = [
    () => fontUrl(file),
    () => new URL(`fonts/${file}`, here),
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
    return nodeFs().existsSync(path) ? path : undefined;
  } catch {
    // no such module, or no address to begin from
    return undefined;
  }
}
