import type { Bilingual, Locale } from "../locale.ts";
import { formatNumber } from "@opt/words";

/** How one rule ended at each batch size; infinite where it diverged. */
export interface RuleOutcome {
  readonly name: Bilingual;
  readonly losses: readonly number[];
}

interface ScalingRuns {
  /** The linear rule, the square-root rule and the rate left as it is. */
  readonly outcomes: readonly RuleOutcome[];
  readonly batchSizes: readonly number[];
  readonly nExamples: number;
  /** At the smallest batch size. */
  readonly rate: number;
  readonly epochs: number;
  readonly seed: number;
}

/** What the larger batches did to the loss, and why. */
export function scalingText(runs: ScalingRuns): Bilingual {
  const say = (locale: Locale): string =>
    [updates(runs, locale), kept(runs, locale), scaled(runs, locale), echo(runs, locale)].join("\n");
  return { ko: say("ko"), en: say("en") };
}

function updates({ batchSizes, nExamples, epochs }: ScalingRuns, locale: Locale): string {
  const steps = (size: number): number => (epochs * nExamples) / size;
  const [small, large] = [batchSizes[0]!, batchSizes.at(-1)!];
  return locale === "ko"
    ? `같은 데이터를 보는데 업데이트는 배치 ${small}에서 ${steps(small)}번, 배치 ${large}에서 ${steps(large)}번뿐이에요.`
    : `The same data are seen, but batch ${small} makes ${steps(small)} updates and batch ${large} only ${steps(large)}.`;
}

function kept({ outcomes, batchSizes }: ScalingRuns, locale: Locale): string {
  const { losses } = outcomes.at(-1)!;
  const [first, last] = [losses[0]!, losses.at(-1)!];
  if (!Number.isFinite(first) || !Number.isFinite(last)) return tooLong(locale);
  const times = formatNumber(last / first, 2);
  const large = batchSizes.at(-1)!;
  return locale === "ko"
    ? `학습률을 그대로 두면 배치 ${large}의 손실은 배치 ${batchSizes[0]}의 ${times}배예요(${formatNumber(first, 2)} → ${formatNumber(last, 2)}).`
    : `With the rate left as it is, batch ${large} ends at ${times} times the loss of batch ${batchSizes[0]} (${formatNumber(first, 2)} → ${formatNumber(last, 2)}).`;
}

function tooLong(locale: Locale): string {
  return locale === "ko"
    ? "이 학습률은 가장 작은 배치에서도 너무 커서 발산해요. 학습률을 줄여 보세요."
    : "This rate is too large even for the smallest batch and diverges; try a smaller lr.";
}

/** Losses up to this many times that of the smallest batch count as kept; the chart says so too. */
const stillKept = 1.2;

/** How far the linear rule keeps the loss, and the rate at which it breaks. */
function scaled({ outcomes, batchSizes, rate }: ScalingRuns, locale: Locale): string {
  const { losses } = outcomes[0]!;
  const cliff = losses.findIndex((loss) => !Number.isFinite(loss));
  if (cliff === 0)
    return locale === "ko"
      ? "규칙으로 더 키운 학습률도 모두 발산해요."
      : "Every rate that a rule makes larger still diverges as well.";
  const worse = losses.findIndex((loss) => !(loss <= losses[0]! * stillKept));
  if (worse < 0)
    return locale === "ko"
      ? "선형 규칙은 여기서는 끝까지 손실을 지켰어요. 학습률을 더 키우면 무너지는 곳이 보여요."
      : "The linear rule keeps the loss to the end here; with a larger lr you can see where it breaks.";
  const held = batchSizes[worse - 1]!;
  const reach =
    locale === "ko"
      ? `선형 규칙은 배치 ${held}까지 손실을 지켜요`
      : `The linear rule keeps the loss up to batch ${held}`;
  if (cliff < 0)
    return locale === "ko" ? `${reach}. 그 뒤로는 손실이 커져요.` : `${reach}; beyond that it grows.`;
  const [size, broken] = [batchSizes[cliff]!, formatNumber((rate * batchSizes[cliff]!) / batchSizes[0]!)];
  return locale === "ko"
    ? `${reach}. 배치 ${size}에서는 학습률이 ${broken}까지 커져서 발산해요. 법칙이 아니라 어림 규칙이에요.`
    : `${reach}; at batch ${size} its rate has grown to ${broken} and it diverges. It is a rule of thumb, not a law.`;
}

function echo({ rate, epochs, seed }: ScalingRuns, locale: Locale): string {
  return locale === "ko"
    ? `학습률 ${formatNumber(rate, 6)}(배치 8) · 에폭 ${epochs} · 시드 ${seed}`
    : `lr ${formatNumber(rate, 6)} at batch 8 · epochs ${epochs} · seed ${seed}`;
}
