import { createStudy } from "@opt/study";
import { ours } from "@opt/study/optimization";

/** What this bot teaches. */
export const {
  answerQuiz,
  ask,
  cards,
  demos,
  describeDemo,
  drawQuestion,
  findCard,
  grade,
  hasChart,
  quizState,
  runDemo,
  startQuiz,
  viewQuestion,
  workedExample,
} = createStudy(ours);
