import { describe, expect, test } from "vitest";
import { explainImport, importQuestions, type ImportFormat } from "../../src/exchange/exchange.ts";
import { fileLimits, type ImportProblem } from "../../src/exchange/collect.ts";
import type { ImportCode } from "../../src/explain-import.ts";

const csv = (row: string): readonly ["csv", string] => [
  "csv",
  `input,prompt,answer,also,wrong,tolerance,why,card\n${row}`,
];
const json = (question: object): readonly ["json", string] => ["json", JSON.stringify([question])];
const gift = (text: string): readonly ["gift", string] => ["gift", text];

/** A file for each refusal: how it is read, and what stands in it. */
const files: Readonly<Record<ImportCode, readonly [ImportFormat, string]>> = {
  "file-too-long": ["csv", "x".repeat(fileLimits.characters + 1)],
  "too-many-questions": gift("a {=b}\n\n".repeat(fileLimits.questions + 1)),
  "csv-header": ["csv", "question,answer\n"],
  "csv-open-quote": ["csv", 'prompt,answer\n"open'],
  "csv-too-many-cells": ["csv", "prompt,answer\na,b,c"],
  "json-broken": ["json", '[{"prompt": "a"'],
  "json-not-a-list": ["json", "{}"],
  "json-not-a-record": ["json", "[3]"],
  "gift-no-answer": gift("What?"),
  "gift-open": gift("What? {=a"),
  "gift-two-answers": gift("What? {=a} And? {=b}"),
  "gift-essay": gift("What? {}"),
  "gift-range": gift("What? {#5..1}"),
  "gift-unmarked": gift("What? {a}"),
  "gift-matching": gift("Pairs? {=a -> b =c -> d}"),
  "gift-partly-right": gift("What? {~%50%a ~%50%b}"),
  "gift-no-right": gift("What? {~a ~b}"),
  "gift-two-right": gift("What? {=a =b ~c}"),
  "not-a-text": json({ prompt: null, answer: "b" }),
  "text-length": csv("text,p,"),
  "not-a-list": json({ input: "text", prompt: "p", answer: "a", also: true }),
  "too-many-in-list": csv("choice,p,a,,b|c|d|e|f|g"),
  "unknown-input": csv("essay,p,a"),
  "unknown-state": json({ input: "text", prompt: "p", answer: "a", state: {} }),
  "card-not-a-slug": csv("text,p,a,,,,,../x"),
  "tolerance-not-a-number": csv("number,p,1,,,much"),
  "tolerance-without-number": csv("text,p,a,,,1"),
  "no-wrong": csv("choice,p,a"),
  "same-options": csv("choice,p,a,,b|A"),
  "wrong-without-choice": csv("text,p,a,,b"),
  "also-without-text": csv("number,p,1,one"),
  "answer-not-a-truth": csv("boolean,p,yes"),
  "answer-not-a-number": csv("number,p,many"),
  "answer-without-letters": csv("text,p,?!"),
};

function problemOf(code: ImportCode): ImportProblem {
  const [format, text] = files[code];
  return importQuestions(text, format).problems[0]!;
}

describe.each(Object.entries(files))("%s", (code, [format, text]) => {
  test("is what its file gets", () => {
    const codes = importQuestions(text, format).problems.map((problem): string => problem.code);
    expect(new Set(codes)).toEqual(new Set([code]));
  });

  test("has a sentence in both languages that names what it needs", () => {
    const problem = importQuestions(text, format).problems[0]!;
    const [ko, en] = [explainImport(problem, "ko"), explainImport(problem, "en")];
    expect(ko).toMatch(/요\.(?: \(받은 [가-힣 ]+: .+\))?$/u);
    expect(ko).not.toMatch(/undefined|: \)/u);
    expect(en).toMatch(/^[a-z][^가-힣]+$/u);
    expect(en).not.toMatch(/undefined|got $/u);
    for (const { length } of [ko, en]) expect(length).toBeLessThan(160);
  });
});

test.each<[ImportCode, string]>([
  ["text-length", "정답(answer)이 비어 있어요."],
  ["not-a-text", "문제(prompt)가 없어요."],
  ["same-options", "오답(wrong)은 서로 다르고 정답과도 달라야 해요. (받은 값: b | A)"],
  [
    "csv-too-many-cells",
    "한 줄에는 칸이 2개까지 있을 수 있어요. 쉼표가 든 칸은 큰따옴표로 묶어 주세요. (받은 칸 수: 3)",
  ],
  ["file-too-long", "파일은 500,000자까지 읽을 수 있어요. (받은 글자 수: 500,001)"],
])("%s in Korean", (code, sentence) => {
  expect(explainImport(problemOf(code), "ko")).toBe(sentence);
});

test("what was given is cut, and a language that we do not have is refused", () => {
  const [format, text] = csv(`number,p,${"many".repeat(20)}`);
  const [problem] = importQuestions(text, format).problems;
  expect(problem?.values["got"]).toBe("many".repeat(15));
  expect(() => explainImport(problem!, "fr" as "ko")).toThrow('locale must be "ko" or "en", got "fr"');
});
