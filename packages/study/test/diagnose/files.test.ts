import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import { readLog } from "../../src/diagnose/read-log.ts";

const bytesOf = (name: string): Uint8Array =>
  Uint8Array.from(readFileSync(new URL(`files/${name}`, import.meta.url)));

const history = JSON.parse(new TextDecoder().decode(bytesOf("keras-history.json"))) as {
  readonly loss: number[];
  readonly val_loss: number[];
};

function single(values: Iterable<number>): number[] {
  return Array.from(values, (value) => Math.fround(value));
}

describe("files that the tools wrote, all of one training", () => {
  test.each([
    ["keras-history.json", "keras", "epoch"],
    ["keras-csv-logger.csv", "csv", "epoch"],
    ["tensorboardx.tfevents", "events", "step"],
  ])("%s", (name, format, unit) => {
    const log = readLog(bytesOf(name));
    expect([log.format, log.unit]).toEqual([format, unit]);
    expect(single(log.train!.y)).toEqual(single(history.loss));
    expect(single(log.validation!.y)).toEqual(single(history.val_loss));
    expect(diagnose(bytesOf(name))).toMatchObject({ kind: "diagnosis", format });
  });
});

describe("files of a training by PyTorch", () => {
  const { log_history: records } = JSON.parse(new TextDecoder().decode(bytesOf("trainer_state.json"))) as {
    readonly log_history: readonly Readonly<Record<string, number>>[];
  };
  const measured = (name: string): number[] => records.flatMap((record) => record[name] ?? []);

  test.each([
    ["trainer_state.json", "trainer-state", "epoch", true],
    ["torch-summary-writer.tfevents", "events", "step", true],
    ["lightning-metrics.csv", "csv", "epoch", false],
  ] as const)("%s", (name, format, unit, hasRate) => {
    const log = readLog(bytesOf(name));
    expect([log.format, log.unit]).toEqual([format, unit]);
    expect(log.train!.x).toHaveLength(12);
    expect(single(log.train!.y)).toEqual(single(measured("loss")));
    expect(single(log.validation!.y)).toEqual(single(measured("eval_loss")));
    expect(single(log.rate?.y ?? [])).toEqual(hasRate ? single(measured("learning_rate")) : []);
    expect(diagnose(bytesOf(name))).toMatchObject({ kind: "diagnosis", format });
  });
});

describe("a damaged event file", () => {
  const whole = bytesOf("tensorboardx.tfevents");

  test("any changed byte is refused with its place, or was a half record", () => {
    for (let at = 0; at < whole.length; at++) {
      const damaged = whole.slice();
      damaged[at]! ^= 0x10;
      const found = diagnose(damaged);
      expect(found.kind).toBe("unreadable");
    }
    const damaged = whole.slice();
    damaged[whole.length - 10]! ^= 1;
    expect(diagnose(damaged)).toMatchObject({
      text: { en: expect.stringMatching(/damaged at byte \d+/u) as string },
    });
  });

  test("a file cut off in mid-record gives what came before", () => {
    const { train } = readLog(whole.subarray(0, whole.length - 5));
    expect(train!.y.length).toBe(history.loss.length);
  });
});
