import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// every file imports the whole study: once a worker is enough, as no test changes what it imports
export default defineConfig({
  test: {
    name: "study",
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    isolate: false,
    // processes that tests start share what Node has compiled
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL("node_modules/.cache/node", import.meta.url)) },
  },
});
