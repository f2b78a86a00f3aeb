import { expect, test } from "vitest";
import { statementOf } from "../../src/ask/statement.ts";
import { polarityOf } from "../../src/language/polarity.ts";

test.each([
  ["극소점이 꼭 가장 낮은 점인 건 아니다. 맞아요?", "극소점이 꼭 가장 낮은 점인 건 아니다."],
  ["Adam이 언제나 더 좋은 게 아니다. (O/X)", "Adam이 언제나 더 좋은 게 아니다."],
  ["배치가 크면 덜 흔들리는 거 아니에요?", "배치가 크면 덜 흔들리는"],
])("what is denied stays denied, and who only asks again denies nothing: %s", (question, statement) => {
  expect(statementOf(question)).toBe(statement);
});

test("what no model is, a model is never", () => {
  const none = polarityOf("no model is validated on older data");
  expect([none.isNegated, none.lacking]).toEqual([true, []]);
  expect(polarityOf("a model is never validated on older data").isNegated).toBe(true);
});

test("what a thing does without another, it lacks", () => {
  const without = polarityOf("there is no optimizer and no bias");
  expect([without.isNegated, without.lacking]).toEqual([false, ["optim", "bias"]]);
});
