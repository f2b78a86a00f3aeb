import { expect, test } from "vitest";
import { withoutRequest } from "../../src/ask/truth-request.ts";

test.each([
  ["RMSProp은 제곱을 평균한다. (O,X)", "RMSProp은 제곱을 평균한다."],
  ["[OX 퀴즈] 배치가 클수록 잡음이 작다.", "배치가 클수록 잡음이 작다."],
  ["다음 문장의 참, 거짓을 판별하시오: Adam은 평균을 둘 유지한다.", "Adam은 평균을 둘 유지한다."],
  ["k는 5이다. 맞으면 O, 틀리면 X를 쓰시오.", "k는 5이다."],
  ["Decide whether this is true: a bias is a parameter.", "a bias is a parameter."],
  ['Is the following statement correct? "Adam keeps two averages."', '"Adam keeps two averages."'],
  ["Adam keeps two averages. T/F?", "Adam keeps two averages."],
])("what only asks for a verdict is left out: %s", (question, statement) => {
  expect(withoutRequest(question)).toBe(statement);
});

test.each([
  "f(x) = x^2의 x=2에서 기울기는?",
  "What is momentum?",
  "맞아?",
  "True or false?",
  "x와 o는 뭐가 달라요?",
  "그래디언트가 맞다. 이동평균이 틀리다.",
])("nothing is left out where nothing asks for a verdict, or nothing would be left: %s", (question) => {
  expect(withoutRequest(question)).toBeUndefined();
});
