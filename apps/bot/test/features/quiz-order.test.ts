import type { QuestionView } from "@opt/study";
import { describe, expect, test } from "vitest";
import { answerForm, isTyped, typedAnswer } from "../../src/features/quiz-form.ts";
import { orderedAnswer, orderMessage, readOrder, withPlace } from "../../src/features/quiz-order.ts";
import { words } from "../../src/i18n/words.ts";
import { formFaults, messageFaults } from "../../src/port/faults.ts";
import { menusOf } from "../../src/port/message.ts";

const options = ["a", "b", "c", "d", "e"].map((id) => ({ id, label: `${id} ${"long ".repeat(30)}` }));
const view: QuestionView = { prompt: "In which order?", input: "order", options, card: "adam" };
const place = { quizId: "9m4e2mr0ui3e8a215n4g0Q", index: 3, length: 20 };

describe("steps to put into order", () => {
  test("a menu a place, lawful with five long steps, what is picked shown", () => {
    const order = withPlace(readOrder(view, ""), 2, "d");
    const message = orderMessage(view, place, order, words("ko"));
    expect(messageFaults(message)).toEqual([]);
    expect(menusOf(message)).toHaveLength(5);
    expect(menusOf(message)[2]?.choices.find(({ picked }) => picked)?.value).toBe("d");
    expect(menusOf(message)[0]?.id).toBe(`v1:quiz-place:${place.quizId}:3:0:--d--`);
  });

  test("a letter stands in one place only, and the answer is there with the last one", () => {
    let order = readOrder(view, "ab-d-");
    order = withPlace(order, 4, "b");
    expect(order).toEqual(["a", undefined, undefined, "d", "b"]);
    expect(orderedAnswer(order)).toBeUndefined();
    order = withPlace(withPlace(order, 1, "e"), 2, "c");
    expect(orderedAnswer(order)).toBe("a e c d b");
  });

  test("letters that are none are passed over", () => {
    expect(readOrder(view, "zz9a@toolong")).toEqual([undefined, undefined, undefined, "a", undefined]);
  });
});

describe("typed answers", () => {
  test.for(["number", "text", "formula", "order"] as const)(
    "%s has a form of one line in both languages",
    (input) => {
      for (const locale of ["ko", "en"] as const) {
        const form = answerForm({ ...view, input }, "v1:quiz:x:0", words(locale));
        expect(formFaults(form)).toEqual([]);
        expect(form.lines).toHaveLength(1);
        expect(form.text).toContain("In which order?");
      }
    },
  );

  test("parts are a line each, and answered a line each", () => {
    const parts = ["a", "b", "c"].map((id) => ({ id, prompt: `What is ${id}? ${"x".repeat(60)}` }));
    const form = answerForm({ ...view, input: "parts", parts }, "v1:quiz:x:0", words("en"));
    expect(formFaults(form)).toEqual([]);
    expect(form.lines.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(typedAnswer({ a: "1", b: "2.5", c: "-3" })).toBe("1\n2.5\n-3");
    expect(isTyped({ ...view, input: "parts" }) && !isTyped(view)).toBe(true);
  });
});
