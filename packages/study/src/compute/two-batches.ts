import type { Asked } from "./asked.ts";
import { askedPart } from "./asked-part.ts";
import { aspectsAsked } from "./aspects.ts";
import type { Outcome } from "./computation.ts";
import type { Quantity } from "./reading.ts";
import { readRoles } from "./roles.ts";
import { say, workOut } from "./recipe.ts";
import { needs } from "./needs.ts";

const steps = /steps|updates|iterations|스텝|업데이트|이터/u;
const perEpochWords = /(?:per|an|each|one|every)\sepoch|에폭\s?당|한\s?에폭|에폭마다/u;
const elsewhere = /drop|버리|버려|누적|accumul|gpu|지피유|폴드|겹|fold|학습\s?[률율]|learning\srate/u;

/** How many more steps one batch size takes than the other, in an epoch or in all. */
export function stepsApart(asked: Asked): Outcome | undefined {
  const { pattern } = asked.reading;
  const part = askedPart(pattern);
  if (!steps.test(part) || elsewhere.test(pattern) || String(aspectsAsked(pattern)) !== "difference")
    return undefined;
  const roles = readRoles(asked.reading);
  if (roles === undefined || roles.durations.length > 0) return undefined;
  const of = (wanted: string): typeof roles.told => roles.told.filter(({ role }) => role === wanted);
  const [batches, [samples, ...moreSamples], [epochs, ...moreEpochs]] = [
    of("batch"),
    of("samples"),
    of("epochs"),
  ];
  const count =
    batches.length + Number(samples !== undefined) + Number(epochs !== undefined) + of("aside").length;
  if (batches.length !== 2 || samples === undefined || moreSamples.length + moreEpochs.length > 0)
    return undefined;
  if (count !== roles.told.length || batches.some(({ quantity }) => quantity.value > samples.quantity.value))
    return undefined;
  const isTotal = epochs !== undefined && !perEpochWords.test(part);
  asked.claim(asked.reading.quantities.map((_, index) => index));
  return {
    sheet: workOut(
      {
        title: say("두 배치 크기의 스텝 차이", "steps with one batch size and the other"),
        formulas: [
          ["steps0", "ceil(n / B0)"],
          ["steps1", "ceil(n / B1)"],
          ["apart", isTotal ? "abs(steps0 - steps1) * E" : "abs(steps0 - steps1)"],
        ],
        answers: [["apart", say("#스텝", "# steps")]],
      },
      [
        [{ name: "n", label: needs.samples.label }, samples.quantity],
        ...batches.map(
          ({ quantity }, i) => [{ name: `B${i}`, label: needs.batchSize.label }, quantity] as const,
        ),
        ...(isTotal ? [[{ name: "E", label: needs.epochs.label }, epochs.quantity] as const] : []),
      ],
    ),
  };
}

/** Steps of an epoch with another batch, from those with one that is told first; where both divide the data. */
export function stepsElsewhere(asked: Asked): Outcome | undefined {
  const { pattern } = asked.reading;
  if (!steps.test(askedPart(pattern)) || elsewhere.test(pattern) || aspectsAsked(pattern).length > 0)
    return undefined;
  const roles = readRoles(asked.reading);
  const of = (wanted: string): readonly Quantity[] =>
    (roles?.told ?? []).filter(({ role }) => role === wanted).map(({ quantity }) => quantity);
  const [[before, after, ...more], [perEpoch, ...others]] = [of("batch"), of("perEpoch")];
  if (before === undefined || after === undefined || perEpoch === undefined) return undefined;
  if (more.length + others.length > 0 || roles!.told.length !== 3 || roles!.durations.length > 0)
    return undefined;
  if (perEpoch.at > after.at || !Number.isInteger((perEpoch.value * before.value) / after.value))
    return undefined;
  asked.claim(asked.reading.quantities.map((_, index) => index));
  return {
    sheet: workOut(
      {
        title: say("배치를 바꾼 뒤 에폭마다 스텝", "steps per epoch with another batch size"),
        formulas: [["steps", "s * B0 / B1"]],
        answers: [["steps", say("에폭마다 #스텝", "# steps per epoch")]],
      },
      [
        [{ name: "s", label: say("에폭마다 스텝", "steps per epoch") }, perEpoch],
        [{ name: "B0", label: say("처음 배치", "batch size before") }, before],
        [{ name: "B1", label: say("바꾼 배치", "batch size after") }, after],
      ],
    ),
  };
}
