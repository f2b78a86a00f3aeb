import { formatPercent, withParticle } from "@opt/words";
import type { Bilingual, Locale } from "../locale.ts";
import { animals } from "../content/animals.ts";
import type { DemoDescription, DemoSpec, DemoValue } from "./description.ts";

/** How one fold went; counts by class. */
export interface FoldScore {
  readonly accuracy: number;
  readonly train: readonly number[];
  readonly test: readonly number[];
}

/** What the cross-validation found, and why. */
export function kFoldText(
  spec: DemoSpec,
  { parameters, seed }: DemoDescription,
  scores: readonly FoldScore[],
): Bilingual {
  const say = (locale: Locale): string =>
    [
      result(scores, locale),
      reason(scores, locale),
      hint(parameters, locale),
      echo(spec, { ...parameters, seed }, locale),
    ]
      .filter((line) => line !== "")
      .join("\n");
  return { ko: say("ko"), en: say("en") };
}

/** The mean over the folds. */
export function meanAccuracy(scores: readonly FoldScore[]): number {
  return scores.reduce((sum, { accuracy }) => sum + accuracy, 0) / scores.length;
}

function result(scores: readonly FoldScore[], locale: Locale): string {
  const mean = formatPercent(meanAccuracy(scores));
  const each = scores.map(({ accuracy }) => formatPercent(accuracy)).join(", ");
  return locale === "ko"
    ? `평균 정확도는 ${withParticle(mean, "이에요/예요")} (폴드마다 ${each}).`
    : `The mean accuracy is ${mean} (fold by fold ${each}).`;
}

/** Either classes that are validated without having been taught, or how evenly the classes are spread. */
function reason(scores: readonly FoldScore[], locale: Locale): string {
  const blind = scores.filter(({ train, test }) => test.some((count, one) => count > 0 && train[one] === 0));
  if (blind.length > 0) return untaught(blind, scores.length, locale);
  const spreads = animals.map(({ name, plural }, one) => {
    const counts = scores.map(({ test }) => test[one] ?? 0);
    return { name, plural, low: Math.min(...counts), high: Math.max(...counts) };
  });
  const uneven = spreads
    .filter(({ low, high }) => high - low > 1 || low === 0)
    .toSorted((a, b) => b.high - b.low - (a.high - a.low))[0];
  if (uneven === undefined) {
    return locale === "ko"
      ? "폴드마다 클래스의 수가 거의 같아서, 어느 폴드로 재도 비슷한 시험이 돼요."
      : "Every fold holds nearly the same number of each class, so each is a similar exam.";
  }
  const { name, plural, low, high } = uneven;
  return locale === "ko"
    ? `폴드마다 클래스의 수가 달라요. ${withParticle(name.ko, "은/는")} 폴드에 따라 ${low}장에서 ${high}장까지 들어 있어요.`
    : `The folds differ in their classes: from ${low} to ${high} ${plural.en}.`;
}

function untaught(blind: readonly FoldScore[], folds: number, locale: Locale): string {
  const nothingTaught = blind.every(({ train, test }) =>
    test.every((count, one) => count === 0 || train[one] === 0),
  );
  if (locale === "ko") {
    const where = blind.length === folds ? "모든 폴드에서" : `${folds}개 폴드 가운데 ${blind.length}개에서`;
    const what = nothingTaught
      ? "검증에 나온 클래스가 훈련 데이터에는 하나도 없어요"
      : "검증에 나온 클래스 가운데 훈련 데이터에 아예 없는 것이 있어요";
    return `${where} ${what}. 배운 적 없는 것은 맞힐 수 없어요.`;
  }
  const where = blind.length === folds ? "In every fold" : `In ${blind.length} of ${folds} folds`;
  const what = nothingTaught
    ? "none of the classes that are validated were in the training data"
    : "a class is validated that the training data did not hold";
  return `${where} ${what}. Nobody can recognise what they were never shown.`;
}

function hint({ order, method }: Readonly<Record<string, DemoValue>>, locale: Locale): string {
  if (order === "sorted" && method === "kfold") {
    return locale === "ko"
      ? "방법을 ‘층화’나 ‘섞어서 나누기’로 바꿔서 다시 해 보세요."
      : "Run it again with method “stratified” or “shuffle first”.";
  }
  if (method === "stratified") {
    return locale === "ko"
      ? "층화는 데이터가 정렬돼 있어도 클래스 비율을 지켜요. ‘순서대로 자르기’와 견줘 보세요."
      : "Stratifying keeps the class shares even on sorted data. Compare it with “cut in order”.";
  }
  return locale === "ko"
    ? "섞으면 클래스가 고루 퍼지지만 개수는 운에 따라 조금씩 달라요. ‘층화’와 견줘 보세요."
    : "Shuffling spreads the classes, though counts vary with luck. Compare it with “stratified”.";
}

function echo(
  { options }: DemoSpec,
  parameters: Readonly<Record<string, DemoValue>>,
  locale: Locale,
): string {
  return options
    .map(({ name, label, choices }) => {
      const value = parameters[name];
      const shown = choices?.find((choice) => choice.value === value)?.label[locale] ?? String(value);
      return `${label[locale]} ${shown}`;
    })
    .join(" · ");
}
