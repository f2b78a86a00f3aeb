import type { Place } from "./places.ts";

/** A noun of its own behind a number, or an adjective and such a noun: "3 laptops", "two old cards". */
const countedNoun =
  /^\s?-?(?:[a-z]+\s)?(?!is(?![a-z])|was(?![a-z])|has(?![a-z])|this(?![a-z])|plus(?![a-z])|minus(?![a-z])|across(?![a-z])|always(?![a-z])|does(?![a-z])|gives(?![a-z])|makes(?![a-z])|takes(?![a-z])|goes(?![a-z])|becomes(?![a-z])|equals(?![a-z])|starts(?![a-z])|moves(?![a-z])|whats(?![a-z])|its(?![a-z])|us(?![a-z])|as(?![a-z])|adams(?![a-z])|towards(?![a-z]))(?:[a-z]+s|people|data|children|men|women|mice|sheep)(?![a-z])/u;
const counter =
  /^\s?(?:개|장|건|명|행|마리|편|줄|곡|문장|그루|권|대|통|번|회|차례|배(?!치)|층|시간|분|초|원|살|년|월|일(?!\s?때)|주|달|쪽|점|등|위|호|도|겹|폴드|에폭|에포크|스텝|걸음|가지|종|클래스|세트|묶음|씩|째|퍼센트|자|칸|킬로|기가|메가|mb|gb)(?![가-힣]*\s?(?:크기|수\s?#))/u;
/** What may stand right behind a number without a space: a particle or the end of a word. */
const particle =
  /^(?:은|는|이|가|을|를|로|으로|에서|에|이고|고|인데|이면|면|라면|이라면|이라|이라고|까지|부터|와|과|랑|이랑|하고|의|만|밖에|이래|래요?|쯤|정도|이에요|예요|였는데|이었는데|이던|던|인|짜리|입니다|이었고|였고|이며|며|이니|니까|이니까|이었을|였을|이라\s)(?![가-힣])/u;
/** Names of what only an average is taken of. */
const measured = /(?:정확도|손실|loss|accuracy|score|점수)(?:\s|=|:|is|of|은|는|이|가)*$/u;
/** Names of what no computation here takes. */
const foreignName =
  /(?:시드|patience|인내심|버전|seed|version|age|year|chapter|figure|question|문제|번호|나이|학년|page|쪽|room|no\.)(?:\s|=|:|is|of|은|는|이|가)*$/u;

/** What is counted that no computation is about. */
const foreignNoun =
  /^\s?(?:시간|분(?![의할포류])|초(?![기반])|hours?(?![a-z])|minutes?(?![a-z])|seconds(?![a-z])|쪽|페이지|학년|살(?![가-힣])|만\s?원|원(?![래가-힣])|달러|dollars|euros|pages|questions)/u;
const people = /^\s?(?:명(?!씩)|students|people|friends|colleagues)/u;

/** Whether a number counts what is never calculated with: a page, an age, a price. */
export function isNoData({ before, behind }: Place): boolean {
  return foreignName.test(before) || foreignNoun.test(behind);
}

/** The same where people are no data either: they only wonder. */
export function isStray(place: Place): boolean {
  return isNoData(place) || people.test(place.behind);
}

/** Whether a number stands without a unit or a noun of its own, so that only what is left over can say what it is. */
export function isOpen({ before, behind }: Place): boolean {
  if (foreignName.test(before) || measured.test(before) || countedNoun.test(behind) || counter.test(behind))
    return false;
  return particle.test(behind) || !/^[가-힣a-z]/u.test(behind);
}
