import type { Bilingual } from "../locale.ts";
import { askedPart } from "./asked-part.ts";
import { names, units } from "./names.ts";
import type { Reading } from "./reading.ts";

type Kind = "epochs" | "batch" | "rate" | "momentum" | "decay";

const joins = String.raw`(?:\s|=|:|는|은|이|가|를|을|수는|수가|of|is|was)*`;
const ends = String.raw`(?:\s?(?:으로|로|씩)?\s?(?:같다|같고|동일|유지|고정|그대로|이고|이며|인데|이야|이다|짜리)[가-힣]*)?`;
const told: Readonly<Record<Kind, { readonly label: Bilingual; readonly source: string }>> = {
  epochs: {
    label: { ko: "에폭 수", en: "epochs" },
    source: String.raw`${names.epochs}(?:\s?수)?${joins}#${ends}|(?:for\s|over\s)?#\s?${units.epochs}(?:\s?(?:동안|로|을|를|간))?(?:\s?(?:학습|훈련)(?:하|할|해|한)?[가-힣]*)?`,
  },
  batch: {
    label: { ko: "배치 크기", en: "batch size" },
    source: String.raw`${names.batch}${joins}#(?!\s?(?:배|->|→|to\s|에서))(?:개|장)?(?:씩|로|으로|을|를|이고|인데)?(?:\s?(?:학습|훈련)\s?(?:중인데|중이고|하는데))?`,
  },
  rate: {
    label: { ko: "학습률", en: "learning rate" },
    source: String.raw`${names.learningRate}${joins}#${ends}|#\s?(?:learning\srate|lr(?![a-z])|학습\s?률)`,
  },
  momentum: { label: { ko: "모멘텀", en: "momentum" }, source: String.raw`(?:모멘텀|momentum)${joins}#` },
  decay: {
    label: { ko: "가중치 감쇠", en: "weight decay" },
    source: String.raw`(?:weight[\s_-]?decay|가중치\s?감쇠|(?<![a-z])wd)${joins}#`,
  },
};

const schedule =
  /스케줄|schedule|코사인|cosine|워밍|warm|마다|every|each\sepoch|decay(?!\s?=)|감쇠|milestone|선형\s?감|linear(?:ly)?\sdecay/u;

/** Something goes from one number to another: which of them counts is said by what is left out. */
const change = /#\d+;\s?(?:개|장)?\s?(?:->|→|에서\s?#|to\s#)/u;

/** Which of these change nothing in what is asked for: by what the question is about, and what it asks. */
const cases: readonly (readonly [about: RegExp, asks: RegExp, unneeded: readonly Kind[]])[] = [
  // a learning rate for another batch
  [
    /(?=.*(?:선형|제곱근|루트|linear|root|sqrt))(?=.*(?:스케일|scal|규칙|rule))/u,
    /학습\s?[률율]|lr|rate|얼마|몇|\?/u,
    ["epochs", "momentum", "decay"],
  ],
  // a step by a gradient that is told
  [
    /기울기|그[래레라]디언트|gradient|grad(?![a-z])|(?<![a-z])g_?\d?\s?=/u,
    /(?<![a-z])[wxθv](?![a-z])|가중치|weight|파라미터|param|업데이트|update|step|스텝|이동|move/u,
    ["epochs", "batch"],
  ],
  // steps, and rows of a batch
  [
    /배치|batch/u,
    /스텝|업데이트|이터|steps?|updates?|iterations?|마지막\s?배치|last\sbatch|배치(?:는|가)?\s?몇|how\smany\sbatches/u,
    ["rate", "momentum", "decay"],
  ],
  // folds and parts of the data
  [
    /겹|폴드|fold|나누|split|교차/u,
    /크기|몇\s?(?:개|장|명|건)|sizes?|how\smany\s(?:rows|samples|images|examples|data|in\seach|per\sfold)|각각/u,
    ["rate", "epochs", "momentum", "decay"],
  ],
  // what a network learns
  [
    /파라미터|매개변수|param|weights/u,
    /파라미터|매개변수|param|weights/u,
    ["rate", "epochs", "batch", "momentum", "decay"],
  ],
];

/** The question without settings that have nothing to do with what it asks; undefined where it tells none. */
export function withoutUnneeded(reading: Reading): Reading | undefined {
  const part = askedPart(reading.pattern);
  const found = cases.find(([about, asks]) => about.test(reading.pattern) && asks.test(part));
  if (found === undefined || schedule.test(reading.pattern)) return undefined;
  if (change.test(reading.pattern) && !found[2].includes("epochs")) return undefined;
  const aside: number[] = [];
  const labels: Bilingual[] = [];
  let { pattern } = reading;
  for (const kind of found[2]) {
    const { label, source } = told[kind];
    const places = new RegExp(
      `(?:,\\s?)?(?:${source.replaceAll("#", String.raw`#(\d+);`)})(?:,\\s|,$)?`,
      "gu",
    );
    const before = aside.length;
    pattern = pattern.replace(places, (whole, ...groups: readonly unknown[]) => {
      // what is asked for is no aside
      if (part.includes(whole.trim()) && /\?/u.test(whole)) return whole;
      const indices = groups
        .slice(0, -2)
        .flatMap((one) => (typeof one === "string" && /^\d+$/u.test(one) ? [Number(one)] : []));
      aside.push(...indices);
      return ", ";
    });
    if (aside.length > before) labels.push(label);
  }
  if (aside.length === 0) return undefined;
  const tidy = pattern
    .replace(/(?:,\s?){2,}/gu, ", ")
    .replace(/^[\s,]+/u, "")
    .replace(/,\s?([.?)])/gu, "$1");
  return { ...reading, pattern: tidy, aside, unneeded: labels };
}
