import type { Computation } from "./computation.ts";
import { leaveOneOut, names } from "./names.ts";
import { needs } from "./needs.ts";
import { both, byRecipe, say, type Told } from "./recipe.ts";

const lr: Told = { name: "lr", label: needs.learningRate.label, sources: [`${names.learningRate}~#`] };
const isShare = (value: number): boolean => value >= 0 && value < 1;
const otherMethods = /adam|아담|rms|ada-?grad|nesterov|네스테로프|배치|batch|에폭|epoch/u;

/** What a step of momentum comes to in the end, as plain descent would take it. */
const effectiveRate = byRecipe({
  name: "effective-rate",
  card: "momentum",
  title: say("모멘텀의 실효 학습률 lr ÷ (1 − β)", "the effective learning rate of momentum, lr ÷ (1 − β)"),
  about:
    /(?=.*(?:모멘텀|momentum|β|beta))(?=.*(?:실효|실질|유효|effective|long\srun|terminal|결국|일정|constant|steady))/u,
  asks: /(?:실효|실질|유효|effective)\s?(?:학습\s?[률율]|learning\srate|lr(?![a-z])|step\ssize|보폭)|(?:terminal|final|steady)\s(?:step\ssize|learning\srate)/u,
  except: otherMethods,
  told: [
    {
      name: "beta",
      label: both("β"),
      sources: [`${names.momentum}~#`],
      allows: isShare,
      need: needs.momentum,
    },
    { ...lr, need: needs.learningRate },
  ],
  formulas: [["rate", "lr / (1 - beta)"]],
  answers: [["rate", say("실효 학습률 #", "effective learning rate #")]],
});

/** What an L2 penalty adds to the gradient of a weight. */
const decayTerm = byRecipe({
  name: "decay-term",
  card: "weight-decay",
  title: say("L2 벌칙이 기울기에 더하는 값 λ·w", "what the L2 penalty adds to the gradient, λ·w"),
  about: /(?<![a-z])l\s?2(?!\d)|weight[\s_-]?decay|가중치\s?감쇠|(?<![a-z])wd(?![a-z])|λ|lambda|람다/u,
  asks: /(?:기울기|그[래레]디언트)에\s?(?:얼마|더[하해]|추가)|(?:add|added|adds|contribut\w*)\s(?:by\s\w+\s)?to\s(?:the|its|that)\s(?:[a-z]+\s)?gradient|what\s(?:is|does)[^?]*(?:add|penalty\sterm)[^?]*gradient/u,
  except: /[wx]\s?\^|adamw|학습\s?[률율]|learning|(?<![a-z])lr(?![a-z])|(?:^|\s)(?:1\/2|½)|λ\s?\/\s?#/u,
  told: [
    {
      name: "lambda",
      label: needs.weightDecay.label,
      sources: [
        `${names.weightDecay}~#`,
        String.raw`(?:람다|계수|coefficient|strength)~#`,
        String.raw`(?:l\s?2\s?)(?:규제|정규화|penalty)?(?:\s?(?:람다|계수|강도))?~#`,
      ],
      allows: (value) => value > 0,
    },
    { name: "w", label: both("w"), sources: [`${names.weight}~#`] },
  ],
  formulas: [["added", "lambda * w"]],
  answers: [["added", both("#")]],
});

const per = String.raw`(?:한\s?)?(?:스텝|이터레이션|업데이트)(?:에|당|마다|은|이|하나에|한\s?번에)?`;
const seconds = String.raw`(?:초|s|secs?|seconds?)(?![a-z])`;

/** How long epochs take where an epoch and a step are told. */
const timeOfEpochs = (
  [
    ["s", 1, /몇\s?초|how\smany\sseconds|how\slong|얼마나\s?(?:오래\s?)?걸|걸리는\s?시간|in\sseconds/u],
    ["min", 60, /몇\s?분|how\smany\sminutes|in\sminutes/u],
    ["h", 3600, /몇\s?시간|how\smany\shours|in\shours/u],
  ] as const
).map(([unit, parts, asks]) =>
  byRecipe({
    name: `time-of-told-epochs-${unit}`,
    gives: ["time"],
    card: "epoch-step",
    title: say("훈련에 걸리는 시간", "how long training takes"),
    about: new RegExp(
      `(?=.*(?:에폭|에포크|epoch))(?=.*#\\d+;\\s?${seconds})(?=.*(?:스텝|이터|업데이트|steps?|iterations?|updates?))`,
      "u",
    ),
    asks,
    except: /배치|batch|학습\s?[률율]|learning\srate|겹|폴드|fold|gpu|후보|grid|더\s|more|줄|save/u,
    ones: [
      String.raw`#\s?(?=(?:epoch|step|iteration|update)\s)`,
      String.raw`#\s?(?=(?:에폭|스텝|이터레이션|업데이트)(?:에|이|은|당)\s)`,
    ],
    told: [
      {
        name: "c",
        label: say("스텝마다 초", "seconds per step"),
        sources: [
          String.raw`(?:step|iteration|update|each|it)\s(?:takes|is|of|lasts)\s#\s?${seconds}`,
          String.raw`${per}\s?#\s?${seconds}`,
          String.raw`(?:at|of)\s#\s?${seconds}\s?(?:per|a|each|\/)`,
          String.raw`#\s?${seconds}\s?(?:per|a|each|\/)\s?(?:step|iteration|update)`,
        ],
        allows: (value) => value > 0,
      },
      {
        name: "s",
        label: say("에폭마다 스텝", "steps per epoch"),
        sources: [
          String.raw`epoch\s(?:has|takes|is|of|consists\sof)\s#\s?(?:steps|iterations|updates)`,
          String.raw`(?:에폭|에포크)(?:에|은|는|이|가|당|마다)?\s?#\s?(?:스텝|이터레이션|번|업데이트)`,
          String.raw`#\s?(?:steps|iterations|updates)\s?(?:per|in\san|an|each|\/)\s?epoch`,
        ],
        count: true,
      },
      {
        name: "E",
        label: needs.epochs.label,
        sources: [String.raw`#\s?(?:에폭|에포크|epochs)`],
        count: true,
      },
    ],
    formulas: [["time", parts === 1 ? "c * s * E" : `c * s * E / ${parts}`]],
    answers: [
      [
        "time",
        unit === "s"
          ? say("#초", "# seconds")
          : unit === "min"
            ? say("#분", "# minutes")
            : say("#시간", "# hours"),
      ],
    ],
  }),
);

/** How many times as many updates an epoch has with another batch. */
const updatesRatio = byRecipe({
  name: "updates-of-another-batch",
  gives: ["ratio"],
  card: "epoch-step",
  title: say(
    "배치 크기가 바뀔 때 에폭마다 업데이트의 배수",
    "updates per epoch with another batch, as a multiple",
  ),
  about: /(?=.*(?:배치|batch))(?=.*(?:업데이트|스텝|updates?|steps?|iterations?))/u,
  asks: /(?:업데이트|스텝|이터레이션)[^?]*몇\s?배|(?:factor|how\smany\stimes)[^?]*(?:updates?|steps?|iterations?)|(?:updates?|steps?|iterations?)[^?]*(?:factor|multiple)/u,
  except:
    /학습\s?[률율]|learning|(?<![a-z])lr(?![a-z])|gpu|누적|accumul|시간|time(?!s)|데이터\s?#|samples|images/u,
  told: [
    {
      name: "before",
      label: say("처음 배치", "batch before"),
      sources: [
        String.raw`#\s?(?:에서|개에서)`,
        String.raw`from\s#`,
        String.raw`(?:배치|batch)(?:\s?(?:크기|size))?(?:를|을|가|is|of|\s)*#(?=\s?(?:->|→|to\s))`,
      ],
      count: true,
    },
    {
      name: "after",
      label: say("새 배치", "new batch"),
      sources: [String.raw`#\s?(?:개)?(?:으로|로)(?![가-힣])`, String.raw`(?:to|->|→)\s?#`],
      count: true,
    },
  ],
  formulas: [["times", "before / after"]],
  answers: [["times", say("#배", "# times as many")]],
});

const setting = String.raw`(?:lrs?(?![a-z])|learning\srates?|weight\sdecays?|schedulers?|schedules?|batch\ssizes?|optimi[sz]ers?|dropouts?|depths?|widths?|architectures?|학습\s?[률율]|배치(?:\s?크기)?|옵티마이저|가중치\s?감쇠|스케줄러?|드롭아웃)`;
const choices = [
  String.raw`#\s?(?:개의?\s?|가지\s?|different\s)?${setting}`,
  String.raw`${setting}\s?#\s?(?:개|가지)`,
];

/** Runs of a grid of settings, each with several seeds. */
const seededGrid = byRecipe({
  name: "seeded-grid",
  card: "grid-search",
  title: say("격자의 모든 설정을 시드마다 훈련하는 횟수", "runs of a whole grid, once for each seed"),
  about: /시드|seeds?(?![a-z])/u,
  asks: /몇|횟수|how\smany|number\sof|total/u,
  except: /겹|폴드|fold|교차|(?<![a-z])cv(?![a-z])|refit|재학습/u,
  told: [
    {
      name: "seeds",
      label: say("시드", "seeds"),
      sources: [
        String.raw`#\s?(?:개의?\s?)?(?:random\s)?(?:시드|seeds?(?![a-z]))`,
        String.raw`(?:시드|seeds?)(?:를|을|마다|\s)*#`,
      ],
      count: true,
    },
    { name: "a", label: say("첫 설정", "first setting"), sources: choices, count: true },
    { name: "b", label: say("둘째 설정", "second setting"), sources: choices, count: true },
    { name: "c", label: say("셋째 설정", "third setting"), sources: choices, count: true, standard: 1 },
  ],
  formulas: [["runs", "a * b * c * seeds"]],
  answers: [["runs", say("#번", "# runs")]],
});

/** How long leave-one-out takes. */
const leaveOneOutTime = byRecipe({
  name: "time-of-leave-one-out",
  gives: ["time"],
  card: "loocv",
  title: say("하나 남기기 교차 검증에 걸리는 시간(초)", "how long leave-one-out takes, in seconds"),
  about: leaveOneOut,
  asks: /시간|초|time|long|seconds/u,
  except: /분(?!할)|minutes|hours|시간당/u,
  ones: [String.raw`leave[\s-]?#`],
  told: [
    {
      name: "c",
      label: say("한 번에 초", "seconds per fit"),
      sources: [String.raw`#\s?${seconds}`],
      allows: (value) => value > 0,
    },
    {
      name: "n",
      label: needs.samples.label,
      sources: [
        String.raw`#\s?(?:개|장|건|명|samples|rows|images|examples|points|데이터)`,
        String.raw`${names.samples}~#`,
      ],
      count: true,
    },
  ],
  formulas: [["time", "n * c"]],
  answers: [["time", say("#초", "# seconds")]],
});

/** How many of a class a batch has on average. */
const expectedInBatch = byRecipe({
  name: "expected-in-batch",
  card: "mini-batch-sgd",
  title: say("무작위 배치에 평균으로 드는 수", "how many of a class a random batch has on average"),
  about: /(?=.*(?:배치|batch))(?=.*(?:무작위|랜덤|섞|random|shuffled?|expect|평균|기댓값|average))/u,
  asks: /(?:평균|기댓값|기대)[^?]*몇|몇\s?(?:개|장|건|명)|expected\s(?:number|count)|how\smany[^?]*(?:expect|average)|(?:expect|average)[^?]*how\smany/u,
  except: /학습\s?[률율]|learning\srate|에폭|epoch|gpu|누적|accumul/u,
  told: [
    {
      name: "p",
      label: say("비율", "share"),
      sources: ["#(?=\\s?(?:가|이|are|is|of|인|가량|정도|의|minority|positive|소수))", "#"],
      allows: (value) => value > 0 && value < 1,
    },
    {
      name: "B",
      label: needs.batchSize.label,
      sources: [`${names.batch}~#`, String.raw`batch\sof\s#`, String.raw`#\s?(?:개|장)\s?(?:짜리\s?)?배치`],
      count: true,
    },
  ],
  formulas: [["m", "B * p"]],
  answers: [["m", say("평균 #개", "# on average")]],
});

/** How training runs, by numbers that a question tells in words. */
export const runningRecipes: readonly Computation[] = [
  effectiveRate,
  decayTerm,
  ...timeOfEpochs,
  updatesRatio,
  seededGrid,
  leaveOneOutTime,
  expectedInBatch,
];
