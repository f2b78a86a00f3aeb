import { describe, expect, test } from "vitest";
import { judgeText } from "../../src/question/typed-text.ts";
import { cards, drawQuestion, findCard, grade, viewQuestion } from "../support/study.ts";

const names = ["안장점", "saddle point"];
const others = ["Adam", "AdamW", "극소점", "momentum", "Nesterov momentum", "Momentum SGD"];

describe("a name is read as people type it", () => {
  test.each([
    "안장점",
    " 안장점 ",
    "안장점이에요.",
    "답은 안장점입니다!",
    "안장점은",
    "안장점이라고",
    "Saddle Point",
    "saddle-point",
    "a saddle point",
    "The saddle points.",
    "ＳＡＤＤＬＥ　ＰＯＩＮＴ",
    "the answer is saddle point",
    "“saddle point”",
  ])("%j is right", (typed) => {
    expect(judgeText(typed, names, others)).toBe("right");
  });

  test.each(["sadle point", "saddle pont", "saddle poimt", "안쟝점"])("%j is misspelt", (typed) => {
    expect(judgeText(typed, names, others)).toBe("misspelt");
  });

  test.each([
    ["Adam", ["AdamW"], ["Adam"]],
    ["AdamW", ["Adam"], ["AdamW"]],
    ["adam w", ["Adam"], []],
    ["saddle", names, others],
    ["sdle point", names, others],
    ["10-fold split", ["11-fold split"], []],
    ["top 5 accuracy", ["top 6 accuracy"], []],
    ["moment", ["momentum"], []],
    ["momentum", ["Nesterov momentum"], others],
    ["극대점", ["극소점"], []],
    ["weight decay", ["weight delay"], ["weight decay"]],
  ])("%j is not %j", (typed, accepted, rest) => {
    expect(judgeText(typed, accepted, rest)).toBe("wrong");
  });

  test.each(["", "   ", "?!", "a".repeat(201)])("%j is no name", (typed) => {
    expect(() => judgeText(typed, names, others)).toThrow(
      expect.objectContaining({ name: "InputError", code: "answer-not-a-name" }) as Error,
    );
  });
});

const about = cards.filter((card) => {
  try {
    return drawQuestion({ seed: 1, template: "name-the-concept", card: card.slug });
  } catch {
    return false;
  }
});

test("three dozen cards have a name to leave out, and it stands nowhere in the question", () => {
  expect(about.length).toBeGreaterThanOrEqual(36);
  for (const { slug } of about)
    for (const locale of ["ko", "en"] as const) {
      const question = drawQuestion({ seed: 1, template: "name-the-concept", card: slug });
      const { prompt, input, options, card } = viewQuestion(question, { locale });
      expect({ input, options, card }).toEqual({ input: "text", options: [], card: slug });
      const { answer, correct } = grade(question, "zzz", { locale });
      expect(correct).toBe(false);
      expect(prompt.toLowerCase()).not.toContain(answer.toLowerCase());
      expect(prompt.match(/____/gu)).toHaveLength(1);
      for (const typed of [answer, grade(question, "zzz", { locale: "ko" }).answer, findCard(slug)!.title.en])
        expect(grade(question, typed, { locale })).toMatchObject({ correct: true, given: typed });
    }
});

test("the name of another card is told apart and explained", () => {
  const question = drawQuestion({ seed: 1, template: "name-the-concept", card: "rmsprop" });
  const { correct, tempting, given } = grade(question, "AdaGrad", { locale: "ko" });
  expect({ correct, given }).toEqual({ correct: false, given: "AdaGrad" });
  expect(tempting).toContain(findCard("adagrad")!.short.ko);
  const adam = drawQuestion({ seed: 1, template: "name-the-concept", card: "adam" });
  expect(grade(adam, "AdamW", { locale: "en" }).correct).toBe(false);
  expect(grade(adam, "adam.", { locale: "en" }).correct).toBe(true);
});
