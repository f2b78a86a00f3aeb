import { describe, expect, test } from "vitest";
import { describeDemo, runDemo } from "../support/study.ts";

async function lossesOf(options: Readonly<Record<string, unknown>>): Promise<readonly Float64Array[]> {
  const { chart } = await runDemo(describeDemo("scaling", options));
  const { series } = chart as Extract<typeof chart, { kind: "scaling" }>;
  return series.map(({ losses }) => losses);
}

describe("one pass over the data in batches of 8 to 1024", () => {
  test.each([0, 1, 2, 3])(
    "seed %i: the linear rule is flat, then a cliff; a fixed rate climbs",
    async (seed) => {
      const [linear, root, fixed] = await lossesOf({ seed });
      for (const size of [1, 2, 3]) {
        expect(linear![size]! / linear![0]!).toBeGreaterThan(0.5);
        expect(linear![size]! / linear![0]!).toBeLessThan(2);
      }
      // a rate above 2 over the largest curvature, which is about 2
      expect(linear![7]).toBe(Number.POSITIVE_INFINITY);
      expect(fixed![7]! / fixed![0]!).toBeGreaterThan(100);
      expect(root![7]!).toBeLessThan(fixed![7]!);
      expect(new Set([linear![0], root![0], fixed![0]]).size).toBe(1);
    },
  );

  test("the words say where the linear rule breaks, and at which rate", async () => {
    const { text } = await runDemo(describeDemo("scaling"));
    expect(text.en).toMatch(/batch 8 makes 512 updates and batch 1024 only 4/u);
    expect(text.en).toMatch(/up to batch \d+; at batch 512 its rate has grown to 1\.28 and it diverges/u);
    expect(text.ko).toMatch(/배치 512에서는 학습률이 1\.28까지 커져서 발산해요/u);
  });

  test("a small rate does not break, one that is too large breaks earlier", async () => {
    expect((await runDemo(describeDemo("scaling", { lr: 0.001 }))).text.en).toMatch(
      /keeps the loss to the end/u,
    );
    expect((await runDemo(describeDemo("scaling", { lr: 0.1 }))).text.en).toMatch(
      /up to batch 8; at batch 128/u,
    );
  });
});

test("more passes over the data make up for fewer updates", async () => {
  const [once, often] = await Promise.all([lossesOf({}), lossesOf({ epochs: 5 })]);
  expect(often[2]![6]!).toBeLessThan(once[2]![6]! / 10);
});

test("the most work there is stays far below a job's time limit", async () => {
  const before = performance.now();
  await runDemo(describeDemo("scaling", { epochs: 5 }));
  expect(performance.now() - before).toBeLessThan(8000);
});
