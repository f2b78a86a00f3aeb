/** What only tells to choose, and that the choice should fit: "…를 고르시오", "…로 알맞은 것은". */
const tells: readonly RegExp[] = [
  /(?:을|를)?\s?(?:한\s?가지|하나)?(?:만|를)?\s?(?:고르시오|고르세요|고르십시오|고르면|고르라|고르기|고를\s?것|골라라|골라\s?(?:보세요|봐|주세요|줘)?|구하시오|구하세요|구하면|찾으시오|쓰시오)[\s.?!:]*$/u,
  /(?:으?로서?)?\s?(?:가장\s)?(?:적절|알맞|적합|올바|타당|적당)(?:한|은|른)\s(?:것|거|건|보기)(?:은|는|이|을)?[\s.?!:]*$/u,
  /[\s,.;]*\b(?:choose|pick|select|mark|tick|circle)\s(?:the\s)?(?:one\s)?(?:(?:right|correct|best|most likely)\s)?(?:answer|option|one|pair|letter|value)?[\s.?!:]*$/iu,
];
const fewestLetters = 4;

/** What a question asks, without its request to choose; the whole of it where nothing else is said. */
export function plainStem(stem: string): string {
  const rest = tells.reduce((text, telling) => text.replace(telling, ""), stem).trim();
  return rest.replace(/\P{L}/gu, "").length >= fewestLetters ? rest : stem;
}
