import { defineConfig } from "vitest/config";

// no test changes what it imports: once a worker is enough
export default defineConfig({
  test: { name: "viz", include: ["test/**/*.test.ts"], testTimeout: 60_000, isolate: false },
});
