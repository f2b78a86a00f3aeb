import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "discord-sandbox-slow",
    include: ["test/slow/**/*.slow.ts"],
    globalSetup: ["test/build-page.ts"],
    testTimeout: 300_000,
    reporters: ["verbose"],
  },
});
