import { createLoader } from "@opt/data";
import { needs } from "./needs.ts";
import type { Quantity } from "./reading.ts";
import { Worksheet } from "./worksheet.ts";

/** What an epoch is worked out from. */
export interface Counted {
  readonly samples: Quantity;
  readonly batch: Quantity;
  readonly epochs: Quantity | undefined;
  readonly last: boolean;
  readonly dropLast: boolean;
}

/** Steps of an epoch, the size of its last batch, or updates in all. */
export function work({ samples, batch, epochs, last, dropLast }: Counted): Worksheet {
  const sheet = new Worksheet().title(
    dropLast ? "마지막 배치를 버리는 에폭" : "마지막 배치까지 쓰는 에폭",
    dropLast ? "epochs without the last, smaller batch" : "epochs with the last batch kept",
  );
  sheet.given("n", needs.samples.label, samples);
  sheet.given("B", needs.batchSize.label, batch);
  if (epochs !== undefined) sheet.given("E", needs.epochs.label, epochs);
  const source = { length: samples.value, getBatch: () => ({ inputs: [], targets: undefined }) };
  const loader = createLoader(source, { batchSize: batch.value, dropLast });
  const steps = sheet.step("steps", dropLast ? "floor(n / B)" : "ceil(n / B)", loader.batchesPerEpoch!);
  if (last) {
    const rest = sheet.step("last", "n - (steps - 1) * B", samples.value % batch.value || batch.value);
    sheet.result(
      { ko: `마지막 배치 ${sheet.print(rest)}개`, en: `${sheet.print(rest)} in the last batch` },
      rest,
    );
  } else if (epochs === undefined) {
    sheet.result(
      { ko: `에폭마다 ${sheet.print(steps)}스텝`, en: `${sheet.print(steps)} steps per epoch` },
      steps,
    );
  } else {
    const updates = sheet.step("updates", "steps * E", steps.value * epochs.value);
    sheet.result(
      { ko: `업데이트 ${sheet.print(updates)}번`, en: `${sheet.print(updates)} updates` },
      updates,
    );
  }
  return sheet;
}

/** Rows that an epoch leaves out. */
export function dropped(samples: Quantity, batch: Quantity): Worksheet {
  const sheet = new Worksheet().title(
    "마지막 배치를 버릴 때 남는 데이터",
    "what is left over when the last batch is dropped",
  );
  sheet.given("n", needs.samples.label, samples);
  sheet.given("B", needs.batchSize.label, batch);
  const figure = sheet.step("rest", "n - floor(n / B) * B", samples.value % batch.value);
  sheet.result({ ko: `${sheet.print(figure)}개`, en: `${sheet.print(figure)} rows` }, figure);
  return sheet;
}

/** Epochs that so many updates make up. */
export function epochsIn(updates: Quantity, samples: Quantity, batch: Quantity): Worksheet {
  const sheet = new Worksheet().title("업데이트가 몇 에폭인지", "epochs in so many updates");
  sheet.given("n", needs.samples.label, samples);
  sheet.given("B", needs.batchSize.label, batch);
  sheet.given("U", { ko: "업데이트", en: "updates" }, updates);
  sheet.step("steps", "n / B", samples.value / batch.value);
  const figure = sheet.step("epochs", "U / steps", (updates.value * batch.value) / samples.value);
  sheet.result({ ko: `${sheet.print(figure)}에폭`, en: `${sheet.print(figure)} epochs` }, figure);
  return sheet;
}

/** Epochs that so many updates make up, where those of one epoch are told. */
export function epochsOf(updates: Quantity, perEpoch: Quantity): Worksheet {
  const sheet = new Worksheet().title("업데이트가 몇 에폭인지", "epochs in so many updates");
  sheet.given("U", { ko: "업데이트", en: "updates" }, updates);
  sheet.given("s", { ko: "에폭마다 스텝", en: "steps per epoch" }, perEpoch);
  const figure = sheet.step("epochs", "U / s", updates.value / perEpoch.value);
  sheet.result({ ko: `${sheet.print(figure)}에폭`, en: `${sheet.print(figure)} epochs` }, figure);
  return sheet;
}
