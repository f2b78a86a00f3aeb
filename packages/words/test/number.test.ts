import fc from "fast-check";
import { expect, test } from "vitest";
import {
  formatNumber,
  formatNumbers,
  formatPercent,
  formatPercents,
  formatPower,
  spellPowers,
} from "../src/number.ts";

test.each([
  [0, "0"],
  [-0, "0"],
  [120, "120"],
  [9999, "9999"],
  [60_000, "60,000"],
  [0.0672, "0.0672"],
  [0.00218, "0.00218"],
  [0.0005, "0.0005"],
  [0.000_123_4, "0.000123"],
  [0.000_012, "1.2×10⁻⁵"],
  [0.000_01, "10⁻⁵"],
  [0.000_099_99, "0.0001"],
  [1234.5, "1235"],
  [9999.7, "10,000"],
  [31_415.9, "31,416"],
  [999_999.6, "1,000,000"],
  [1_234_567, "1,234,567"],
  [1e12, "1,000,000,000,000"],
  [1.234e12, "1.23×10¹²"],
  [100.5, "100.5"],
  [99.96, "100"],
  [201.5, "202"],
  [-2.5, "−2.5"],
  [1e300, "10³⁰⁰"],
  [5e-324, "4.94×10⁻³²⁴"],
  [Number.NEGATIVE_INFINITY, "−∞"],
  [Number.NaN, "NaN"],
])("%d reads %s", (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test("large numbers are written out as far as is asked", () => {
  const told = [12_345_678, 999_999.6, -1_234_567.8, 1e12, 0.5];
  expect(told.map((value) => formatNumber(value, 3, 1e6))).toEqual([
    "1.23×10⁷",
    "1,000,000",
    "−1.23×10⁶",
    "10¹²",
    "0.5",
  ]);
});

test("neighbours are told apart with the fewest digits that do", () => {
  expect(formatNumbers([0.9998, 0.999_95])).toEqual(["0.9998", "0.99995"]);
  expect(formatNumbers([1, 1.01, 1.012])).toEqual(["1", "1.01", "1.012"]);
  expect(formatNumbers([-1, -0.9998])).toEqual(["−1", "−0.9998"]);
  expect(formatNumbers([2, 2])).toEqual(["2", "2"]);
  expect(formatNumbers([97.535, 98.1, 101.569])).toEqual(["97.5", "98.1", "101.6"]);
  expect(formatNumbers([995.2, 999.7, 1002.4])).toEqual(["995.2", "999.7", "1002.4"]);
  expect(formatNumbers([0.9753, 0.981, 1.0157])).toEqual(["0.975", "0.981", "1.016"]);
  expect(formatNumbers([0.1, 1.0157])).toEqual(["0.1", "1.02"]);
  expect(formatNumbers([9e11, 2e12])).toEqual(["9×10¹¹", "2×10¹²"]);
  expect(formatPercents([0.3333, 0.3334])).toEqual(["33.33%", "33.34%"]);
  expect(formatPercents([0.9999, 0.999_95, 0.5])).toEqual(["99.99%", "99.995%", "50%"]);
});

test("shares read as percents and never hide a rest", () => {
  const shares = [0.125, 1 / 3, 0.031, 0.0004, 0.9996, 1, 0, 1.5, -0.02];
  expect(shares.map((share) => formatPercent(share))).toEqual([
    "12.5%",
    "33.3%",
    "3.1%",
    "0.04%",
    "99.96%",
    "100%",
    "0%",
    "150%",
    "−2%",
  ]);
  expect([3e-10, -2e-9, 34_567, 6e203].map((share) => formatPercent(share))).toEqual([
    "3×10⁻⁸%",
    "−2×10⁻⁷%",
    "3,456,700%",
    "6×10²⁰⁵%",
  ]);
});

/** The number that a text says. */
function valueOf(text: string): number {
  const plain = text.replaceAll(",", "").replace("−", "-");
  const [sign = "", mantissa = "1", power = ""] = /^(-?)(?:(.*)×)?10([⁻⁰-⁹¹²³]+)$/u.exec(plain)?.slice(1) ?? [
    "",
    plain,
    "",
  ];
  const exponent = Array.from(power, (digit) => "-0123456789"["⁻⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)]).join("");
  return Number(sign + mantissa) * 10 ** Number(exponent);
}

test("what is read is the number, as near as its digits say", () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }),
      fc.integer({ min: 1, max: 8 }),
      (number, digits) => {
        fc.pre(Math.abs(number) > 1e-300);
        const error = Math.abs(valueOf(formatNumber(number, digits)) / number - 1);
        expect(error).toBeLessThanOrEqual(0.5000001 * 10 ** (1 - digits));
      },
    ),
  );
});

test("numbers that differ read differently, and in order", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.double({ noNaN: true }).map((x) => x + 0),
        { maxLength: 6 },
      ),
      (values) => {
        expect(new Set(formatNumbers(values)).size).toBe(values.length);
      },
    ),
  );
});

test("powers are spelled out for screen readers", () => {
  expect(formatPower(-12)).toBe("10⁻¹²");
  expect(spellPowers("1.2×10⁻⁴ and 10³", "en")).toBe("1.2×10 to the power −4 and 10 to the power 3");
  expect(spellPowers("10⁻⁴이에요", "ko")).toBe("10의 −4제곱이에요");
});
