import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "discord-sandbox-slow",
    include: ["test/slow/**/*.slow.ts", "test/page-tools.test.ts"],
    env: { ALL_PAGES: "1" },
    globalSetup: ["test/build-page.ts"],
    testTimeout: 1_200_000,
    hookTimeout: 300_000,
    reporters: ["verbose"],
  },
});
