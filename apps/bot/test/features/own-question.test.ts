import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { questionOf } from "@opt/study";
import { questionFrom } from "../../src/features/own-question.ts";
import { gradedMessage } from "../../src/features/quiz-verdict-view.ts";
import { questionMessage } from "../../src/features/quiz-view.ts";
import { textOf } from "../../src/features/teach-file.ts";
import {
  importedMessage,
  incompleteMessage,
  mineMessage,
  proposalMessage,
} from "../../src/features/teach-view.ts";
import { messageFaults } from "../../src/port/faults.ts";
import { grade } from "../../src/study.ts";

const problem = (got: string) => ({ line: 3, code: "answer-not-a-number", values: { got } }) as const;

function readForm(lines: Readonly<Record<string, string>>) {
  const read = questionFrom(lines);
  return "question" in read ? read.question : undefined;
}

describe("a member's question", () => {
  test("with wrong answers, one a line and none twice, is a choice", () => {
    const lines = { question: " What \n is it? ", answer: "a", wrong: "b\n\nb\n c ", why: "", card: "" };
    expect(readForm(lines)).toMatchObject({
      input: "choice",
      answer: "a",
      wrong: ["b", "c"],
      state: "proposed",
    });
  });

  test.for([
    ["Adam | 아담", { input: "text", answer: "Adam", also: ["아담"] }],
    ["0.5", { input: "number", answer: "0.5", tolerance: 0 }],
    ["−1.5 ± 0.01", { input: "number", answer: "-1.5", tolerance: 0.01 }],
    ["1,000", { input: "number", answer: "1000" }],
    ["−12,500.5 ± 1", { input: "number", answer: "-12500.5", tolerance: 1 }],
    ["0,5", { input: "text" }],
    ["1e-3 +- 1e", { input: "text" }],
    ["O", { input: "boolean", answer: "true" }],
    ["거짓", { input: "boolean", answer: "false" }],
  ] as const)("without them the answer %j says how it is given", ([answer, expected]) => {
    expect(readForm({ question: "?", answer, wrong: " " })).toMatchObject(expected);
  });

  test("is about a card by any of its names", () => {
    expect(readForm({ question: "?", answer: "a", wrong: "b", card: "모멘텀" })?.card).toBe("momentum");
    expect(questionFrom({ question: "?", answer: "a", wrong: "b", card: "no such card" })).toEqual({
      problem: "no-card",
    });
  });

  test.for([
    { question: "", answer: "a", wrong: "b" },
    { question: "?", answer: "", wrong: "b" },
    { question: "?", answer: "a", wrong: "a" },
    { question: "?", answer: "a", wrong: "b\nc\nd\ne\nf\ng" },
    { question: "?", answer: "x".repeat(101), wrong: "b" },
    { question: "?", answer: "?!", wrong: "" },
  ])("is none where something is missing or too long: %j", (lines) => {
    expect(readForm(lines)).toBeUndefined();
  });

  test("law: whatever was typed, every message about it is lawful", () => {
    const line = fc.string({ unit: "grapheme", minLength: 1, maxLength: 100 });
    const typed = fc.record({
      question: line,
      answer: fc.oneof(line, fc.constantFrom("true", "0.5 ± 0.1", "a | b")),
      wrong: fc.array(line, { maxLength: 5 }).map((all) => all.join("\n")),
      why: fc.oneof(line, fc.constant("")),
    });
    fc.assert(
      fc.property(typed, fc.constantFrom("ko", "en"), fc.nat(), (lines, locale, seed) => {
        const read = questionFrom(lines);
        const reason = "problem" in read ? read.problem : "no-card";
        expect(messageFaults(incompleteMessage(lines, reason, locale))).toEqual([]);
        const question = readForm(lines);
        fc.pre(question !== undefined);
        const id = "1".repeat(20);
        const proposal = { id, userId: id, proposedAt: 1, state: "proposed" as const, reason: null };
        const one = { proposal, question };
        const asked = questionOf(question, { seed });
        const place = { quizId: "q".repeat(22), index: 0, length: 1 };
        const chosen = question.input === "number" ? "7" : question.input === "text" ? "x" : undefined;
        const option = question.input === "boolean" ? "true" : "a";
        const graded = {
          outcome: "already",
          question: asked,
          chosen: chosen ?? option,
          grade: grade(asked, chosen ?? option, { locale }),
          finished: true,
        } as const;
        for (const message of [
          proposalMessage(one, { at: 0, all: 2 }, locale),
          mineMessage(
            Array.from({ length: 20 }, (_, index) => ({
              ...one,
              proposal: { ...proposal, id: `p${index}` },
            })),
            locale,
          ),
          questionMessage(asked, place, null, { locale, shared: true }),
          gradedMessage(graded, place, locale),
          importedMessage({ id, count: 500, problems: [problem(lines.question)] }, true, locale),
        ])
          expect(messageFaults(message)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test.for([
    ["ko", "3번째 줄: 정답(answer)은 숫자여야 해요. (받은 값: many)"],
    ["en", "Line 3: Answer must be a number, got many."],
  ] as const)("what was wrong with a file is said in the language of who sent it: %s", ([locale, text]) => {
    const { panel } = importedMessage({ id: "1", count: 0, problems: [problem("many")] }, false, locale);
    expect(panel?.text?.replaceAll("\\", "")).toBe(text);
  });

  test("no markup, link or mention of theirs takes effect, and buttons show what was typed", () => {
    const question = readForm({
      question: "**@everyone** [click](https://evil.example) <@1>\n# big",
      answer: "a*b",
      wrong: "[x](y)",
      why: "||hidden||",
    });
    const asked = questionOf(question!, { seed: 1 });
    const place = { quizId: "q", index: 0, length: 1 };
    const { panel, rows } = questionMessage(asked, place, null, { locale: "en", shared: false });
    expect(panel?.text).not.toMatch(/(?<!\\)(?:\*\*|@everyone|\[click\]\(|<@1>|^#)/mu);
    const labels = rows?.flatMap((row) => ("choices" in row ? [] : row.map(({ label }) => label)));
    expect(labels?.toSorted()).toEqual(["[x](y)", "a*b"]);
    const graded = { outcome: "graded", question: asked, chosen: "a", finished: true } as const;
    const verdict = gradedMessage({ ...graded, grade: grade(asked, "a", { locale: "en" }) }, place, "en");
    expect(JSON.stringify(verdict.panel?.fields)).not.toMatch(/(?<!\\)\|\|hidden/u);
  });
});

test("a CSV file is read in UTF-8, and as Korean Windows writes it", () => {
  expect(textOf(new TextEncoder().encode("문제"))).toBe("문제");
  expect(textOf(Uint8Array.of(0xb9, 0xae, 0xc1, 0xa6))).toBe("문제");
});
