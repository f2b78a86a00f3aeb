import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { name: "core, slow", include: ["test/**/*.slow.ts"], testTimeout: 300_000 },
});
