/** How talk ends a number that it only states: "0.1이래", "5 나왔고", "32로 잡고". */
const stated =
  /(#\d+;)(?:(?:이|였|이었)?(?:래요?|거든요?|라는데|라던데|었고|었는데|었어요?|라고\s(?:하면|할\s때|치면)(?=\s))|\s?나(?:왔고|왔는데|왔어요?|오고|오는데|옴|와요?)|(?:으)?로\s(?:두고|잡고|놓고|뒀고|잡았고|했고|하고))(?![가-힣])/gu;
/** Words that are said while thinking. */
const thinking =
  /(?<![\p{L}\d;])(?:있잖아요?|그러니까|그니까|일단|혹시|음+|저기요?|please|pls|hey|okay|ok|um|uh|well|let's say|say|suppose|assume|assuming|imagine|you know)(?![\p{L}\d])\s?,?/gu;
/** Questions that only make sure of what was told: "90개 맞죠? 그럼", "90 samples, right? so". */
const tags = /,?\s(?:맞죠|맞지|그쵸|그죠|아시죠|right|ok|okay)\s?\?(?=\s*\S)/gu;

/**
 * A question's pattern with talk taken out that states and asks nothing: it means the same, and is nearer to how
 * numbers are told in writing. Tags go first, for what they make sure of is not a question.
 */
export function plainWords(pattern: string): string {
  return pattern
    .replace(tags, ",")
    .replace(stated, "$1이고")
    .replace(thinking, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
