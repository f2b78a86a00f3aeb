import { expect, test } from "vitest";
import { ask } from "../support/study.ts";

// Ordinary first questions: a name and words of asking, however the name is spelt.

test.each([
  ["아담이 뭐예요?", "adam"],
  ["아담더블유 설명해줘", "adamw"],
  ["얼리스타핑이 뭐예요", "early-stopping"],
  ["what does holdout mean", "train-val-test"],
])("%s", (question, card) => {
  expect(ask(question, { locale: "ko" })).toMatchObject({ outcome: "answer", card });
});

test.each(["아담과 이브가 뭐예요?", "what is a hold?", "뭐예요?"])("no name: %s", (question) => {
  expect(ask(question, { locale: "ko" }).outcome).not.toBe("answer");
});
