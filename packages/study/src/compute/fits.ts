import type { Computation } from "./computation.ts";
import { searchedIn } from "./fits-frame.ts";
import { leftOut } from "./left-out.ts";
import { leaveOneOut, units } from "./names.ts";
import { needs } from "./needs.ts";
import { isStray } from "./open-numbers.ts";
import { placesIn } from "./places.ts";
import { isCount, type Quantity } from "./reading.ts";
import { Worksheet } from "./worksheet.ts";

const valuesListed =
  /(?:배치(?:\s?크기)?|batch(?:\s?sizes?)?|층|layers?|units?|깊이|depths?)(?:\s|=|:|\[|\(|\{|는|가|를|을|은|이|in|of)*#\d+;(?!\s?(?:개|종|가지|종류|values|options|choices|candidates))|#\d+;\s?(?:에폭|에포크|epochs?)/u;

const refitting =
  /재학습|재훈련|재적합|다시\s?(?:학습|훈련)|refit|retrain|final\s(?:fit|model|training)|마지막(?:에)?\s?(?:한\s?번\s?더\s?|#\d+;\s?번\s?더\s?|전체로\s?)?(?:다시\s?)?(?:학습|훈련|모델)|(?:한|#\d+;)\s?번\s?더|plus\s(?:a|one)\sfinal|(?:one|#\d+;)\s(?:more|last|extra|additional)\s(?:fit|training|run|time)|once\smore/u;

/** Trainings that a search over settings makes. */
export const searchFits: Computation = {
  name: "search-fits",
  ignores: ["samples", "epochs", "features"],
  card: "grid-search",
  title: { ko: "탐색에서 훈련하는 횟수", en: "trainings of a search" },
  needs: [needs.candidates, needs.nSplits],
  answer: (asked) => {
    const topic =
      /격자|그리드|grid|후보|candidate|랜덤\s?서치|무작위\s?(?:탐색|서치)|random(?:i[sz]ed)?\s?search|n_?iter(?![a-z])|(?<![a-z])trials?(?![a-z])|하이퍼\s?파라미터|hyper-?parameter|조합|combination|(?:옵티마이저|학습\s?[률율]|배치(?:\s?크기)?|모멘텀|드롭아웃|깊이)\s?#\d+;\s?(?:개|가지|종류)|settings|설정|#\d+;\s?(?:values|options|choices)|learning\srates|batch\ssizes|optimizers/u;
    if (!asked.says(topic) || !asked.says(/겹|폴드|fold|교차\s?검증|cross|(?<![a-z])cv(?![a-z])/u))
      return undefined;
    if (
      !asked.says(/몇|횟수|how many|number of|total|fits?|count|trainings?|runs|trains|총/u) ||
      asked.says(/nested|중첩|repeat|반복\s?(?:k|교차)|halving/u)
    )
      return undefined;
    const k = asked.one(
      String.raw`#\s?(?:개의?\s?)?${units.folds}`,
      String.raw`(?:cv|folds?|폴드|k)\s?=?\s?#`,
    );
    const refit =
      asked.says(refitting) &&
      !asked.says(leftOut(refitting.source)) &&
      !asked.says(/빼|제외|없이|없음|없는|없고|안\s?(?:하|함|해)|하지\s?않|말고|without|excluding|except/u);
    // how large the data are does not matter, and how many settings there are is not a number of candidates
    asked.ignore(
      String.raw`#\s?(?:장|건|행|명|samples?|rows?|images?|examples?|points?)(?![a-z])`,
      String.raw`(?:데이터|샘플|samples|dataset)~#`,
      String.raw`데이터\s?#\s?개`,
    );
    const settings = asked.one(
      String.raw`#\s(?:hyper-?parameters|parameters|knobs)(?!\s(?:settings?|combin|config|candidate|value|choice))`,
      String.raw`하이퍼\s?파라미터(?:가|는)?\s?#\s?개`,
    );
    // how long a training takes changes no count
    asked.ignore(
      String.raw`#\s?(?:minutes?|mins?|seconds?|secs?|hours?|분|초|시간)(?![a-z가-힣]*\s?(?:몇|how))`,
    );
    // nor is a count that is told already a candidate
    if (asked.says(/#\d+;\s?(?:fits|trainings)(?![a-z])/u)) return undefined;
    // more trainings of some kind, but of which is not understood
    if (!refit && asked.says(/(?<!얼마나\s)더\s|추가|more(?![a-z])|extra|additional/u)) return undefined;
    // sizes themselves, or epochs, are not counted by how large they are
    if (asked.says(valuesListed)) return undefined;
    const others = placesIn(asked.reading).filter(({ quantity }) => asked.left.includes(quantity));
    if (others.some(isStray)) return undefined;
    const drawn = asked.says(/무작위|랜덤|random|n_?iter/u)
      ? asked.one(
          String.raw`#\s?(?:개|번|회|가지)?의?\s?(?:조합|설정|시도|random|draws?|trials?|combinations?|config\w*|settings)`,
          String.raw`(?:무작위로|랜덤으로|n_?iter\s?=?|random\w*(?:\ssearch)?(?:\swith|\sof|\sover)?)\s?#`,
        )
      : undefined;
    // of many combinations only those that are drawn are tried
    const offered = asked.rest();
    const candidates = drawn === undefined ? offered : [drawn];
    if (asked.left.length > 0 || (settings !== undefined && settings.value !== candidates.length))
      return undefined;
    if (k === undefined && candidates.length === 0) return undefined;
    const single =
      candidates.length === 0 &&
      asked.says(/one\ssetting|a\ssingle\ssetting|한\s?(?:가지\s?)?(?:설정|조합)|설정\s?하나/u);
    const missing = [
      ...(candidates.length === 0 && !single ? [needs.candidates] : []),
      ...(k === undefined ? [needs.nSplits] : []),
    ];
    if (missing.length > 0 || k === undefined) return { missing, title: searchFits.title };
    if (![k, ...candidates].every(isCount) || candidates.length > 6) return undefined;
    return { sheet: productOf(candidates, k, refit) };
  },
  frames: [
    (asked) => {
      const found =
        asked.says(/몇|횟수|how\smany|number\sof|count|fits|총|수\s?\??$|total|times/u) &&
        !asked.says(countsOther) &&
        !asked.says(leaveOneOut)
          ? searchedIn(asked)
          : undefined;
      return found === undefined
        ? undefined
        : {
            sheet:
              found.k === undefined ? combinationsOf(found.counts) : productOf(found.counts, found.k, false),
          };
    },
  ],
};

/** Features are no candidates. */
const countsOther =
  /#\d+;\s?(?:개의?\s?)?(?:특[성징]|features?|columns?|열)|(?:특[성징]|features?)(?:이|가|은|는|\s)*#/u;

function productOf(candidates: readonly Quantity[], k: Quantity, refit: boolean): Worksheet {
  const sheet = new Worksheet().title(
    refit ? "탐색하는 훈련 횟수(마지막 재학습 포함)" : "탐색하는 훈련 횟수(마지막 재학습 제외)",
    refit
      ? "trainings of the search, the final refit included"
      : "trainings of the search, without a final refit",
  );
  for (const [index, count] of candidates.entries())
    sheet.given(`c${index + 1}`, needs.candidates.label, count);
  sheet.given("k", needs.nSplits.label, k);
  const product = [...candidates.map((_, index) => `c${index + 1}`), "k"].join(" * ");
  const total = sheet.step(
    "fits",
    refit ? `${product} + 1` : product,
    candidates.reduce((fits, { value }) => fits * value, k.value) + (refit ? 1 : 0),
  );
  sheet.result({ ko: `${sheet.print(total)}번`, en: `${sheet.print(total)} fits` }, total);
  return sheet;
}

/** Every combination once. */
function combinationsOf(candidates: readonly Quantity[]): Worksheet {
  const sheet = new Worksheet().title("설정의 조합", "combinations of settings");
  for (const [index, count] of candidates.entries())
    sheet.given(`c${index + 1}`, needs.candidates.label, count);
  const formula = candidates.map((_, index) => `c${index + 1}`).join(" * ");
  const total = sheet.step(
    "combinations",
    formula,
    candidates.reduce((all, { value }) => all * value, 1),
  );
  sheet.result({ ko: `${sheet.print(total)}가지`, en: `${sheet.print(total)} combinations` }, total);
  return sheet;
}

/** How often each row is trained on, or validated, in cross-validation. */
export const rowUses: Computation = {
  name: "row-uses",
  gives: ["turns"],
  card: "k-fold",
  title: { ko: "교차 검증에서 한 데이터가 쓰이는 횟수", en: "how often a row is used in cross-validation" },
  needs: [needs.nSplits],
  answer: (asked) => {
    if (
      !asked.says(/겹|폴드|fold/u) ||
      !asked.says(
        /(?:각|한|하나의|모든|데이터\s?하나|샘플\s?하나)\s?(?:샘플|데이터|행)?|each\s(?:sample|row|example)|every\s(?:sample|row|example)|one\ssample/u,
      )
    )
      return undefined;
    if (
      !asked.says(
        /몇\s?번\s?(?:훈련|학습|검증|쓰|사용)|(?:훈련|학습|검증)에\s?(?:총\s?)?몇\s?번|how (?:many times|often)/u,
      ) ||
      asked.says(/모델|models?|반복|repeat/u)
    )
      return undefined;
    const k = asked.one(String.raw`#\s?(?:개의?\s?)?${units.folds}`, String.raw`(?:folds?|폴드|k)\s?=?\s?#`);
    asked.ignore(String.raw`#\s?${units.samples}`);
    const training = asked.says(/훈련|학습|train/u);
    const validating =
      asked.says(/검증(?!을|\s?하|에서)(?:에|\s)|validat(?!ion\b)|tested|(?<!cross[\s-])validation/u) &&
      !training;
    if (asked.left.length > 0 || k === undefined || !isCount(k) || k.value < 2 || training === validating)
      return undefined;
    const sheet = new Worksheet().title(
      "교차 검증에서 한 데이터가 쓰이는 횟수",
      "how often a row is used in cross-validation",
    );
    sheet.given("k", needs.nSplits.label, k);
    const figure = training
      ? sheet.step("uses", "k - 1", k.value - 1)
      : sheet.step("uses", "k / k", 1, { shown: false });
    sheet.result({ ko: `${sheet.print(figure)}번`, en: `${sheet.print(figure)} times` }, figure);
    return { sheet };
  },
};

/** Models that one round of cross-validation trains. */
export const foldFits: Computation = {
  name: "fold-fits",
  ignores: ["samples", "epochs", "features"],
  card: "k-fold",
  title: { ko: "교차 검증이 훈련하는 모델의 수", en: "models that cross-validation trains" },
  needs: [needs.nSplits],
  answer: (asked) => {
    if (
      !asked.says(
        /겹|폴드|fold|(?<![a-z])loo(?:cv)?(?![a-z])|leave[\s-]?(?:one|#\d+;)[\s-]?out|하나\s?(?:씩\s?)?(?:남기기|빼기)/u,
      )
    )
      return undefined;
    if (
      !asked.says(/몇\s?(?:번|개|회)|횟수|how many|number of|total/u) ||
      !asked.says(
        /모델|models?|fits?|(?:how\smany|number\sof)\s(?:\w+\s)?trainings|몇\s?번\s?(?:훈련|학습)|(?:훈련|학습)(?:을|은)?\s?(?:총\s?)?(?:몇\s?번|횟수)/u,
      )
    )
      return undefined;
    if (
      asked.says(
        /nested|중첩|데이터로|개로\s?훈련|크기|sizes?|후보|candidate|격자|grid|samples?\s(?:are|in)/u,
      )
    )
      return undefined;
    // what each model is trained on is another number
    if (
      asked.says(/train(?:s|ed|ing)?\son(?![a-z])|(?:훈련|학습)에\s?(?:쓰|사용)/u) &&
      !asked.says(/how\smany\s(?:[a-z]+\s)?models|몇\s?개의?\s?모델/u)
    )
      return undefined;
    const alone = asked.says(leaveOneOut);
    if (!alone && asked.says(/rows/u)) return undefined;
    asked.ignore(String.raw`leave[\s-]?#[\s-]?out`);
    const repeats = asked.one(
      String.raw`#\s?(?:번|회)\s?반복`,
      String.raw`#\s?(?:repeats|repetitions|times)`,
      String.raw`repeated\s#\s?times`,
    );
    const n = alone
      ? asked.one(String.raw`#\s?${units.samples}`, String.raw`(?:데이터|samples?|n)\s?=?\s?#`)
      : undefined;
    const k = alone
      ? n
      : asked.one(String.raw`#\s?(?:개의?\s?)?${units.folds}`, String.raw`(?:folds?|폴드|k)\s?=?\s?#`);
    if (!alone) asked.ignore(String.raw`#\s?${units.samples}`);
    if (asked.left.length > 0 || k === undefined || ![k, repeats ?? k].every(isCount)) return undefined;
    if (repeats === undefined && asked.says(/반복|repeat/u)) return undefined;
    const sheet = new Worksheet().title(
      "교차 검증이 훈련하는 모델의 수",
      "models that cross-validation trains",
    );
    sheet.given("k", alone ? needs.samples.label : needs.nSplits.label, k);
    if (repeats !== undefined) sheet.given("r", { ko: "반복", en: "repeats" }, repeats);
    const fits = sheet.step("fits", repeats === undefined ? "k" : "k * r", k.value * (repeats?.value ?? 1), {
      shown: repeats !== undefined,
    });
    sheet.result({ ko: `${sheet.print(fits)}번`, en: `${sheet.print(fits)} fits` }, fits);
    return { sheet };
  },
};
