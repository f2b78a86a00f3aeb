import type { Bilingual } from "../locale.ts";
import { askedPart } from "./asked-part.ts";
import { leaveOneOut, names, units } from "./names.ts";
import type { Reading } from "./reading.ts";

/** A setting that many questions tell and many calculations do not need. */
export type Setting =
  | "epochs"
  | "batch"
  | "rate"
  | "momentum"
  | "decay"
  | "classes"
  | "features"
  | "memory"
  | "samples";

const joins = String.raw`(?:\s|=|:|는|은|이|가|를|을|수는|수가|of|is|was)*`;
const ends = String.raw`(?:\s?(?:으로|로|씩)?\s?(?:같다|같고|동일|유지|고정|그대로|이고|이며|인데|이야|이다|짜리)[가-힣]*)?`;
const told: Readonly<Record<Setting, { readonly label: Bilingual; readonly places: RegExp }>> = {
  epochs: {
    label: { ko: "에폭 수", en: "epochs" },
    places: placesOf(
      String.raw`${names.epochs}(?:\s?수)?${joins}#${ends}|(?:for\s|over\s)?#\s?${units.epochs}(?:\s?(?:동안|로|을|를|간))?(?:\s?(?:학습|훈련)(?:하|할|해|한)?[가-힣]*)?`,
    ),
  },
  batch: {
    label: { ko: "배치 크기", en: "batch size" },
    places: placesOf(
      String.raw`${names.batch}${joins}#(?!\s?(?:배|->|→|to\s|에서))(?:개|장)?(?:씩|로|으로|을|를|이고|인데)?(?:\s?(?:학습|훈련)\s?(?:중인데|중이고|하는데))?`,
    ),
  },
  rate: {
    label: { ko: "학습률", en: "learning rate" },
    places: placesOf(
      String.raw`${names.learningRate}${joins}#${ends}|#\s?(?:learning\srate|lr(?![a-z])|학습\s?률)`,
    ),
  },
  momentum: {
    label: { ko: "모멘텀", en: "momentum" },
    places: placesOf(String.raw`(?:모멘텀|momentum)${joins}#`),
  },
  decay: {
    label: { ko: "가중치 감쇠", en: "weight decay" },
    places: placesOf(String.raw`(?:weight[\s_-]?decay|가중치\s?감쇠|(?<![a-z])wd)${joins}#`),
  },
  classes: {
    label: { ko: "클래스 수", en: "classes" },
    places: placesOf(
      String.raw`#\s?(?:개의?\s?)?(?:클래스|classes)(?:\s?(?:문제|분류)(?:인데|에서)?)?|(?:클래스|classes)(?:가|는|이)?\s?#\s?개(?:짜리)?(?:\s?(?:문제|분류)(?:인데|에서)?)?`,
    ),
  },
  features: {
    label: { ko: "특성 수", en: "features" },
    places: placesOf(
      String.raw`(?:with\s)?#\s?(?:개의?\s?)?(?:특[성징]|피[처쳐]|features|measurements)(?!(?:은|는|이)?\s?\x23)(?:\seach)?|(?:특[성징]|피[처쳐])(?:은|는|이)?\s?#\s?(?:개|종|가지)?`,
    ),
  },
  memory: {
    label: { ko: "메모리", en: "memory" },
    places: placesOf(
      String.raw`(?:(?:with|in(?:to)?|of|on)\s)?(?:the\s)?#\s?(?:[mg]i?b|기가)(?:\sof\s(?:memory|vram|ram)|\s?짜리|\s?메모리)?`,
    ),
  },
  samples: {
    label: { ko: "데이터 개수", en: "samples" },
    places: placesOf(
      String.raw`(?:데이터|샘플|이미지)(?:가|는|이|셋)?\s?#\s?(?:개|장|건)(?:이고|인데|로)?|(?:on\s|with\s)?#\s?(?:training\s)?(?:samples|images|rows|examples)`,
    ),
  },
};

/** Where a setting is told, whatever its number; the commas around it go with it. */
function placesOf(source: string): RegExp {
  return new RegExp(`(?:,\\s?)?(?:${source.replaceAll("#", String.raw`#(\d+);`)})(?:,\\s|,$)?`, "gu");
}

const schedule =
  /스케줄|schedule|코사인|cosine|워밍|warm|마다|every|each\sepoch|decay(?!\s?=)|감쇠|milestone|선형\s?감|linear(?:ly)?\sdecay/u;

const updatesAsked =
  /how\smany\s(?:[a-z]+\s)?(?:updates|steps|iterations)|(?:업데이트|스텝)(?:는|은|이|가|를)?\s?(?:총\s?|모두\s?)?몇|몇\s?(?:번\s?업데이트|스텝)/u;

/** Something goes from one number to another: which of them counts is said by what is left out. */
const change = /#\d+;\s?(?:개|장)?\s?(?:->|→|에서\s?#|to\s#)/u;

/** The question without settings of these kinds; undefined where it tells none of them. */
export function withoutSettings(reading: Reading, kinds: readonly Setting[]): Reading | undefined {
  const part = askedPart(reading.pattern);
  const isLeftOneOut = leaveOneOut.test(reading.pattern);
  const isScheduled = schedule.test(reading.pattern);
  // a rate that goes with another batch is more than a setting
  if (change.test(reading.pattern) && !kinds.includes("epochs")) return undefined;
  const aside = [...(reading.aside ?? [])];
  const labels: Bilingual[] = [];
  let { pattern } = reading;
  for (const kind of kinds) {
    if (isScheduled && (kind === "epochs" || kind === "rate")) continue;
    // as many models as rows
    if (kind === "samples" && isLeftOneOut) continue;
    // how many updates there are hangs on both
    if ((kind === "batch" || kind === "epochs") && updatesAsked.test(part)) continue;
    if (kind === "classes" && /클래스|class/u.test(part)) continue;
    const { label, places } = told[kind];
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
  if (labels.length === 0) return undefined;
  const tidy = pattern
    .replace(/(?:,\s?){2,}/gu, ", ")
    .replace(/^[\s,]+/u, "")
    .replace(/,\s?([.?)])/gu, "$1");
  const { aside: before = [], unneeded = [] } = reading;
  return { ...reading, pattern: tidy, aside: [...before, ...aside], unneeded: [...unneeded, ...labels] };
}
