import type { Computation } from "./computation.ts";
import { both, byRecipe, say } from "./recipe.ts";

const rows = String.raw`(?:images|samples|rows|examples|장|개|건)`;
const units = [
  { name: "s", parts: 1, asks: /몇\s?초|how\smany\sseconds|in\sseconds/u, said: say("#초", "# seconds") },
  { name: "min", parts: 60, asks: /몇\s?분|how\smany\sminutes|in\sminutes/u, said: say("#분", "# minutes") },
] as const;

/** How long so many rows take at so many a second. */
const timeAtSpeed = units.map(({ name, parts, asks, said }) =>
  byRecipe({
    name: `time-at-speed-${name}`,
    card: "epoch-step",
    title: say("초당 처리량으로 센 시간", "time at so many rows a second"),
    about: /초당|초에|per\ssecond|\/s(?![a-z])|a\ssecond/u,
    asks,
    except: /배치|batch|gpu|에폭\s?동안|epochs(?!\sis)|스텝|steps/u,
    gives: ["time"],
    ones: [String.raw`#(?=\s?(?:epochs?|에폭))`],
    told: [
      {
        name: "r",
        label: say("초당", "a second"),
        sources: [
          String.raw`(?:초당|1초에)\s?#\s?${rows}?`,
          String.raw`#\s?${rows}\s?(?:per|a)\ssecond`,
          String.raw`#\s?(?:${rows})?\/s(?![a-z])`,
        ],
        count: true,
      },
      {
        name: "n",
        label: say("데이터 개수", "rows"),
        sources: [String.raw`#\s?(?:training\s)?${rows}`],
        count: true,
      },
    ],
    formulas: [["time", parts === 1 ? "n / r" : `n / r / ${parts}`]],
    answers: [["time", said]],
  }),
);

/** How long the epochs that are left take, in the unit that was told. */
const timeLeft = (["min", "h"] as const).map((unit) => {
  const words =
    unit === "min" ? String.raw`(?:분|minutes|mins?)(?![a-z])` : String.raw`(?:시간|hours?)(?![a-z])`;
  return byRecipe({
    name: `time-left-${unit}`,
    card: "epoch-step",
    title: say("남은 에폭에 걸리는 시간", "time for the epochs that are left"),
    about: /(?=.*(?:에폭|epochs))(?=.*(?:남|left|remain|rest))/u,
    asks: new RegExp(`(?=.*${words})(?=.*(?:남|left|remain|rest))`, "u"),
    except: /배치|batch|gpu|스텝|steps/u,
    gives: ["time", "rest"],
    told: [
      {
        name: "d",
        label: say("끝난 에폭", "epochs done"),
        sources: [
          String.raw`#(?=\s(?:out\s)?of\s(?:the\s)?\x23\d+;\sepochs)`,
          String.raw`#\s?에폭(?:에|을|\s?도는\s?데)(?!\s?중)`,
        ],
        count: true,
      },
      {
        name: "E",
        label: say("전체 에폭", "all epochs"),
        sources: [String.raw`#\s?(?:epochs|에폭)`],
        count: true,
      },
      {
        name: "t",
        label: say("걸린 시간", "time taken"),
        sources: [String.raw`#\s?${words}`],
        allows: (value) => value > 0,
      },
    ],
    formulas: [["time", "t / d * (E - d)"]],
    answers: [["time", unit === "min" ? say("#분", "# minutes") : say("#시간", "# hours")]],
  });
});

/** The norm of all layers from the norms of two. */
const normOfLayers = byRecipe({
  name: "norm-of-layers",
  card: "gradient-clipping",
  title: say("두 층의 노름을 합친 노름", "the norm of two layers together"),
  about: /(?=.*(?:층|layers|tensors|텐서))(?=.*(?:노름|norms?))/u,
  asks: /(?:전체|global|total|overall|합친)\s?(?:gradient\s)?(?:노름|norm)|노름(?:은|는)?\s?\?/u,
  except: /클리핑|clip|학습\s?[률율]|learning|(?<![a-z])lr|최대|max/u,
  ones: [],
  told: [
    {
      name: "count",
      label: say("층", "layers"),
      sources: [String.raw`#\s?(?:개의?\s?)?(?:층|layers|tensors|텐서)`],
      standard: 2,
      allows: (value) => value === 2,
    },
    {
      name: "a",
      label: both("a"),
      sources: [String.raw`(?:노름|norms?)(?:이|은|\s|of|are|=)*#`],
      allows: (value) => value >= 0,
    },
    {
      name: "b",
      label: both("b"),
      sources: [String.raw`(?<=\x23\d+;\s?(?:,|이랑|과|와|랑|and)\s?)#`],
      allows: (value) => value >= 0,
    },
  ],
  formulas: [["norm", "sqrt(a^2 + b^2)"]],
  answers: [["norm", say("노름 #", "norm #")]],
});

const widths: ReadonlySet<number> = new Set([16, 32, 64]);
const sizes = { MB: 1e6, GB: 1e9 } as const;

/** Memory of parameters. */
const memory = (["MB", "GB"] as const).map((size) =>
  byRecipe({
    name: `memory-of-parameters-${size}`,
    card: "parameter",
    title: say("파라미터의 크기", "memory of the parameters"),
    about: /float|fp\s?#|바이트|bytes/u,
    asks:
      size === "MB"
        ? /megabytes|(?<![a-z])mb(?![a-z])|메가/u
        : /gigabytes|(?<![a-z])gb(?![a-z])|기가\s?바이트/u,
    except:
      /adam|아담|momentum|모멘텀|optimi[sz]er|옵티마이저|상태|gradient|기울기|배치|batch|activation|mib|gib/u,
    gives: ["memory"],
    told: [
      {
        name: "P",
        label: say("파라미터 수", "parameters"),
        sources: [
          String.raw`(?:파라미터|가중치|(?<![a-z])w)(?:가|는|이)?\s?#`,
          String.raw`#\s?(?:개의?\s?)?(?:float\s?\x23\d+;\s)?(?:weights|parameters|params|파라미터|가중치)`,
        ],
        count: true,
      },
      {
        name: "bits",
        label: say("비트", "bits"),
        sources: [String.raw`(?:float|fp)\s?#`],
        allows: (value) => widths.has(value),
      },
    ],
    formulas: [["size", `P * bits / 8 / ${sizes[size]}`]],
    answers: [["size", both(`# ${size}`)]],
  }),
);

export const speedRecipes: readonly Computation[] = [...timeAtSpeed, ...timeLeft, normOfLayers, ...memory];
