import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import {
  auditSplit,
  type Finding,
  hashSplit,
  randomState,
  type SplitAudit,
  timeSeriesSplit,
  trainValidationTestSplit,
} from "../../src/index.ts";
import { describeUnseen, splitFile } from "../../src/node.ts";
import { HashedValues } from "../../src/node-file/hashed-values.ts";
import { scratchFolder } from "./scratch.ts";

const folder = scratchFolder();

async function file(name: string, content: string): Promise<string> {
  const path = folder.in(name);
  await writeFile(path, content);
  return path;
}

function codesOf({ findings }: SplitAudit): string[] {
  return findings.map(({ code }) => code);
}

function countsOf({ findings }: SplitAudit): Pick<Finding, "code" | "values">[] {
  return findings.map(({ code, values }) => ({ code, values }));
}

function lateIn({ findings }: SplitAudit): Finding[] {
  return findings.filter(({ code }) => code === "future-rows");
}

describe("the audit of a file", () => {
  const options = { write: "nothing" as const };
  it("is that of auditSplit, as far as it looks", async () => {
    const kinds = Array.from({ length: 200 }, (_, row) => (row === 0 ? "owl" : row < 120 ? "cat" : "dog"));
    const owners = kinds.map((_, row) => `owner ${row % 40}`);
    const path = await file(
      "audit.csv",
      `id,kind,owner\n${kinds.map((kind, row) => `${row},${kind},${owners[row]}`).join("\n")}`,
    );
    for (const shuffle of [true, false]) {
      const asked = { label: "kind", auditGroup: "owner", shuffle, ...(shuffle && { randomState: 3 }) };
      const { audit, unseen } = await splitFile(path, { ...options, ...asked });
      const draw = { validationSize: 0.1, testSize: 0.2, shuffle, ...(shuffle && { randomState: 3 }) };
      const parts = trainValidationTestSplit(draw).split({ length: 200 });
      const sorted = Object.fromEntries(Object.entries(parts).map(([name, rows]) => [name, rows.toSorted()]));
      const inMemory = auditSplit(sorted, { length: 200, labels: kinds, groups: owners });
      expect(codesOf(audit)).toContain("shared-groups");
      expect(codesOf(audit).includes("sorted-rows")).toBe(!shuffle);
      // Shared rows are named as they come in the file there, as they come in the second part here.
      expect(countsOf(audit)).toEqual(countsOf(inMemory));
      expect(unseen.map(({ code }) => code)).toEqual(["times", "similar-texts"]);
    }
  });

  it("finds equal rows on both sides, whatever ends their lines", async () => {
    const rows = Array.from({ length: 60 }, (_, row) => `animal ${row % 50}`);
    const path = await file("equal.csv", `name\n${rows.join("\r\n")}`);
    const parts = await splitFile(path, { ...options, validationSize: 0, shuffle: false });
    expect(parts.audit.findings).toEqual([
      {
        code: "equal-rows",
        level: "leak",
        values: { a: "train", b: "test", count: 10 },
        rows: [50, 51, 52, 53, 54, 55, 56, 57, 58, 59],
      },
    ]);
    expect(parts.audit.sentences("en")).toEqual([
      "10 different rows occur with identical content in both the training data and the test data (rows 50, 51, 52, 53, 54 and 5 more).",
    ]);
    expect(parts.audit.sentences("ko")[0]).toContain(
      "훈련 데이터와 테스트 데이터에 똑같이 들어 있는 행이 10가지 있어요",
    );
    const folds = await splitFile(path, { ...options, nSplits: 2, shuffle: false });
    expect(folds.audit.findings[0]?.values).toEqual({ count: 10 });
    const sampled = await splitFile(path, { ...options, nSplits: 2, shuffle: false, sample: 0.9 });
    const [finding] = sampled.audit.findings;
    expect(finding?.rows?.every((row) => row >= 50)).toBe(true);
  });

  it("finds a row that stands in many places, however late it comes to another part", async () => {
    const path = await file("many.csv", `name\n${Array.from({ length: 100 }, () => "animal").join("\n")}\n`);
    const parts = await splitFile(path, { ...options, shuffle: false });
    expect(parts.audit.findings).toContainEqual({
      code: "equal-rows",
      level: "leak",
      values: { a: "train", b: "test", count: 1 },
      rows: [99],
    });
    const folds = await splitFile(path, { ...options, nSplits: 3, shuffle: false });
    expect(folds.audit.findings[0]?.values).toEqual({ count: 1 });
  });

  it("finds the groups that a hash of another column parts", async () => {
    const rows = Array.from({ length: 300 }, (_, row) => ({
      id: `k${row}`,
      owner: row % 3 === 0 ? "" : `사람 ${row % 30}`,
    }));
    const path = await file("owners.jsonl", rows.map((row) => JSON.stringify(row)).join("\n"));
    const { audit, unseen } = await splitFile(path, { ...options, hash: "id", auditGroup: "owner" });
    const plan = hashSplit({ key: "id", parts: { train: 0.7, validation: 0.1, test: 0.2 } });
    const names = ["train", "validation", "test"];
    const homes = new Map<string, Set<string>>();
    for (const { id, owner } of rows)
      if (owner !== "") homes.set(owner, (homes.get(owner) ?? new Set()).add(plan.assign(id)));
    const shared = (a: string, b: string): number =>
      [...homes.values()].filter((home) => home.has(a) && home.has(b)).length;
    const expected = names.flatMap((a, i) => names.slice(i + 1).map((b) => ({ a, b, count: shared(a, b) })));
    const counts = audit.findings.filter(({ code }) => code === "shared-groups").map(({ values }) => values);
    expect(counts).toEqual(expected.filter(({ count }) => count > 0));
    expect(counts.length).toBeGreaterThan(1);
    expect(audit.findings[0]?.names?.every((name) => homes.has(name))).toBe(true);
    expect(unseen.map(({ code }) => code)).toEqual(["classes", "times", "similar-texts"]);
    const folds = await splitFile(path, { ...options, hash: "id", nSplits: 40, auditGroup: "owner" });
    expect(folds.audit.findings.find(({ code }) => code === "shared-groups")?.values).toEqual({ count: 20 });
    expect(folds.audit.sentences("ko")[0]).toContain("여러 폴드에 걸쳐 있는 그룹이 20개 있어요");
  });

  it("finds moments that lie in a fold and in what it is trained on", async () => {
    const days = Array.from({ length: 40 }, (_, row) => Math.floor(row / 3));
    const path = await file("moments.csv", `day\n${days.join("\n")}\n`);
    const { audit } = await splitFile(path, { ...options, nSplits: 3, time: "day" });
    const folds = timeSeriesSplit({ nSplits: 3 }).split({ length: 40 });
    const inMemory = lateIn(auditSplit(folds, { length: 40, times: days }));
    expect(lateIn(audit).map(({ rows }) => rows)).toEqual(inMemory.map(({ rows }) => rows));
    expect(lateIn(audit).map(({ values }) => values)).toEqual([
      { a: "fold-0 train", b: "fold-0 test", count: 1 },
      { a: "fold-1 train", b: "fold-1 test", count: 2 },
    ]);
    expect(inMemory.map(({ values }) => values)).toEqual([
      { a: "fold 1 train", b: "fold 1 test", count: 1 },
      { a: "fold 2 train", b: "fold 2 test", count: 2 },
    ]);
    expect(audit.sentences("en")).toContain(
      "1 row of the training data of fold-0 is not earlier than the first of the test data of fold-0 (row 9).",
    );
    expect(audit.sentences("ko")).toContain(
      "fold-0의 훈련 데이터에 fold-0의 테스트 데이터가 시작된 때나 그 뒤의 행이 1개 있어요 (행 9).",
    );
    // Rows before the first fold are trained on: they are not unused.
    expect(new Set(codesOf(audit))).toEqual(new Set(["equal-rows", "future-rows"]));
  });
});

describe("values by their hash", () => {
  const encoder = new TextEncoder();
  const add = (values: HashedValues, text: string, mark: number): number => {
    const bytes = encoder.encode(text);
    return values.add(bytes, 0, bytes.length, mark);
  };

  it("know the marks of each value", () => {
    const values = new HashedValues();
    expect([add(values, "a", 3), add(values, "b", 3), add(values, "a", 3), add(values, "a", 1)]).toEqual([
      0, 0, -1, 1,
    ]);
    expect(values.before()).toEqual([3]);
    expect(Array.from(values.several())).toEqual([[3, 1]]);
    expect(values.share).toBe(1);
  });

  it("keep the first fifteen marks of a value and its last", () => {
    const values = new HashedValues();
    const before = Array.from({ length: 40 }, (_, mark) => add(values, "a", mark));
    expect(before).toEqual([
      ...Array.from({ length: 16 }, (_, mark) => mark),
      ...Array.from({ length: 24 }, () => -1),
    ]);
    expect(Array.from(values.several())).toEqual([[...Array.from({ length: 15 }, (_, mark) => mark), 39]]);
  });

  it("stand for more where there are too many to keep, and miss no part of one value", () => {
    const values = new HashedValues();
    const stream = randomState(2);
    // A tenth of a million values comes twice.
    const twice = Uint32Array.from({ length: 1e6 }, () => Number(stream.random() < 0.1));
    for (let value = 0; value < 1e6; value++) add(values, `value ${value}`, 1);
    for (let value = 0; value < 1e6; value++) if (twice[value] === 1) add(values, `value ${value}`, 2);
    const expected = twice.reduce((sum, one) => sum + one, 0);
    const found = Array.from(values.several());
    expect(values.share).toBeLessThan(0.5);
    expect(found.every((marks) => marks.join() === "1,2")).toBe(true);
    // Beyond four standard deviations of the share that is looked at.
    const deviation = Math.sqrt(expected * (1 / values.share - 1));
    expect(Math.abs(found.length / values.share - expected)).toBeLessThan(4 * deviation);
  });

  it("are said to be a share of the rows", () => {
    const unseen = [{ code: "equal-rows" as const, share: 1 / 64 }, { code: "similar-texts" as const }];
    expect(describeUnseen(unseen, "en")).toBe(
      "not checked: identical rows (only one in 64 was), nearly equal texts",
    );
    expect(describeUnseen(unseen, "ko")).toBe(
      "살펴보지 않은 것: 똑같은 행(64개 중 하나만 봤어요), 거의 같은 글",
    );
  });
});
