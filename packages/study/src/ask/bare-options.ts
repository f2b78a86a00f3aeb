import type { ChoiceQuestion } from "./choice-question.ts";

/** What ends in a question for one of the things that are listed behind it. */
const asksOne =
  /\b(?:which|what|who|whose)\b|어느|어떤|무엇|뭐|뭘|몇|(?:은|는|건|이란|란)\s*[?:]$|\b(?:is|are|be|called|becomes?|gives?|means?|behind|by|the|an?)\s*:$/iu;
/** What a list of names and values has that options have not. */
const isNoOption =
  /[=:]|(?<![\p{L}])(?:i|my|we|our|you|제가|저는|나는|제|내)(?![\p{L}])|(?:했|였|었|겠|는데|거든|어요|아요|해요|니다|나요|까요|할까|시킬까)[가-힣]*$/iu;
/** Who weighs things against each other wants to read about all of them. */
const compares =
  /\b(?:better|prefer|differ\w*|compare[sd]?|comparison|should (?:i|we)|versus|vs)\b|차이|비교|나아|나은|낫|좋아|좋은|좋을|추천|골라/iu;
const strokes = /\s+\/\s+|\s*\|\s*|\s*／\s*/u;
const tightStrokes = /\s*\/\s*/u;
const commas = /,\s*(?:or\s+|또는\s+|혹은\s+|아니면\s+)?|\s+(?:or|또는|혹은|아니면)\s+/u;
const mostOptions = 6;
const longest = { characters: 40, words: 6, listed: 4 };

/** The options of a question that only lists them: "…인 것은? 그룹 분할 / 층화 분할", "it should be: halved, doubled, squared?". */
export function bareOptionsOf(question: string): ChoiceQuestion | undefined {
  const match = /^(.*[^\s?:][?:])\s*[([]?\s*([^?:()[\]]+?)\s*[)\]]?\s*[?.]*\s*$/su.exec(question);
  const [, stem = "", list = ""] = match ?? [];
  if (match === null || !asksOne.test(stem.trim()) || compares.test(stem)) return undefined;
  const parts =
    splitInto(list, strokes, 2) ??
    splitInto(list, tightStrokes, 3) ??
    splitInto(list, commas, 3, longest.listed);
  return parts && { stem: stem.trim(), options: parts.map((text) => ({ label: text, text })), isBare: true };
}

function splitInto(
  list: string,
  between: RegExp,
  fewest: number,
  mostWords = longest.words,
): readonly string[] | undefined {
  const parts = list.split(between).map((part) => part.trim());
  const areOptions =
    parts.length >= fewest &&
    parts.length <= mostOptions &&
    new Set(parts).size === parts.length &&
    parts.every(
      (part) =>
        /\p{L}/u.test(part) &&
        part.length <= longest.characters &&
        part.split(/\s+/u).length <= mostWords &&
        !isNoOption.test(part),
    );
  return areOptions ? parts : undefined;
}
