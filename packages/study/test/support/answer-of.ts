import type { Question } from "../../src/question/question.ts";
import { grade, viewQuestion } from "./study.ts";

/** A right or a wrong answer to a question, as a learner would give it. */
export function answerOf(question: Question, isRight: boolean): string {
  const { input, options, parts = [] } = viewQuestion(question, { locale: "en" });
  const graded = (answer: string) => grade(question, answer, { locale: "en" });
  if (input !== "choice" && input !== "boolean") {
    const order = options.map(({ id }) => id);
    const typed = {
      number: "0.123",
      text: "zzz",
      formula: "0.123",
      parts: parts.map(() => "0.123").join(";"),
    };
    const tries = input === "order" ? [order.join(" "), order.toReversed().join(" ")] : [typed[input]];
    const wrong = tries.find((one) => !graded(one).correct)!;
    return isRight ? graded(wrong).answer : wrong;
  }
  const right = graded(options[0]!.id).answerId!;
  return isRight ? right : options.find(({ id }) => id !== right)!.id;
}
