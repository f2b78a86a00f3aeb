import type { Place } from "./places.ts";

/** What may follow a number that has no unit: the end of a clause, or a word that joins. */
const joint =
  /^\s?(?:$|[.,?!:;)\]=]|->|→|(?:and|then|with|at|for|in|on|to|is|are|was|if|when|what|how|which|where|using|gives?|or|by|i|so|after|but|while|from|into|over|as|now)(?![a-z])|(?:은|는|이|가|을|를|로|으로|에서|에|이고|고|인데|이면|면|라면|이라면|일\s?때|일때|이라|이라고|까지|부터|와|과|랑|이랑|하고|의|만|밖에|이래|래요?|쯤|정도|이에요|예요|였는데|이었는데|이던|던|인|짜리)(?![가-힣]))/u;
/** Names of what no computation here takes. */
const foreignName =
  /(?:시드|patience|인내심|버전|정확도|손실|loss|seed|version|accuracy|age|year|chapter|figure|question|문제|번호|나이|학년|page|쪽|room|no\.)(?:\s|=|:|is|of|은|는|이|가)*$/u;

/** Whether a number stands without a unit or a noun of its own, so that only what is left over can say what it is. */
export function isOpen({ before, behind }: Place): boolean {
  return joint.test(behind) && !foreignName.test(before);
}
