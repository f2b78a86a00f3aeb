import { expect, test } from "vitest";
import { mayChangeNumbers } from "../../src/compute/operators.ts";

test.each(
  "halved doubled fewer remaining except already distinct 절반만 두배로 줄어든 제외한 이미 서로 나머지는 말고 뒤바뀐".split(
    " ",
  ),
)("%s may make another number", (word) => {
  expect(mayChangeNumbers(word)).toBe(true);
});

test.each("laptop ResNet professor 고양이 교수님이 도커에서 라일락".split(" "))("%s is a name", (word) => {
  expect(mayChangeNumbers(word)).toBe(false);
});

test.each(["x", "‖", "{"])("%s may be part of a formula", (sign) => {
  expect(mayChangeNumbers(sign)).toBe(true);
});
