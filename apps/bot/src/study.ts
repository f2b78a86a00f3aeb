import { createStudy } from "@opt/study";
import { loadEnvironment, readPackSettings } from "./config.ts";
import { studyOptions } from "./load-packs.ts";

/** What this bot teaches, in every thread of it. */
export const {
  answerQuiz,
  answerRace,
  ask,
  cards,
  demos,
  demoFits,
  describeDemo,
  drawQuestion,
  dueReviews,
  findCard,
  grade,
  hasChart,
  openRaceQuestion,
  packs,
  progress,
  quizResult,
  quizState,
  runDemo,
  startDaily,
  startPractice,
  startQuiz,
  startRace,
  startReview,
  viewQuestion,
  workedExample,
} = createStudy(studyOptions(readPackSettings(loadEnvironment())));
