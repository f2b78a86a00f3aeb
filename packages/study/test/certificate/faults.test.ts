import { expect, test } from "vitest";
import { type Fault, faultsOf } from "./mutate.ts";
import { type Fate, makeFaults } from "./faults.ts";

test("faults are put into code and into formulas, not into comments, words and patterns", () => {
  const source = [
    "// a + b",
    'const text = "some words - with a dash";',
    'const rule = "w = w - lr * g";',
    "const pattern = /a+b*/u;",
    "const word = `in ${a + 1} steps - or more`;",
    "if (a < b && !c) return Math.min(0.5, d);",
  ].join("\n");
  const made = faultsOf("file", source).map(({ from, to }) => `${from} ${to}`);
  expect(made).toEqual(["- +", "* /", "+ -", "1 2", "< <=", "&& ||", "! ", "min max", "0.5 0.505"]);
});

/** A few of the faults that `npm run faults` makes, in code that all questions run. */
test("faults in core, data and study that change a shown number are caught", async () => {
  const fates: (readonly [Fate, Fault])[] = [];
  await makeFaults({ perKind: 1, count: 10, seed: 5 }, (fault, fate) => fates.push([fate, fault]));
  expect(fates).toHaveLength(10);
  expect(fates.filter(([fate]) => fate === "survived").map(([, fault]) => fault)).toEqual([]);
}, 300_000);
