import type { Computation } from "./computation.ts";
import { names } from "./names.ts";
import { needs } from "./needs.ts";
import { both, byRecipe, say, type Told } from "./recipe.ts";
import { unit } from "./schedule-words.ts";

const lr: Told = {
  name: "lr",
  label: needs.learningRate.label,
  sources: [`${names.learningRate}~#`, String.raw`#\s?(?:learning\srate|lr(?![a-z])|학습\s?률)`],
};
const peak: Told = {
  ...lr,
  name: "from",
  label: { ko: "처음", en: "from" },
  sources: [
    String.raw`(?:start(?:s|ing|ed)?(?:\s(?:at|from|with))?|begin(?:s|ning)?(?:\sat)?|from|peak|base|initial|max(?:imum)?|시작|처음|초기|최대|정점)\s?(?:값|lr|학습\s?[률율]|learning\srate|rate)?~#`,
    String.raw`#\s?(?:에서|부터)(?:\s?시작)?`,
    ...lr.sources,
  ],
};
const end: Told = {
  name: "to",
  label: { ko: "끝", en: "to" },
  sources: [
    String.raw`(?:ends?(?:ing)?(?:\s(?:at|in))?|down\sto|to|min(?:imum)?|끝|최소|최종|final)\s?(?:값|lr)?~#`,
    String.raw`#\s?(?:까지|으로|로)`,
  ],
  standard: 0,
};

const shapes = [
  {
    card: "cosine-schedule",
    title: say("코사인 스케줄", "cosine schedule"),
    about: /코사인|cosine/u,
    formula: "to + (from - to) * (1 + cos(pi * f)) / 2",
  },
  {
    card: "lr-schedule",
    title: say("선형 스케줄", "linear schedule"),
    about: /선형|linear/u,
    formula: "from + (to - from) * f",
  },
];
const halfway = /half(?:way)?|절반|중간|가운데/u;

/** The rate at a part of the way down a cosine or a straight line, however many steps it has. */
const partOfTheWay = shapes.flatMap(({ formula, ...shape }) =>
  [true, false].map((isHalf) =>
    byRecipe({
      ...shape,
      name: `part-of-the-way-${shape.card}-${isHalf ? "half" : "share"}`,
      asks: isHalf
        ? new RegExp(`(?=.*(?:${halfway.source}))(?=.*(?:lr|학습|rate|값|얼마|\\?))`, "u")
        : /#\d+;\s(?:of\sthe\sway|through|into|way)|#\d+;(?:만큼|쯤)?\s?(?:지점|진행|지났|왔을)/u,
      except: /워밍|warm|배치|batch|재시작|restart|스케일|scal/u,
      told: [
        {
          name: "f",
          label: { ko: "지난 몫", en: "part of the way" },
          sources: [
            String.raw`#(?=\s(?:of\sthe\sway|through|into|way)|(?:만큼|쯤)?\s?(?:지점|진행|지났|왔을))`,
          ],
          allows: (value) => value >= 0 && value <= 1,
          ...(isHalf ? { standard: 0.5 } : {}),
        },
        peak,
        end,
      ],
      formulas: [["lr", formula]],
      answers: [["lr", say("학습률 #", "learning rate #")]],
    }),
  ),
);

/** A rate that falls as one over the steps. */
const hyperbola = byRecipe({
  name: "inverse-time-decay",
  card: "lr-schedule",
  title: say("시간에 반비례하는 감쇠", "inverse time decay"),
  about:
    /\/\s?\(\s?#\d+;\s?\+\s?(?:k|d|decay|α|alpha|#\d+;)\s?\*?\s?[·x]?\s?(?:t|epoch|step|에폭|스텝)|inverse[\s-]time|시간\s?(?:에\s?)?(?:역|반)비례/u,
  asks: /./u,
  except: /배치|batch|코사인|cosine/u,
  told: [
    {
      name: "one",
      label: { ko: "더하는 수", en: "added" },
      sources: [String.raw`(?<=\/\s?\(\s?)#(?=\s?\+)`],
      allows: (value) => value === 1,
      standard: 1,
    },
    {
      ...lr,
      name: "lr0",
      sources: [
        String.raw`(?:η|eta|lr|α|alpha)_?0?\s?(?:=|:|은|는|is)\s?#`,
        ...lr.sources,
        String.raw`=\s?#(?=\s?\/\s?\()`,
      ],
    },
    {
      name: "k",
      label: both("k"),
      sources: [
        String.raw`(?<![a-z])(?:k|d)\s?(?:=|:|는|is)\s?#`,
        String.raw`(?:decay(?:\srate)?|감쇠율)~#`,
        String.raw`(?<=\/\s?\(\s?\x23\d+;\s?\+\s?)#`,
      ],
    },
    {
      name: "t",
      label: { ko: "스텝 t", en: "step t" },
      sources: [
        String.raw`(?<![a-z])t\s?(?:=|:|가|is)\s?#`,
        String.raw`(?:epoch|step|에폭|스텝)\s#`,
        String.raw`#\s?(?:번째\s?)?${unit}`,
      ],
      allows: (value) => Number.isInteger(value) && value >= 0,
    },
  ],
  formulas: [["lr", "lr0 / (one + k * t)"]],
  answers: [["lr", say("학습률 #", "learning rate #")]],
});

/** Up to a peak, then straight down to zero. */
const upAndDown = byRecipe({
  name: "warmup-then-line",
  card: "warmup",
  title: say("선형 워밍업 뒤 선형 감소", "linear warm-up, then a straight line down to zero"),
  about:
    /(?=.*(?:워밍|웜\s?업|warm))(?=.*(?:선형(?:으로)?\s?(?:감소|감쇠|줄|내)|linear(?:ly)?\s(?:decay|down|decreas|anneal|fall)|(?:decay|fall|drop|decreas)\w*\slinearly))/u,
  asks: /lr|학습\s?[률율]|learning\srate|rate|얼마|\?/u,
  except: /코사인|cosine|배치|batch/u,
  told: [
    {
      name: "W",
      label: { ko: "워밍업 W", en: "warm-up W" },
      sources: [
        String.raw`(?:워밍\s?업|웜\s?업|warm[\s-]?(?:s\s)?up)(?:은|을|\sfor|\sover|\sof|\sin)?\s?(?:the\sfirst\s)?#\s?${unit}?`,
        String.raw`#\s?${unit}\s?(?:동안\s?)?(?:의\s?)?(?:of\s)?(?:linear\s|선형\s?)?(?:워밍\s?업|웜\s?업|warm)`,
      ],
      count: true,
    },
    {
      name: "N",
      label: { ko: "끝나는 스텝 N", en: "ends at N" },
      sources: [
        String.raw`zero\s(?:at|by|until)\s(?:the\s)?${unit}\s#`,
        String.raw`(?<=(?:to|down\sto)\s\x23\d+;\s(?:at|by|until)\s(?:the\s)?${unit}\s)#`,
        String.raw`(?:total|전체|총)(?:\sof)?\s#\s?${unit}?`,
        String.raw`#\s?${unit}(?:까지|에서)\s?(?=(?:\x23|영|0)?[^?]*(?:줄|감|내|0))`,
      ],
      count: true,
    },
    {
      name: "t",
      label: { ko: "스텝 t", en: "step t" },
      sources: [
        String.raw`(?:at|in)\s${unit}\s#(?=\s?(?:\?|$))`,
        String.raw`#\s?${unit}(?:째)?(?:에서|에|의|일\s?때|\s?때)?(?:는|은)?\s?(?:lr|학습\s?[률율])?(?:은|는)?\s?(?=얼마|몇|\?|$|lr|학습)`,
      ],
      count: true,
    },
    {
      name: "zero",
      label: { ko: "끝", en: "end" },
      sources: [
        String.raw`(?:to|down\sto)\s#(?=\s(?:at|by|until))`,
        String.raw`#(?:까지|으로)\s?(?=[^?]{0,8}(?:줄|감|내))`,
      ],
      allows: (value) => value === 0,
      standard: 0,
    },
    {
      ...peak,
      name: "top",
      label: { ko: "정점", en: "peak" },
      sources: [String.raw`(?:to|까지)\s#`, String.raw`#\s?까지`, ...peak.sources],
    },
  ],
  formulas: [["lr", "top * min(t / W, (N - t) / (N - W)) + zero"]],
  answers: [["lr", say("학습률 #", "learning rate #")]],
});

/** The batch for which a rate was scaled. */
const scaledBatch = (["linear", "root"] as const).map((rule) =>
  byRecipe({
    name: `batch-of-rate-${rule}`,
    card: rule === "linear" ? "linear-scaling-rule" : "sqrt-scaling",
    title:
      rule === "linear"
        ? say("선형 스케일링 규칙에서 배치 크기로", "from rates back to batches, linear scaling rule")
        : say("제곱근 스케일링 규칙에서 배치 크기로", "from rates back to batches, square-root scaling rule"),
    about:
      rule === "linear"
        ? /(?=.*(?:선형|비례|linear))(?=.*(?:배치|batch))/u
        : /(?=.*(?:제곱근|루트|root|sqrt))(?=.*(?:배치|batch))/u,
    asks: /(?:배치(?:\s?크기|\s?사이즈)?(?:는|은|를|가)?\s?(?:얼마|몇|\?|$))|(?:what|which)(?:\sis|\swas|'s)?\s(?:the\s)?(?:new\s|resulting\s|right\s)?batch(?:\ssize)?/u,
    except:
      /gpu|누적|accumul|워밍|warm|(?:선형|linear).*(?:제곱근|root|sqrt)|(?:제곱근|root|sqrt).*(?:선형|linear)/u,
    told: [
      {
        ...lr,
        name: "lr0",
        sources: [
          String.raw`(?:from\s)?#(?=\s?(?:to|->|→|에서|이던|였던)\s?\x23)`,
          String.raw`(?:lr|학습\s?[률율]|learning\srate)(?:을|를|이|가|은)?\s?#(?=에서|이었|였)`,
        ],
      },
      {
        ...lr,
        name: "lr1",
        sources: [
          String.raw`(?<=\x23\d+;\s?(?:to|->|→|에서|이던\s것이|였던\s것이)\s?)#`,
          String.raw`#(?:으로|로)\s?(?:올|바꾸|키우|늘|커|오르|쓰)`,
        ],
      },
      {
        name: "B0",
        label: needs.batchSize.label,
        sources: [`${names.batch}~(?:was~)?#`, String.raw`#\s?(?:이던|짜리)\s?배치`],
        count: true,
      },
    ],
    formulas: [["B1", rule === "linear" ? "B0 * lr1 / lr0" : "B0 * (lr1 / lr0)^2"]],
    answers: [["B1", say("배치 크기 #", "batch size #")]],
    whole: true,
  }),
);

/** A rate by both rules. */
const bothRules = byRecipe({
  name: "both-scaling-rules",
  card: "linear-scaling-rule",
  title: say("선형 규칙과 제곱근 규칙", "linear rule, then square-root rule"),
  about: /(?=.*(?:선형|linear).*(?:제곱근|루트|root|sqrt))(?=.*(?:배치|batch))/u,
  asks: /(?:각각|차례|결과|both|each|respectively|two)|(?:선형|linear)[^?]*(?:제곱근|루트|root|sqrt)/u,
  except: /gpu|누적|accumul|워밍|warm|표준\s?편차|noise|줄|shrink|reduc|smaller/u,
  told: [
    { ...lr, sources: [...lr.sources, String.raw`#(?:의|이던|였던)\s?학습`] },
    {
      name: "k",
      label: { ko: "배치의 배수", en: "batch multiplied by" },
      sources: [
        String.raw`#\s?배`,
        String.raw`(?:by\sa\sfactor\sof|times)\s#`,
        String.raw`#\s?(?:x|times|-?fold)(?![a-z])`,
      ],
      allows: (value) => value > 1,
    },
  ],
  formulas: [
    ["linear", "lr * k"],
    ["root", "lr * sqrt(k)"],
  ],
  answers: [
    ["linear", say("선형 #", "linear #")],
    ["root", say("제곱근 #", "square root #")],
  ],
});

/** A rate for as many devices with a batch each. */
const scaledOverDevices = byRecipe({
  name: "scaling-over-devices",
  card: "linear-scaling-rule",
  title: say("선형 스케일링 규칙, 장치마다 배치", "linear scaling rule, a batch on each device"),
  about: /(?=.*(?:선형|linear))(?=.*(?:gpu|지피유))(?=.*(?:배치|batch))/u,
  asks: /학습\s?[률율]|lr|learning\srate/u,
  except: /제곱근|루트|root|sqrt|누적|accumul|워밍|warm/u,
  told: [
    lr,
    {
      name: "D",
      label: { ko: "GPU", en: "GPUs" },
      sources: [
        String.raw`#\s?(?:개|장|대)?(?:의)?\s?(?:gpus?|지피유)`,
        String.raw`(?:gpus?|지피유)(?:를|가|는)?\s?#\s?(?:개|장|대)?`,
      ],
      count: true,
    },
    {
      name: "B1",
      label: { ko: "GPU마다 배치", en: "batch per GPU" },
      sources: [
        String.raw`(?:각각|각|장당|대당|하나당|gpu당|each(?:\sof\swhich)?|per\sgpu)\s?(?:[a-z]+\s)*(?:배치\s?)?#\s?(?:개|장)?(?:씩)?`,
        String.raw`#\s?(?:개|장)?(?:씩|\s(?:[a-z]+\s)?(?:each|per\sgpu|on\seach))`,
      ],
      count: true,
    },
    {
      name: "B0",
      label: needs.batchSize.label,
      sources: [`${names.batch}~#`, String.raw`(?:batches)\sof\s#`],
      count: true,
    },
  ],
  formulas: [
    ["B", "D * B1"],
    ["lr_new", "lr * B / B0"],
  ],
  answers: [["lr_new", say("학습률 #", "learning rate #")]],
});

/** A rate for another number of devices, each with the batch it had. */
const scaledWithDevices = byRecipe({
  name: "scaling-with-devices",
  card: "linear-scaling-rule",
  title: say("선형 스케일링 규칙, 장치마다 같은 배치", "linear scaling rule, the same batch on each device"),
  about: /(?=.*(?:선형|linear))(?=.*(?:gpu|지피유))/u,
  asks: /학습\s?[률율]|lr|learning\srate|linear|선형/u,
  except: /제곱근|루트|root|sqrt|누적|accumul|워밍|warm/u,
  told: [
    lr,
    {
      name: "D0",
      label: { ko: "처음 GPU", en: "GPUs at first" },
      sources: [String.raw`#\s?(?:개|장|대)?\s?(?:gpus?\s)?(?=(?:에서|to|->|→)\s?\x23)`],
      count: true,
    },
    {
      name: "D1",
      label: { ko: "지금 GPU", en: "GPUs now" },
      sources: [String.raw`(?<=\x23\d+;\s?(?:개|장|대)?\s?(?:gpus?\s)?(?:에서|to|->|→)\s?)#`],
      count: true,
    },
  ],
  formulas: [["lr_new", "lr * D1 / D0"]],
  answers: [["lr_new", say("학습률 #", "learning rate #")]],
});

/** How much larger a batch a steadier gradient takes. */
const batchForNoise = ([2, undefined] as const).map((factor) =>
  byRecipe({
    name: factor === 2 ? "batch-for-half-noise" : "batch-for-noise",
    card: "gradient-noise",
    title: say("기울기의 흔들림을 줄이는 배치의 배수", "how much larger a batch, for so much less noise"),
    about: new RegExp(
      `(?=.*(?:표준\\s?편차|잡음|노이즈|흔들림|noise|(?<![a-z])std|standard\\sdeviation))(?=.*(?:배치|batch))${factor === 2 ? "(?=.*(?:halve|half|절반|반으로))" : "(?=.*#)"}`,
      "u",
    ),
    asks: /(?:how\s(?:many|much)|what\sfactor)[^?]*batch|batch[^?]*(?:how\smuch|factor)|배치[^?]*몇\s?배/u,
    except: /분산|varian|학습\s?[률율]|learning\srate|정확도/u,
    told:
      factor === 2
        ? [
            {
              name: "k",
              label: { ko: "흔들림을 나누는 값", en: "noise divided by" },
              sources: [],
              standard: 2,
            },
          ]
        : [
            {
              name: "k",
              label: { ko: "흔들림을 나누는 값", en: "noise divided by" },
              sources: [
                String.raw`(?:noise|deviation|std)\s(?:of\s(?:the\s)?(?:gradient|estimate)\s)?(?:[a-z]+\s){0,3}by\s(?:a\sfactor\sof\s)?#(?=[^?]*batch)`,
                String.raw`#분의\s?(?:1|일|#)\s?(?:로|배로)\s?줄`,
              ],
              allows: (value) => value > 1,
            },
          ],
    formulas: [["times", "k^2"]],
    answers: [["times", say("배치 #배", "# times the batch")]],
  }),
);

export const rateRecipes: readonly Computation[] = [
  ...partOfTheWay,
  hyperbola,
  upAndDown,
  ...scaledBatch,
  bothRules,
  scaledOverDevices,
  scaledWithDevices,
  ...batchForNoise,
];
