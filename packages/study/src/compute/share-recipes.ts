import type { Computation } from "./computation.ts";
import { samples, share } from "./count-told.ts";
import { samplesNamed, units } from "./names.ts";
import { byRecipe, say, type Told } from "./recipe.ts";

const classWords = String.raw`양성|음성|불량|정상|스팸|이탈|사기|고양이|강아지|positives?|negatives?|fraud|spam|defect\w*|faulty|cats?|dogs?|minority|sick`;

const all: Told = {
  ...samples,
  sources: [...samplesNamed, String.raw`(?:of|중|run\sof|out\sof|총|전체)\s#`],
};

/** What is not of a class that makes up a share. */
const othersOfClass = byRecipe({
  name: "others-of-class",
  card: "stratified",
  title: say("그 클래스가 아닌 개수", "rows that are not of a class"),
  about: new RegExp(classWords, "u"),
  asks: /(?:are|is|were)\s(?:not\s|n't\s)[a-z]+|(?:아닌|정상인?)\s?(?:것|건|데이터|샘플|제품)?(?:은|는|이)?\s?몇/u,
  except: /겹|폴드|fold|배치|batch|정상률|층화|stratif|정확도|accura/u,
  gives: ["others", "rows"],
  told: [
    { ...share, sources: [...share.sources, String.raw`(?:불량률|비율)(?:이|은|는|가|\s)*#`] },
    { ...all, sources: [...all.sources, String.raw`#-(?:row|sample)`] },
  ],
  formulas: [["others", "n - n * p"]],
  answers: [["others", say("#개", "# rows")]],
  whole: true,
});

/** What percentage a part of the rows is. */
const percentOfRows = byRecipe({
  name: "percent-of-rows",
  card: "stratified",
  title: say("차지하는 비율", "the share of a part"),
  about: new RegExp(`${classWords}|훈련|검증|시험|테스트|train|valid|test`, "u"),
  asks: /(?:what|how\smany)\s(?:percent|share|percentage|proportion|fraction)|몇\s?(?:퍼센트|%|프로)|비율(?:은|이)?\s?(?:얼마|몇)/u,
  except: /겹|폴드|fold|배치|batch|정확도|accura|맞|right|correct|층화|stratif|나머지|rest|교차/u,
  gives: ["share"],
  told: [
    {
      name: "m",
      label: say("그 가운데", "of them"),
      sources: [
        String.raw`#(?=\s?(?:of\s(?:them|these|which)|are|were|is)(?![a-z]))`,
        String.raw`(?:${classWords}|훈련|검증|시험|테스트)(?:\s?데이터|용)?(?:이|가|은|는)\s?#\s?(?:개|장|건|명)`,
        String.raw`#\s?(?:개|장|건|명)?(?:이|가|은|는|를|을)?\s?(?:${classWords}|훈련|검증|시험|테스트|for)`,
      ],
      count: true,
    },
    all,
  ],
  formulas: [["share", "100 * m / n"]],
  answers: [["share", say("#퍼센트", "# percent")]],
});

/** What is left when a share is set aside. */
const rowsLeft = byRecipe({
  name: "rows-left",
  card: "train-val-test",
  title: say("떼어 내고 남는 데이터", "rows that are left"),
  about: /시험|테스트|검증|test|valid|hold|held|aside|떼|빼/u,
  asks: /(?:are|is)\sleft|remain|남[는은아]/u,
  except:
    /겹|폴드|fold|배치|batch|에폭|epoch|나머지의|남은\s?(?:것|데이터)의|of\sthe\s(?:rest|remainder)|then|층화|stratif/u,
  gives: ["rest", "rows"],
  told: [{ ...share, sources: [...share.sources, "#(?=\\sfor)"] }, samples],
  formulas: [["left", "n - n * p"]],
  answers: [["left", say("#개", "# rows")]],
  whole: true,
});

/** A share of what is left, as a share of all. */
const shareOfAll = byRecipe({
  name: "share-of-all",
  card: "train-val-test",
  title: say("남은 것의 몫을 전체로 따지면", "a share of the rest, as a share of all"),
  about: /(?:of\sthe\s(?:rest|remain\w*)|나머지의|남은\s?(?:것|데이터)의)/u,
  asks: /(?:what|which)\s(?:share|percent\w*|fraction|proportion)\sof\s(?:all|the\s(?:whole|full|entire)|everything)|전체의\s?몇\s?(?:퍼센트|%|프로)|전체에서\s?(?:차지하는\s?)?비율/u,
  gives: ["share"],
  told: [
    {
      name: "p",
      label: say("먼저 떼는 몫", "share set aside first"),
      sources: [
        String.raw`#(?=.*\x23)(?=\s?(?:%|test|is|are|for|of\s(?:it|them|the\sdata|all)|를|을|는|은))`,
      ],
      allows: (value) => value > 0 && value < 1,
    },
    {
      name: "q",
      label: say("남은 것의 몫", "share of the rest"),
      sources: [
        String.raw`#(?=\sof\sthe\s(?:rest|remain))`,
        String.raw`(?:나머지의|남은\s?(?:것|데이터)의)\s?#`,
      ],
      allows: (value) => value > 0 && value < 1,
    },
    { ...samples, standard: 1 },
  ],
  formulas: [["share", "(1 - p) * q * n / n"]],
  answers: [["share", say("전체의 #", "# of all")]],
});

/** The later part of rows that are in the order of time. */
const laterPart = byRecipe({
  name: "later-part",
  card: "time-series-split",
  title: say("앞에서부터 나눈 시계열의 나머지", "what is left of a series that is cut in two"),
  about:
    /(?=.*(?:시계열|time\sseries|개월|달|days|months|weeks|일치))(?=.*(?:앞|first|earl))(?=.*(?:나머지|rest|remain))/u,
  asks: /(?:테스트|시험|검증|test|valid)[^?]*(?:몇|how)|how\smany[^?]*(?:test|valid)/u,
  except: /겹|폴드|fold|배치|batch|gap/u,
  gives: ["time", "rest"],
  told: [
    { ...samples, sources: [String.raw`#\s?(?:개월|달|주|일|년|months|days|weeks|years|rows|개|건)(?:치)?`] },
    { ...share, sources: [String.raw`(?:앞(?:의|쪽)?|first|earliest)\s?#`, ...share.sources] },
  ],
  formulas: [["later", "n * (1 - p)"]],
  answers: [["later", say("#", "#")]],
  whole: true,
});

/** Warmup as a percentage of all steps. */
const percentOfSteps = byRecipe({
  name: "percent-of-steps",
  card: "warmup",
  title: say("워밍업이 차지하는 비율", "the share of warmup"),
  about: /워밍|웜\s?업|warm/u,
  asks: /(?:what|how\smany)\s(?:percent|share|percentage|fraction|proportion)|몇\s?(?:퍼센트|%|프로)/u,
  except: /(?<![a-z])lr(?![a-z])|학습\s?[률율]|learning\srate/u,
  gives: ["share"],
  told: [
    {
      name: "W",
      label: say("워밍업 스텝", "warmup steps"),
      sources: [
        String.raw`(?:워밍\s?업|웜\s?업|warm-?\s?up)(?:\s?(?:스텝|steps))?(?:이|은|는|을|of|is|takes|for|\s)*#`,
        String.raw`#\s?${units.steps}?\s?(?:of\s)?(?:워밍|웜|warm)`,
      ],
      count: true,
    },
    {
      name: "N",
      label: say("전체 스텝", "all steps"),
      sources: [
        String.raw`(?:총|전체|total\sof|(?:run|out)\sof|of)\s#`,
        String.raw`#\s?(?:total\s)?${units.steps}`,
      ],
      count: true,
    },
  ],
  formulas: [["share", "100 * W / N"]],
  answers: [["share", say("#퍼센트", "# percent")]],
});

/** Warmup steps, where epochs of warmup are told. */
const warmupSteps = (["all", "part"] as const).map((way) =>
  byRecipe({
    name: way === "all" ? "warmup-of-epochs" : "warmup-share-of-epochs",
    card: "warmup",
    title: say("워밍업 스텝", "warmup steps"),
    about: /워밍|웜\s?업|warm/u,
    asks: /(?:how\smany|number\sof)\s[^?]*steps|(?:워밍\s?업|warm-?up)\s?(?:스텝|steps)(?:은|는|이)?\s?(?:몇|얼마|\?)|몇\s?스텝/u,
    except: /(?<![a-z])lr(?![a-z])|학습\s?[률율]|learning\srate|배치|batch/u,
    told: [
      {
        name: "s",
        label: say("에폭마다 스텝", "steps per epoch"),
        sources: [
          String.raw`#\s?(?:steps|updates|iterations)(?:\s(?:per|each|an)\s?epoch)?`,
          String.raw`에폭\s?(?:당|마다|에|은|이)?\s?#\s?스텝`,
        ],
        count: true,
      },
      {
        name: "E",
        label: say(
          way === "all" ? "워밍업 에폭" : "전체 에폭",
          way === "all" ? "warmup epochs" : "all epochs",
        ),
        sources: [String.raw`#\s?${units.epochs}`],
        count: true,
      },
      ...(way === "all"
        ? []
        : [
            {
              name: "p",
              label: say("몫", "share"),
              sources: [
                String.raw`#(?=\s?(?:of|를|을|만|동안|의))`,
                String.raw`(?:처음|first|비율(?:이|은)?)\s?#`,
              ],
              allows: (value: number) => value > 0 && value < 1,
            },
          ]),
    ],
    ones: [String.raw`#(?=\s?(?:에폭|epoch)(?:이|은|에|당|\s?is|\s?has)?\s)`],
    formulas: [["steps", way === "all" ? "s * E" : "s * E * p"]],
    answers: [["steps", say("#스텝", "# steps")]],
    whole: true,
  }),
);

export const shareRecipes: readonly Computation[] = [
  othersOfClass,
  percentOfRows,
  rowsLeft,
  shareOfAll,
  laterPart,
  percentOfSteps,
  ...warmupSteps,
];
