import type { Computation } from "./computation.ts";
import { names } from "./names.ts";
import { needs } from "./needs.ts";
import { byRecipe, say, both, type Told } from "./recipe.ts";
import { unit } from "./schedule-words.ts";

export const lr: Told = {
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
export const partOfTheWay: readonly Computation[] = shapes.flatMap(({ formula, ...shape }) =>
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
export const hyperbola: Computation = byRecipe({
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
export const upAndDown: Computation = byRecipe({
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
