import type { Question } from "../../src/question/question.ts";
import { grade, viewQuestion } from "./study.ts";

/** A right or a wrong answer to a question, as a learner would give it. */
export function answerOf(question: Question, isRight: boolean): string {
  const { input, options } = viewQuestion(question, { locale: "en" });
  const graded = (answer: string) => grade(question, answer, { locale: "en" });
  if (input === "number") return isRight ? graded("0.123").answer : "0.123";
  const right = graded(options[0]!.id).answerId!;
  return isRight ? right : options.find(({ id }) => id !== right)!.id;
}
