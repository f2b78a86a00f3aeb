import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitQuestions } from "../../src/features/split-questions.ts";
import { choicesOf, taughtFrom } from "../../src/features/taught.ts";
import { taughtMessage, taughtVerdict } from "../../src/features/teach-view.ts";
import { messageFaults } from "../../src/port/faults.ts";

describe("a member's question", () => {
  test("is read from the form: one line each, no answer twice", () => {
    expect(
      taughtFrom({ question: " What \n is it? ", answer: "a", wrong: "b\n\nb\na\n c ", why: "" }),
    ).toEqual({ question: "What is it?", answer: "a", wrong: ["b", "c"], why: "" });
  });

  test.for([
    { question: "", answer: "a", wrong: "b" },
    { question: "?", answer: "", wrong: "b" },
    { question: "?", answer: "a", wrong: "a" },
    { question: "?", answer: "a", wrong: "b\nc\nd\ne\nf" },
    { question: "?", answer: "x".repeat(101), wrong: "b" },
  ])("is none where something is missing or too long: %j", (lines) => {
    expect(taughtFrom(lines)).toBeUndefined();
  });

  test("law: whatever was typed, the message is lawful, and every choice stays once", () => {
    const line = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        line,
        line,
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        (question, answer, wrong, seed) => {
          const taught = taughtFrom({ question, answer, wrong: wrong.join("\n"), why: question });
          fc.pre(taught !== undefined);
          const choices = choicesOf(taught, seed);
          expect(choices.toSorted()).toEqual([taught.answer, ...taught.wrong].toSorted());
          const message = taughtMessage({ id: "1".repeat(20), userId: "2".repeat(20) }, taught, seed, "ko");
          expect(messageFaults(message)).toEqual([]);
          expect(messageFaults(taughtVerdict(taught, choices[0] ?? "", "en"))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("the right answer comes to every place", () => {
    const taught = { question: "?", answer: "right", wrong: ["a", "b", "c"], why: "" };
    const places = Array.from({ length: 400 }, (_, seed) => choicesOf(taught, seed * 7_919).indexOf("right"));
    for (const place of [0, 1, 2, 3])
      expect(places.filter((one) => one === place).length).toBeGreaterThan(60);
  });
});

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
