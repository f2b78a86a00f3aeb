import type { Computation } from "./computation.ts";
import { samples } from "./count-told.ts";
import { names, units } from "./names.ts";
import { needs } from "./needs.ts";
import { byRecipe, say, type Told } from "./recipe.ts";

const k: Told = {
  name: "k",
  label: needs.nSplits.label,
  sources: [
    String.raw`n_splits\s?=\s?#`,
    String.raw`k-?fold\s?\(\s?#`,
    String.raw`k-?fold\s?(?:with\s|by\s)?#(?=\s?(?:으로|로|개로|splits|folds|,|\?))`,
    String.raw`#\s?-?\s?(?:개의?\s?)?${units.folds}`,
    `${names.folds}~#`,
  ],
  count: true,
  allows: (value) => value >= 2,
};
const others =
  /층화|stratif|배치|batch|에폭|epoch|격자|grid|후보|candidate|시계열|time\s?series|group|그룹|클래스|class|라벨|label/u;

/** How many folds have a row more, and how many have not. */
const foldsOfSizes = byRecipe({
  name: "folds-of-each-size",
  card: "k-fold",
  title: say("크기별 폴드의 수", "how many folds of each size"),
  about: /겹|폴드|fold/u,
  asks: /(?:how\smany\sfolds|몇\s?(?:개의\s?)?(?:폴드|겹)|(?:폴드|겹)(?:가|는|이|은)?\s?몇).*(?:how\smany|몇|and|,)/u,
  except: new RegExp(`${others.source}|반복|repeat`, "u"),
  gives: ["folds", "each", "rows"],
  told: [
    k,
    {
      ...samples,
      sources: [
        String.raw`(?:over|on|of)\s#\s?${units.samples}`,
        String.raw`(?:데이터|샘플)(?:가|는|이|은)?\s?(?:총\s?)?#\s?개`,
        String.raw`#\s?(?:samples|rows|examples)(?=[,.]|\s(?:with|into|in|are))`,
      ],
    },
    {
      name: "a",
      label: say("큰 폴드", "larger folds"),
      sources: [
        String.raw`(?:hold|have|contain)s?\s#(?=\s?(?:samples|rows|,))`,
        String.raw`#\s?(?:개|장|건)?\s?(?:짜리|인|든|들어간)(?=[^#]*\x23)`,
      ],
      count: true,
    },
    {
      name: "b",
      label: say("작은 폴드", "smaller folds"),
      sources: [
        String.raw`(?:hold|have|contain)s?\s#(?=\s?(?:samples|rows)?\s?\?)`,
        String.raw`#\s?(?:개|장|건)?\s?(?:짜리|인|든|들어간)`,
      ],
      count: true,
    },
  ],
  formulas: [
    ["size", "floor(n / k)"],
    [
      "larger",
      "(n - k * size) * max(0, 1 - abs(a - size - 1)) + (k - n + k * size) * max(0, 1 - abs(a - size))",
    ],
    [
      "smaller",
      "(n - k * size) * max(0, 1 - abs(b - size - 1)) + (k - n + k * size) * max(0, 1 - abs(b - size))",
    ],
  ],
  answers: [
    ["larger", say("앞의 것 #개", "# of the first")],
    ["smaller", say("뒤의 것 #개", "# of the other")],
  ],
  whole: true,
});

/** The sizes of the first fold and of the last. */
const firstAndLast = byRecipe({
  name: "first-and-last-fold",
  card: "k-fold",
  title: say("첫 폴드와 마지막 폴드의 크기", "the sizes of the first fold and of the last"),
  about: /겹|폴드|fold/u,
  asks: /(?=.*(?:how\s(?:big|large|many)|sizes?|크기|몇))(?<!(?:last|final|마지막).*)(?:first|첫).*(?:last|final|마지막)/u,
  except: new RegExp(`${others.source}|반복|repeat|인덱스|index|행\\s?번호|훈련|학습|train`, "u"),
  gives: ["rows", "each"],
  told: [k, samples],
  ones: [String.raw`#(?=\s?(?:is|\?|번째|이|은))`],
  formulas: [
    ["first", "ceil(n / k)"],
    ["last", "floor(n / k)"],
  ],
  answers: [
    ["first", say("첫 폴드 #개", "# in the first")],
    ["last", say("마지막 폴드 #개", "# in the last")],
  ],
});

const repeats: Told = {
  name: "r",
  label: say("반복", "repeats"),
  sources: [
    String.raw`n_repeats\s?=\s?#`,
    String.raw`#\s?(?:번|회)(?:을|를)?\s?(?:반복|되풀이)`,
    String.raw`(?:반복|되풀이)(?:을|를|은|는|이|횟수는|횟수)?\s?#\s?(?:번|회)?`,
    String.raw`#\s?(?:repeats|repetitions|times)`,
    String.raw`repeated\s#\s?times`,
  ],
  count: true,
};

/** How often a row is trained on, or validated, in repeated k-fold. */
const usesInRepeats = (["train", "valid"] as const).map((side) =>
  byRecipe({
    name: side === "train" ? "trained-on-in-repeats" : "validated-in-repeats",
    card: "k-fold",
    title:
      side === "train"
        ? say("반복 k-겹에서 샘플 하나가 훈련에 쓰이는 횟수", "how often repeated k-fold trains on a row")
        : say("반복 k-겹에서 샘플 하나가 검증에 쓰이는 횟수", "how often repeated k-fold validates a row"),
    about: /반복|되풀이|repeat/u,
    asks:
      side === "train"
        ? /(?=.*(?:샘플|데이터|sample|row|example))(?=.*(?:몇\s?번|횟수|how\s(?:often|many\stimes)|number\sof\stimes))(?=.*(?:훈련|학습|train))/u
        : /(?=.*(?:샘플|데이터|sample|row|example))(?=.*(?:몇\s?번|횟수|how\s(?:often|many\stimes)|number\sof\stimes))(?=.*(?:검증|시험|테스트|valid|test))/u,
    except:
      side === "train"
        ? /검증에|valid|테스트에|시험에|배치|batch|에폭|epoch|총\s?학습|학습(?:은|을|이)?\s?총|fits/u
        : /훈련에|학습에|trained\son|배치|batch|에폭|epoch|fits|학습(?:은|을|이)?\s?총|총\s?학습/u,
    gives: ["turns", "place"],
    told: [repeats, k, { ...samples, standard: 1 }],
    formulas: [["uses", side === "train" ? "(k - 1) * r" : "r"]],
    answers: [["uses", say("#번", "# times")]],
  }),
);

/** Fits of repeated k-fold, and how often each row is validated. */
const fitsAndUses = byRecipe({
  name: "repeated-fits-and-uses",
  card: "k-fold",
  title: say(
    "반복 k-겹: 학습의 수와 샘플이 검증되는 횟수",
    "repeated k-fold: fits, and how often a row is validated",
  ),
  about:
    /(?=.*(?:반복|되풀이|repeat))(?=.*(?:검증|valid))(?=.*(?:fits|trainings|models|학습|모델).*(?:,|and|과|와|고|랑))/u,
  asks: /(?:each|sample|row|샘플|데이터)/u,
  except: /배치|batch|에폭|epoch|후보|candidate|grid|격자/u,
  gives: ["turns", "each", "rows"],
  told: [repeats, k, { ...samples, standard: 1 }],
  formulas: [
    ["fits", "k * r"],
    ["uses", "r * n / n"],
  ],
  answers: [
    ["fits", say("학습 #번", "# fits")],
    ["uses", say("검증 #번씩", "# validations of each row")],
  ],
});

/** Rows of an inner training, and of an inner validation, in nested cross-validation. */
const innerSizes = byRecipe({
  name: "inner-sizes",
  card: "nested-cv",
  title: say("중첩 교차 검증 안쪽의 훈련과 검증", "inner training and validation of nested cross-validation"),
  about: /중첩|nested/u,
  asks: /(?=.*(?:inner|안쪽|내부))(?=.*(?:train|훈련|학습))(?=.*(?:valid|검증))/u,
  except: /배치|batch|에폭|epoch|후보|candidate|grid|격자|fits|몇\s?번/u,
  gives: ["rows", "each"],
  told: [
    {
      ...k,
      name: "o",
      label: say("바깥 폴드", "outer folds"),
      sources: [
        String.raw`#(?=\s?[x*×]\s?\x23)`,
        String.raw`(?:outer|바깥|외부)(?:쪽)?(?:\sloop)?(?:은|는|이)?\s?(?:has\s|of\s|with\s)?#\s?-?\s?(?:겹|폴드|folds?)?`,
        String.raw`#\s?-?\s?(?:겹|폴드|folds?)?\s?(?:outer|바깥)`,
      ],
    },
    {
      ...k,
      name: "i",
      label: say("안쪽 폴드", "inner folds"),
      sources: [
        String.raw`(?<=\x23\d+;\s?[x*×]\s?)#`,
        String.raw`(?:inner|안쪽|내부)(?:쪽)?(?:\sloop)?(?:은|는|이)?\s?(?:has\s|of\s|with\s)?#\s?-?\s?(?:겹|폴드|folds?)?`,
        String.raw`#\s?-?\s?(?:겹|폴드|folds?)?\s?(?:inner|안쪽)`,
      ],
    },
    samples,
  ],
  formulas: [
    ["rows", "n * (o - 1) / o"],
    ["held", "rows / i"],
    ["trained", "rows - held"],
  ],
  answers: [
    ["trained", say("안쪽 훈련 #개", "# to train on")],
    ["held", say("안쪽 검증 #개", "# to validate on")],
  ],
  whole: true,
});

const nth: readonly (readonly [number, RegExp])[] = [
  [1, /첫\s?(?:번째)?|(?<![a-z])first|1st/u],
  [2, /두\s?번째|둘째|(?<![a-z])second|2nd/u],
  [3, /세\s?번째|셋째|(?<![a-z])third|3rd/u],
  [4, /네\s?번째|넷째|(?<![a-z])fourth|4th/u],
  [5, /다섯\s?번째|다섯째|(?<![a-z])fifth|5th/u],
];

/** Rows that a split of a time series trains on. */
const trainedInSplit = nth.map(([place, said]) =>
  byRecipe({
    name: `time-series-split-${place}`,
    card: "time-series-split",
    title: say("시계열 분할의 훈련 데이터", "rows that a split of a time series trains on"),
    about: new RegExp(
      `(?=.*(?:timeseriessplit|시계열\\s?(?:분할|교차)|time\\s?series\\s?(?:split|cross)))(?=.*(?:${said.source})\\s?(?:split|fold|분할|폴드))`,
      "u",
    ),
    asks: /(?:train|훈련|학습)/u,
    except: /gap|max_train_size|test_size|배치|batch/u,
    gives: ["rows", "place"],
    told: [
      k,
      {
        ...samples,
        sources: [
          ...samples.sources,
          String.raw`#\s?(?:observations|time\ssteps|시점|일치|개월치|days|months)`,
          String.raw`(?:관측치|길이)(?:가|는|이)?\s?#\s?개?`,
        ],
      },
    ],
    formulas: [
      ["size", "floor(n / (k + 1))"],
      ["trained", `n - (k + 1 - ${place}) * size`],
    ],
    answers: [["trained", say("훈련 #개", "# to train on")]],
  }),
);

export const foldPlaceRecipes: readonly Computation[] = [
  foldsOfSizes,
  firstAndLast,
  ...usesInRepeats,
  fitsAndUses,
  innerSizes,
  ...trainedInSplit,
];
