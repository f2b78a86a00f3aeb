import type { Locale, Question } from "@opt/study";
import type { Chart } from "@opt/viz";
import { hasChart, viewQuestion } from "../study.ts";

/** The chart a question is about; undefined for one in words only. */
export function questionChart(question: Question, locale: Locale): Chart | undefined {
  return hasChart(question) ? viewQuestion(question, { locale }).chart : undefined;
}
