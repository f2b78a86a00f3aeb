import type { QuestionView } from "@opt/study";
import { describe, expect, test } from "vitest";
import { answerButtons, questionText } from "../../src/features/quiz-choices.ts";
import { questionMessage } from "../../src/features/quiz-view.ts";
import { words } from "../../src/i18n/words.ts";
import { drawQuestion } from "../../src/study.ts";

const place = { quizId: "9m4e2mr0ui3e8a215n4g0Q", index: 0, length: 5 };
const view = (input: QuestionView["input"], labels: readonly string[]): QuestionView => ({
  prompt: "Which?",
  input,
  options: labels.map((label, index) => ({ id: "abcd"[index] ?? "", label })),
  card: "momentum",
});

describe("short options", () => {
  test("stand on the buttons", () => {
    const short = view("choice", ["0.1", "0.2"]);
    expect(questionText(short)).toBe("Which?");
    expect(answerButtons(short, place, words("en")).map(({ label }) => label)).toEqual(["0.1", "0.2"]);
  });
});

describe("long options", () => {
  const long = view("choice", ["x".repeat(200), "short"]);

  test("stand in the text, with letters on the buttons", () => {
    expect(questionText(long)).toBe(`Which?\n\n**A.** ${"x".repeat(200)}\n**B.** short`);
    expect(answerButtons(long, place, words("ko")).map(({ label }) => label)).toEqual(["A", "B"]);
  });
});

test("a number is typed into a form", () => {
  const [button, ...others] = answerButtons(view("number", []), place, words("ko"));
  expect(others).toEqual([]);
  expect(button).toMatchObject({ id: `v1:quiz-type:${place.quizId}:0`, label: "답 입력하기" });
});

test("a question's chart is a picture with its alt text", () => {
  const chart = {
    type: "png",
    bytes: new Uint8Array(4),
    width: 10,
    height: 10,
    alt: "three paths",
  } as const;
  const message = questionMessage(drawQuestion({ seed: 3 }), place, chart, { locale: "en", shared: false });
  expect(message.pictures).toEqual([{ name: "question.png", bytes: chart.bytes, alt: "three paths" }]);
  expect(message.panel).not.toHaveProperty("footer");
});
