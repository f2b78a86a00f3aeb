/** One way to say something, and the words by which the readers know it. */
type Same = readonly [said: RegExp, known: string];

const word = (words: string): RegExp => new RegExp(String.raw`(?<![a-z_])(?:${words})(?![a-z_])`, "gu");

/** What is counted: things of any kind are samples, unless something else is known of them. */
const things: readonly Same[] = [
  [/관[측찰](?:값|치)|표본|자료(?=[가는를이\s]|로)|예제|학습\s?샘플/gu, "샘플"],
  [/(#\d+;)\s?(?:통|줄|편|점|건|쪽|곡|그루|송이|문장|건의)(?=[을를이가은는의씩에으로고라도만짜인밖,.?\s]|$)/gu, "$1개"],
  [
    /(#\d+;)\s(?:leaf\s|training\s)?(?:e-?mails|letters|photos|pictures|recordings|customer\srecords|patients|clips|songs|sentences|reviews|documents|tweets|objects|observations|data\spoints|entries|cases)(?![a-z])/gu,
    "$1 samples",
  ],
];

/** How the examiner and the storyteller ask. */
const asking: readonly Same[] = [
  [/(?:의\s?)?(?:값)?(?:을|를)\s?(?:구하(?:시오|여라|라|세요|면)|계산하(?:시오|여라|라|세요)|쓰시오|써라|답하시오|나열하시오|알려\s?(?:주세요|줘요?)|말해\s?(?:주세요|줘요?))\s?[.?]?/gu, "는 얼마?"],
  [/얼마(?:인가|입니까|일까|인지|일까요|인가요|인지요)\s?[.?]?/gu, "얼마?"],
  [word(String.raw`(?:then\s)?(?:determine|state|report|evaluate|find|give(?:\sme)?|work\sout|tell\sme)(?=\s(?:the|its|me|w|x|theta))`), "what is"],
];

/** One name for each number. */
const named: readonly Same[] = [
  [/1\s?회\s?순회|#\d+;\s?회\s?순회|한\s?번\s?(?:다|전부|모두)\s?(?:볼|보는|훑)/gu, "한 에폭"],
  [/반복\s?횟수/gu, "스텝 수"],
  [/(#\d+;)\s?(?:회|번)(?:의)?\s?반복/gu, "$1스텝"],
  [/(?:매개\s?변수|파라미터)의?\s?(?:초깃값|초기값)|초기\s?(?:매개\s?변수|파라미터|가중치|위치)|(?:초깃값|시작\s?값|출발점|시작점|시작\s?위치)/gu, "시작 w"],
  [/(?:매개\s?변수|파라미터)(?=(?:는|은|의|를|가)?\s?(?:값|얼마|어디|\?|$|#))/gu, "w"],
  [/위치(?:는|가)?(?=\s?#)/gu, "시작 w"],
  [word("the\\s(?:initial\\s|starting\\s)?param(?:eter)?(?:\\sis\\sinitiali[sz]ed)?(?:\\s(?:at|to|as|starts\\sat|begins\\sat|is|=))+(?=\\s#)"), "start w ="],
  [word("(?:initial|starting|current|present)\\s(?:param(?:eter)?|weight|position|point|value)(?:\\s(?:is|of|=|at))*(?=\\s?#)"), "start w ="],
  [/(?<![a-z_])p\s?\.\s?grad(?![a-z])/gu, "grad"],
  [/(?<![a-z_])(?:alpha|α)(?=\s?(?:=|:|is)\s?#)(?=.*(?:theta|θ|beta|β|adam|아담))/gu, "lr"],
  [/(?<![a-z_])p(?=\s?=\s?#\d+;.*(?:grad|(?<![a-z])g(?![a-z])))/gu, "w"],
  [/보폭|걸음\s?크기/gu, "학습률"],
  [/장치|디바이스/gu, "gpu"],
  [/웨이트/gu, "가중치"],
];

/**
 * A question's pattern in the words that the readers know: what is counted, asked and named otherwise means the
 * same. It is tried where the question as typed is not understood.
 */
export function inKnownWords(pattern: string): string {
  return [...things, ...asking, ...named]
    .reduce((text, [said, known]) => text.replace(said, known), pattern)
    .replace(/\s+/gu, " ")
    .trim();
}
