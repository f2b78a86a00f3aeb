import { askedPart } from "./asked-part.ts";
import type { Computation, Outcome } from "./computation.ts";
import { names, samplesNamed, units } from "./names.ts";
import { isCount } from "./reading.ts";
import { byRecipe, say, type Told, workOut } from "./recipe.ts";

const n: Told = {
  name: "n",
  label: say("데이터 개수", "number of samples"),
  sources: samplesNamed,
  count: true,
};
const k: Told = {
  name: "k",
  label: say("폴드 수", "number of folds"),
  sources: [
    String.raw`k-?fold\s?\(\s?(?:n_splits\s?=\s?)?#`,
    String.raw`#\s?(?:개의?\s?)?(?:(?:unshuffled|equal|stratified)\s)?${units.folds}`,
    `${names.folds}~#`,
    String.raw`(?<![a-z])cv\s?=\s?#`,
  ],
  count: true,
};
const fits = (told: Told): Told => ({ ...told, allows: (value) => value >= 2 });

/** Updates in all rounds of a cross-validation together. */
const updatesOfRounds = byRecipe({
  name: "updates-over-rounds",
  card: "k-fold",
  title: say("교차 검증 전체의 업데이트", "updates in all rounds of cross-validation"),
  about:
    /(?=.*(?:겹|폴드|fold|교차\s?검증|(?<![a-z])cv(?![a-z])))(?=.*(?:배치|batch))(?=.*(?:(?:all|every)\s(?:of\s)?(?:the\s|its\s)?(?:rounds|folds|models|trainings|#\d+;)|whole\s(?:cross|cv|thing)|entire\s(?:cross|cv)|altogether|overall|in\s(?:all|total)|summed|(?:모든|전체|전)\s?(?:라운드|폴드|회차|교차\s?검증|과정)|다\s?(?:합|더)|합쳐|합치|합하|(?:전체|총)\s?(?:업데이트|스텝)|total\s(?:number\sof\s)?(?:updates|steps)|통틀어|모두\s?(?:합|더)|총))/u,
  asks: /updates?(?![a-z])|(?<!time\s)steps?(?![a-z])|iterations|업데이트|스텝|갱신/u,
  except:
    /gpu|누적|accumul|후보|candidate|grid|격자|반복|repeat|nested|중첩|drop|버리|버림|버린|refit|재학습|초(?:가|에|\s?걸)|second|minute|hour|(?<!epochs?\s)per\s(?:fold|round|model)|폴드\s?(?:당|마다)(?!\s?#)|(?:for|of|in)\s(?:one|a\ssingle)\s(?:fold|round|model)|(?:updates|steps)\s(?:does\s|will\s)?(?:each|one|a)\s|한\s?(?:폴드|라운드|번)/u,
  told: [
    fits(k),
    {
      name: "B",
      label: say("배치 크기", "batch size"),
      sources: [
        `${names.batch}~#`,
        String.raw`(?<![a-z])bs~#`,
        String.raw`#\s?(?:개|장)?씩`,
        String.raw`batches\sof\s#`,
      ],
      count: true,
    },
    {
      name: "E",
      label: say("에폭 수", "number of epochs"),
      sources: [String.raw`#\s?${units.epochs}`, `${names.epochs}~#`],
      count: true,
      standard: 1,
    },
    n,
  ],
  formulas: [
    ["train", "n - n / k"],
    ["steps", "ceil(train / B)"],
    ["updates", "k * E * steps"],
  ],
  answers: [["updates", say("업데이트 #번", "# updates")]],
  whole: true,
});

/** The same; where folds differ in size the rounds differ as well, and there is none. */
const updatesOverRounds: Computation = {
  ...updatesOfRounds,
  answer: (asked) => {
    const outcome = updatesOfRounds.answer(asked);
    if (outcome === undefined || outcome.missing !== undefined) return outcome;
    const rows = outcome.sheet.ledger.find("train").value;
    return Number.isInteger(rows) ? outcome : undefined;
  },
};

const sizesAsked =
  /(?:per|each|every|in\sa|a|one)\s(?:round|fold|turn|iteration)|라운드|회차|매\s?번|번마다|한\s?번|각\s?(?:폴드|회)|폴드마다/u;
const held = /(?<!교차\s?)검증|valid|held|hold|test|시험|테스트/u;
const trained = /훈련|학습|train/u;

/** How many rows one round validates and trains on, in the order asked. */
const sizesOfRound: Computation = {
  name: "sizes-of-round",
  card: "k-fold",
  title: say("한 라운드의 검증·훈련 개수", "rows of a round"),
  needs: [],
  gives: ["rows", "each"],
  ofNumbers: true,
  answer: (asked) => {
    const part = askedPart(asked.reading.pattern);
    const [test, train] = [part.search(held), part.search(trained)];
    if (test < 0 || train < 0 || !/size|크기|개수|몇|how\smany|rows|samples|#/u.test(part)) return undefined;
    if (!asked.says(sizesAsked) || asked.says(/배치|batch|에폭|epoch|층화|stratif|학습률|(?<![a-z])lr/u))
      return undefined;
    const [folds, rows] = [asked.one(...k.sources), asked.one(...n.sources)];
    if (folds === undefined || rows === undefined || asked.left.length > 0) return undefined;
    if (![folds, rows].every(isCount) || folds.value < 2 || rows.value % folds.value !== 0) return undefined;
    const answers = [
      ["val", say("검증 #개", "# to validate")] as const,
      ["train", say("훈련 #개", "# to train on")] as const,
    ];
    return {
      sheet: workOut(
        {
          title: say("교차 검증 한 라운드", "one round of cross-validation"),
          formulas: [
            ["val", "n / k"],
            ["train", "n - n / k"],
          ],
          answers: test < train ? answers : answers.toReversed(),
          whole: true,
        },
        [
          [n, rows],
          [k, folds],
        ],
      ),
    };
  },
};

const allSizes =
  /(?:폴드|fold)(?:들)?(?:의)?\s?(?:크기|개수|sizes)|sizes\sof\s(?:all\s)?(?:the\s)?(?:#\d+;\s)?folds|(?:how\sbig|how\slarge)\s(?:is|are)\s(?:each|the|all|every)[^?]*folds?|각\s?(?:폴드|겹)(?:의|은|는|이)?\s?(?:크기|몇)/u;
const mostFolds = 20;

/** The sizes of folds that differ, those with one row more first, as scikit-learn cuts them. */
export const sizesOfFolds: Computation = {
  name: "sizes-of-folds",
  card: "k-fold",
  title: say("폴드마다의 크기", "sizes of the folds"),
  needs: [],
  ofNumbers: true,
  answer: (asked) => {
    if (
      !asked.says(allSizes) ||
      asked.says(
        /배치|batch|층화|stratif|훈련|train|largest|smallest|가장|최대|최소|번째|첫|마지막|first|second|third|last|nth/u,
      )
    )
      return undefined;
    const [folds, rows] = [asked.one(...k.sources), asked.one(...n.sources)];
    if (folds === undefined || rows === undefined || ![folds, rows].every(isCount)) return undefined;
    if (folds.value < 2 || folds.value > mostFolds || rows.value < folds.value) return undefined;
    // one size answers for all
    if (rows.value % folds.value === 0) return undefined;
    if (asked.left.some(({ value, text }) => value !== folds.value || text !== undefined)) return undefined;
    return allFolds(folds.value, [
      [n, rows],
      [k, folds],
    ]);
  },
};

function allFolds(count: number, numbers: Parameters<typeof workOut>[1]): Outcome {
  const places = Array.from({ length: count }, (_, index) => index);
  return {
    sheet: workOut(
      {
        title: say(
          "폴드 크기(앞 폴드부터 하나씩 더)",
          "sizes of the folds, the first ones with one row more",
        ),
        formulas: places.map((index) => [`s${index + 1}`, `ceil((n - ${index}) / k)`] as const),
        answers: places.map((index) => [`s${index + 1}`, say("#", "#")] as const),
      },
      numbers,
    ),
  };
}

export const roundKinds: readonly Computation[] = [updatesOverRounds, sizesOfRound];
