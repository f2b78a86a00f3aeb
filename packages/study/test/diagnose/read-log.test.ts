import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diagnose, type Unreadable } from "../../src/diagnose/diagnose.ts";
import { LogError } from "../../src/diagnose/log-error.ts";
import { readLog } from "../../src/diagnose/read-log.ts";

const read = (text: string) => readLog(new TextEncoder().encode(text));
const refusal = (text: string | Uint8Array): Unreadable => {
  const found = diagnose(text);
  if (found.kind !== "unreadable") throw new Error(`read as ${found.format}`);
  return found;
};

describe("the ways of writing a log", () => {
  test("a table: epochs, both losses and the rate", () => {
    const { format, unit, train, validation, rate } = read(
      "epoch,loss,val_loss,lr\n1,2,3,0.1\n2,1,2.5,0.05\n",
    );
    expect([format, unit]).toEqual(["csv", "epoch"]);
    expect([train?.y, validation?.y, rate?.y].map((y) => Array.from(y!))).toEqual([
      [2, 1],
      [3, 2.5],
      [0.1, 0.05],
    ]);
  });

  test.each([
    ["semicolons, Korean names", "에폭;훈련 손실;검증 손실\n1;2;3\n2;1;2"],
    ["tabs, quotes, CRLF", 'epoch\t"train_loss"\tvalid_loss\r\n1\t2\t3\r\n2\t1\t2\r\n'],
    ["JSON lines", '{"epoch":1,"loss":2,"val_loss":3}\n{"epoch":2,"loss":1,"val_loss":2}\n'],
    ["a list of entries", '[{"epoch":1,"loss":2,"val_loss":3},{"epoch":2,"loss":1,"val_loss":2}]'],
    ["a history of lists", '{"loss":[2,1],"val_loss":[3,2]}'],
    ["a history with its parameters", '{"history":{"loss":[2,1],"val_loss":[3,2]},"epoch":[0,1]}'],
    [
      "a trainer's state",
      '{"log_history":[{"epoch":1,"step":5,"loss":2},{"epoch":1,"step":5,"eval_loss":3},{"epoch":2,"step":10,"loss":1},{"epoch":2,"step":10,"eval_loss":2}]}',
    ],
    [
      "a logger's table with rows of their own for validation",
      "epoch,step,train_loss_epoch,train_loss_step,val_loss\n1,5,,,3\n1,5,2,,\n2,10,,,2\n2,10,1,,\n",
    ],
  ])("%s", (_, text) => {
    const { train, validation, unit } = read(text);
    expect(unit).toBe("epoch");
    expect([Array.from(train!.y), Array.from(validation!.y)]).toEqual([
      [2, 1],
      [3, 2],
    ]);
  });

  test("numbers that are none, in every spelling", () => {
    const csv = read("epoch,loss\n1,nan\n2,inf\n3,-Infinity\n4,+1e-3\n5,.5\n6,\n7,None\n");
    expect(Array.from(csv.train!.y)).toEqual([Number.NaN, Infinity, -Infinity, 0.001, 0.5]);
    const lines = read('{"epoch":1,"loss":NaN}\n{"epoch":2,"loss":-Infinity}\n{"epoch":3,"loss":null}');
    expect(Array.from(lines.train!.y)).toEqual([Number.NaN, -Infinity]);
  });

  test("where the epoch does not rise, the steps count; where nothing does, the rows", () => {
    expect(read("epoch,step,loss\n0,1,3\n0,2,2\n1,3,1").unit).toBe("step");
    expect(read("loss\n3\n2\n1").unit).toBe("row");
  });
});

describe("what is no log is refused with a sentence that says where", () => {
  test.each([
    ["", /empty/u, undefined],
    ["name,age\nmina,20", /No column is a loss/u, undefined],
    ["epoch,loss\n1,2\n2,high", /“loss” must be a number, got “high”/u, 3],
    ["epoch,loss\n1,2\n2,1,5", /must have 2 cells, got 3/u, 3],
    ['{"epoch":1,"loss":2}\n{"epoch":2,', /must be JSON/u, 2],
    ['{"epoch":1,"loss":2}\n7', /names and numbers/u, 2],
    ['{"loss":[1,"two"]}', /“loss” must be a number/u, undefined],
    ['{"log_history":[1]}', /names and numbers/u, undefined],
    [`loss${",x".repeat(300)}\n`, /at most 200 columns/u, 1],
    ["\u0000\u0001PNG", /neither text/u, undefined],
    ["x".repeat(5_000_001), /at most 5 MB/u, undefined],
    ["[".repeat(200_000), /must be JSON/u, 1],
    ['{"__proto__":{"loss":1}}', /No column is a loss/u, undefined],
  ])("%#: %j", (text, sentence, line) => {
    const { text: words, line: at } = refusal(text);
    expect(words.en).toMatch(sentence);
    expect(words.ko).toMatch(/[가-힣]/u);
    expect(at).toBe(line);
    expect(words.en.length).toBeLessThan(400);
  });

  test("what stood there is shown short and without marks", () => {
    const { text } = refusal(`epoch,loss\n1,@everyone \`<b>${"z".repeat(500)}`);
    expect(text.en).not.toMatch(/[@`<>]/u);
    expect(text.en.length).toBeLessThan(120);
  });

  test("any bytes give a diagnosis or a sentence, never another error", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(["diagnosis", "unreadable"]).toContain(diagnose(bytes).kind);
      }),
    );
    const cell = fc.oneof(
      fc.double().map(String),
      fc.constantFrom("", "nan", "inf", '"', "1e999", "가", "0x10"),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 40 }), (rows) => {
        const text = ["epoch,loss,val_loss", ...rows.map((row) => row.join())].join("\n");
        expect(["diagnosis", "unreadable"]).toContain(diagnose(text).kind);
      }),
    );
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        expect(["diagnosis", "unreadable"]).toContain(diagnose(text).kind);
      }),
    );
  });

  test("an error of ours is the only one that is caught", () => {
    expect(() => read("")).toThrow(LogError);
  });
});

test("five megabytes are read in a bounded time", () => {
  const rows = Array.from({ length: 190_000 }, (_, i) => `${i + 1},${(1 / (i + 1)).toPrecision(4)},0.5`);
  const before = process.cpuUsage();
  expect(diagnose(["epoch,loss,val_loss", ...rows].join("\n")).kind).toBe("diagnosis");
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(6);
});
