import { readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

function newest(folder: string): number {
  const url = new URL(folder, import.meta.url);
  try {
    return Math.max(...readdirSync(url).map((name) => statSync(new URL(name, url)).mtimeMs));
  } catch {
    return 0;
  }
}

/**
 * The page under test is the one in `src`: it is compiled first if the build is older. Processes that tests start share
 * what Node has compiled: they start in half the time.
 */
export async function setup(): Promise<void> {
  process.env["NODE_COMPILE_CACHE"] ??= fileURLToPath(
    new URL("../node_modules/.cache/node", import.meta.url),
  );
  if (newest("../src/browser/") > newest("../dist/browser/")) await import("../scripts/build-page.ts");
}
