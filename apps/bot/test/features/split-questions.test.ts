import { describe, expect, test } from "vitest";
import { splitQuestions } from "../../src/features/split-questions.ts";

describe("splitQuestions", () => {
  test.for<[string, readonly string[]]>([
    ["What is momentum?", ["What is momentum?"]],
    ["모멘텀이 뭐예요?\n안장점이 뭐예요？", ["모멘텀이 뭐예요?", "안장점이 뭐예요？"]],
    ["A ball rolls.\nWhy?\n\nWhat is Adam?", ["A ball rolls. Why?", "What is Adam?"]],
    ["Which?\nA) one\nB) two", ["Which?\nA) one\nB) two"]],
    ["무엇인가?\n① 하나\n② 둘", ["무엇인가?\n① 하나\n② 둘"]],
    ["", []],
  ])("%j", ([text, questions]) => {
    expect(splitQuestions(text)).toEqual(questions);
  });

  test("takes at most five", () => {
    expect(splitQuestions("Why?\n".repeat(9))).toHaveLength(5);
  });
});
