import type { Outcome } from "./computation.ts";
import { needs } from "./needs.ts";
import { isCount, type Quantity } from "./reading.ts";
import { Worksheet } from "./worksheet.ts";

/** How many small batches make up a large one. */
export function accumulate(target: Quantity, batch: Quantity, devices: Quantity | undefined): Outcome | undefined {
  const per = batch.value * (devices?.value ?? 1);
  if (![target, batch, devices ?? batch].every(isCount) || target.value % per !== 0) return undefined;
  const sheet = new Worksheet().title("기울기를 누적하는 횟수", "accumulation steps");
  sheet.given("T", { ko: "실효 배치", en: "effective batch" }, target);
  sheet.given("B", needs.batchSize.label, batch);
  if (devices !== undefined) sheet.given("d", { ko: "장치 수", en: "devices" }, devices);
  const figure = sheet.step("steps", devices === undefined ? "T / B" : "T / (B * d)", target.value / per);
  sheet.result({ ko: `${sheet.print(figure)}번`, en: `${sheet.print(figure)} steps` }, figure);
  return { sheet };
}

/** The batch that several devices and accumulated steps amount to. */
export function multiply(
  batch: Quantity,
  { devices, nodes, steps }: Readonly<Record<"devices" | "nodes" | "steps", Quantity | undefined>>,
): Outcome | undefined {
  const factors = [
    ["d", { ko: "장치 수", en: "devices" }, devices],
    ["N", { ko: "노드 수", en: "nodes" }, nodes],
    ["a", { ko: "누적 횟수", en: "accumulated steps" }, steps],
  ] as const;
  const used = factors.filter(([, , quantity]) => quantity !== undefined);
  if (used.length === 0 || ![batch, ...used.map(([, , quantity]) => quantity!)].every(isCount))
    return undefined;
  const sheet = new Worksheet().title("실효 배치 크기", "effective batch size");
  sheet.given("B", { ko: "장치마다 배치", en: "batch per device" }, batch);
  for (const [name, label, quantity] of used) sheet.given(name, label, quantity!);
  const figure = sheet.step(
    "size",
    ["B", ...used.map(([name]) => name)].join(" * "),
    used.reduce((size, [, , factor]) => size * factor!.value, batch.value),
  );
  sheet.result(sheet.print(figure), figure);
  return { sheet };
}
