import type { Computation } from "./computation.ts";
import { names } from "./names.ts";
import { needs } from "./needs.ts";
import { byRecipe, say } from "./recipe.ts";
import { lr, hyperbola, upAndDown, partOfTheWay } from "./schedule-recipes.ts";

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

/** A rate for as many devices with a batch each, gradients gathered or not. */
const scaledOverDevices = byRecipe({
  name: "scaling-over-devices",
  card: "linear-scaling-rule",
  title: say("선형 스케일링 규칙, 장치마다 배치", "linear scaling rule, a batch on each device"),
  about: /(?=.*(?:선형|linear))(?=.*(?:gpu|지피유|device|그래픽\s?카드))/u,
  asks: /학습\s?[률율]|lr|learning\srate/u,
  except: /제곱근|루트|root|sqrt/u,
  told: [
    {
      ...lr,
      sources: [
        String.raw`#(?=\s(?:per|for\severy|for\seach|for)\s\x23)`,
        String.raw`(?<=\x23\d+;\s?(?:개|장)?(?:당|마다|에)\s?(?:lr|학습\s?[률율])?(?:은|는|이|가)?\s?)#`,
        ...lr.sources,
      ],
    },
    {
      name: "D",
      label: { ko: "GPU", en: "GPUs" },
      sources: [
        String.raw`#\s?(?:개|장|대)?(?:의)?\s?(?:gpus?|지피유|devices?)`,
        String.raw`(?:gpus?|지피유)(?:를|가|는)?\s?#\s?(?:개|장|대)?`,
      ],
      count: true,
    },
    {
      name: "B1",
      label: { ko: "GPU마다 배치", en: "batch per GPU" },
      sources: [
        String.raw`(?:각각|각|장당|대당|하나당|gpu당|each(?:\sof\swhich)?|per\sgpu)\s?(?:[a-z]+\s)*(?:배치\s?)?#\s?(?:개|장)?(?:씩)?`,
        String.raw`#\s?(?:개|장)?(?:씩|\s(?:[a-z]+\s)?(?:each|per\s(?:gpu|device)|on\seach|a\spiece|apiece))`,
        String.raw`per[\s-](?:gpu|device)\sbatch(?:\ssize)?~#`,
      ],
      count: true,
    },
    {
      name: "A",
      label: { ko: "누적 횟수", en: "accumulation steps" },
      sources: [
        String.raw`누적\s?(?:은|을|이)?\s?#\s?(?:회|번|스텝)?`,
        String.raw`#\s?(?:회|번|스텝)?\s?(?:씩\s)?누적`,
        String.raw`accumulat\w*(?:\ssteps)?\s(?:of\s|by\s|over\s|for\s|is\s|=\s?)?#(?:\s(?:steps|times))?`,
        String.raw`#\s(?:gradient\s)?accumulation(?:\ssteps)?`,
      ],
      standard: 1,
      count: true,
    },
    {
      name: "B0",
      label: needs.batchSize.label,
      sources: [
        String.raw`(?<=\x23\d+;\s(?:per|for\severy|for\seach|for)\s(?:a\sbatch\sof\s)?)#(?:\s(?:images|samples|examples|rows))?`,
        String.raw`(?:배치(?:\s?크기)?|기준)\s?(?:은|는|이|가)?\s?#\s?(?:개|장)?(?=당|마다|에서|일\s?때|에\s)`,
        `${names.batch}~#`,
        String.raw`(?:batches)\sof\s#`,
      ],
      count: true,
    },
  ],
  aside: [
    String.raw`(?:warm-?up|워밍업)(?:은|는|이)?\s?(?:of\s|for\s|over\s|lasts\s)?#\s?(?:에폭|에포크|epochs?|스텝|steps?)`,
    String.raw`#\s?(?:에폭|에포크|epochs?|스텝|steps?)\s?(?:of\s|짜리\s)?(?:warm-?up|워밍업)`,
    String.raw`${names.epochs}(?:은|는|이)?\s?#`,
    String.raw`(?:for\s)?#\s?(?:에폭|에포크|epochs)`,
  ],
  formulas: [
    ["B", "D * B1 * A"],
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
    gives: ["ratio"],
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
