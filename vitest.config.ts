import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: ["packages/*", "apps/*", { test: { name: "house", include: ["test/**/*.test.ts"] } }],
    coverage: { provider: "v8", include: ["packages/*/src/**", "apps/*/src/**"], exclude: ["**/index.ts"] },
  },
});
