import { expect, test } from "vitest";
import { falseSums } from "../../src/node/sums.ts";

test.each([
  "1 + 0.9 + 0.9² + … = 1/(1 − 0.9) = 10이에요",
  "0.1/√0.001 ≈ 3.16이 남아요",
  "300개 × 0.8 = 240개",
  "11 = 4 × 2 + 3이라서",
  "1/√4 = 1/2, √(0.09) = 0.3",
  "0.1 + 0.2 = 0.3 and 1 - 0.1 = 0.9",
  "1,000 × 3 = 3,000; 10 × 10⁻³ = 0.01",
  "60% + 30% = 90%",
  "(2 × 3 = 6)",
  "−2 × 3 = −6",
  "1/3 = 0.333…, 1/3 = about 0.33",
  "1 / 0.0099 ≈ 100",
])("sums that hold: %s", (text) => {
  expect(falseSums(text)).toEqual([]);
});

test.each([
  ["0.9² = 0.82", '"0.9² = 0.82" must hold, got 0.81 on the left and 0.82 on the right'],
  [
    "그래서 300개 × 0.8 = 250개예요",
    '"300개 × 0.8 = 250" must hold, got 240 on the left and 250 on the right',
  ],
  ["1/3 = 0.33", '"1/3 = 0.33" must hold, got 0.33333333 on the left and 0.33 on the right'],
  ["0.1/√0.001 ≈ 3.17", '"0.1/√0.001 ≈ 3.17" must hold, got 3.1622777 on the left and 3.17 on the right'],
  ["1000/32 = 31.25 ≈ 32", '"31.25 ≈ 32" must hold, got 31.25 on the left and 32 on the right'],
  ["v = 0.9 × 1 + 1 = 1.8", '"0.9 × 1 + 1 = 1.8" must hold, got 1.9 on the left and 1.8 on the right'],
  ["60% + 30% = 80%", '"60% + 30% = 80%" must hold, got 0.9 on the left and 0.8 on the right'],
])("sums that do not: %s", (text, message) => {
  expect(falseSums(text)).toEqual([message]);
});

test.each([
  "w − 0.1·g = 3",
  "2x = 4",
  "f(2) = 4",
  "1/(1 − β) = 10배",
  "β₁ = 0.9",
  "x − 3 = 2",
  "1/0 = 5",
  "−ln 0.5 ≈ 0.693",
  "2 × log(8) = 6",
])("what has letters in it, or no value, is left alone: %s", (text) => {
  expect(falseSums(text)).toEqual([]);
});
