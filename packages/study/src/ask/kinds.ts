import { searchable } from "../language/normalise.ts";
import { withoutRequest } from "./truth-request.ts";

const signs = {
  comparison:
    /차이|달라|다른[가 ]|다르|다를|비교|구분|구별|헷갈|vs\b|대 \S+ 중|(?:중에?|가운데)\s?(?:뭐|뭘|무엇|어느|어떤)|어느 (?:게|것이|쪽)|\b(?:vs|versus|compare[sd]?|comparison|differences?|differs?|different|distinguish|better than|as opposed to|or which|which one)\b|\bor\b.*\bwhich\b|\bwhich\b.*\bor\b|\bor\b.*:/u,
  why: /왜|이유|까닭|때문|\b(?:why|reason|how come)\b/u,
  formula:
    /(?:^|[\s가-힣])(?<![지방양인형주의음상휴])식(?:이|을|은|도|만|좀| |$|\?|알|적|뭐)|공식|수식|업데이트 규칙|\b(?:formula|equation|update rule|mathematically)\b/u,
  example:
    /예시|(?:^|\s)예(?:를|도)?\s?(?:하나\s?|좀\s?)?(?:들어\s?(?:줘|주|봐|달)|들면\s?\?*$|알려|보여|줘|주세요|있)|계산(?:해|하는\s?(?:거|걸|것|법))?(?:서|을|도)?\s?(?:좀\s?)?(?:보여|줘|주세요|봐\s?줘|예)|숫자(?:로|를 넣어)|\b(?:give|show|see|have|want|need|with) (?:me |us )?(?:an?|another|some|one) (?:\w+ )?examples?\b|\b(?:worked|numerical) examples?\b|^(?:\w+ ){0,2}examples? of\b|\bexamples? (?:please|pls)\b|(?<!\b(?:an?|each|one|every|per|single|this|that|the|training|next) )\bexample\s*\?*$|\bwith (?:real |actual |some )?numbers\b|\bwork (?:it|one|this) (?:out|through)\b/u,
  demo: /보여\s?(?:줘|주|달|줄)|그림으로|데모|시연|시각화|그려\s?(?:줘|주)|\b(?:show me|demo|visuali[sz]e|draw|animate|animation|see it|plot)\b|can you show/u,
  truth:
    /\bo\s*(?:\/|or|,|\?|인가요?|아니면)?\s*x\b|진위|참,? ?거짓|(?:맞|옳|참이)으?면 ?(?:o|참)|\b(?:whether|if) (?:this|it|that) is (?:true|correct|right)|(?:옳|맞)은(?:가|지)|\b(?:statement|following)\b.*\b(?:true|correct|right)\b|(?=right|correct|yeah)(?<=\S\s\S+\s\S+\s\S+\s)(?:right|correct|yeah)\s*[?.!]*\s*$|\box\b|[ox]\s*퀴즈|\bt\s*(?:\/|or)\s*f\b|\btrue\s*(?:or|\/)\s*f(?:alse|lase|asle)\b|\bright or wrong\b|\bis (?:it|this|that) (?:true|right|correct)\b|(?<!=\s?)\b(?:right|correct|true|agree)\s*\?+\s*$|참\s*(?:\/|·|,|또는|이냐|인가|일까|이야|이에요|인지|아니면|거짓|\?|$)|참인|맞(?:아|나|죠|지|는지|는 ?거|습|을|음|냐|니|어|다)\S*(?:\s(?:틀려|틀리|틀린|아니|알려|판단|말해)\S*)*(?:\s줘|\s주세요)?\s*[?.!~]*\s*$|(?:맞는|틀린) (?:말|설명|얘기|이야기)|옳은|(?:다|요|데|며|더라|면서)[.,?]?\s*(?:사실|진짜|정말|참)(?:이|인)?\S*\s*[?.!]*$|(?:거|것|게|말|소리)\s?아님|(?:거|것|게|말|소리)\s?아니(?:야|에요|예요|지|죠|냐|니)|(?:거|것|게)\s?아닌가요?|,\s*(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should|must)(?:nt)?\s(?:it|they|that|he|she|we|you|there)\s*\?+\s*$|,\s*(?:yes|yeah|huh)\s*\?+\s*$|[\p{L}\d](?:,\s*|\s)(?:right|t or f|o,? ?x)\s*[?.!]*\s*$|\b(?:is|was)\s(?:that|this|it|he|she|(?:my|the|a) \w+)\s(?:so|right|true|correct|wrong)\s*\?+\s*$/u,
} as const;

const whWords =
  /뭐|뭘|무엇|무슨|왜|어떻게|어케|어떡|언제|어디|누가|누구|몇|얼마|어느|어떤|\b(?:what|whats|why|how|when|where|who|which)\b/u;
const yesNo =
  /(?:나요|까요|을까|할까|될까|인가요?|은가요?|는가요?|되나|하나|가요|죠|지요|니|냐|나|예요|이에요|아요|어요|해요|돼요|돼|해|해도|되지|거야)\s*[?~.!ㅠㅋ]*\s*$|^(?:so |and |but )?(?:is|are|was|do|does|did|can|could|should|shall|will|would|may|must|has|have|isnt|doesnt|dont|cant)\b/u;

/** "…커지는 거죠?": who asks so wants it confirmed. */
const tag =
  /(?:(?:거|것)(?:죠|지요|잖아요?|이죠)|[가-힣](?:죠|지요|아닌가요?|아님)\s*(?=\?)|ㅇㅈ|(?:거|것)임)\s*[?.!]*$/u;
/** A Korean verb at the end of a question; "식은?" and "크면?" ask for something else. */
const bareQuestion = /(?:져|여|워|려|셔|쳐|겨|켜|커|어|아|야|임|됨|함|음|님|도 ?돼|라고)\s*\?+\s*$/u;

/** What a question asks for, as far as its words tell. */
export interface Asks {
  readonly comparison: boolean;
  readonly why: boolean;
  readonly formula: boolean;
  readonly example: boolean;
  readonly demo: boolean;
  readonly truth: boolean;
  readonly yesNo: boolean;
}

/** Reads what a question asks for. */
export function asksOf(question: string): Asks {
  const text = searchable(question).replaceAll("'", "").trim();
  const has = (name: keyof typeof signs): boolean => signs[name].test(text);
  return {
    comparison: signs.comparison.test(text.replace(/\btrue or false\b:?|\bright or wrong\b:?/u, " ")),
    why: has("why"),
    formula: has("formula"),
    example: has("example"),
    demo: has("demo"),
    truth:
      withoutRequest(question) !== undefined ||
      (has("truth") && !/왜|\b(?:why|which)\b/u.test(text)) ||
      (tag.test(text) && !whWords.test(text)),
    yesNo: (yesNo.test(text) || bareQuestion.test(text)) && !whWords.test(text),
  };
}

const wishes = [signs.example, signs.demo, signs.formula].map(({ source }) => new RegExp(source, "giu"));

/** What a question is about, where it wishes for an example, a demo or a formula: what is left without that. */
export function matterOf(question: string): string {
  const rest = wishes.reduce((text, wish) => text.replace(wish, " "), question).trim();
  return /\p{L}{2}/u.test(rest) ? rest : question;
}
