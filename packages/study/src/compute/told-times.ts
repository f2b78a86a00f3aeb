import type { Computation } from "./computation.ts";
import { byRecipe, say, type Told } from "./recipe.ts";

const rows = String.raw`(?:images?|imgs?|samples?|rows?|examples?|이미지|사진|샘플|장|개|건)`;
const out = {
  s: { asks: /몇\s?초|seconds\s?\?|(?:how\smany|in)\sseconds/u, said: say("#초", "# seconds"), seconds: 1 },
  min: {
    asks: /몇\s?분|minutes\s?\?|(?:how\smany|in)\sminutes/u,
    said: say("#분", "# minutes"),
    seconds: 60,
  },
  h: { asks: /몇\s?시간|hours\s?\?|(?:how\smany|in)\shours/u, said: say("#시간", "# hours"), seconds: 3600 },
} as const;
type Unit = keyof typeof out;
const units = ["s", "min", "h"] as const satisfies readonly Unit[];

const epochs: Told = {
  name: "E",
  label: say("에폭 수", "number of epochs"),
  sources: [
    String.raw`#\s?(?:epochs?|에폭|에포크|passes)`,
    String.raw`(?:epochs|에폭)(?:\s|=|은|는|이|가)*#`,
  ],
  count: true,
  standard: 1,
};
const updates: Told = {
  name: "U",
  label: say("업데이트", "updates"),
  sources: [
    String.raw`#\s?(?:번의?\s?)?(?:업데이트|스텝|이터레이션|steps?|updates?|iterations?|iters)`,
    String.raw`(?:총|전체|모두|total(?:\sof)?)\s?#\s?(?:번|회)`,
    String.raw`(?:steps|updates|iterations)(?:\s|=|:|is|are)*#`,
  ],
  count: true,
};

/** How long epochs take at so many rows a second. */
const atThroughput = units.map((unit) =>
  byRecipe({
    name: `time-at-throughput-${unit}`,
    card: "epoch-step",
    title: say("처리량으로 센 시간", "time at a throughput"),
    about: new RegExp(
      String.raw`${rows}\s?\/\s?(?:s|sec|second|초)(?![a-z])|throughput|처리량|초당|per\ssecond`,
      "u",
    ),
    asks: out[unit].asks,
    except: /배치|batch|gpu|스텝|steps?(?![a-z])|업데이트|update|겹|폴드|fold|token|토큰/u,
    gives: ["time"],
    told: [
      {
        name: "r",
        label: say("초당", "a second"),
        sources: [
          String.raw`#\s?${rows}?\s?(?:\/|per\s|a\s)\s?(?:s|sec|second|초)(?![a-z])`,
          String.raw`(?:초당|1초에|throughput(?:\sof|\sis)?|처리량(?:은|이)?)~#\s?${rows}?`,
        ],
        allows: (value) => value > 0,
      },
      epochs,
      {
        name: "n",
        label: say("데이터 개수", "rows"),
        sources: [
          String.raw`#\s?(?:training\s)?${rows}`,
          String.raw`(?:dataset|data|training\sset|데이터(?:셋)?)(?:\s|=|:|of|is|has|이|가|은|는)*#`,
        ],
        count: true,
      },
    ],
    formulas: [["time", `n * E / r / ${out[unit].seconds}`]],
    answers: [["time", out[unit].said]],
  }),
);

const spans = {
  ms: {
    words: String.raw`(?:ms|msec|milliseconds?|밀리\s?초)(?![a-z])`,
    seconds: 1e-3,
    label: say("밀리초", "milliseconds"),
  },
  s: { words: String.raw`(?:초|s|secs?|seconds?)(?![a-z])`, seconds: 1, label: say("초", "seconds") },
} as const;

/** How long updates take that take so long each. */
const ofUpdates = (["ms", "s"] as const).flatMap((told) =>
  units.map((unit) =>
    byRecipe({
      name: `time-of-updates-${told}-${unit}`,
      card: "epoch-step",
      title: say("업데이트에 걸리는 시간", "time of the updates"),
      about: new RegExp(
        String.raw`(?=.*\d;\s?${spans[told].words})(?=.*(?:업데이트|스텝|이터|steps?|updates?|iterations?|iters?)(?![a-z]))`,
        "u",
      ),
      asks: out[unit].asks,
      except: /배치|batch|gpu|에폭|epoch|학습\s?[률율]|learning\srate|겹|폴드|fold|후보|candidate|grid|격자/u,
      gives: ["time"],
      ones: [String.raw`#(?=\s?(?:번에|번당|updates?\stakes|steps?\stakes))`],
      told: [
        {
          name: "c",
          label: spans[told].label,
          sources: [String.raw`#\s?${spans[told].words}(?:씩)?`],
          allows: (value) => value > 0,
        },
        updates,
      ],
      formulas: [
        ["time", told === "ms" ? `c * U / ${1000 * out[unit].seconds}` : `c * U / ${out[unit].seconds}`],
      ],
      answers: [["time", out[unit].said]],
    }),
  ),
);

const each = {
  min: String.raw`(?:분|mins?|minutes?)(?![a-z])`,
  h: String.raw`(?:시간|hours?|hrs?)(?![a-z])`,
} as const;

/** How long a search with cross-validation takes where several devices train one model each at a time. */
const searchInParallel = (["min", "h"] as const).flatMap((told) =>
  (["min", "h"] as const).map((unit) => {
    const inUnit = told === unit ? "" : told === "min" ? " / 60" : " * 60";
    return byRecipe({
      name: `search-in-parallel-${told}-${unit}`,
      card: "grid-search",
      title: say("여러 장치에서 동시에 하는 탐색의 시간", "time of a search on several devices"),
      about: new RegExp(
        String.raw`(?=.*(?:겹|폴드|fold|(?<![a-z])cv(?![a-z])))(?=.*(?:gpu|지피유|devices|machines|workers|카드|cards))(?=.*\d;\s?${each[told]})(?=.*(?:동시|병렬|parallel|at\sonce|simultan|at\sa\stime|하나씩|one\s(?:fit|model|training)\s(?:each|per|on)))`,
        "u",
      ),
      asks: out[unit].asks,
      except:
        /배치|batch|에폭|epoch|(?:with|plus|including|마지막에)\s(?:a\s)?(?:final\s)?refit|재학습(?:까지|\s?포함|을\s?하)|nested|중첩|반복|repeat/u,
      gives: ["time"],
      ones: [
        String.raw`(?:fit|학습|training|model|장|gpu)s?\s?#(?=에|\s?하나|\stakes)`,
        String.raw`#(?=\s?(?:fit|training|model)\s(?:takes|is|needs))`,
      ],
      told: [
        {
          name: "D",
          label: say("장치", "devices"),
          sources: [
            String.raw`(?:gpu|지피유|그래픽\s?카드)(?:가|는|이|를)?\s?#\s?(?:장|개|대)?`,
            String.raw`#\s?(?:gpus?|devices|machines|workers|cards)`,
          ],
          count: true,
        },
        {
          name: "k",
          label: say("폴드 수", "number of folds"),
          sources: [String.raw`#\s?-?\s?(?:겹|폴드|folds?)`],
          count: true,
          allows: (value) => value >= 2,
        },
        {
          name: "c",
          label: say("학습 하나의 시간", "time of one training"),
          sources: [String.raw`#\s?${each[told]}`],
          allows: (value) => value > 0,
        },
        {
          name: "C",
          label: say("후보", "candidates"),
          sources: [
            String.raw`#\s?(?:개의?\s?|가지\s?)?(?:조합|후보|설정|combinations|candidates|configs|configurations|settings)`,
          ],
          count: true,
        },
      ],
      formulas: [
        ["fits", "C * k"],
        ["time", `ceil(fits / D) * c${inUnit}`],
      ],
      answers: [["time", out[unit].said]],
    });
  }),
);

export const toldTimes: readonly Computation[] = [...atThroughput, ...ofUpdates, ...searchInParallel];
