import { expect, test } from "vitest";
import type { DemoValue } from "../../src/index.ts";
import { study } from "../support/study.ts";

type Values = Readonly<Record<string, DemoValue>>;

/** Whether another seed draws another picture. */
async function isSeen(name: string, options: Values): Promise<boolean> {
  const pictures = await Promise.all(
    [0, 1].map(async (seed) => {
      const { chart } = await study.runDemo(study.describeDemo(name, { ...options, seed }));
      return JSON.stringify(chart);
    }),
  );
  return pictures[0] !== pictures[1];
}

/** Where the usual settings draw the same with every seed, others that do not. */
const lively: Readonly<Record<string, Values>> = {
  race: { noise: 0.5 },
  momentum: { noise: 0.5 },
  saddle: { noise: 0.5 },
  direction: { noise: 0.5 },
  schedules: { picture: "losses" },
  kfold: { method: "shuffled" },
  split: { method: "shuffled" },
};

const seeded = study.demos.flatMap(({ name, options }) => {
  const seed = options.find((option) => option.name === "seed");
  return seed ? [{ name, idle: seed.idle ?? [] }] : [];
});

test.for(seeded)(
  "another seed is seen in the picture of $name, or is said not to be",
  async ({ name, idle }) => {
    const isAlways = idle.some((values) => Object.keys(values).length === 0);
    expect(await isSeen(name, lively[name] ?? {})).toBe(!isAlways);
    for (const values of idle) expect(await isSeen(name, values)).toBe(false);
  },
);
