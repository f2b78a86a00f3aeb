import { expect, test } from "vitest";
import { secondsOf } from "../../../../scripts/fuzz-runs.ts";
import { ask } from "../support/study.ts";

const length = 1_990;

function repeated(unit: string, before = "", after = ""): string {
  const room = length - before.length - after.length;
  return before + unit.repeat(Math.ceil(room / unit.length)).slice(0, room) + after;
}

/** Words that readers look for, again and again, without what they look for behind them. */
const questions: Readonly<Record<string, string>> = {
  "numbers in a row": repeated("1 ", "fold 크기는? "),
  "a step after the other": repeated("step 1: g=2, ", "lr=0.1 "),
  "counts in a row": repeated("5번 "),
  "options in a row": repeated("강의 a) 1 b) 2 "),
  "deviations in a row": repeated("sd 2"),
  "layers in a row": repeated("784-128-,관 65,", "", " lr=0.1, w=1, g=2: next w?"),
  "goals in a row": repeated("몇 스텝 and how many ", "", "?"),
  "words for what comes next": repeated("and the step 모두 ", "What is w after 3 steps? "),
  "velocities in a row": repeated("v = ", "momentum 0.9, "),
  "clips in a row": repeated("클리핑, 뒤 ", "norm 3 "),
  "batches in a row": repeated("batch ", "", " 3 x?"),
  "validations in a row": repeated("valid", "10 rows "),
  "rests in a row": repeated("remain valid ", "80% train, "),
  "verdicts in a row": repeated("아니", "그래서 맞아", " x"),
  "labels in a row": `ㄱ. 모멘텀 ㄴ. 아담 ㄷ. SGD 옳은 것을 고르면? ① ${"ㄱ  ".repeat(600)}x ② ㄴ ③ ㄷ ④ ㄱ, ㄴ`,
  "nested brackets": repeated("[(", "lr=0.1, "),
  commas: repeated(", ", "lr=0.1, w=1 how many steps and", " x"),
  spaces: repeated(" ", "lr=0.1 w", "is it right x"),
};

test.each(Object.entries(questions))("%s take no longer than a hard question", (_, question) => {
  ask("sgd lr=0.1, w=1, g=2: next w?", { locale: "en" });
  // 20 to 50 ms; before, from 100 ms to minutes
  const seconds = [1, 2, 3].map(() => secondsOf(() => void ask(question, { locale: "en" })));
  expect(Math.min(...seconds)).toBeLessThan(0.25);
});
