import type { Bilingual } from "../locale.ts";
import type { Figure } from "../derivation/ledger.ts";
import { Worksheet } from "../compute/worksheet.ts";
import type { Network } from "./network.ts";
import type { Understood } from "./work-out.ts";
import { derivation, type Known } from "./solve.ts";
import { unitOf } from "./units.ts";

const seconds = { ko: "초", en: "s" };
const unitWords: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = {
  ms: { ko: "밀리초", en: "ms" },
  sec: seconds,
  min: { ko: "분", en: "minutes" },
  hour: { ko: "시간", en: "hours" },
  day: { ko: "일", en: "days" },
};

/** What was understood, the steps and the answers. */
export function sheetOf({ network, known, asked, flags }: Understood): Worksheet {
  const sheet = new Worksheet().title(network.title.ko, network.title.en);
  if (flags.has("drop"))
    sheet.understood({ ko: "마지막 불완전한 배치는 버림", en: "the last incomplete batch is dropped" });
  const chains = asked.map(({ of }) => derivation(known, of));
  const done = new Set<string>();
  for (const one of chains.flat())
    if (one.told !== undefined && !done.has(one.of)) {
      done.add(one.of);
      if (one.spans === undefined) sheet.given(one.of, labelOf(network, one.of), one.told);
      else giveSpans(sheet, one, labelOf(network, one.of));
    }
  for (const one of chains.flat())
    if (one.formula !== undefined && !done.has(one.of)) {
      done.add(one.of);
      sheet.step(one.of, one.formula, one.value, { shown: /\W/u.test(one.formula) });
    }
  for (const { of, unit } of asked) {
    const one = known.get(of)!;
    const figure = unit === undefined ? sheet.ledger.find(one.of) : inUnit(sheet, one.of, unit);
    const word = unit === undefined ? { ko: "", en: "" } : unitWords[unit]!;
    const text = { ko: sheet.print(figure) + word.ko, en: `${sheet.print(figure)} ${word.en}`.trim() };
    const { ko, en } = network.nodes[of]!.said;
    sheet.result({ ko: ko.replace("#", text.ko), en: en.replace("#", text.en) }, figure);
  }
  return sheet;
}

/** One of several has the label of its kind. */
function labelOf({ nodes }: Network, name: string): Bilingual {
  return (nodes[name] ?? nodes[name.replace(/\d+$/u, "")])!.label;
}

/** Minutes and seconds, put together in seconds. */
function giveSpans(sheet: Worksheet, { of, spans = [], value }: Known, label: Bilingual): void {
  const names = spans.map(({ quantity, unit }) => {
    const word = unitWords[unit]!;
    return sheet.given(
      `${of}_${unit}`,
      { ko: `${label.ko} ${word.ko}`, en: `${label.en} ${word.en}` },
      quantity,
    ).name;
  });
  const formula = names.map((name, at) =>
    unitOf(spans[at]!.unit) === 1 ? name : `${name} * ${unitOf(spans[at]!.unit)}`,
  );
  sheet.step(of, formula.join(" + "), value);
}

function inUnit(sheet: Worksheet, name: string, unit: string): Figure {
  return sheet.reckon(`${name}_${unit}`, `${name} / ${unitOf(unit)}`);
}

export { unitWords };
