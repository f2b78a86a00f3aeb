import type { Asked } from "./asked.ts";
import { askedPart } from "./asked-part.ts";
import { folded } from "./fold-words.ts";
import { leftOut } from "./left-out.ts";
import { placesIn } from "./places.ts";
import { isCount, type Quantity } from "./reading.ts";

const search =
  /격자|그리드|grid|후보|candidate|탐색|서치|search|sweep|하이퍼|hyper|조합|combin|모든\s?경우|짝지|every\s(?:pair|combination|mix)|all\s(?:pairs|combinations)|settings|설정|values?\s(?:of|for)/u;
const combinations =
  /조합(?:은|이|의)?\s?(?:수|몇|모두|총|전부|개수|\?|$)|(?:how\smany|number\sof)\s(?:[a-z]+\s)?(?:combinations?|combos|settings|configs?|configurations)|몇\s?(?:가지|개)?\s?조합/u;
const except =
  /nested|중첩|반복|repeat|halving|랜덤|무작위|random|n_?iter|시간|minutes|hours|초(?:가|씩|에)|에폭|epoch|배치\s?(?:크기)?\s?#\d+;(?!\s?(?:개|가지|종))|early|조기/u;
const list = /[[({]\s?(#\d+;(?:\s?,\s?#\d+;)+)\s?[\])}]/gu;
const counted =
  /^\s?(?:개|가지|종류|종|값)(?![가-힣]*\s?(?:폴드|겹))|^\s(?:different\s|candidate\s|possible\s)?(?:values|candidates|options|choices|settings|rates|learning\srates|lrs|sizes|batch\ssizes|optimi[sz]ers|weight\sdecays|wds|momentums?|schedule(?:r)?s?|depths?|widths?|dropouts?|dropout\srates|architectures|models|activations|alphas?|gammas?|cs?|lambdas?|kernels?)(?![a-z])/u;

/** What a search multiplies. */
export interface Searched {
  readonly counts: readonly Quantity[];
  readonly k: Quantity | undefined;
}

/** How many candidates each setting has, told as counts or as lists of values, and the folds. */
export function searchedIn(asked: Asked): Searched | undefined {
  if (!asked.says(search) || asked.says(except)) return undefined;
  if (
    asked.says(/재훈련|재학습|refit|retrain/u) &&
    !asked.says(leftOut("재훈련|재학습|refit\\w*|retrain\\w*"))
  )
    return undefined;
  const { quantities, pattern } = asked.reading;
  const lists: Quantity[] = [];
  const rest = pattern.replace(list, (_, values: string) => {
    const size = Array.from(values.matchAll(/#\d+;/gu)).length;
    lists.push({ value: size, at: 0, percent: false });
    return " ";
  });
  const places = placesIn({ ...asked.reading, pattern: rest });
  const isFold = ({ before, behind }: (typeof places)[number]): boolean =>
    /^\s?-?\s?(?:개의?\s?)?(?:겹|폴드|folds?(?![a-z]))/u.test(behind) ||
    /(?:(?<![a-z])cv\s?=?\s?|(?<![a-z])k\s?=\s?|folds?\s?=?\s?|폴드\s?|교차\s?검증\s?)$/u.test(before);
  const folds = places.filter(isFold);
  const others = places.filter((place) => !folds.includes(place));
  if (
    folds.length > 1 ||
    !others.every(
      ({ before, behind }) => counted.test(behind) || /^\s?x\s?$/u.test(behind) || /^\s?x\s?$/u.test(before),
    )
  )
    return undefined;
  const counts = [...others.map(({ quantity }) => quantity), ...lists];
  const [k] = folds.map(({ quantity }) => quantity);
  if (counts.length === 0 || counts.length > 6 || ![...counts, ...(k ? [k] : [])].every(isCount))
    return undefined;
  asked.claim(quantities.map((_, index) => index));
  const part = askedPart(pattern);
  if (combinations.test(part)) return { counts, k: undefined };
  // trainings without a word of folds are one for each combination
  return k === undefined && asked.says(folded) ? undefined : { counts, k };
}
