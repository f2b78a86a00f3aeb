import { describe, expect, test } from "vitest";
import { drawQuestion, grade, revive } from "../support/study.ts";
import { explainInput } from "../../src/explain-input.ts";
import { importQuestions } from "../../src/exchange/exchange.ts";
import { questionOf } from "../../src/question/group-question.ts";
import { InputError } from "../../src/input-error.ts";
import { asksInPercent } from "../../src/question/asks-in-percent.ts";
import { typedNumber } from "../../src/question/typed-number.ts";

test.each([
  ["0.5", 0.5],
  ["0,5", 0.5],
  [".5", 0.5],
  ["5.", 5],
  ["0,001", 0.001],
  ["1,5", 1.5],
  ["12,34", 12.34],
  ["1,000", 1000],
  ["-1,000", -1000],
  ["１，０００개", 1000],
  ["1,234,567", 1_234_567],
  ["1,000.5", 1000.5],
  ["답은 12,500이에요.", 12_500],
  ["60,000 steps", 60_000],
  ["1,000분의 1", 0.001],
  ["1/1,000", 0.001],
  ["1,500%", 15],
  ["-0.5", -0.5],
  ["−0.5", -0.5],
  ["–0,5", -0.5],
  ["－０．５", -0.5],
  ["０，５", 0.5],
  ["  - 0.5 ", -0.5],
  ["+3", 3],
  ["1e-3", 0.001],
  ["1E−3", 0.001],
  ["007", 7],
  ["0.5예요", 0.5],
  ["0.5 입니다.", 0.5],
  ["답은 −0.5이에요!", -0.5],
  ["w = 0.25", 0.25],
  ["W=０.２５。", 0.25],
  ["The answer is 1e-3.", 0.001],
  ["천분의 일", 0.001],
  ["천 분의 일이에요", 0.001],
  ["1000분의 1", 0.001],
  ["만분의 삼", 0.0003],
  ["이백오십분의 이십일", 0.084],
  ["이만오천분의 일", 0.00004],
  ["-천분의 이", -0.002],
  ["One thousandth", 0.001],
  ["three hundredths", 0.03],
  ["25 thousandths", 0.025],
  ["십이", 12],
  ["열두 번이에요", 12],
  ["스물한 개", 21],
  ["삼만 이천", 32000],
  ["영점 오", 0.5],
  ["마이너스 일점이오", -1.25],
  ["12번", 12],
  ["12 updates.", 12],
  ["twelve", 12],
  ["twenty five", 25],
  ["a hundred and two steps", 102],
  ["zero point two five", 0.25],
  ["minus two point five", -2.5],
  ["1/1000", 0.001],
  ["-3 / 4", -0.75],
  ["１／１０００이에요", 0.001],
  ["½", 0.5],
  ["50%", 0.5],
  ["５０％예요.", 0.5],
  ["0.7%", 0.007],
  ["오 퍼센트", 0.05],
  ["5 percent", 0.05],
  ["1e1%", 0.1],
  ["1/4%", 0.0025],
  ["10⁻³", 0.001],
  ["10^-3", 0.001],
  ["1.5 × 10^-3", 0.0015],
  ["−2*10^(2)", -200],
  ["612자예요", 612],
])("%j is read as %d", (typed, value) => {
  expect(typedNumber(typed)).toBe(value);
});

function asked(prompt: string, answer: string) {
  const { questions } = importQuestions(`input,prompt,answer\nnumber,${prompt},${answer}`, "csv");
  return questionOf(questions[0]!, { seed: 1 });
}

test("where the question counts in percent, 50% is 50", () => {
  expect(typedNumber("50%", true)).toBe(50);
  expect(typedNumber("50", true)).toBe(50);
  expect(grade(asked("맞힌 비율은 몇 %인가요?", "50"), "50%", { locale: "ko" }).correct).toBe(true);
  expect(grade(asked("맞힌 비율은?", "0.5"), "50%", { locale: "ko" }).correct).toBe(true);
  expect(grade(asked("맞힌 비율은?", "0.5"), "50", { locale: "ko" }).correct).toBe(false);
});

test("commas between thousands are nothing in the answer that a group wrote either", () => {
  const question = asked("스텝은 몇 번인가요?", '"12,000"');
  expect(grade(question, "12000", { locale: "ko" })).toMatchObject({ correct: true, answer: "12000" });
  expect(grade(question, "12,000번", { locale: "ko" }).correct).toBe(true);
  expect(grade(question, "12", { locale: "ko" }).correct).toBe(false);
});

describe("a percentage among what is given does not make the answer one", () => {
  test.each([
    ["학습률 0.1을 50% 줄이면 얼마인가요?", "0.05", "5%", true],
    ["학습률 0.1을 50% 줄이면 얼마인가요?", "0.05", "0.05", true],
    ["데이터 50개에서 10%를 떼면 몇 개인가요?", "5", "5%", false],
    ["Ten percent of 50 examples are held out. How many?", "5", "5%", false],
    ["Ten percent of 50 examples are held out. How many?", "5", "5", true],
    ["맞힌 비율은 몇 퍼센트인가요?", "80", "80%", true],
    ["50개 중 10%를 떼고 36개를 맞히면 맞힌 비율은 몇 %인가요?", "80", "80 퍼센트", true],
    ["10% of 50 are held out; 36 are right. What percentage is that?", "80", "80%", true],
    ["맞힌 비율은?", "0.8", "80%", true],
  ])("%s (%s): %s", (prompt, answer, typed, isRight) => {
    expect(grade(asked(`"${prompt}"`, answer), typed, { locale: "ko" }).correct).toBe(isRight);
  });
});

describe("which questions ask in percent", () => {
  test.each([
    "정확도는 몇 %인가요?",
    "정확도(%)",
    "정확도는 ___%예요.",
    "정확도를 % 단위로 적어 주세요.",
    "정확도를 퍼센트로 적으면?",
    "정확도가 80%에서 84%로 올랐어요. 몇 %포인트인가요?",
    "몇 프로를 맞혔나요?",
    "백분율로 나타내면 얼마인가요?",
    "What % is right?",
    "What percent of the rows is held out?",
    "Which percentage is held out?",
    "Give the accuracy in percent.",
    "Give your answer as a percentage.",
    "Compute the percentage of rows held out.",
  ])("%s", (prompt) => expect(asksInPercent(prompt)).toBe(true));

  test.each([
    "0.1을 50% 줄이면?",
    "0.1을 50 % 줄이면?",
    "0.1을 ５０％ 줄이면?",
    "p%를 떼면 몇 개인가요?",
    "오십 퍼센트를 떼면 몇 개인가요?",
    "50퍼센트를 떼면 몇 개인가요?",
    "프로그램은 몇 번 도나요?",
    "몇 프로그램이 도나요?",
    "50% of 0.1?",
    "Take 50 percent of 0.1.",
    "Take fifty percent of 0.1.",
    "A ten-percent sample of 50?",
    "The dropout percentage is 20%. How many of 50 units stay?",
    "How many steps?",
  ])("not %s", (prompt) => expect(asksInPercent(prompt)).toBe(false));
});

describe("what is no number is refused with a sentence", () => {
  test.each([
    "",
    "   ",
    "반",
    "약 0.5",
    "a",
    "1/0",
    "1/2/3",
    "1 1/2",
    "1½",
    "0.5/2",
    "3²",
    "2^3",
    "10^",
    "50%%",
    "%",
    "영분의 일",
    "일천분의",
    "반의 반",
    "열열",
    "한두 번",
    "일점",
    "five twenty",
    "point",
    "twelve or so",
    "12 angry men",
    "번",
    "분의 일",
    "만만분의 일",
    "many thousandths",
    "답은",
    "w = x",
    "0.5예요 아니 0.6예요",
    "0.5 0.6 m",
    "= 0.5 = 0.6",
    "0.5 or 1",
    "1,000,5",
    "1,00,000",
    "0,000,001",
    "1.000,000",
    "1.2.3",
    "--1",
    "NaN",
    "Infinity",
    "1e999",
    "0x10",
    "🐘",
    "9".repeat(5000) + "e999",
  ])("%j", (typed) => {
    const question = drawQuestion({ seed: 1, template: "gradient-descent-steps" });
    const refusal = expect.objectContaining({ name: "InputError", code: "answer-not-a-number" }) as Error;
    expect(() => grade(question, typed, { locale: "ko" })).toThrow(refusal);
  });

  test("in the language of who typed it", () => {
    const error = new InputError("answer-not-a-number", "", { got: "반" });
    expect(explainInput(error, "ko")).toBe("답은 숫자 하나로만 적어 주세요. 예: 0.5, −1.25 (받은 값: 반)");
    const empty = new InputError("answer-not-a-number", "", { got: "" });
    expect(explainInput(empty, "en")).toBe(
      "Please answer with one number only, such as 0.5 or −1.25, got nothing.",
    );
  });
});

test.each([
  ["a", 9],
  ["x0", 1e9],
  ["lr", -1],
  ["t", 1e9],
])("revive refuses %s = %d", (name, value) => {
  const { parameters, ...rest } = drawQuestion({ seed: 0, template: "gradient-descent-steps" });
  expect(() => revive({ ...rest, parameters: { ...parameters, [name]: value } })).toThrow(RangeError);
});
