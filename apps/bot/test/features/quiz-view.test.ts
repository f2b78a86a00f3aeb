import type { Locale, Question } from "@opt/study";
import { describe, expect, test } from "vitest";
import { gradedMessage } from "../../src/features/quiz-verdict-view.ts";
import { questionMessage, resultMessage } from "../../src/features/quiz-view.ts";
import { messageFaults } from "../../src/port/faults.ts";
import { buttonsOf, menusOf } from "../../src/port/message.ts";
import { quoted } from "../../src/port/text.ts";
import { cards, drawQuestion, grade, viewQuestion } from "../../src/study.ts";

const place = { quizId: "9m4e2mr0ui3e8a215n4g0Q", index: 1, length: 20 };
const each = Array.from({ length: 60 }, (_, seed) =>
  (["ko", "en"] as const).map((locale: Locale) => ({ seed, locale, question: drawQuestion({ seed }) })),
).flat();

describe("questionMessage", () => {
  test.for(each)(
    "seed $seed in $locale keeps Discord's limits and gives nothing away",
    ({ question, locale }) => {
      const message = questionMessage(question, place, null, { locale, shared: true });
      expect(messageFaults(message)).toEqual([]);
      expect(message.panel?.text).toContain(viewQuestion(question, { locale }).prompt);
      expect(message.panel?.title).toMatch(/2.*20/u);
      expect(buttonsOf(message).every(({ style, disabled }) => style !== "success" && !disabled)).toBe(true);
      expect(message.panel?.text).not.toContain("…");
    },
  );
});

/** An answer that is hardly right, in the form that a question wants. */
function typed(question: Question): string {
  const view = viewQuestion(question, { locale: "en" });
  if (view.input === "parts") return view.parts!.map(() => "123456").join("\n");
  const order = view.options.map(({ id }) => id);
  if (view.input !== "order") return "123456";
  const isRight = grade(question, order.join(" "), { locale: "en" }).correct;
  return (isRight ? order.toReversed() : order).join(" ");
}

describe("gradedMessage", () => {
  const input = ({ question, locale }: (typeof each)[number]) => viewQuestion(question, { locale }).input;

  const isClicked = (one: (typeof each)[number]) => ["choice", "boolean"].includes(input(one));

  test.for(each.filter((one) => !isClicked(one)))(
    "seed $seed in $locale: what was typed or ordered is marked without options",
    ({ question, locale }) => {
      const answer = typed(question);
      const wrong = grade(question, answer, { locale });
      const right = grade(question, wrong.answer, { locale });
      expect([wrong.correct, right.correct]).toEqual([false, true]);
      for (const [chosen, verdict] of [
        [answer, wrong],
        [wrong.answer, right],
      ] as const) {
        const message = gradedMessage(
          { outcome: "graded", question, finished: false, chosen, grade: verdict },
          place,
          locale,
        );
        expect(messageFaults(message)).toEqual([]);
        expect(message.panel?.tone).toBe(verdict.correct ? "right" : "wrong");
        expect(message.panel?.fields?.[0]?.value).toBe(quoted(verdict.given));
        expect(message.rows?.flat().map(({ id }) => id)).toContain(`v1:quiz-next:${place.quizId}`);
        expect(message.rows?.flat().some(({ id }) => id.startsWith("v1:quiz:"))).toBe(false);
      }
    },
  );

  test.for(each.filter(isClicked))(
    "seed $seed in $locale: every option is explained",
    ({ question, locale }) => {
      const { options } = viewQuestion(question, { locale });
      const verdicts = options.map(({ id }) => ({ chosen: id, grade: grade(question, id, { locale }) }));
      expect(verdicts.filter((verdict) => verdict.grade.correct)).toHaveLength(1);
      for (const verdict of verdicts) {
        const message = gradedMessage(
          { outcome: "graded", question, finished: false, ...verdict },
          place,
          locale,
        );
        expect(messageFaults(message)).toEqual([]);
        const text = JSON.stringify(message.panel?.fields);
        expect(text).toContain(JSON.stringify(verdict.grade.why).slice(1, 40));
        expect(text).not.toContain("…");
        expect(message.panel?.tone).toBe(verdict.grade.correct ? "right" : "wrong");
        const answers = buttonsOf(message).slice(0, viewQuestion(question, { locale }).options.length);
        expect(answers.filter(({ style }) => style === "success")).toHaveLength(1);
        expect(answers.filter(({ style }) => style === "danger")).toHaveLength(verdict.grade.correct ? 0 : 1);
        expect(answers.every(({ disabled }) => disabled)).toBe(true);
      }
    },
  );
});

const finished = {
  quizId: place.quizId,
  userId: "1",
  topic: null,
  startedAt: 0,
  length: 5,
  index: 5,
  score: 3,
  finished: true,
  question: null,
  answers: [],
};

describe("resultMessage", () => {
  test.for(["ko", "en"] as const)("in %s has the words, the cards to reread and the way on", (locale) => {
    const message = resultMessage(
      {
        ...finished,
        summary: { score: 3, length: 5, reread: ["momentum"], text: { ko: "3문제 맞음", en: "3 right" } },
      },
      locale,
    );
    expect(messageFaults(message)).toEqual([]);
    expect(message.panel?.text).toContain("3");
    expect(message.rows?.flat().map(({ id }) => id)).toEqual([
      "v1:card:momentum",
      "v1:quiz-new:5:",
      `v1:quiz-share:${place.quizId}`,
    ]);
  });

  test("every card that the text names has its button, whatever the quiz", () => {
    const longestQuiz = 20;
    for (let count = 1; count <= longestQuiz; count++) {
      const reread = cards.slice(0, count).map(({ slug }) => slug);
      const text = cards
        .slice(0, count)
        .map(({ title }) => title.en)
        .join(", ");
      const summary = { score: 0, length: 20, reread, text: { ko: text, en: text } };
      const state = { ...finished, length: 20, index: 20, summary };
      const message = resultMessage(state, "en");
      expect(messageFaults(message)).toEqual([]);
      const named = [
        ...buttonsOf(message).filter(({ id }) => id.startsWith("v1:card:")),
        ...menusOf(message).flatMap(({ choices }) => choices),
      ];
      expect(named.map(({ label }) => label).join(", ")).toBe(text);
    }
  });
});
