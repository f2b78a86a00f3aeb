/** What kind of answer a question asks for. */
export type Shape = "concept" | "compute" | "choice" | "truth";

const choiceLabels: readonly RegExp[] = [
  /(?:^|[\s(])a\s*[).:][\s\S]*(?:^|[\s(])b\s*[).:]/iu,
  /①[\s\S]*②/u,
  /(?:^|[\s(])ㄱ\s*[).:][\s\S]*(?:^|[\s(])ㄴ\s*[).:]/u,
  /\(가\)[\s\S]*\(나\)/u,
  /(?:^|[\s(])1\s*[).:](?!\d)[\s\S]*(?:^|[\s(])2\s*[).:](?!\d)/u,
];

const verdicts: readonly RegExp[] = [
  /\bo\s*\/\s*x\b/iu,
  /\bt\s*\/\s*f\b/iu,
  /\btrue\s*(?:or|\/)\s*false\b/iu,
  /\b(?:is|isn't) (?:it|this|that) (?:true|right|correct)\b/iu,
  /\b(?:right|correct|true)\s*\?+\s*$/iu,
  /참\s*(?:\/|·|,|또는|인가|일까|이야|이에요|인지|아니면)/u,
  /(?:다|요|죠|말이|말은|게|것이|설명이|문장이)[.,!]?\s*(?:맞|틀[려린렸])\S{0,12}\s*[?.!~]{0,5}$/u,
  /(?:맞는|틀린|옳은) 말/u,
];

const asksWhy = /왜|이유|까닭|의미|뜻|무슨|why|mean(?:s|ing)?\b|explain|설명|차이/iu;
const asksValue =
  /얼마|몇|계산|구하|구해|(?<!최[솟댓소대])값|크기는|개수|수는|how (?:many|much|large|big|long)|comput|calculat|what is (?:the )?(?:w|v|x|lr|step|value)|give[s]?\s*\??$|sizes?\b|=\s*\?|:\s*\w+\s*\?/iu;
const assignment = /[a-zα-ωβγηρ가-힣]\s*[0-9₀-₉]?\s*=\s*[-+]?[.\d]/iu;
const numbers = /\d+(?:[.,]\d+)?/gu;

/** Reads the shape of a question from its visible text. */
export function shapeOf(text: string): Shape {
  if (choiceLabels.some((labels) => labels.test(text))) return "choice";
  if (verdicts.some((verdict) => verdict.test(text))) return "truth";
  return asksForNumber(text) ? "compute" : "concept";
}

function asksForNumber(text: string): boolean {
  const given = text.match(numbers)?.length ?? 0;
  if (given === 0 || asksWhy.test(text)) return false;
  if (assignment.test(text)) return true;
  return asksValue.test(text) || given >= 3;
}
