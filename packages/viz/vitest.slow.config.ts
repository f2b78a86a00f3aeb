import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "viz-slow",
    include: ["test/slow/**/*.slow.ts"],
    testTimeout: 1_200_000,
    hookTimeout: 300_000,
    reporters: ["verbose"],
  },
});
