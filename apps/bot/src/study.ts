import { createStudy } from "@opt/study";
import { loadEnvironment, readPackSettings } from "./config.ts";
import { studyOptions } from "./load-packs.ts";

/** What this bot teaches, in every thread of it. */
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
  nextCard,
  quizState,
  runDemo,
  startQuiz,
  viewQuestion,
  workedExample,
} = createStudy(studyOptions(readPackSettings(loadEnvironment())));
