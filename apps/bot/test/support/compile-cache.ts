import { fileURLToPath } from "node:url";

/** Processes and threads that tests start share what Node has compiled: they start in half the time. */
export function setup(): void {
  process.env["NODE_COMPILE_CACHE"] ??= fileURLToPath(
    new URL("../../node_modules/.cache/node", import.meta.url),
  );
}
