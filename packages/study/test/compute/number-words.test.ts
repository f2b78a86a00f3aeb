import { expect, test } from "vitest";
import { inDigits } from "../../src/compute/number-words.ts";
import { readQuestion } from "../../src/compute/reading.ts";

test.each([
  ["천 개", "1000 개"],
  ["이천오백 개를", "2500 개를"],
  ["삼백육십오 번", "365 번"],
  ["백 에폭짜리", "100 에폭짜리"],
  ["이만 오천 개", "25000 개"],
  ["십만 장", "100000 장"],
  ["3만 5천 장", "35000 장"],
  ["2만 4500개", "24500개"],
  ["a thousand rows", "1000 rows"],
  ["two hundred and fifty-one rows", "251 rows"],
  ["five thousand two hundred images", "5200 images"],
  ["two hundred thousand images", "200000 images"],
  ["thirty epochs", "30 epochs"],
  ["twenty-five epochs", "25 epochs"],
])("%s is %s", (words, digits) => {
  expect(inDigits(words)).toBe(digits);
});

test.each([
  "5천 개",
  "12만 개",
  "5 천 개",
  "1,000 만 개",
  "천천히 한 번",
  "하나만 개",
  "모델만 번",
  "만약 개",
  "일이 개",
  "백신 개발",
  "gradients two and three",
  "3 thousand rows",
])("%s stays as it is", (words) => {
  expect(inDigits(words)).toBe(words);
});

test.each([
  ["데이터 5천 개", [5000]],
  ["12만 장", [120_000]],
  ["1만 2천 장", [12_000]],
  ["천 장을 배치 이십 개씩", [1000, 20]],
  ["lr 1e-3, 10^-2, 0.001, 10⁻⁴", [1e-3, 1e-2, 0.001, 1e-4]],
  ["1,000장", [1000]],
  ["10k rows, 1.2M images", [10_000, 1_200_000]],
])("the numbers of %s are read", (question, values) => {
  expect(readQuestion(question).quantities.map(({ value }) => value)).toEqual(values);
});
