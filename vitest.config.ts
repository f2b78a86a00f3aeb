import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      "packages/*",
      "apps/*",
      { test: { name: "house", include: ["test/*.test.ts"], testTimeout: 60_000 } },
      {
        test: {
          name: "house-slow",
          include: ["test/slow/*.test.ts", "test/new.test.ts"],
          env: { RUN_LAID_OUT: "1" },
          testTimeout: 240_000,
        },
      },
    ],
    coverage: { provider: "v8", include: ["packages/*/src/**", "apps/*/src/**"], exclude: ["**/index.ts"] },
  },
});
