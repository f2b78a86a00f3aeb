/** Words that ask for a verdict, English ones whole, Korean ones by how they begin. */
const verdicts =
  /^(?:ox|tf|true|false|truth|correct|incorrect|right|wrong|agree|disagree|valid)$|^(?:참(?:거짓|인|이|과|은|을|일|$)|거짓|진위|옳|그르|그른|맞|틀리|틀린|틀렸|틀려|사실|진실|진짜|정말)/u;
/** Letters that stand for a verdict where both are named. */
const marks = [/\bo\b.*\bx\b/iu, /\bt\b.*\bf\b/iu];
/** Words around them that say nothing about the subject. */
const fillers = [
  /^(?:o|x|t|f|is|are|was|decide|judge|tell|say|mark|check|evaluate|answer|choose|pick|state|determine|verify|please|pls|quick|quiz|question|q|an?|the|this|that|it|following|below|above|statements?|sentence|claim|assertion|proposition|item|as|if|whether|or|and|with|either|me|you|do|does|my|so|just|one|here|confirm|would|be)$/u,
  /^(?:[이그저위중둘말답]|이것|이게|이거|이건|하나|보기|여부|다음|아래|문장|진술|설명|주장|명제|내용|서술|얘기|이야기|문제|퀴즈|정답)(?:[은는이가을를의에도]|에서|으로|로|이다|인지|인가|대해|에 대한)?$/u,
  /^(?:판별|판단|판정|고르|골라|표시|쓰시|쓰세|써|적으|적어|답하|알려|구분|가려|밝히|평가|하시오|하세요|하라|해|인지|인가|인가요|일까|일까요|면|이면|또는|혹은|아니면|좀|줘|줘요|주세요|봐|생각|대해|대한|관해|읽고)|^(?:[은는이가을를의로에]|으로|중|지|요)$/u,
];

/** Where a question may be cut into what it asks and what is to be judged. */
const cuts = /[[\](){}<>"“”'‘’「」『』\n]|[.?!:;](?=\s|$|["”’)\]])|\s[—–-]+\s/u;

/** Whether a piece of a question only asks for a verdict: "(O, X)", "참, 거짓을 판별하시오", "is the following correct". */
function onlyAsks(piece: string): boolean {
  const words = piece.toLowerCase().match(/[가-힣]+|[a-z]+|\d+/gu) ?? [];
  const names = words.some((word) => verdicts.test(word)) || marks.some((mark) => mark.test(piece));
  return names && words.every((word) => [verdicts, ...fillers].some((known) => known.test(word)));
}

/** A question for a verdict without the pieces that only ask for it; undefined where none does, or nothing is left. */
export function withoutRequest(question: string): string | undefined {
  const pieces = piecesOf(question);
  const asks = pieces.map(({ text }) => onlyAsks(text));
  if (!asks.includes(true)) return undefined;
  const left = pieces
    // a bracket that opens before what is left out goes with it
    .map(({ text, end }, at) => (asks[at] ? "" : text + (asks[at + 1] ? end.replace(opening, "") : end)))
    .join("")
    .trim();
  return /\p{L}{2}/u.test(left) ? left : undefined;
}

const opening = /[[({<「『]/u;

/** The pieces of a question, each with the mark that ends it. */
function piecesOf(question: string): readonly { readonly text: string; readonly end: string }[] {
  const found: { text: string; end: string }[] = [];
  let rest = question;
  for (let cut = cuts.exec(rest); cut !== null; cut = cuts.exec(rest)) {
    found.push({ text: rest.slice(0, cut.index), end: cut[0] });
    rest = rest.slice(cut.index + cut[0].length);
  }
  return [...found, { text: rest, end: "" }];
}
