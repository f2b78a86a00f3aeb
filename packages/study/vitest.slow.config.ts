import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { name: "study, slow", include: ["test/**/*.slow.ts"], testTimeout: 600_000 },
});
