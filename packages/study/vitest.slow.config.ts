import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "study, slow",
    include: [
      "test/**/*.slow.ts",
      "test/question/laws.test.ts",
      "test/certificate/demos.test.ts",
      "test/practice/choose.test.ts",
    ],
    env: { QUESTION_SEEDS: "2000", DEMO_TIMES: "10", LEARNERS: "30" },
    testTimeout: 1_200_000,
    hookTimeout: 300_000,
  },
});
