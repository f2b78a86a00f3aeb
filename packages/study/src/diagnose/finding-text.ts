import { formatNumber, formatPercent, withParticle } from "@opt/words";
import type { Bilingual } from "../locale.ts";
import type { Finding, FindingCode } from "./finding.ts";
import type { TrainingLog } from "./training-log.ts";

/** What the words of a finding are made from. */
interface Told {
  /** The place, in words: "에폭 12", "epoch 12". */
  readonly place: Bilingual;
  readonly n: (name: string) => string;
  readonly percent: (name: string) => string;
  readonly finding: Finding;
  /** The name of the training curve, or of the only one there is. */
  readonly curve: Bilingual;
  /** The name of the validation curve, or of the only one there is. */
  readonly judged: Bilingual;
}

/** What the curves show with its evidence, and one change to try. */
interface Words {
  readonly shown: (told: Told) => Bilingual;
  readonly advice: Bilingual;
}

const words: Readonly<Record<FindingCode, Words>> = {
  healthy: {
    shown: ({ n }) => ({
      ko: `건강해 보여요. 훈련 손실은 ${n("train")}, 검증 손실은 ${withParticle(n("validation"), "으로/로")} 끝나고, 둘이 벌어지지 않아요.`,
      en: `This looks healthy: training ends at ${n("train")} and validation at ${n("validation")}, and they do not part.`,
    }),
    advice: {
      ko: "더 낮추고 싶다면 한 번에 한 가지만 바꿔서 견줘 보세요. 예: 뉴런 수.",
      en: "To get lower, change one thing at a time and compare, such as the number of units.",
    },
  },
  overfitting: {
    shown: ({ place, n }) => ({
      ko: `${place.ko}부터 과적합이에요. 검증 손실은 거기서 ${n("lowest")}까지 내려갔다가 끝에는 ${withParticle(n("last"), "이에요/예요")}. 훈련 손실은 ${n("train")}까지 계속 내려가요.`,
      en: `Overfitting from ${place.en} on: the validation loss is down to ${n("lowest")} there and ends at ${n("last")}, while the training loss goes on down to ${n("train")}.`,
    }),
    advice: {
      ko: "그곳의 가중치를 쓰도록 조기 종료를 켜 보세요.",
      en: "Turn on early stopping, so that the weights from there are kept.",
    },
  },
  diverged: {
    shown: ({ place, n, finding: { values } }) =>
      "lost" in values
        ? {
            ko: `${place.ko}에서 손실이 수가 아니게 됐어요(발산).`,
            en: `The training diverged: at ${place.en} the loss is no finite number.`,
          }
        : {
            ko: `발산했어요. 손실은 ${place.ko}에서 ${withParticle(n("lowest"), "으로/로")} 가장 낮았다가 그 뒤로 ${n("highest")}까지 커졌고, 끝에는 ${withParticle(n("last"), "이에요/예요")}.`,
            en: `The training diverged: the loss was lowest at ${place.en} (${n("lowest")}), rises to ${n("highest")} after that and ends at ${n("last")}.`,
          },
    advice: { ko: "학습률을 10분의 1로 줄여 보세요.", en: "Try a tenth of the learning rate." },
  },
  "rate-too-high": {
    shown: ({ n, percent, curve }) => ({
      ko: `학습률이 커 보여요. 후반에도 ${curve.ko} 손실이 다듬은 곡선에서 평균 ${percent("rough")}씩 튀고, 끝에는 ${withParticle(n("last"), "이에요/예요")}.`,
      en: `The learning rate looks too high: in the second half the ${curve.en} loss still leaps ${percent("rough")} off its smoothed curve on average, and ends at ${n("last")}.`,
    }),
    advice: { ko: "학습률을 3분의 1로 줄여 보세요.", en: "Try a third of the learning rate." },
  },
  "still-falling": {
    shown: ({ place, n, percent, judged, finding: { values } }) =>
      "from" in values
        ? {
            ko: `아직 내려가는 중에 멈췄어요. ${place.ko} 뒤에도 ${judged.ko} 손실이 ${n("from")}에서 ${withParticle(n("last"), "으로/로")} 줄었어요. 너무 일찍 멈췄거나 학습률이 작아요.`,
            en: `It stopped while still falling: after ${place.en} the ${judged.en} loss still fell from ${n("from")} to ${n("last")}. Either it stopped early or the rate is too low.`,
          }
        : {
            ko: `아직 내려가는 중에 멈췄어요. ${place.ko} 뒤에도 ${judged.ko} 손실을 다듬은 곡선이 ${percent("falling")} 내려가고, 손실은 ${withParticle(n("last"), "으로/로")} 끝나요. 너무 일찍 멈췄거나 학습률이 작아요.`,
            en: `It stopped while still falling: after ${place.en} the smoothed curve of the ${judged.en} loss still fell by ${percent("falling")}, and the loss ends at ${n("last")}. Either it stopped early or the rate is too low.`,
          },
    advice: {
      ko: "학습률을 3배로 키우거나, 두 배 오래 훈련해 보세요.",
      en: "Try three times the learning rate, or train twice as long.",
    },
  },
  "decayed-too-early": {
    shown: ({ place, n, curve }) => ({
      ko: `${place.ko}에 학습률이 가장 클 때(${n("from")})의 50분의 1 아래로 떨어져 그 뒤의 걸음은 아주 작고, ${curve.ko} 손실은 ${withParticle(n("last"), "으로/로")} 끝나요. 스케줄이 너무 일찍 끝난 것일 수 있어요.`,
      en: `At ${place.en} the rate is below a fiftieth of its highest (${n("from")}), so steps are tiny from there, and the ${curve.en} loss ends at ${n("last")}: the schedule may end too early.`,
    }),
    advice: {
      ko: "스케줄의 길이를 훈련의 길이에 맞춰 보세요.",
      en: "Make the schedule as long as the training.",
    },
  },
  "validation-lower": {
    shown: ({ n }) => ({
      ko: `검증 손실(${n("validation")})이 훈련 손실(${n("train")})보다 낮아요. 이상한 일이 아닐 수 있어요: 드롭아웃은 훈련 때만 켜지고, 훈련 손실은 에폭 동안의 평균이라 더 이른 가중치로 잰 거예요.`,
      en: `Validation (${n("validation")}) is below training (${n("train")}). That can be right: dropout acts in training only, and the training loss is a mean over the epoch, of earlier weights.`,
    }),
    advice: {
      ko: "드롭아웃을 끄고 에폭 끝에 훈련 데이터를 다시 재어, 그래도 낮은지 보세요.",
      en: "Measure the training data again at the end of an epoch without dropout, and see if it still holds.",
    },
  },
  "epoch-is-batch": {
    shown: ({ place, n }) => ({
      ko: `에폭이라는 열이 배치를 세는 것 같아요. 검증은 ${place.ko}부터 ${n("gap")}줄마다 있고, 바로 그 뒤마다 훈련 손실이 튀어요. 실제 에폭은 ${n("epochs")}번이에요.`,
      en: `The epoch column seems to count batches: validation stands in every ${n("gap")} rows from ${place.en} on, and the training loss leaps right after. There are ${n("epochs")} epochs.`,
    }),
    advice: {
      ko: "에폭마다 한 줄만 남기고 다시 그려 보세요.",
      en: "Keep one row an epoch and draw it again.",
    },
  },
  "columns-mixed-up": {
    shown: ({ place, n, finding: { values } }) =>
      "equal" in values
        ? {
            ko: `${n("rows")}줄 가운데 ${n("equal")}줄에서 훈련과 검증이 똑같아요. 같은 데이터를 재고 있어요.`,
            en: `In ${n("equal")} of ${n("rows")} rows training and validation are the same number: they measure the same data.`,
          }
        : {
            ko: `훈련과 검증의 이름이 바뀐 것 같아요. 훈련이라는 손실이 ${place.ko}의 ${n("lowest")}에서 ${withParticle(n("last"), "으로/로")} 오르는데 검증이라는 손실은 계속 내려가요.`,
            en: `Training and validation seem to bear each other's name: the one called training rises from ${n("lowest")} at ${place.en} to ${n("last")}, the other goes on falling.`,
          },
    advice: {
      ko: "로그를 쓰는 곳에서 어느 데이터를 어느 이름으로 재는지 확인하세요.",
      en: "Look up in the code that logs which data it measures under which name.",
    },
  },
  "cannot-tell": {
    shown: ({ n, percent, finding: { reason } }) =>
      reason === "short"
        ? {
            ko: `${n("rows")}줄로는 알 수 없어요. 여섯 줄은 있어야 해요.`,
            en: `Cannot tell from ${n("rows")} rows; it takes six.`,
          }
        : reason === "noise"
          ? {
              ko: `검증 손실이 다듬은 곡선에서 평균 ${percent("rough")}씩 튀어서 알 수 없어요. 검증 데이터가 너무 적을 수 있어요.`,
              en: `Cannot tell: the validation loss leaps ${percent("rough")} off its smoothed curve on average; there may be too few validation data.`,
            }
          : {
              ko: `손실이 ${n("first")}에서 ${withParticle(n("last"), "으로/로")} 갔지만, 곡선 하나로는 과적합인지 알 수 없어요.`,
              en: `The loss goes from ${n("first")} to ${n("last")}, but one curve cannot tell whether it overfits.`,
            },
    advice: {
      ko: "에폭마다 충분한 검증 데이터의 손실도 함께 기록해 보세요.",
      en: "Log the loss of enough validation data after every epoch as well.",
    },
  },
};

const curves = {
  training: { ko: "훈련", en: "training" },
  validation: { ko: "검증", en: "validation" },
} as const;

const units = {
  epoch: { ko: "에폭", en: "epoch" },
  step: { ko: "스텝", en: "step" },
  row: { ko: "줄", en: "row" },
} as const;

/** How a log's axis is called. */
export function unitOf({ unit }: Pick<TrainingLog, "unit">): Bilingual {
  return units[unit];
}

/** What a finding says and advises, in both languages. */
export function findingText(
  log: TrainingLog,
  finding: Finding,
): { readonly shown: Bilingual; readonly advice: Bilingual } {
  const value = (name: string): number => finding.values[name] ?? Number.NaN;
  const at = formatNumber(finding.at ?? Number.NaN);
  const unit = unitOf(log);
  const { shown, advice } = words[finding.code];
  return {
    shown: shown({
      place: { ko: `${unit.ko} ${at}`, en: `${unit.en} ${at}` },
      n: (name) => formatNumber(value(name), 3),
      percent: (name) => formatPercent(value(name)),
      finding,
      curve: log.train === undefined ? curves.validation : curves.training,
      judged: log.validation === undefined ? curves.training : curves.validation,
    }),
    advice,
  };
}
