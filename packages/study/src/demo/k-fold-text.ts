import { formatPercent, withParticle } from "@opt/words";
import type { Bilingual, Locale } from "../locale.ts";
import { animals } from "../content/animals.ts";
import { exact, type Figure } from "../derivation/ledger.ts";
import type { DemoSpec, DemoValue } from "./description.ts";
import type { FoldFigures } from "./k-fold-figures.ts";

/** Writes a whole number. */
type Write = (figure: Figure) => string;

/** What the cross-validation found, and why. */
export function kFoldText(
  spec: DemoSpec,
  parameters: Readonly<Record<string, DemoValue>>,
  figures: FoldFigures,
): Bilingual {
  const write: Write = (figure) => figures.ledger.write(figure, exact(figure.value));
  const say = (locale: Locale): string =>
    [
      result(figures, locale),
      reason(figures, write, locale),
      hint(parameters, locale),
      echo(spec, parameters, figures, write, locale),
    ]
      .filter((line) => line !== "")
      .join("\n");
  return { ko: say("ko"), en: say("en") };
}

function result({ ledger, mean, accuracies }: FoldFigures, locale: Locale): string {
  const percent = (figure: Figure): string => ledger.write(figure, formatPercent(figure.value));
  const each = accuracies.map((accuracy) => percent(accuracy)).join(", ");
  return locale === "ko"
    ? `평균 정확도는 ${withParticle(percent(mean), "이에요/예요")} (폴드마다 ${each}).`
    : `The mean accuracy is ${percent(mean)} (fold by fold ${each}).`;
}

/** Either classes that are validated without having been taught, or how evenly the classes are spread. */
function reason(figures: FoldFigures, write: Write, locale: Locale): string {
  if (figures.blind.value > 0) return untaught(figures, write, locale);
  const uneven = figures.spreads
    .filter(({ low, high }) => high.value - low.value > 1 || low.value === 0)
    .toSorted((a, b) => b.high.value - b.low.value - (a.high.value - a.low.value))[0];
  if (uneven === undefined) {
    return locale === "ko"
      ? "폴드마다 클래스의 수가 거의 같아서, 어느 폴드로 재도 비슷한 시험이 돼요."
      : "Every fold holds nearly the same number of each class, so each is a similar exam.";
  }
  const { name, plural } = animals[uneven.label]!;
  const [low, high] = [write(uneven.low), write(uneven.high)];
  return locale === "ko"
    ? `폴드마다 클래스의 수가 달라요. ${withParticle(name.ko, "은/는")} 폴드에 따라 ${low}장에서 ${high}장까지 들어 있어요.`
    : `The folds differ in their classes: from ${low} to ${high} ${plural.en}.`;
}

/** A class that was not taught has a score, too, and is the answer where those of the others are lower. */
const unseen = {
  wrong: {
    ko: "배운 적 없는 것은 알아볼 수 없어요.",
    en: "Nobody can recognise what they were never shown.",
  },
  leftOver: {
    ko: "배운 적 없는 클래스는 알아볼 수 없어요. 그 클래스를 맞힌 것이 있다면, 배운 클래스들의 점수가 더 낮아 남은 것을 고른 것뿐이에요.",
    en: "A class that was never shown cannot be recognised: where it was the right answer all the same, it was left over, as the scores of the classes shown were lower.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

function untaught({ folds, blind, nothingTaught, mean }: FoldFigures, write: Write, locale: Locale): string {
  const everywhere = blind.value === folds.value;
  const never = unseen[everywhere && nothingTaught && mean.value === 0 ? "wrong" : "leftOver"];
  if (locale === "ko") {
    const where = everywhere ? "모든 폴드에서" : `${write(folds)}개 폴드 가운데 ${write(blind)}개에서`;
    const what = nothingTaught
      ? "검증에 나온 클래스가 훈련 데이터에는 하나도 없어요"
      : "검증에 나온 클래스 가운데 훈련 데이터에 아예 없는 것이 있어요";
    return `${where} ${what}. ${never.ko}`;
  }
  const where = everywhere ? "In every fold" : `In ${write(blind)} of ${write(folds)} folds`;
  const what = nothingTaught
    ? "none of the classes that are validated were in the training data"
    : "a class is validated that the training data did not hold";
  return `${where} ${what}. ${never.en}`;
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
  { settings }: FoldFigures,
  write: Write,
  locale: Locale,
): string {
  return options
    .map(({ name, label, choices }) => {
      const choice = choices?.find(({ value }) => value === parameters[name])?.label[locale];
      return `${label[locale]} ${choice ?? write(settings[name]!)}`;
    })
    .join(" · ");
}
