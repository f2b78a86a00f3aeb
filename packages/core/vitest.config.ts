import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// no test changes what it imports: once a worker is enough
export default defineConfig({
  test: {
    name: "core",
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    isolate: false,
    // processes that tests start share what Node has compiled
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL("node_modules/.cache/node", import.meta.url)) },
  },
});
