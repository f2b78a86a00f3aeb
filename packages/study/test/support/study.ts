import { createStudy } from "../../src/create-study.ts";
import { ours } from "../../src/optimization.ts";

/** Our own study, as everybody makes it. */
export const study = createStudy(ours);

export const {
  answerQuiz,
  ask,
  cards,
  certifyDemo,
  certifyQuestion,
  concepts,
  demos,
  describeDemo,
  drawQuestion,
  findCard,
  grade,
  hasChart,
  nextQuestion,
  quizState,
  revive,
  runDemo,
  startQuiz,
  templates: questionTemplates,
  viewQuestion,
} = study;
