/** Clipping number by number, not all of a gradient at once. */
export const valueWords: RegExp =
  /(?<![가-힣])값\s?(?:기준|으로|클리핑|별)|(?<![가-힣])값(?:을|이)|(?:by|to)\svalue|clip\svalue|value[\s-]?(?:clip|wise)|clip_?(?:grad_)?value|각\s?(?:성분|원소|좌표|값)|(?:성분|원소|좌표)(?:별|마다)|element|component|(?<![a-z])(?:each|every)(?![a-z])|entr(?:y|ies)|clamp|coordinate|절댓값|absolute|범위|사이|range|between|\[\s?-#\d+;\s?,\s?#\d+;\s?\]/u;

/** By how much a gradient is shortened, all its numbers alike. */
export const factorWords: RegExp =
  /몇\s?배|배로|곱(?:하는|해지는|할)|계수|factor|scaled?\sby|how much|multipl(?:ied|y|ies)\s(?:it\s|the\sgradient\s)?by|얼마를\s?곱|(?<![a-z])multiplier|배율|scaling\sfactor/u;
