import { chartFinding, describeChart } from "@opt/viz";
import { describe, expect, test } from "vitest";
import { describeDemo, runDemo } from "../support/study.ts";
import { surfaces } from "../../src/demo/surfaces.ts";

const textOf = async (options: Readonly<Record<string, unknown>>): Promise<string> =>
  (await runDemo(describeDemo("race", options))).text.en;

describe.each(surfaces)("on $name with its own rates", ({ name, steps, rates }) => {
  test("nobody diverges, somebody gets far down, and the parameters are echoed", async () => {
    const text = await textOf({ surface: name });
    expect(text).not.toMatch(/Diverged|thrown/u);
    expect(text).toContain(`After ${steps} steps`);
    for (const rate of Object.values(rates)) expect(text).toContain(String(rate));
  });

  test("all runs stay in the picture", async () => {
    const { chart } = await runDemo(describeDemo("race", { surface: name }));
    expect(chart.kind).toBe("race");
    const { runs, grid } = chart as Extract<typeof chart, { kind: "race" }>;
    expect(runs).toHaveLength(4);
    for (const { positions } of runs) {
      const ends = [grid.x, grid.y].map((axis) => [axis[0]!, axis.at(-1)!] as const);
      for (const [axis, [low, high]] of ends.entries()) {
        expect(Math.min(...positions[axis]!)).toBeGreaterThanOrEqual(low);
        expect(Math.max(...positions[axis]!)).toBeLessThanOrEqual(high);
      }
    }
  });
});

test("plain SGD zig-zags down the ravine, step by step from wall to wall", async () => {
  expect(await textOf({ surface: "ravine" })).toMatch(/SGD turned back 99 times on its way/u);
});

test("on the ravine SGD is stable up to a rate of 2/50 and diverges beyond", async () => {
  expect(await textOf({ lr: 0.0399, steps: 500 })).not.toMatch(/SGD at step/u);
  expect(await textOf({ lr: 0.045, steps: 500 })).toMatch(/Diverged: SGD at step \d+\./u);
});

test("a rate of a thousand million is run, and the words and the picture say who was lost", async () => {
  const { text, chart } = await runDemo(describeDemo("race", { lr: 1e9 }));
  expect(text.ko).toMatch(/발산: SGD 1스텝째, 모멘텀 1스텝째/u);
  expect(text.en).toMatch(/Diverged: SGD at step 1, Momentum at step 1/u);
  const { runs } = chart as Extract<typeof chart, { kind: "race" }>;
  expect(runs.filter(({ stopped }) => stopped === "non-finite").length).toBeGreaterThanOrEqual(2);
});

test("who cannot be told apart is level, not first", async () => {
  const { text } = await runDemo(describeDemo("race", { lr: 5e-324 }));
  expect(text.en).toContain("After 100 steps SGD, Momentum, RMSProp and Adam are level (loss 88.3).");
  expect(text.ko).toContain("100스텝 뒤 SGD, 모멘텀, RMSProp, Adam의 손실이 88.3으로 거의 같아요.");
});

test("the words rank as the picture does, with its digits", async () => {
  const near = { formula: "x^2+y^2", optimizers: "adam,adamw", steps: 60, lr: 0.001, x: 1.5, y: 1 };
  const { text, chart } = await runDemo(describeDemo("race", near));
  expect(chartFinding(chart, "en")).toBe("AdamW is lowest after 60 steps");
  expect(text.en).toContain("After 60 steps AdamW is lowest (loss 2.955), then Adam 2.959.");
  expect(text.ko).toContain("가장 낮은 것은 AdamW예요(손실 2.955). 그다음은 Adam 2.959.");
  const level = await runDemo(describeDemo("race", { optimizers: "adam,adamw", lr: 5e-324 }));
  expect(level.text.ko).toContain("Adam과 AdamW의 손실이 88.3으로 거의 같아요.");
  for (const shown of Object.values(text))
    expect(describeChart(chart, "en")).toContain(/2\.95\d/u.exec(shown)![0]);
});

test("one rate for all is taken for all", async () => {
  expect(await textOf({ lr: 0.02 })).toContain("lr 0.02 · steps");
});

test("noise changes the race, the seed decides how", async () => {
  const [quiet, one, again, two] = await Promise.all([
    textOf({}),
    textOf({ noise: 4, seed: 1 }),
    textOf({ noise: 4, seed: 1 }),
    textOf({ noise: 4, seed: 2 }),
  ]);
  expect(one).toBe(again);
  expect(new Set([quiet, one, two]).size).toBe(3);
  expect(one).toContain("noise 4 (seed 1)");
});

test("the most work there is stays far below a job's time limit", async () => {
  const before = performance.now();
  await runDemo(describeDemo("race", { surface: "beale", steps: 500, noise: 1 }));
  expect(performance.now() - before).toBeLessThan(8000);
});
