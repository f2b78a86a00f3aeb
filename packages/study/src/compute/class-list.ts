import type { Asked } from "./asked.ts";
import type { Quantity } from "./reading.ts";

/** Classes in the order in which they lie, with their sizes. */
export interface ClassList {
  readonly names: readonly string[];
  readonly sizes: readonly Quantity[];
  /** Which of them are asked for, in that order. */
  readonly wanted: readonly number[];
}

const counter = String.raw`(?:\s?(?:개|장|마리|명|건|송이|권|대|병|images?|photos?|rows?|samples?|examples?))?`;
const joint = String.raw`(?:(?:\sfirst)?\s?(?:,|;|\/|그리고|다음(?:에)?|and|then|followed by|이고|와|과|랑|하고|뒤에)\s?)+`;
const word = String.raw`(?!and\b|then\b|the\b|of\b|class(?:es)?\b)[\p{L}]+`;
const nameFirst = String.raw`(?:class(?:es)?\s|클래스\s)?(${word})(?:가|이|는|은|:|=)?\s?\(?\s?#(\d+);${counter}\)?`;
const countFirst = String.raw`#(\d+);\s?(?:(?:rows|samples|images|photos|장|마리|명)(?:의)?\s)?(?:of\s)?(?:class\s)?(${word})`;

/** Reads "고양이 100, 개 100, 코끼리 100장", "50 apples, 30 pears, 20 plums", "cats, dogs and elephants, 100 each". */
export function classList(asked: Asked): ClassList | undefined {
  const { pattern } = asked.reading;
  const [counted, named] = [
    listOf(pattern, countFirst, 2, 1, String.raw`(?:${joint}|(?<=[a-z])\s)`),
    listOf(pattern, nameFirst, 1, 2, String.raw`(?:${joint}|\s)`),
  ];
  // "빨강 20 파랑 30 초록 50": a name that stands before the first number goes with it
  const isNamedFirst =
    named !== undefined &&
    counted !== undefined &&
    (named.indices.length > counted.indices.length ||
      (named.indices.length === counted.indices.length &&
        named.names.every((name) => /^[가-힣]+$/u.test(name))));
  const found =
    (isNamedFirst ? named : counted) ?? named ?? eachOf(pattern) ?? unnamed(pattern) ?? sizesOnly(pattern);
  if (found === undefined) return undefined;
  const { names, indices, end } = found;
  // what is typed without spaces is no name
  if (names.some((name) => /[가-힣]{6,}/u.test(name))) return undefined;
  asked.claim(indices);
  if (found.count !== undefined) {
    asked.claim([found.count]);
    const count = asked.reading.quantities[found.count]!.value;
    if (!(Number.isInteger(count) && count >= 2 && count <= 10)) return undefined;
    const places = Array.from({ length: count }, (_, index) => index);
    const size = asked.reading.quantities[indices[0]!]!;
    return {
      names: places.map((index) => String.fromCharCode(65 + index)),
      sizes: places.map(() => size),
      wanted: places,
    };
  }
  const sizes = indices.map((index) => asked.reading.quantities[index]!);
  return { names, sizes, wanted: mentioned(names, pattern.slice(end)) };
}

interface Found {
  /** The number that says how many classes there are, where they have no names. */
  readonly count?: number;
  readonly names: readonly string[];
  readonly indices: readonly number[];
  readonly end: number;
}

function listOf(
  pattern: string,
  item: string,
  name: number,
  count: number,
  between: string = joint,
): Found | undefined {
  const many = new RegExp(`${item}(?:${between}${item})+`, "u").exec(pattern);
  if (many === null) return undefined;
  const listed = Array.from(many[0].matchAll(new RegExp(item, "gu")));
  // "cats 90, dogs 10, last 20": the list ends where something else than a class is counted
  const other = listed.findIndex((match) => notClasses.test(match[name]!));
  const lettered = listed.every((match, index) => match[name] === String.fromCharCode(97 + index));
  const items = other < 0 || lettered ? listed : listed.slice(0, other);
  const names = items.map((match) => match[name]!);
  const last = items.at(-1);
  if (last === undefined || items.length < 2 || new Set(names).size !== names.length) return undefined;
  const end = many.index + last.index + last[0].length;
  return { names, indices: items.map((match) => Number(match[count])), end };
}

const notClasses =
  /^(?:학습률|배치|에폭|겹|폴드|데이터|샘플|기울기|모멘텀|입력|은닉|출력|lr|batch|epochs?|folds?|steps?|samples?|images?|rows?|train|test|validation|훈련|검증|시험|테스트|gpus?|장|번|스텝|후보|splits?|each|g|w|v|k|n|m|b|in|to|at|is|for|with|layers?|units?|inputs?|outputs?|hidden|items?|numbers?|numbered|ind(?:ex|ices)|ids?|through|until|up|from|부터|까지|번호|인덱스|last|final|first|tail|total|remaining|뒤|뒤쪽|끝|마지막|맨뒤|앞|총|전체|뒤에서|끝에서|sorted|ordered|stored|order|colou?rs?|data|dataset|classes|labels|정렬|순서|순서대로|색깔|클래스)$/u;

function eachOf(pattern: string): Found | undefined {
  const list = String.raw`(${word}(?:(?:\s?,\s?|\s?·\s?|와\s|과\s|\sand\s|,\sand\s)${word})+)`;
  const match =
    new RegExp(
      String.raw`${list}(?:가|이|는|은|를|을|,)?\s?(?:각각|각|모두)?\s?#(\d+);${counter}\s?(?:씩|each)`,
      "u",
    ).exec(pattern) ?? new RegExp(String.raw`#(\d+);\s?(?:each\sof|each)\s${list}`, "u").exec(pattern);
  if (match === null) return undefined;
  const [whole, first = "", second = ""] = match;
  const [listed, index] = /^\d+$/u.test(first) ? [second, first] : [first, second];
  const names = listed.split(/\s?(?:,\sand\s|,|·|와\s|과\s|\sand\s)\s?/u).map((one) => one.trim());
  return { names, indices: names.map(() => Number(index)), end: match.index + whole.length };
}

/** "세 클래스가 100개씩", "three classes of 40 rows each": classes that are numbered only. */
function unnamed(pattern: string): Found | undefined {
  const match =
    /#(\d+);\s?(?:개의?\s?)?(?:클래스|종류|범주)(?:가|마다|당|별로)?\s?(?:각각\s?|각\s?)?#(\d+);\s?(?:개|장|건|명)씩/u.exec(
      pattern,
    ) ??
    /#(\d+);\s(?:sorted\s)?classes\s(?:of|with)\s#(\d+);\s?(?:rows|samples|images|examples)?(?:\seach)?/u.exec(
      pattern,
    );
  if (match === null) return undefined;
  const [whole, count = "", size = ""] = match;
  return { names: [], indices: [Number(size)], count: Number(count), end: match.index + whole.length };
}

/** "class sizes 90, 60 and 30", "클래스 크기가 90, 60, 30": sizes without names. */
function sizesOnly(pattern: string): Found | undefined {
  const match =
    /(?:class(?:es)?\s(?:of\s|with\s|sizes?\s|counts?\s)(?:are\s|of\s)?|클래스(?:의)?\s?(?:크기|개수|수)?(?:가|는|이|별)?\s?(?:각각\s?)?)(#\d+;(?:개|장)?(?:(?:\s?(?:,|\/|:|and|와|과)\s?)+#\d+;(?:개|장)?)+)/u.exec(
      pattern,
    );
  if (match === null) return undefined;
  const indices = Array.from(match[1]!.matchAll(/#(\d+);/gu), ([, index]) => Number(index));
  const names = indices.map((_, index) => String.fromCharCode(65 + index));
  return { names, indices, end: match.index + match[0].length };
}

/** The classes that the rest of the question names, in its order; all of them where it names none. */
function mentioned(names: readonly string[], rest: string): readonly number[] {
  const all = names.map((_, index) => index);
  const places = all
    .map((index) => ({ index, at: placeOf(names[index]!, rest) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  return places.length === 0 ? all : places.map(({ index }) => index);
}

function placeOf(name: string, rest: string): number {
  if (/[가-힣]/u.test(name))
    return (
      new RegExp(
        `(?<![가-힣]|;\\s?)${name}(?:는|은|이|가|도|와|과|랑|이랑|하고|,|/|·|:|\\s|\\?|만|의|$)`,
        "u",
      ).exec(rest)?.index ?? -1
    );
  // "as" is no plural of a class a
  const own = name.length === 1 ? name : `${name.replace(/s$/u, "")}s?`;
  return new RegExp(`(?<![a-z])${own}(?![a-z])`, "u").exec(rest)?.index ?? -1;
}
