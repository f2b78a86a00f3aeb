import { cosineDecay, warmup } from "@opt/core";
import type { Asked } from "./asked.ts";
import type { Outcome } from "./computation.ts";
import { names } from "./names.ts";
import { needs } from "./needs.ts";
import type { Quantity } from "./reading.ts";
import { cosineSheet } from "./schedule-sheets.ts";
import { at, ends, finish, lack, moment, open, span, stepOf, unit } from "./schedule-words.ts";

export function cosine(asked: Asked): Outcome | undefined {
  // of two "t =" the first is the length
  const early = asked.says(/t\s?=\s?#.*(?<![a-z])t\s?=\s?#/u) ? span(asked) : undefined;
  const part = stepOf(asked);
  const step = part?.[0] ?? moment(asked);
  const [from, to] = ends(asked);
  const steps = part?.[1] ?? early ?? span(asked);
  const half = step === undefined && asked.says(/절반|중간|halfway|half\sway|middle/u);
  if (from === undefined || steps === undefined || (step === undefined && !half))
    return lack(asked, { ko: "코사인 스케줄", en: "cosine schedule" }, [
      [from, needs.from],
      [steps, needs.steps],
      [step, needs.step],
    ]);
  const when = step ?? { value: steps.value / 2, at: 0, percent: false };
  return cosineSheet(asked, { from, to, steps, step: when });
}

export function warmCosine(asked: Asked): Outcome | undefined {
  const warm = asked.one(
    String.raw`#\s?warm[\s-]?up\s?${unit}`,
    String.raw`(?:워밍\s?업|웜업|예열|warm[\s-]?up)(?:은|을|이|으로|을\s?처음)?\s?(?:of|for|over|in)?\s?#\s?${unit}`,
    String.raw`#\s?${unit}\s?(?:동안\s?)?(?:의\s?)?(?:of\s(?:linear\s)?)?(?:선형\s?|linear\s)?(?:워밍\s?업|웜업|예열|warm[\s-]?up)`,
  );
  const end = asked.one(String.raw`(?:until|up\sto|by|through)\s(?:${unit})\s#`);
  const step = moment(asked);
  const total =
    end ??
    asked.one(
      String.raw`(?:전체|총|total(?:\sof)?)\s?#\s?${unit}?`,
      String.raw`#\s?${unit}\s(?:total|in all|altogether)`,
    );
  const length = asked.one(
    String.raw`#[\s-]?${unit}\s?(?:동안\s?|간\s?|짜리\s?)?(?:의\s?|of\s)?(?:코사인|cosine)`,
    String.raw`(?:cosine|코사인)[^#]*?(?:over|for|in)\s(?:the\s(?:next|following|remaining)\s)?#\s?${unit}`,
    String.raw`#\s?${unit}`,
  );
  const peak = asked.take(String.raw`to\s(?:${names.learningRate}\s(?:of\s)?)?#[^#]*?(?:then|,)[^#]*?to\s#`);
  const [from, to] = peak ?? ends(asked);
  if (warm === undefined || step === undefined || from === undefined) return undefined;
  return warmCosineSheet(asked, { warm, from, to, step, total, length });
}

interface WarmCosine {
  readonly warm: Quantity;
  readonly from: Quantity;
  readonly to: Quantity | undefined;
  readonly step: Quantity;
  /** Steps in all, or those of the cosine; one of the two. */
  readonly total: Quantity | undefined;
  readonly length: Quantity | undefined;
}

export function warmCosineSheet(
  asked: Asked,
  { warm, from, to, step, total, length }: WarmCosine,
): Outcome | undefined {
  const rest = length?.value ?? (total === undefined ? undefined : total.value - warm.value);
  if (rest === undefined || (length !== undefined && total !== undefined)) return undefined;
  // a rise from zero and a fall to zero name one value each; "to 0.1" could mean either
  const sheet = open("워밍업 뒤 코사인", "warm-up, then cosine");
  sheet.given("W", { ko: "워밍업 W", en: "warm-up W" }, warm);
  sheet.given("from", { ko: "정점", en: "peak" }, from);
  sheet.given("to", { ko: "끝", en: "to" }, to ?? 0);
  if (length === undefined) {
    sheet.given("N", { ko: "전체", en: "in all" }, total!);
    sheet.step("T", "N - W", rest);
  } else sheet.given("T", { ko: "코사인 스텝 T", en: "cosine steps T" }, length);
  at(sheet, step);
  const schedule = warmup(warm.value, cosineDecay({ from: from.value, to: to?.value ?? 0, steps: rest }), {
    from: 0,
  });
  const rising = step.value < warm.value;
  const formula = rising ? "from * t / W" : "to + (from - to) * (1 + cos(pi * min(t - W, T) / T)) / 2";
  return finish(sheet, asked, schedule, step, formula);
}
