import type { Schedule } from "@opt/core";
import type { Figure } from "../derivation/ledger.ts";
import type { Bilingual } from "../locale.ts";
import { Asked } from "./asked.ts";
import type { Need, Outcome } from "./computation.ts";
import { names } from "./names.ts";
import type { Quantity } from "./reading.ts";
import { Worksheet } from "./worksheet.ts";

export const unit: string = String.raw`(?:스텝|에폭|에포크|단계|번|steps?|epochs?|iterations?|iters?|updates?)`;

/** "15 of 60 steps", "40스텝 중 10스텝": the step asked about and how many there are. */
export function stepOf(asked: Asked): readonly [step: Quantity, steps: Quantity] | undefined {
  const english = asked.take(
    String.raw`#\s(?:of|out\sof)\s(?:the\s)?#\s?${unit}`,
    String.raw`(?:at|in|on)\s${unit}\s#\s?(?:of|out\sof|/)\s?#`,
  );
  if (english !== undefined) return [english[0]!, english[1]!];
  const korean = asked.take(String.raw`#\s?${unit}\s?(?:중|가운데)(?:에서?)?\s?#\s?(?:번째\s?)?${unit}`);
  return korean === undefined ? undefined : [korean[1]!, korean[0]!];
}

/** The step that is asked about: "at step 30", "30스텝에서", "35에폭에는", "after two epochs". */
export function moment(asked: Asked): Quantity | undefined {
  return asked.one(
    String.raw`#\s?(?:번\s?)?(?:${unit}\s?)?째`,
    String.raw`(?:at|in|on|by)\s(?:the\s)?(?:${unit})\s?#`,
    String.raw`(?:after|at)\s(?:the\s)?#(?:th|st|nd|rd)?\s?${unit}`,
    String.raw`#\s?${unit}\s?(?:일\s?때|째|에서는?(?!\s?#)|에선|에는|엔|에(?=\s*(?:[?.,]|$|얼마|몇|lr|학습))|시점|차|번째|이\s?지난|이\s?지나|\s?뒤|\s?후|지나|만에|(?:의\s?|\s)(?:학습률|lr|값))`,
    String.raw`#\s?번째\s?${unit}`,
    String.raw`(?:step|epoch|스텝|에폭)\s?=?\s?#`,
    String.raw`(?<![a-z])at\s#\s?(?:\?|$|,)`,
    String.raw`(?<![a-z])t\s?=\s?#(?!.*(?<![a-z])t\s?=)`,
    String.raw`halfway\s#`,
    String.raw`#\s?${unit}\sin(?=\s?(?:\?|$))`,
    String.raw`#\s?${unit}\s?(?:쯤\s?)?(?:이?면|쯤)(?!.*#)`,
  );
}

export function span(asked: Asked): Quantity | undefined {
  return asked.one(
    String.raw`(?:over|in|for|during|across|within)\s(?:the\s)?(?:first\s)?#\s?${unit}`,
    String.raw`(?:전체|총|total(?:\sof)?)\s?#\s?${unit}?`,
    String.raw`#\s?${unit}\s?(?:동안|에\s?걸쳐|짜리|만에|까지|간)`,
    String.raw`#\s?total\s?${unit}`,
    String.raw`(?:t_?max|(?<![a-z])t(?=\s?=)|total\s?steps?|전체\s?스텝)~#`,
    String.raw`#-${unit}`,
    String.raw`#\s?${unit}`,
  );
}

/** Where a value starts and ends: "from 0.2 to 0", "0.3에서 0.1까지". */
export function ends(asked: Asked): readonly [from: Quantity | undefined, to: Quantity | undefined] {
  const pair = asked.take(
    String.raw`from\s(?:an?\s)?(?:${names.learningRate}\s(?:of\s)?)?#\s(?:down\s|up\s)?to\s#`,
    String.raw`#\s?(?:에서|부터)\s?#\s?(?:까지|으로|로)`,
    String.raw`#\s?(?:->|→)\s?#`,
    String.raw`#\s(?:down\s)?to\s#`,
    String.raw`#\s${names.learningRate}[^#;?]*?\sto\s#`,
    String.raw`(?:between|range)\s#\s(?:and|to)\s#`,
  );
  if (pair !== undefined) return [pair[0], pair[1]];
  const to = asked.one(
    String.raw`(?:down\sto|end(?:s|ing)?\sat|(?:going|goes|falls?|falling|drops?)\sto|min(?:imum)?(?:\s(?:lr|learning rate))?|eta_?min|lr_?min|min_?lr|끝|최소(?:값)?|최종|final)~#`,
    String.raw`to\s#(?=\s?(?:over|in\s|within|,|during|for\s|$))`,
    String.raw`#(?:까지|으로\s?줄|로\s?줄|으로\s?내|로\s?내)`,
  );
  const from = asked.one(
    String.raw`(?:시작|처음|초기|initial|start(?:s|ing)?(?:\s(?:at|from|value))?|base|peak|최대|lr_?max|max_?lr|(?<!t_?|lr_?)max(?:imum)?)\s?(?:값|${names.learningRate})?~#`,
    `${names.learningRate}~#`,
    String.raw`#\s?(?:에서|부터)\s?시작`,
  );
  return [from, to];
}

export function finish(
  sheet: Worksheet,
  asked: Asked,
  schedule: Schedule,
  at: Quantity,
  formula: string,
  shown = true,
): Outcome | undefined {
  if (asked.left.length > 0 || !(Number.isInteger(at.value) && at.value >= 0)) return undefined;
  const figure = sheet.step("lr", formula, schedule.at(at.value), { shown });
  sheet.result({ ko: `학습률 ${sheet.print(figure)}`, en: `learning rate ${sheet.print(figure)}` }, figure);
  return { sheet };
}

/** What is missing, as an outcome; nothing where the question gave none of it. */
export function lack(
  asked: Asked,
  title: Bilingual,
  wanted: readonly (readonly [Quantity | undefined, Need])[],
): Outcome | undefined {
  const missing = wanted.flatMap(([given, need]) => (given === undefined ? [need] : []));
  if (missing.length === wanted.length || asked.left.length > 0) return undefined;
  return { missing, title };
}

export function open(ko: string, en: string): Worksheet {
  return new Worksheet().title(ko, en);
}

export const at = (sheet: Worksheet, step: Quantity): Figure =>
  sheet.given("t", { ko: "스텝 t", en: "step t" }, step);
