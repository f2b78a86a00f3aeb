import { matchesOf } from "../language/matches.ts";
const koreanAsk = /몇(?!\s?분의)|얼마|어디로\s?수렴/gu;
const englishAsk =
  /(?<!(?:\bor|roughly|about)\s)\bhow\s(?:many|much|big|large|long|often)\b|\bwhat(?:'s|\s(?:is|are|would|will|does))\b/gu;
/** Words with which an answer of several numbers is wanted. */
const inOrder =
  /(?:각각|순서대로|차례로|차례대로|순으로)\s?(?:얼마|몇|적|쓰|써|구|말|알려|답|나열|\?|$)|\brespectively\b|\bin\s(?:that\s|this\s)?order\s*[?.]?\s*$/u;
const sideBySide =
  /(?:은|는|이|가)\?\s?그리고\s|\bnew\s[a-z\s]{1,30}\sand\s(?:the\s)?new\s|총\s[^?#\d]{1,16}(?:와|과|랑)\s총\s|[a-z\d],?\sand\s(?:then\s)?how\s(?:many|much|big|large|long|often)\b|\b(?:number|share|size|fraction|proportion)\sof\s[^?]*\sand\s(?:the\s)?(?:number|share|size|fraction|proportion)\b|\b(?:in|at|after)\s(?:step|epoch)\s\d+\sand\s(?:in\s|at\s|after\s)?(?:step\s|epoch\s)?\d|(?:수|값|크기|횟수|개수|비율|성분)(?:와|과|랑)\s[^?#]{1,30}(?:수|값|크기|횟수|개수|비율|성분)(?:는|은|을|를)\s?(?:얼마|몇|구|\?|$)|(?:첫|두|세)\s?번째\s[^?,]{1,12}(?:와|과|랑)\s(?:두|세|네)\s?번째|\bwithout\s[a-z\s]{3,30},?\sand\swith\sit\b|\bthe\s(?:first|second)\s(?:step\s|update\s|epoch\s)?and\s(?:after\s)?(?:the\s)?(?:second|third)\s(?:step|update|epoch|one)/u;
const tag =
  /\b(?:right|ok|okay|correct|huh|please|thanks|yes|why)\b|왜|맞[죠지나아]|그[쵸죠]|거든|인가요\?|되나요\?|[ㅋㅎㅠㅜ]/u;

/** How many numbers a question asks for at least, by what it asks at its end. */
export function leastAsked(question: string): number {
  const text = question.normalize("NFC").toLowerCase().replaceAll(/\?+/gu, "?").trim();
  const words = Math.max(count(text, koreanAsk), count(text, englishAsk));
  const isSeveral = inOrder.test(text) || sideBySide.test(text);
  return Math.max(words, bareAsks(text), isSeveral ? 2 : 1);
}

function count(text: string, words: RegExp): number {
  return matchesOf(text, words).length;
}

/** How many things are only named at the end, a question mark each: "Precision? Recall?" */
function bareAsks(text: string): number {
  const last = text.split(/(?<=[.!\n])\s+/u).at(-1)!;
  if (!last.endsWith("?")) return 0;
  const asks = last.split("?").slice(0, -1);
  return asks.filter((one, at) => isAsk(one) && (at === 0 || !/\d/u.test(one))).length;
}

const isAsk = (one: string): boolean => one.trim() !== "" && !tag.test(`${one}?`);
