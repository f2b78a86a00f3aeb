import { LogError, quoted } from "./log-error.ts";
import type { LogCurve, LogFormat, LogRecord, TrainingLog } from "./training-log.ts";

/** A column's name in one spelling: `Loss/train` is `loss_train`. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9가-힣]+/gu, "_")
    .replace(/^_|_$/gu, "");
}

const held = "val|valid|validation|eval|dev|test";

/** Spellings of each role, the best first. */
const spellings = {
  train: [
    /^(?:train|training)_loss_epoch$/u,
    /^(?:loss|train_loss|training_loss|loss_train|loss_training|train_epoch_loss|epoch_loss|훈련_손실)$/u,
    /^(?:(?:train|training)_.*)?loss(?:_step)?$/u,
    /^(?:train|training)_.*loss.*$/u,
  ],
  validation: [
    new RegExp(`^(?:${held})_loss$|^loss_(?:${held})$|^(?:${held})_epoch_loss$|^검증_손실$`, "u"),
    new RegExp(`^(?:${held})_.*loss.*$|^.*loss_(?:${held})$`, "u"),
  ],
  rate: [/^(?:lr|learning_rate|학습률)$/u, /^(?:train_)?(?:lr|learning_rate)(?:_.*)?$/u],
  epoch: [/^(?:epoch|epochs|에폭)$/u, /^(?:train_)?epoch$/u],
  step: [/^(?:step|steps|global_step|iteration|iter|batch|스텝)$/u],
} as const;

type Role = keyof typeof spellings;

/** The roles that a log must name to be of use. */
export function isKnownColumn(name: string): boolean {
  return Object.values(spellings).some((all) => all.some((one) => one.test(plain(name))));
}

function findColumn(names: readonly string[], role: Role): string | undefined {
  for (const spelling of spellings[role]) {
    const found = names.find((name) => spelling.test(plain(name)));
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Finds the curves among the columns of a log.
 *
 * @throws {LogError} where no column is a loss.
 */
export function logOf(format: LogFormat, records: readonly LogRecord[]): TrainingLog {
  const names = [...new Set(records.flatMap((record) => [...record.keys()]))];
  const [train, validation] = [findColumn(names, "train"), findColumn(names, "validation")];
  if (train === undefined && validation === undefined) {
    const seen = names.length === 0 ? "" : names.slice(0, 6).map(quoted).join(", ");
    throw new LogError({
      ko: `손실 열을 찾지 못했어요. loss나 val_loss 같은 이름이 있어야 해요.${seen === "" ? "" : ` 있는 열: ${seen}`}`,
      en: `no column is a loss; name one such as loss or val_loss.${seen === "" ? "" : ` There are: ${seen}`}`,
    });
  }
  const [epoch, step, rate] = (["epoch", "step", "rate"] as const).map((role) => findColumn(names, role));
  const key = train ?? validation!;
  const own = records.filter((record) => record.has(key));
  const placed = records.filter((record) =>
    [train, validation].some((one) => one !== undefined && record.has(one)),
  );
  const counts = (name: string | undefined): boolean =>
    name !== undefined &&
    own.every((record) => record.has(name)) &&
    [own, placed].every((rows, i) =>
      isCount(
        rows.flatMap((one) => one.get(name) ?? []),
        i === 0,
      ),
    );
  const unit = counts(epoch) ? "epoch" : counts(step) ? "step" : "row";
  const count = { epoch, step, row: undefined }[unit];
  const curve = (name: string | undefined): LogCurve | undefined =>
    name === undefined ? undefined : curveOf(name, records, count);
  return { format, unit, train: curve(train), validation: curve(validation), rate: curve(rate) };
}

/** Beyond that nothing is a count of epochs or steps. */
const largestCount = 1e15;

/** Whether numbers may be counts: they rise from row to row, or at least never fall. */
function isCount(values: readonly number[], alwaysRise: boolean): boolean {
  return values.every((value, i) => {
    const before = values[i - 1] ?? -Infinity;
    return Math.abs(value) <= largestCount && (alwaysRise ? value > before : value >= before);
  });
}

function curveOf(
  name: string,
  records: readonly LogRecord[],
  count: string | undefined,
): LogCurve | undefined {
  const own = records.flatMap((record, row) => {
    const value = record.get(name);
    const place = count === undefined ? row + 1 : record.get(count);
    return value === undefined || place === undefined ? [] : [[place, value] as const];
  });
  if (own.length === 0) return undefined;
  return {
    name,
    x: Float64Array.from(own, ([place]) => place),
    y: Float64Array.from(own, ([, value]) => value),
  };
}
