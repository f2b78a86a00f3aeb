import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "study, slow",
    include: ["test/**/*.slow.ts", "test/question/laws.test.ts"],
    env: { QUESTION_SEEDS: "2000" },
    testTimeout: 600_000,
  },
});
