import type { Locale } from "../locale.ts";
import type { Option } from "./choice-question.ts";

const askers: Readonly<Record<Locale, RegExp>> = {
  ko: /무엇과 무엇|무엇|뭐|뭘|(?:어떤|어느|몇) ?[가-힣]+?(?=(?:을|를|이|가|은|는|로|으로|에|의|배|번)?(?:\s|\?|$))|누가|누구|어떻게|얼마나|얼마|어디/u,
  en: /\b(?:what|which(?: [a-z]+)?|who|where|when|how (?:many|much|long|far|often)(?: [a-z]+)?|how)\b/iu,
};

/** "다음 중 학습되는 값인 것은": the kind that the options are held against. */
const kindAsked =
  /^(?:(?:다음|아래|보기)\s?(?:보기\s?)?(?:중에?서?|가운데(?:에서)?)\s?)?(.+?)(?:인|[은는])?\s(?:것|거|건)[은는]?$/u;

/** What asks about the things named before or beside it, and is left out beside an option that is a clause. */
const asking: Readonly<Record<Locale, RegExp>> = {
  ko: /(?:다음|아래|보기)\s?(?:중에?서?|가운데)?|(?:은|는|이|가)?\s?(?:무엇|뭐|뭘|어떻게|어느|어떤)[가-힣]*.*$|(?:것|거)[은는]?$|(?:으?로)?\s?(?:적절|알맞|적합|해당)\S*\s(?:것|거)\S*|(?:까닭|이유|목적|특징|역할|차이|결과|방법)[은는]?$/u,
  en: /\b(?:which|what) (?:of (?:these|the following|them)|choice|option|one|statement)\b(?: (?:is|are|does|describes))?|\b(?:what|which|how|when|where|who|why)\b(?: (?:do|does|did|is|are|would|will|should|can))?(?: (?:you|we|i|it|they))?(?: (?:most likely|usually|mainly|first))?(?: (?:observe|see|expect|happens?|mean))?|\b(?:all of the following|choose|select|pick|mark)\b|\b(?:do|does)\b$/giu,
};

/** The statements that an option makes of a question: in the place of its question word, and beside what is asked about. */
export function statementsWith(stem: string, { text }: Option, locale: Locale): readonly string[] {
  const bare = stem.replace(/[?:.…\s]+$/u, "");
  const kind = kindAsked.exec(bare)?.[1];
  if (kind !== undefined) return [`${text} ${kind}`, `${kind} ${text}`];
  const filled = bare.replace(askers[locale], ` ${text} `);
  const beside = `${bare.replace(asking[locale], " ").replace(/[?.]/gu, ",").trim()} ${text}`;
  return [...new Set([filled === bare ? `${bare} ${text}` : filled, beside])];
}

/** "다음 중 Adam에 대한 설명으로 옳은 것은", "which is true of Adam": where options are whole statements, of what. */
const holding: readonly RegExp[] = [
  /^(.+?)(?:의|에\s?(?:대한|관한))\s(?:가장\s)?(?:\S+(?:인|적|된|한)\s)?(?:특징|성질|특성|설명)(?:은|는|을|를|으?로)?[\s?:]*$/u,
  /^(.+?)\s(?:is|are)\s(?:best|most accurately|correctly)\s(?:described|defined|characteri[sz]ed)\s(?:as|by)[\s:]*$/iu,
  /^(?:(?:다음|아래|보기|<보기>)(?:의|에서)?\s?(?:보기\s?)?(?:중에?서?|가운데(?:에서)?|에서)?,?\s?)?(.*?)(?:에\s?(?:대한|대해서?|관한|관해)|의|으?로|에서)?\s?(?:설명|내용|말|문장)?(?:으?로|중에?서?)?\s?(?:옳|맞|바른|참인|틀린|틀리|거짓|잘못)[가-힣 ]*(?:것|설명|말|문장|고르|골라|고른)/u,
  /^(?=.*\b(?:true|correct|right|false|wrong|incorrect|apply)\b)(?:.*\b(?:about|of|regarding|for)\s+((?!the following|these)[^?:.]+?)(?:\s(?:is|are)\b.*)?[?:.].*|.*?([A-Z][\w -]*):?)$/u,
];

export function topicOf(stem: string): string | undefined {
  for (const pattern of holding) {
    const match = pattern.exec(stem);
    if (match !== null) return (match[1] ?? match[2] ?? "").trim();
  }
  return undefined;
}
