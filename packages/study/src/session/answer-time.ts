import type { QuestionInput, QuestionView } from "../question/question.ts";

/** Seconds to decide and to give an answer, once a question has been read: longest where something is worked out. */
const secondsFor: Readonly<Record<QuestionInput, number>> = {
  boolean: 4,
  choice: 6,
  text: 12,
  order: 20,
  number: 25,
  formula: 30,
  parts: 45,
};

/** Letters read in a second; a Korean syllable holds what two or three Latin letters do. */
const [hangulASecond, lettersASecond] = [10, 25];

/** Seconds that somebody needs who reads a question for the first time and answers it, roughly. */
export function answerTime({ prompt, options, parts = [], input }: QuestionView): number {
  const text = [prompt, ...options.map(({ label }) => label), ...parts.map((part) => part.prompt)].join("");
  const hangul = text.match(/\p{sc=Hangul}/gu)?.length ?? 0;
  return secondsFor[input] + hangul / hangulASecond + (text.length - hangul) / lettersASecond;
}
