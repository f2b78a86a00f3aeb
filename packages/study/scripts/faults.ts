// Puts faults into core, data and study and tells which change a shown number unnoticed:
// `node scripts/faults.ts [count] [seed] [record]`. What became of each is a line of the record, a file, and is not
// worked out again; survivors are. With a record docs/faults.md is written.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describeFaults, type Outcome } from "../test/certificate/describe-faults.ts";
import { makeFaults } from "../test/certificate/faults.ts";
import type { Fault } from "../test/certificate/mutate.ts";

const [count = 400, seed = 0] = process.argv.slice(2, 4).map(Number);
const record = process.argv[4];
const page = fileURLToPath(new URL("../../../docs/faults.md", import.meta.url));

const nameOf = ({ file, start, from, to }: Fault): string =>
  `${file.replace(/.*\/packages\//u, "")} ${start} ${from} ${to}`;
const outcomes = new Map<string, Outcome>(
  record === undefined || !existsSync(record)
    ? []
    : readFileSync(record, "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line): readonly [string, Outcome] => JSON.parse(line)),
);
const isKnown = (fault: Fault): boolean =>
  !["survived", undefined].includes(outcomes.get(nameOf(fault))?.fate);

await makeFaults({ perKind: 4, count, seed, isKnown }, (fault, fate, line) => {
  const outcome = {
    fate,
    file: fault.file.replace(/.*\/packages\//u, ""),
    line,
    from: fault.from,
    to: fault.to,
  };
  outcomes.set(nameOf(fault), outcome);
  if (record !== undefined) appendFileSync(record, `${JSON.stringify([nameOf(fault), outcome])}\n`);
  console.log(`${fate}: ${outcome.file}:${line}: ${fault.from} -> ${fault.to === "" ? "nothing" : fault.to}`);
});
const described = describeFaults([...outcomes.values()], seed);
console.log(described);
if (record !== undefined) writeFileSync(page, described);
