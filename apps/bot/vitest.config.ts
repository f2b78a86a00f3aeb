import { defineConfig } from "vitest/config";

// every file imports the whole bot, and no test changes what it imports: once a worker is enough
export default defineConfig({
  test: {
    name: "bot",
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/compile-cache.ts"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    isolate: false,
  },
});
