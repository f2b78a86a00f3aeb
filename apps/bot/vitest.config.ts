import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// every file imports the whole bot, and no test changes what it imports: once a worker is enough
export default defineConfig({
  test: {
    name: "bot",
    include: ["test/**/*.test.ts"],
    // processes that tests start share what Node has compiled
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL("node_modules/.cache/node", import.meta.url)) },
    testTimeout: 30_000,
    // a busy machine takes more than the second that is usual
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 30_000,
    isolate: false,
  },
});
