import { matchesOf } from "../language/matches.ts";
import { lately } from "../lately.ts";

const asks =
  /\?|(?<![a-z])(?:how|what(?:'s)?|which|where|find|compute|determine|calculate|give|state|report|list|evaluate|count|predict|tell\sme)(?![a-z])|몇|얼마|어디|무엇|뭐|어떤|구하|계산|알려|쓰시오|나열|세어|개수|횟수/u;
const word =
  /(?<![a-z])(?:how|what(?:'s)?|which|where|find|compute|determine|calculate|give|state|report|list|evaluate|count|predict|tell\sme)(?![a-z])/gu;

/**
 * What a question asks, apart from what it tells: its last sentence that asks, in English from the word that asks;
 * the whole where no sentence does.
 */
export const askedPart: (pattern: string) => string = lately(32, (pattern) => {
  const sentences = pattern.split(/(?<=[.?!])\s+(?=\S)/u);
  // a topic without its question: "새 w는"
  const topic = /(?:은|는|=|:)\s*(?:궁금[가-힣]*|감사[가-힣]*)?\s*$/u.test(pattern)
    ? sentences.at(-1)
    : undefined;
  const last = sentences.findLast((sentence) => asks.test(sentence)) ?? topic ?? pattern;
  const starts = matchesOf(last, word).map(({ index }) => index);
  return starts.length === 0 ? last : last.slice(starts[0]);
});
