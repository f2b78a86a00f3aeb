// Audits ten million rows in a process of its own and prints what it found and what memory that took beyond the rows:
//   node --expose-gc test/audit/audit-large.ts
import { auditSplit, groupKFold, trainTestSplit } from "../../src/index.ts";

const length = 1e7;
const labels = Int32Array.from({ length }, (_, row) => (row * 7919) % 10);
const groups = Int32Array.from({ length }, (_, row) => row >>> 3);
const keys = Float64Array.from({ length }, (_, row) => (row % 9_999_990) * 1_000_003);
const times = Float64Array.from({ length }, (_, row) => row);
const { train, test } = trainTestSplit({ testSize: 0.2, shuffle: false }).split({ length });
const shuffled = trainTestSplit({ testSize: 0.2, stratify: true }).split({ length, labels });
const folds = Array.from(groupKFold({ nSplits: 2 }).split({ length, groups }));

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The most memory that was seen while the task ran, in megabytes beyond what there was before. */
function measure(task: () => unknown): { result: unknown; megabytes: number; seconds: number } {
  const before = memory();
  const { rss } = process.memoryUsage();
  const peakBefore = process.resourceUsage().maxRSS * 1024;
  const start = performance.now();
  const result = task();
  const seconds = (performance.now() - start) / 1000;
  const peak = Math.max(
    process.resourceUsage().maxRSS * 1024 - Math.max(rss, Math.min(peakBefore, rss)),
    memory() - before,
  );
  return { result, megabytes: Math.round(peak / 1e6), seconds: Math.round(seconds * 10) / 10 };
}

const codes = (audit: { findings: readonly { code: string; values: object }[] }) =>
  audit.findings.map(({ code, values }) => [code, values]);

console.log(
  JSON.stringify({
    byTime: measure(() => codes(auditSplit({ train, test }, { length, labels, groups, keys, times }))),
    byLabel: measure(() => codes(auditSplit(shuffled, { length, labels }))),
    byGroup: measure(() => codes(auditSplit(folds, { length, groups }))),
  }),
);
