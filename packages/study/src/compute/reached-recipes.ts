import type { Computation } from "./computation.ts";
import { names, units } from "./names.ts";
import { both, byRecipe, say, type Told } from "./recipe.ts";

const time = String.raw`(?:${units.steps}|${units.epochs})`;
const isShare = (value: number): boolean => value > 0 && value < 1;
const count = (name: string, ko: string, en: string, ...sources: readonly string[]): Told => ({
  name,
  label: say(ko, en),
  sources,
  count: true,
});

const every = count(
  "v",
  "간격",
  "interval",
  String.raw`(?:every|each)\s#\s?${time}`,
  String.raw`#\s?${time}마다`,
);
const at = count(
  "t",
  "지금",
  "now",
  String.raw`(?:by|at|after|until|in)\s(?:${time}\s)?#`,
  String.raw`${time}\s#`,
  String.raw`#\s?${time}(?:까지|에서|째|\s?뒤|\s?후|이면|에는)?`,
);
const start: Told = {
  name: "from",
  label: say("처음", "from"),
  sources: [
    String.raw`(?:from|start(?:s|ing)?(?:\sat)?|initial(?:\slr)?|처음)~#`,
    `${names.learningRate}~#`,
    String.raw`#(?=에서|부터)`,
  ],
};
const steps = /step\sdecay|스텝\s?(?:감쇠|디케이)|every|마다/u;
const halves = /halv|half|절반|반으로/u;

/** How often a rate has been lowered, and what share of it is left. */
const lowered = byRecipe({
  name: "times-lowered",
  card: "lr-schedule",
  title: say("지금까지 줄어든 횟수", "how often the rate was lowered"),
  about: steps,
  asks: /how\s(?:often|many\stimes)|몇\s?(?:번|회)/u,
  except: /배치|batch|코사인|cosine|워밍|warm|업데이트|update/u,
  gives: ["turns"],
  told: [
    every,
    { ...start, standard: 1 },
    {
      name: "gamma",
      label: say("곱하는 값", "factor"),
      sources: [String.raw`(?:by|times|factor(?:\sof)?|x)\s#`, String.raw`#\s?배`],
      standard: 1,
    },
    at,
  ],
  formulas: [["times", "floor(t / v)"]],
  answers: [["times", say("#번", "# times")]],
});

const shareLeft = (["half", "factor"] as const).map((way) =>
  byRecipe({
    name: `share-left-${way}`,
    card: "lr-schedule",
    title: say("처음 학습률에 대한 비율", "what share of the initial rate is left"),
    about:
      way === "half"
        ? new RegExp(`(?=.*(?:${steps.source}))(?=.*(?:${halves.source}))`, "u")
        : /(?=.*(?:매\s?에폭|에폭마다|each\sepoch|every\sepoch))(?=.*(?:배|times|x|factor|multipl))/u,
    asks: /(?:what|which)\s(?:share|fraction|percent\w*|proportion)|처음의\s?(?:몇\s?(?:분의|퍼센트|%)|얼마)|몇\s?분의\s?몇/u,
    except: /배치|batch|코사인|cosine|워밍|warm|linear|선형/u,
    gives: ["share"],
    told:
      way === "half"
        ? [every, { ...start, standard: 1 }, at]
        : [
            {
              name: "gamma",
              label: say("곱하는 값", "factor"),
              sources: [String.raw`(?:by|times|factor(?:\sof)?|x)\s#`, String.raw`#\s?배`],
              allows: isShare,
            },
            { ...start, standard: 1 },
            at,
          ],
    formulas: [["share", way === "half" ? "0.5^floor(t / v)" : "gamma^t"]],
    answers: [["share", say("처음의 #", "# of it")]],
  }),
);

const target: Told = {
  name: "lr",
  label: say("그때 학습률", "rate then"),
  sources: [
    String.raw`(?:rate|lr)\s(?:is|be|equal\w*|reach\w*|hits?|at)\s#`,
    String.raw`(?:reach\w*|hits?|down\sto)\s#`,
    String.raw`(?:학습\s?[률율]|(?<![a-z])lr)(?:이|은)?\s?#(?=(?:가|이|에|까지)?\s?(?:되|도달|닿))`,
  ],
};
const length = count(
  "N",
  "길이",
  "length",
  String.raw`(?:over|for|in|within)\s#`,
  String.raw`#\s?${time}(?:\s?동안|에\s?걸쳐|간)?`,
);
const when =
  /which\s(?:step|epoch|update|iteration)|(?<![a-z])when\s(?:does|do|is|will)|몇\s?(?:스텝|에폭|번)\s?(?:째|만|에서)|몇\s?번째|언제/u;

/** The step at which a line of rates reaches one. */
const reachedOnLine = (["up", "down"] as const).map((way) =>
  byRecipe({
    name: `step-of-rate-${way}`,
    card: way === "up" ? "warmup" : "lr-schedule",
    title:
      way === "up"
        ? say("워밍업이 그 학습률에 닿는 때", "when warmup reaches a rate")
        : say("선형으로 그 학습률에 닿는 때", "when a line reaches a rate"),
    about:
      way === "up"
        ? /(?=.*(?:워밍|웜\s?업|warm))(?=.*(?:선형|linear))/u
        : /(?=.*(?:선형|linear))(?=.*(?:decay|감소|감쇠|줄|내려|to|까지))/u,
    asks: when,
    except:
      way === "up" ? /배치|batch|코사인|cosine|half|절반/u : /배치|batch|코사인|cosine|half|절반|워밍|warm/u,
    gives: ["place"],
    told:
      way === "up"
        ? [
            length,
            target,
            {
              name: "peak",
              label: say("목표", "up to"),
              sources: [String.raw`(?:to|peak(?:\sof)?|up\sto)\s#`, String.raw`#(?:까지|으로|로)`],
            },
          ]
        : [
            length,
            target,
            { ...start, sources: [String.raw`from\s#`, String.raw`#(?=에서|부터)`] },
            {
              name: "to",
              label: say("끝", "to"),
              sources: [String.raw`(?:to)\s#`, String.raw`#(?:까지|으로|로)`],
              standard: 0,
            },
          ],
    formulas: [["step", way === "up" ? "N * lr / peak" : "N * (from - lr) / (from - to)"]],
    answers: [["step", say("#", "#")]],
    whole: true,
  }),
);

/** By how much a rate has fallen halfway through a cosine or a line. */
const fallen = (["cosine", "line"] as const).map((shape) =>
  byRecipe({
    name: `fallen-${shape}`,
    card: shape === "cosine" ? "cosine-schedule" : "lr-schedule",
    title: say("지금까지 줄어든 학습률", "how far the rate has fallen"),
    about: shape === "cosine" ? /코사인|cosine/u : /선형|linear/u,
    asks: /how\smuch[^?]*(?:fall|fell|drop|decreas|gone\sdown|lower)|얼마나\s?(?:줄|떨어|내[려렸]|감소)/u,
    except: /워밍|warm|배치|batch|restart|주기/u,
    gives: ["difference"],
    told: [
      { ...start, sources: [String.raw`from\s#`, String.raw`#(?=에서|부터)`] },
      {
        name: "to",
        label: say("끝", "to"),
        sources: [String.raw`to\s#`, String.raw`#(?:까지|으로|로)(?!\s?얼마)`],
        standard: 0,
      },
      count(
        "N",
        "길이",
        "length",
        String.raw`(?:over|for|in)\s#`,
        String.raw`#\s?(?:total\s)?${time}(?=\.|,|\s?동안|\s?에\s?걸쳐)`,
      ),
      at,
    ],
    formulas: [
      ["fallen", shape === "cosine" ? "(from - to) * (1 - cos(pi * t / N)) / 2" : "(from - to) * t / N"],
    ],
    answers: [["fallen", both("#")]],
  }),
);

export const reachedRecipes: readonly Computation[] = [lowered, ...shareLeft, ...reachedOnLine, ...fallen];
