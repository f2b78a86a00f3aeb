import { type Same, word } from "./same.ts";

/** One name for each number. */
export const named: readonly Same[] = [
  [/1\s?회\s?순회|#\d+;\s?회\s?순회|한\s?번\s?(?:다|전부|모두)\s?(?:볼|보는|훑)/gu, "한 에폭"],
  [/반복\s?횟수/gu, "스텝 수"],
  [/(#\d+;)\s?(?:회|번)(?:의)?\s?반복/gu, "$1스텝"],
  [
    /(?:매개\s?변수|파라미터)의?\s?(?:초깃값|초기값)|초기\s?(?:매개\s?변수|파라미터|가중치|위치)|(?:초깃값|시작\s?값|출발점|시작점|시작\s?위치)/gu,
    "시작 w",
  ],
  [/(?:매개\s?변수|파라미터)(?=(?:는|은|의|를|가)?\s?(?:값|얼마|어디|\?|$|#))/gu, "w"],
  [/위치(?:는|가)?(?=\s?#)/gu, "시작 w"],
  [
    word(
      "the\\s(?:initial\\s|starting\\s)?param(?:eter)?(?:\\sis\\sinitiali[sz]ed)?(?:\\s(?:at|to|as|starts\\sat|begins\\sat|is|=))+(?=\\s#)",
    ),
    "start w =",
  ],
  [
    word(
      "(?:initial|starting|current|present)\\s(?:param(?:eter)?|weight|position|point|value)(?:\\s(?:is|of|=|at))*(?=\\s?#)",
    ),
    "start w =",
  ],
  [/(?<![a-z_])p\s?\.\s?grad(?![a-z])/gu, "grad"],
  [/(?<![a-z_])(?:alpha|α)(?=\s?(?:=|:|is)\s?#)(?=.*(?:theta|θ|beta|β|adam|아담))/gu, "lr"],
  [/(?<![a-z_])p(?=\s?=\s?#\d+;.*(?:grad|(?<![a-z])g(?![a-z])))/gu, "w"],
  [/보폭|걸음\s?크기/gu, "학습률"],
  [word("(?:step|steps)\\s(?:of\\s)?(?:size|length)(?:\\sof)?(?=\\s?=?\\s?#)"), "learning rate"],
  [
    /(?<![a-z])(?<!(?:learning|decay|dropout|error|sampling|success|click|heart|growth|interest)\s)((?:the|its|my|our|a|an|initial|base|starting|peak|maximum|new|what|which)\s)rate(?![a-z])/gu,
    "$1learning rate",
  ],
  [/(?<![a-z])(?<!(?:learning|decay|dropout|error)\s)rate(?=\s(?:of|is|=)?\s?#)/gu, "learning rate"],
  [
    word(
      "(?:(?:i|we|you)(?:'m|\\sam|'re|\\sare)\\s|it(?:'s|\\sis)\\s)?(?:sit(?:ting|s)?|stand(?:ing|s)?|currently)\\sat(?=\\s(?:w|x|theta|#))|(?:i'm|i\\sam|it's)\\sat(?=\\s(?:w|x|theta|#))",
    ),
    "start at",
  ],
  [/장치|디바이스/gu, "gpu"],
  [/웨이트/gu, "가중치"],
];
