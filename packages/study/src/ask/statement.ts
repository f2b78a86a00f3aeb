import { withoutRequest } from "./truth-request.ts";

/** Words around a statement that ask whether it is so, in front of it and behind it. */
const wrappers: readonly RegExp[] = [
  /[.,?!]?\s+(?:is|was)\s(?:that|this|it|(?:my|the|a) \w+)\s(?:so|right|true|correct|wrong)\s*\?*\s*$/iu,
  /^\s*(?:true or f(?:alse|lase|asle)|true\/false|t\s*(?:\/|or)\s*f|o\s*(?:\/|or)?\s*x|right or wrong|is it (?:true|correct|right) that|참\s*[/·,]?\s*거짓)\s*(?:퀴즈|문제|question)?\s*[:,.?!—–-]?\s*/iu,
  /[,.]?\s*[—–-]?\s*(?:true or f(?:alse|lase|asle)|true\/false|t\s*(?:\/|or)\s*f|o\s*(?:\/|,|or|인가요?|아니면)?\s*x|right or wrong|correct|right|true|agreed?|yes|yeah|huh)\s*[?.!]*\s*$/iu,
  /[.,?!]\s*(?:is|was)\s(?:that|this|it|he|she|(?:my|the|a) \w+)\s(?:so|right|true|correct|wrong)\s*\?*\s*$/iu,
  /,\s*(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should|must)(?:n['’]?t)?\s(?:it|they|that|he|she|we|you|there)\s*\?+\s*$/iu,
  /\s*(?:틀린|잘못된)\s(?:말|소리|거|건|것|얘기)(?:은|는|이)?\s?아니\S*\s*$/u,
  /[,.]?\s*[—–-]?\s*(?:이 말은|이 말이|이게|이거|이건)?\s*(?:참(?:인가요?|이냐|이야)?\s*[/·,]?\s*거짓|참|진짜|정말|맞는지 (?:알려|말해|판단해)\s?(?:줘|주세요)|(?:맞는|틀린|옳은|바른) (?:말|설명|얘기|이야기|진술)\S*|맞(?:아|나|죠|지|는 ?거|습|을|음|냐|니|어|다)\S*(?:\s?(?:틀려|틀리|아니)\S*)*|사실\S*|옳은\S*)(?:[?.!~\s]|인가요|이에요|일까요)*\s*$/u,
];

/** Who is said to have said it. */
const reports: readonly RegExp[] = [
  /^(?:(?:so|but|wait|hmm|well),?\s)?(?:(?:i|we)(?:['’]ve|\shave)?\s(?:heard|read|was told|were told|learned|learnt|thought|think|believe|saw)|(?:someone|somebody|people|they|he|she|(?:a|my|our) \w+|the (?!loss|optimi[sz]er|rule|model|card|gradient)\w+)\s(?:told me|says?|said|claims?|claimed|keeps? saying)|apparently|supposedly)(?:\s(?:somewhere|once|online))?,?\s(?:that\s)?/iu,
  /^(?:[가-힣]+(?:가|이|에서|님이)\s)?(?:그러는데|그러던데|그랬는데|말하길|보니까|듣기로는?|알기로는?)\s/u,
];

/** How statements end that are only passed on, doubted or asked about, and the plain ending. */
const endings: readonly (readonly [RegExp, string])[] = [
  [
    /(다|라)고\s?(?:하던데|하는데|하더라|하더라고|들었는데|들었어|그러던데|그러는데|배웠는데|알고 ?있는데|생각했는데|하네|하지|했는데)(?:요)?[?.,]*$/u,
    "$1",
  ],
  [/(?<=[다라])(?:던데|더라|는데|며|면서)(?:요)?[?.,]*$/u, ""],
  [/(이라|라|다)는\s?(?:말|얘기|이야기|주장|설명|소리|게|것|거)(?:이|은|는|가|도)?[?.,]*$/u, "$1"],
  [/\s?(?:거|것)\s?(?:아니|아닌|아님)\S*$/u, ""],
  [/(?<=[가-힣])는\s(?:거|것|게)(?:죠|지요?|잖아요?|이죠)?[?.,]*$/u, "는"],
  [/(?<=[가-힣])\s?(?:거|것)(?:죠|지요?|잖아요?|임|이죠)?[?.,]*$/u, ""],
  [/(이|거|것|뿐)라$/u, "$1다"],
];

/** The statement inside a question for its truth. */
export function statementOf(question: string): string {
  const bare = wrappers
    .reduce((text, wrapper) => text.replace(wrapper, " "), withoutRequest(question) ?? question)
    .trim();
  const own = reports.reduce((text, report) => text.replace(report, ""), bare);
  return endings.reduce((text, [ending, plain]) => text.replace(ending, plain).trim(), own) || question;
}
