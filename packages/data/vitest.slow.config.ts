import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { name: "data, slow", include: ["test/**/*.slow.ts"], testTimeout: 1_200_000, hookTimeout: 300_000 },
});
