import type { Computation } from "./computation.ts";
import { batch, epochs, samples } from "./count-told.ts";
import { leaveOneOut } from "./names.ts";
import { byRecipe, say } from "./recipe.ts";

const timeUnits = [
  { name: "h", words: String.raw`(?:시간|hours?|hrs?|h)(?![a-z가-힣]*\s?당)`, said: say("#시간", "# hours") },
  { name: "min", words: String.raw`(?:분|minutes?|mins?)(?![a-z의])`, said: say("#분", "# minutes") },
  { name: "d", words: String.raw`(?:일|days?)(?![a-z가-힣])`, said: say("#일", "# days") },
] as const;

/** How long a training takes on several devices that do not share the work perfectly. */
const withEfficiency = timeUnits.map(({ name, words, said }) =>
  byRecipe({
    name: `time-with-efficiency-${name}`,
    card: "batch-size",
    title: say(
      "여러 장치로 나눈 시간(확장 효율 반영)",
      "time over several devices, at their scaling efficiency",
    ),
    about: /(?=.*(?:gpu|지피유|device|장치|카드))(?=.*(?:효율|efficien))/u,
    asks: new RegExp(String.raw`(?:몇|얼마|how\s(?:many|long|much)|what).*|${words}`, "u"),
    except: /배치|batch|누적|accumul|학습\s?[률율]|learning\srate/u,
    gives: ["time"],
    ones: [
      String.raw`#(?=\s?(?:개|장|대)?(?:의)?\s?(?:gpu|지피유|device))`,
      String.raw`(?:gpu|지피유)(?:가|는|이)?\s?#\s?(?:개|장|대)?(?=로|으로|에서|이면|면)`,
    ],
    told: [
      {
        name: "T",
        label: say("하나로 걸리는 시간", "time on one"),
        sources: [String.raw`#\s?${words}`],
        allows: (value) => value > 0,
      },
      {
        name: "eff",
        label: say("효율", "efficiency"),
        sources: [
          String.raw`(?:효율|efficiency)(?:이|은|는|을|를|\s|of|is|at|=|:|약)*#`,
          String.raw`#\s?(?:의\s)?(?:scaling\s|parallel\s|확장\s)?(?:efficien\w*|효율)`,
        ],
        allows: (value) => value > 0 && value <= 1,
      },
      {
        name: "D",
        label: say("장치", "devices"),
        sources: [
          String.raw`#\s?(?:개|장|대)?(?:의)?\s?(?:gpus?|지피유|devices?)`,
          String.raw`(?:gpu|지피유)(?:를|가|는|이)?\s?#\s?(?:개|장|대)`,
          String.raw`#\s?(?:개|장|대)(?:로|으로|에|를|에서)`,
          String.raw`(?:to|on|over|across|with)\s#`,
        ],
        count: true,
        allows: (value) => value > 1,
      },
    ],
    formulas: [["time", "T / (D * eff)"]],
    answers: [["time", said]],
  }),
);

const perStep = [
  { name: "s", words: String.raw`(?:초|seconds?|secs?|s)`, seconds: 1 },
  { name: "ms", words: String.raw`(?:ms|밀리\s?초|milliseconds?)`, seconds: 1000 },
] as const;
const inTotal = [
  { name: "s", asks: /(?:시간|time)?\s?\(초\)|몇\s?초|seconds/u, parts: 1, said: say("#초", "# seconds") },
  { name: "min", asks: /\(분\)|몇\s?분|minutes/u, parts: 60, said: say("#분", "# minutes") },
  { name: "h", asks: /\(시간\)|몇\s?시간|hours/u, parts: 3600, said: say("#시간", "# hours") },
] as const;

/** Steps of a whole training, and how long they take. */
const stepsAndTime = perStep.flatMap(({ name, words, seconds }) =>
  inTotal.map(({ name: unit, asks, parts, said }) =>
    byRecipe({
      name: `steps-and-time-${name}-${unit}`,
      card: "epoch-step",
      title: say("전체 스텝과 걸리는 시간", "steps in all, and how long they take"),
      about:
        /(?=.*(?:스텝|업데이트|steps|updates|iterations))(?=.*(?:에폭|에포크|epoch))(?=.*(?:스텝|step|업데이트|update|iteration)(?:당|마다|에|하나|\s?(?:takes|per)|\s?\x23))/u,
      asks: new RegExp(
        String.raw`(?=.*(?:(?:총|전체)\s?(?:스텝|업데이트)|(?:스텝|업데이트)(?:의)?\s?(?:수|횟수)|몇\s?(?:번의\s)?(?:스텝|업데이트)|(?:how\smany|number\sof|total)\s(?:training\s)?(?:steps|updates|iterations)).*(?:,|and|과|와|랑|이랑|고|및))(?=.*(?:${asks.source}))`,
        "u",
      ),
      except: /gpu|누적|accumul|겹|폴드|fold|버리|drop|검증에|남은|left/u,
      gives: ["time"],
      told: [
        {
          name: "c",
          label: say("스텝 하나의 시간", "time of a step"),
          sources: [String.raw`#\s?${words}(?![a-z])`],
          allows: (value) => value > 0,
        },
        samples,
        batch,
        epochs,
      ],
      ones: [String.raw`#(?=\s?(?:step|스텝|iteration))`, String.raw`(?:스텝)\s?#(?=에|번에)`],
      formulas: [
        ["steps", "ceil(n / B) * E"],
        ["time", `c * steps / ${seconds * parts}`],
      ],
      answers: [
        ["steps", say("모두 #스텝", "# steps in all")],
        ["time", said],
      ],
    }),
  ),
);

/** How long leave-one-out takes, one training after the other. */
const leaveOneOutTime = perStep.slice(0, 1).flatMap(({ words }) =>
  inTotal.map(({ name: unit, asks, parts, said }) =>
    byRecipe({
      name: `leave-one-out-time-${unit}`,
      card: "leave-one-out",
      title: say("하나씩 남기기에 걸리는 시간", "how long leave-one-out takes"),
      about: leaveOneOut,
      asks,
      except: /gpu|병렬|parallel|동시|배치|batch|에폭|epoch|후보|candidate/u,
      gives: ["time"],
      ones: [
        String.raw`leave[\s-]?#(?=[\s-]?out)`,
        String.raw`#(?=\s?(?:training|fit|model)\stakes)`,
        String.raw`(?:학습|훈련|모델)\s?(?:은|는|이|을)?\s?#(?=번에|번당|회에|회당|개에)`,
      ],
      told: [
        {
          name: "c",
          label: say("학습 하나의 시간", "time of a training"),
          sources: [String.raw`#\s?${words}(?![a-z])`],
          allows: (value) => value > 0,
        },
        { ...samples, sources: [...samples.sources, String.raw`(?:on|of|for)\s#`] },
      ],
      formulas: [["time", parts === 1 ? "n * c" : `n * c / ${parts}`]],
      answers: [["time", said]],
    }),
  ),
);

const megabytes = /mb|megabytes?|메가/u;

/** Megabytes of what Adam keeps for each parameter. */
const stateMemory = byRecipe({
  name: "state-memory-MB",
  card: "adam",
  title: say("Adam의 m과 v가 차지하는 메모리(float32)", "memory of Adam's m and v (float32)"),
  about:
    /(?=.*(?:adam|아담))(?=.*(?:파라미터|매개변수|param))(?=.*(?:(?:float|fp)\s?\x23\d+;|\x23\d+;\s?-?\s?(?:bit|비트)|단정밀도))/u,
  asks: new RegExp(String.raw`(?=.*(?:${megabytes.source}))`, "u"),
  except:
    /가중치\s?(?:까지|포함)|기울기\s?(?:까지|포함)|including|plus\sthe\s(?:weights|gradients)|배치|batch|sgd|bf16|fp16|float16/u,
  gives: ["memory"],
  ones: [String.raw`#\s?mb(?=\s?=)`],
  aside: [
    String.raw`(?<==\s?)#\s?\^\s?#`,
    String.raw`(?:float|fp)\s?#`,
    String.raw`#\s?-?\s?(?:bit|비트)`,
    String.raw`#\s?\^\s?#`,
    String.raw`(?<=mb\s?=\s?)#`,
  ],
  told: [
    {
      name: "P",
      label: say("파라미터", "parameters"),
      sources: [
        String.raw`#\s?(?:개(?:의|짜리)?\s?)?(?:(?:trainable|model)\s)?(?:파라미터|매개변수|param\w*)`,
        String.raw`(?:파라미터|매개변수|param\w*)(?:가|이|는|은|\s|:|=)*#\s?개?`,
      ],
      allows: (value) => value >= 1,
    },
  ],
  formulas: [["size", "2 * 4 * P / 1000000"]],
  answers: [["size", say("#MB", "# MB")]],
});

export const deviceRecipes: readonly Computation[] = [
  ...withEfficiency,
  ...stepsAndTime,
  ...leaveOneOutTime,
  stateMemory,
];
