import { freeze } from "@opt/description";
import type { Computed } from "../compute/computation.ts";
import type { Worksheet } from "../compute/worksheet.ts";
import type { Locale } from "../locale.ts";
import { rowOf } from "./choose-row.ts";
import { limitOf } from "./limit.ts";
import { type Plan, type Planned, planOf } from "./plan.ts";
import type { Problem } from "./problem.ts";
import type { Row } from "./row.ts";
import { workOut } from "./work.ts";

/** A question as it was understood, and its text. */
export interface Read {
  readonly problem: Problem;
  readonly text: string;
}

/** Where only the largest stable rate is asked for. */
function limitIn(problem: Problem): { readonly sheet: Worksheet; readonly row: Row } | undefined {
  if (!problem.wanted.some(({ what }) => what === "limit")) return undefined;
  const row = rowOf(problem);
  const sheet = row && limitOf(problem, row);
  return row && sheet && { sheet, row };
}

/** What a problem comes to, or which number it lacks; undefined where it is not one clear run. */
export function answerOf({ problem, text }: Read, locale: Locale): Computed | undefined {
  const planned = limitIn(problem) ?? planOf(problem);
  if (planned === undefined) return undefined;
  if ("missing" in planned) return lackingOf(planned, problem, locale);
  try {
    const sheet = "sheet" in planned ? planned.sheet : workOut(planned);
    if (sheet === undefined || !sheet.values.every(Number.isFinite)) return undefined;
    return freeze({
      computation: "runs",
      card: planned.row.card,
      locale,
      text: sheet.text(locale),
      values: sheet.values,
      parsed: sheet.parsed,
      derivation: sheet.certificate(text),
    });
  } catch (error) {
    // core refuses what lies outside its limits, and so do sheets what is not finite
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function lackingOf(
  { missing, row }: Exclude<Planned, Plan>,
  { gradients, start, kept }: Problem,
  locale: Locale,
): Computed | undefined {
  if (gradients.length === 0 && start.size === 0 && kept.size === 0) return undefined;
  const labels = missing.map(({ label }) => label[locale]).join(", ");
  const text =
    locale === "ko"
      ? `${row.title.ko} 계산으로 읽었어요. 계산하려면 이 값이 더 필요해요: ${labels}`
      : `I read this as a calculation: ${row.title.en}. To work it out I also need: ${labels}.`;
  const about = { computation: "runs", card: row.card, locale };
  return freeze({ ...about, text, parsed: {}, missing: missing.map(({ name }) => name) });
}
