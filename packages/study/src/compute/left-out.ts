/** Words that leave out of a count what stands beside them, in front and behind. */
const inFront = String.raw`(?:without|excluding|except(?:\sfor)?|ignor(?:e|ing)|skip(?:ping)?|omit(?:ting)?|disregard(?:ing)?|leav(?:e|ing)\s(?:out|aside)|forget(?:ting)?|(?:not|never)\s(?:count|includ|us|add|do)\w*|not|no|minus|sans|w/o)`;
const behind = String.raw`(?:빼|뺀|뺄|제외|없이|없음|없는|없고|없다|없어|말고|미포함|무시|안\s?(?:하|함|해|한|셈|세|센|쳐|치|친|쓰|넣)|(?:하|세|치|넣|쓰|포함하)지\s?(?:는\s?)?[않말]|(?:is\s|are\s)?(?:excluded|ignored|skipped|omitted|left\sout|not\scounted|not\sincluded|aside)|[=:]?\s?false(?![a-z])|off(?![a-z]))`;

/** A pattern for something that is left out: "without the final refit", "재훈련은 빼고", "bias=False". */
export function leftOut(thing: string): RegExp {
  return new RegExp(
    String.raw`(?:(?<![a-z])${inFront}|n't\s(?:count|includ|us|add|do)\w*)\s(?:[a-z]+\s){0,3}?(?:${thing})|(?:${thing})(?:[a-z]*|\s?(?:항|값|term|terms|parameters?))?\)?(?:은|는|이|가|을|를|도)?\s?(?:어디에도\s|전혀\s|아예\s|모두\s|다\s|하나도\s)?${behind}`,
    "u",
  );
}
