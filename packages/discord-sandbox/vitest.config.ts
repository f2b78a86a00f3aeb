import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "discord-sandbox",
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/build-page.ts"],
    testTimeout: 30_000,
    // a busy machine takes more than the second that is usual
    expect: { poll: { timeout: 10_000 } },
    // Most of them wait for bots and browsers: more of them than cores pass the time together.
    maxWorkers: 4,
    // no test changes what it imports: once a worker is enough
    isolate: false,
  },
});
