import { scaleBySquareRoot, scaleLinearly } from "@opt/core";
import { needs } from "./needs.ts";
import type { Quantity } from "./reading.ts";
import { Worksheet } from "./worksheet.ts";

/** How the batch changes: by so many times, or from one size to another. */
interface Change {
  readonly times: Quantity | number | undefined;
  /** Whether it becomes so many times smaller. */
  readonly shrinks?: boolean;
  readonly sizes: readonly [from: Quantity, to: Quantity] | undefined;
}

function giveChange(sheet: Worksheet, { times, sizes, shrinks = false }: Change): void {
  if (sizes === undefined && shrinks) {
    sheet.given("B0", { ko: "배치를 나누는 값", en: "batch divided by" }, times!);
    sheet.hidden("B1", 1);
    return;
  }
  if (sizes === undefined) {
    sheet.hidden("B0", 1);
    sheet.given("B1", { ko: "배치의 배수", en: "batch multiplied by" }, times!);
    return;
  }
  sheet.given("B0", needs.batchSize.label, sizes[0]);
  sheet.given("B1", needs.newBatchSize.label, sizes[1]);
}

/** A learning rate for another batch; without a rate, how many times larger it becomes. */
export function scalingSheet({
  isRoot,
  lr,
  ...change
}: Change & { readonly isRoot: boolean; readonly lr: Quantity | undefined }): Worksheet {
  const sheet = new Worksheet().title(
    isRoot ? "제곱근 스케일링 규칙" : "선형 스케일링 규칙",
    isRoot ? "square-root scaling rule" : "linear scaling rule",
  );
  if (lr === undefined) sheet.hidden("lr", 1);
  else sheet.given("lr", needs.learningRate.label, lr);
  giveChange(sheet, change);
  const [from, to] = [sheet.ledger.find("B0").value, sheet.ledger.find("B1").value];
  const scale = isRoot ? scaleBySquareRoot : scaleLinearly;
  const value = scale(sheet.ledger.find("lr").value, { from, to });
  const figure = sheet.step("lr_new", isRoot ? "lr * sqrt(B1 / B0)" : "lr * B1 / B0", value);
  const [ko, en] =
    lr === undefined
      ? [`학습률을 ${sheet.print(figure)}배로`, `the learning rate times ${sheet.print(figure)}`]
      : [`학습률 ${sheet.print(figure)}`, `learning rate ${sheet.print(figure)}`];
  sheet.result({ ko, en }, figure);
  return sheet;
}

/** How many times larger the standard deviation of a mini-batch gradient becomes. */
export function noiseSheet(change: Change): Worksheet {
  const sheet = new Worksheet().title(
    "미니배치 기울기의 표준편차(배치 크기의 제곱근에 반비례)",
    "standard deviation of the mini-batch gradient, as one over the root of the batch size",
  );
  giveChange(sheet, change);
  const [from, to] = [sheet.ledger.find("B0").value, sheet.ledger.find("B1").value];
  const figure = sheet.step("ratio", "sqrt(B0 / B1)", 1 / Math.sqrt(to / from));
  sheet.result({ ko: `${sheet.print(figure)}배`, en: `times ${sheet.print(figure)}` }, figure);
  return sheet;
}
