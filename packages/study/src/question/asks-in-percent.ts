/** In these a percentage is asked for, not given: no number stands before the sign or the word. */
const asks: readonly RegExp[] = [
  /(?<!\d\s?|[a-zα-ω])%/iu,
  /(?<!(?:\d|(?:^|\s)[영일이삼사오육칠팔구십백천만]+)\s?)퍼센트/u,
  /(?<![가-힣])몇\s?프로(?!그램|젝트|세스|필|토)/u,
  /백분율/u,
  /(?<!(?:\d|\b(?:an?|half|one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|[a-z]+ty|hundred|some|few)\b)[\s-]?)\bpercent\b/iu,
  /(?:^|\b(?:what|which|as an?|in)\s)percentages?\b/imu,
  /\b(?:give|find|state|compute|calculate|type|write|name)\b[^.?!]{0,20}\bpercentage\b/iu,
];

/**
 * Whether the answer of a question is counted in percent: "몇 %인가요?", "정확도(%)", "what percentage …?", "in percent"; not
 * where a percentage is among what is given, as in "0.1을 50% 줄이면?".
 */
export function asksInPercent(prompt: string): boolean {
  const plain = prompt.normalize("NFKC");
  return asks.some((pattern) => pattern.test(plain));
}
