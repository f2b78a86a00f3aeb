import { formatNumber } from "@opt/words";
import { exact, type Figure } from "../derivation/ledger.ts";
import type { Bilingual, Locale } from "../locale.ts";
import { asDrawn } from "./as-drawn.ts";
import type { ScalingFigures } from "./scaling-figures.ts";
import { shownRatio } from "./shown-ratio.ts";

/** Writes a figure with so many significant digits; whole without. */
type Write = (figure: Figure, digits?: number) => string;

/** What the larger batches did to the loss, and why, in the digits of the picture, which tells these losses. */
export function scalingText(figures: ScalingFigures, losses: readonly number[]): Bilingual {
  const drawn = asDrawn(figures.ledger, losses);
  const write: Write = (figure, digits) =>
    figures.ledger.write(
      figure,
      digits === undefined ? exact(figure.value) : formatNumber(figure.value, digits),
    );
  const { ledger, fixed } = figures;
  const times =
    fixed && shownRatio(ledger, "times", [fixed.last, drawn(fixed.last)], [fixed.first, drawn(fixed.first)]);
  const say = (locale: Locale): string =>
    [
      updates(figures, write, locale),
      kept(figures, times && write(times, 2), drawn, write, locale),
      scaled(figures, write, locale),
      echo(figures, write, locale),
    ].join("\n");
  return { ko: say("ko"), en: say("en") };
}

function updates({ small, large }: ScalingFigures, write: Write, locale: Locale): string {
  const [few, many] = [write(large.updates), write(small.updates)];
  return locale === "ko"
    ? `같은 데이터를 보는데 업데이트는 배치 ${write(small.size)}에서 ${many}번, 배치 ${write(large.size)}에서 ${few}번뿐이에요.`
    : `The same data are seen, but batch ${write(small.size)} makes ${many} updates and batch ${write(large.size)} only ${few}.`;
}

function kept(
  { small, large, fixed }: ScalingFigures,
  times: string | undefined,
  drawn: (loss: Figure) => string,
  write: Write,
  locale: Locale,
): string {
  if (fixed === undefined || times === undefined) return tooLong(locale);
  const [first, last] = [drawn(fixed.first), drawn(fixed.last)];
  return locale === "ko"
    ? `학습률을 그대로 두면 배치 ${write(large.size)}의 손실은 배치 ${write(small.size)}의 ${times}배예요(${first} → ${last}).`
    : `With the rate left as it is, batch ${write(large.size)} ends at ${times} times the loss of batch ${write(small.size)} (${first} → ${last}).`;
}

function tooLong(locale: Locale): string {
  return locale === "ko"
    ? "이 학습률은 가장 작은 배치에서도 너무 커서 발산해요. 학습률을 줄여 보세요."
    : "This rate is too large even for the smallest batch and diverges; try a smaller lr.";
}

/** How far the linear rule keeps the loss, and the rate at which it breaks. */
function scaled({ linear: { held, broken } }: ScalingFigures, write: Write, locale: Locale): string {
  if (held === "nowhere")
    return locale === "ko"
      ? "규칙으로 더 키운 학습률도 모두 발산해요."
      : "Every rate that a rule makes larger still diverges as well.";
  if (held === "to the end")
    return locale === "ko"
      ? "선형 규칙은 여기서는 끝까지 손실을 지켰어요. 학습률을 더 키우면 무너지는 곳이 보여요."
      : "The linear rule keeps the loss to the end here; with a larger lr you can see where it breaks.";
  const reach =
    locale === "ko"
      ? `선형 규칙은 배치 ${write(held)}까지 손실을 지켜요`
      : `The linear rule keeps the loss up to batch ${write(held)}`;
  if (broken === undefined)
    return locale === "ko" ? `${reach}. 그 뒤로는 손실이 커져요.` : `${reach}; beyond that it grows.`;
  const [size, rate] = [write(broken.size), write(broken.rate, 3)];
  return locale === "ko"
    ? `${reach}. 배치 ${size}에서는 학습률이 ${rate}까지 커져서 발산해요. 법칙이 아니라 어림 규칙이에요.`
    : `${reach}; at batch ${size} its rate has grown to ${rate} and it diverges. It is a rule of thumb, not a law.`;
}

function echo({ rate, small, epochs, seed }: ScalingFigures, write: Write, locale: Locale): string {
  return locale === "ko"
    ? `학습률 ${write(rate, 6)}(배치 ${write(small.size)}) · 에폭 ${write(epochs)} · 시드 ${write(seed)}`
    : `lr ${write(rate, 6)} at batch ${write(small.size)} · epochs ${write(epochs)} · seed ${write(seed)}`;
}
