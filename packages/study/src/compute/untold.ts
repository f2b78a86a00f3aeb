import type { Computed } from "./computation.ts";
import { leaveOneOut } from "./names.ts";

/** Things that change a number by how many they are: named without one, they leave nothing to compute. */
const countless: readonly {
  readonly computation: string;
  readonly says: RegExp;
  readonly unless?: RegExp;
  /** What an answer takes that has read how many they are; none does if not said. */
  readonly takes?: string;
}[] = [
  {
    computation: "effective-batch",
    says: /누적|accumulat/u,
    unless: /누적\s?(?:을|은|이|를)?\s?(?:없|안|하지)|(?:no|without|not?)\s(?:gradient\s)?accumulat/u,
    takes: "a",
  },
  { computation: "network-parameters", says: /은닉|hidden/u, takes: "n3" },
  // of a part and the share of another nobody knows the whole
  { computation: "split-sizes", says: /how\smany\s(?:in\s)?(?:total|all|altogether)\s?\??$/u },
  {
    computation: "derived-numbers",
    says: leaveOneOut,
    takes: "n",
  },
  {
    computation: "batch-counts",
    says: /whole\s(?:training|run)|(?:학습|훈련)\s?(?:전체|내내)|전체\s?(?:학습|훈련)\s?(?:과정|동안|내내)/u,
    takes: "E",
  },
  // the default keeps the last batch, and naming the flag does not set it
  {
    computation: "batch-counts",
    says: /drop_last\s?(?:은|는|이|가)?\s?(?:[a-z]{1,6}\s){0,4}(?:기본|default)/u,
  },
  {
    computation: "search-fits",
    says: /\d\s?(?:(?:random|different)\s)?seeds|시드\s?\d+\s?(?:개|가지)|\d\s?(?:개|가지)의?\s?시드/u,
  },
  // of a part that is told the others follow, but not as if it were the whole
  {
    computation: "split-sizes",
    says: /^(?=.*(?:%|대|:)).*(?:훈련|학습|검증|테스트|시험|평가)(?:셋|용|\s?데이터|\s?세트)?(?:이|가)\s[\d,]+\s?(?:장|개|건|명)(?:가|이)?\s?(?:나왔|됐|되었|남았|이었|였|나옵)/u,
  },
  {
    computation: "batch-counts",
    says: /(?:표본|샘플|데이터|이미지|사진)(?:은|는|이|가)\s?(?:모두\s?|총\s?)?몇\s?(?:개|장)(?:인가|였|이었|일까)/u,
  },
  { computation: "batch-counts", says: /안\s?버리면[^?]*버리면\s?몇|keep[^?]*drop[^?]*\?/u },
  {
    computation: "batch-counts",
    says: /전체\s?(?:가중치\s?)?(?:갱신|업데이트)\s?(?:횟수|수)/u,
    takes: "E",
  },
  {
    computation: "search-fits",
    says: /(?:모델|알고리즘|종류)[^?]*각각\s?\d|(?:models|algorithms)[^?]*respectively/u,
  },
  { computation: "optimizer-steps", says: /max_?\s?norm|최대\s?노름|clip/u, takes: "limit" },
  { computation: "moving-average", says: /분모|denominator/u },
  { computation: "bias-correction", says: /at\ssome\s(?:step|point)|어느\s?스텝/u },
  {
    computation: "network-parameters",
    says: /(?:no|without)\sbias(?:es)?\s[^.?]*\bbias(?:es)?\s(?:in|only|on)\b/u,
  },
  // one number made of the clipped gradients is another than they are
  {
    computation: "gradient-clipping",
    says: /(?:성분|원소)의?\s?합|(?:성분|원소)\s?(?:을|를)?\s?다\s?더하|\bsum\sof\s(?:the\s|its\s)?(?:clipped|components|entries|elements)/u,
  },
];

/** Settings that belong to one of several grids: their numbers are added, not multiplied. */
const searches: ReadonlySet<string> = new Set(["search-fits", "validation-counts"]);
const severalGrids =
  /(?:하나는|한쪽은)\s[^?]{1,80}(?:다른\s?하나는|다른\s?쪽은|나머지\s?하나는)\s|param_?grid[^?]{0,16}(?:리스트|목록|list)|(?<![a-z])(?:for|with)\s(?:the\s)?[a-z]+(?:\s(?:kernel|optimizer|model))?,?\s(?:we|i)\s(?:try|tried|test|tested|use|have|search)\s[^?]{1,80}(?<![a-z])(?:for|with)\s(?:the\s)?[a-z]+(?:\s(?:kernel|optimizer|model))?,?\s(?:we|i)\s|(?:two|several|list\sof|#\d+;|\d)\s(?:param(?:eter)?\s)?(?:sub-?)?grids(?![a-z])|\{[^{}]{1,120}\}\s?,\s?\{/u;

/** Folds that keep groups together are as large as their groups. */
const byGroups =
  /group\s?-?k-?\s?fold|grouped\s(?:k-?fold|cv|cross)|그룹\s?(?:k|케이|#?\d+;?\s?(?:겹|폴드)|폴드|교차)/u;
const rowsOfFolds: ReadonlySet<string> = new Set(["fold-sizes", "fold-training", "validation-counts"]);

/** A picture that is put in a row has its height times its width as inputs. */
const square = /(?<!\d)(\d+)\s?[x×*]\s?\1(?!\d)/u;

/** Whether a question names something by which there would be another number, and an answer does not know how many. */
export function isUntold(question: string, { computation, parsed }: Computed): boolean {
  const text = question.normalize("NFC").toLowerCase();
  const side = Number(square.exec(text)?.[1]);
  if (computation === "network-parameters" && parsed["n1"] === side && parsed["n2"] === side) return true;
  if (rowsOfFolds.has(computation) && byGroups.test(text)) return true;
  if (searches.has(computation) && severalGrids.test(text)) return true;
  return countless.some(
    ({ computation: own, says, unless, takes }) =>
      own === computation &&
      (takes === undefined || parsed[takes] === undefined) &&
      says.test(text) &&
      unless?.test(text) !== true,
  );
}
