// Audits ten million rows in a process of its own and prints what it found and what memory that took beyond the rows:
//   node --expose-gc test/audit/audit-large.ts
import { auditSplit, groupKFold, type SplitAudit, trainTestSplit } from "../../src/index.ts";

const length = 1e7;
const labels = Int32Array.from({ length }, (_, row) => (row * 7919) % 10);
const groups = Int32Array.from({ length }, (_, row) => row >>> 3);
const keys = Float64Array.from({ length }, (_, row) => (row % 9_999_990) * 1_000_003);
const times = Float64Array.from({ length }, (_, row) => row);
const { train, test } = trainTestSplit({ testSize: 0.2, shuffle: false }).split({ length });
const shuffled = trainTestSplit({ testSize: 0.2, stratify: true }).split({ length, labels });
const folds = Array.from(groupKFold({ nSplits: 2 }).split({ length, groups }));

const codes = (audit: SplitAudit) => audit.findings.map(({ code, values }) => [code, values]);

globalThis.gc?.();
const { rss } = process.memoryUsage();
const start = performance.now();
const found = {
  byTime: codes(auditSplit({ train, test }, { length, labels, groups, keys, times })),
  byLabel: codes(auditSplit(shuffled, { length, labels })),
  byGroup: codes(auditSplit(folds, { length, groups })),
};
const seconds = Math.round((performance.now() - start) / 1000);
const megabytes = Math.round((process.resourceUsage().maxRSS * 1024 - rss) / 1e6);
console.log(JSON.stringify({ ...found, seconds, megabytes }));
