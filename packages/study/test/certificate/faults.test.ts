import { expect, test } from "vitest";
import { faultsOf } from "./mutate.ts";
import { testFaults } from "./test-faults.ts";

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

testFaults(4);
