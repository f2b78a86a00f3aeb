import type { Computed } from "./computation.ts";

/** One of many is asked for, or what they come to together. */
const selects =
  /가장|제일|최솟값|최댓값|합(?:은|이|계)\s|더하면|합치면|몇\s?번부터|(?:첫\s?(?:번째)?|마지막)\s?(?:분할|성분)|largest|smallest|biggest|\bsum\sof|add(?:ed)?\sup|\b(?:first|last|final)\s(?:split|component)|how\smany\sof\sthe\sfolds/u;
const asksFraction = /(?:what|which)\s(?:fraction|share|proportion)|비율(?:은|이)?\s?\(?0\s?[~-]\s?1/u;
const asksPercent = /\(%\)|퍼센트|percent/u;
/** What somebody came to, which is none of what is told: "I get 3.24", "my friend says 12". */
const guessed =
  /(?<![a-z])(?:i|we|he|she|they|friend)\s(?:get|got|gets|say|says|said|computed|calculated)\s(?:about\s|roughly\s)?(-?[\d,]*\.?\d+)|(?<![가-힣])(?:저는|제가|나는|내가|친구는)\s(?:계산하(?:니|면)\s)?(-?[\d,]*\.?\d+)/gu;

/** Whether numbers cannot be what a question asks for: too many, out of range, or taken from what somebody guessed. */
export function isMisread(question: string, { values = [], parsed, derivation }: Computed): boolean {
  const text = question.normalize("NFC").toLowerCase();
  if (values.length > 2 && selects.test(text)) return true;
  if (
    asksFraction.test(text) &&
    !/how\smany/u.test(text) &&
    !asksPercent.test(text) &&
    values.some((value) => value > 1)
  )
    return true;
  if (text.includes("비율(%)") && values.some((value) => value > 100)) return true;
  if (isOfOtherState(text, values.length, parsed, derivation?.answers ?? [])) return true;
  const given = new Set(Object.values(parsed));
  return Array.from(text.matchAll(guessed), ([, english, korean]) =>
    Number((english ?? korean ?? "").replaceAll(",", "")),
  ).some((value) => given.has(value));
}

const asksWeight =
  /(?:updated|new|next|resulting)\s(?:w|weight|x|θ)(?![a-z])|(?:새|갱신된|업데이트된)\s?(?:w|가중치)/u;
const noWarmup = /(?:no|without)\s(?:any\s)?warm-?\s?up|(?:워밍업|웜업)(?:은|이|은요)?\s?(?:없|안)/u;

/** What is kept where the weight is asked for, or a warm-up where there is none. */
function isOfOtherState(
  text: string,
  numbers: number,
  parsed: Computed["parsed"],
  answers: readonly string[],
): boolean {
  if (noWarmup.test(text) && parsed["W"] !== undefined) return true;
  return (
    numbers === 1 && asksWeight.test(text) && answers.every((name) => /^(?:s|v|m|sum|G)\d*$/u.test(name))
  );
}
