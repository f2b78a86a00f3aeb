import { createHash } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import { exponentOf } from "../../src/exact/floating-point.ts";
import { log, logarithmParts } from "../../src/exact/logarithm.ts";
import reference from "../reference/elementary.json" with { type: "json" };
import { inputsOf } from "./inputs.ts";

const functions = inputsOf();
const cases = reference as unknown as Record<string, number[][]>;
const special = [
  0,
  -0,
  1,
  -1,
  0.5,
  -0.5,
  2,
  -2,
  3,
  -3,
  5e-324,
  -5e-324,
  1.7e308,
  -1.7e308,
  Infinity,
  -Infinity,
  Number.NaN,
];

/** The distance from one number to the next at a value. */
function unit(value: number): number {
  return 2 ** Math.max(exponentOf(Math.abs(value)) - 52, -1074);
}

describe.each(functions.map(({ name, apply }) => ({ name, apply })))("$name", ({ name, apply }) => {
  test("less than a unit in the last place from the exact value", () => {
    let worst = 0;
    for (const row of cases[name]!) {
      const [a, b] = row;
      const [near, missing] = row.slice(-2) as [number, number];
      worst = Math.max(worst, Math.abs(apply(a!, b!) - near - missing) / unit(near));
    }
    expect(worst).toBeLessThan(1);
    expect(cases[name]!.length).toBe(150);
  });

  test("zeros, infinities, NaN and extremes as in the language", () => {
    const other = name === "power" ? Math.pow : Math[name as "atan2"];
    const given = special.filter((a) => name !== "log1p" || (a >= 0 && a <= 1));
    for (const a of given)
      for (const b of name === "power" ? given : [0]) {
        const [ours, theirs] = [apply(a, b), other(a, b)];
        const isExact = [0, 1, Infinity].includes(Math.abs(theirs)) || Number.isNaN(theirs);
        const differs = isExact ? !Object.is(ours, theirs) : !(Math.abs(ours - theirs) <= unit(theirs));
        expect(differs ? { a, b, ours, theirs } : undefined).toBeUndefined();
      }
  });
});

test("the same bits in every engine", () => {
  const hashes = Object.fromEntries(
    inputsOf().map(({ name, apply, draw }) => {
      const results = Float64Array.from({ length: 20_000 }, () => apply(...draw()));
      // one NaN has the bits of another
      const bytes = new Uint8Array(results.map((one) => (Number.isNaN(one) ? 0 : one)).buffer);
      return [name, createHash("sha256").update(bytes).digest("hex").slice(0, 16)];
    }),
  );
  expect(hashes).toMatchInlineSnapshot(`
    {
      "atan": "ca31096eccdc1dcc",
      "cbrt": "5ad6bc095d0046c9",
      "cos": "916d2370802f6196",
      "cosh": "b17f2e04c4b310fc",
      "exp": "74496227018e09d9",
      "log": "a48769932d7fba65",
      "log1p": "4c5cd370c9d56bc3",
      "power": "1f4c6d62a85af35e",
      "sin": "a9acb3a00d95bdaa",
      "sinh": "e1743b86119729dd",
      "tan": "3c6ae44bc950f6b9",
      "tanh": "f944dc8d4fac7d48",
    }
  `);
});

test("a power has the same bits the first time, when its tables are empty, as later", async () => {
  vi.resetModules();
  const fresh = await import("../../src/exact/power.ts");
  // halfway between two of the steps that the exponential is taken apart into
  const [base, exponent] = [1.9, (1000.4999 * Math.LN2) / 128 / Math.log(1.9)];
  const first = fresh.power(base, exponent);
  expect(fresh.power(base, exponent)).toBe(first);
});

test("exponents of the smallest, the largest and the powers of two", () => {
  expect([5e-324, 2 ** -1022, 0.75, 1, 2 - 2 ** -52, Number.MAX_VALUE].map(exponentOf)).toEqual([
    -1074, -1022, -1, 0, 0, 1023,
  ]);
});

test("the logarithm beside 1, where its parts nearly cancel, is as exact as elsewhere", () => {
  const parts = new Float64Array(2);
  let worst = 0;
  for (let i = 0; i < 400_000; i++) {
    const x = 0.975 + 0.05 * ((i * 0.6180339887498949) % 1);
    parts[0] = x;
    logarithmParts(parts);
    worst = Math.max(worst, Math.abs(log(x) - parts[0] - parts[1]!) / unit(parts[0]));
  }
  expect(worst).toBeGreaterThan(0.5);
  expect(worst).toBeLessThan(0.65);
});
