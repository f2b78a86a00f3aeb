// node bench/ask.ts [EVERY] [OTHER]: what an `ask` takes by kind of question, over every tenth (or every EVERYth) of all
// committed test questions. OTHER is `packages/study` of another checkout: both answer in turn in one process, and it
// fails where they differ in any answer, each question asked in Korean and in English.
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Ask, createStudy } from "../src/index.ts";
import { readRows, type Row } from "../test/ask/score.ts";

type Study = Parameters<typeof createStudy>[0];

const [every = "10", other] = process.argv.slice(2);
const rounds = 4;
const kinds = ["concept", "computation", "truefalse", "choice"] as const;
const rows = rowsOf(Number(every));
const folders = [resolve(import.meta.dirname, ".."), ...(other === undefined ? [] : [resolve(other)])];
const sides = await Promise.all(folders.map(askOf));

const differing = rows.filter((row) => new Set(sides.map((ask) => answersOf(ask, row))).size > 1);
for (const { question } of differing) process.stdout.write(`answered otherwise: ${question}\n`);
process.stdout.write(`${rows.length} questions in both languages, ${differing.length} answered otherwise\n`);
process.exitCode = differing.length > 0 ? 1 : 0;
console.table(
  kinds.map((kind) => {
    const own = rows.filter((row) => kindOf(row) === kind);
    const [ours, theirs] = timesOf(own);
    const shown = { kind, questions: own.length, ...ours };
    return theirs === undefined
      ? shown
      : { ...shown, other: theirs.cpu, share: Number((ours!.cpu / theirs.cpu).toFixed(2)) };
  }),
);

function rowsOf(stride: number): readonly Row[] {
  const names = readdirSync(new URL("../test/questions/", import.meta.url)).filter((name) =>
    name.endsWith(".jsonl"),
  );
  return names
    .toSorted()
    .flatMap((name) => readRows(name.replace(".jsonl", "")))
    .filter((_, at) => at % stride === 0);
}

async function askOf(folder: string): Promise<Ask> {
  const load = async (file: string): Promise<unknown> =>
    await import(pathToFileURL(`${folder}/src/${file}`).href);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same package, of another time
  const code = (await load("create-study.ts")) as { readonly createStudy: typeof createStudy };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const { ours } = (await load("optimization.ts")) as { readonly ours: Study };
  return code.createStudy(ours).ask;
}

function answersOf(ask: Ask, { question, after }: Row): string {
  return (["ko", "en"] as const)
    .map((locale) => {
      const before = after === undefined ? undefined : ask(after, { locale });
      return JSON.stringify(ask(question, { locale, ...(before && { after: before }) }));
    })
    .join("\n");
}

function kindOf({ kind }: Row): (typeof kinds)[number] {
  return kinds.find((one) => one === kind) ?? "concept";
}

/** Of each side, the CPU time of a question, in milliseconds: that of the round that took least, as others may run beside it. */
function timesOf(own: readonly Row[]): readonly { readonly cpu: number; readonly median: number }[] {
  const cpu = sides.map(() => Infinity);
  const best = sides.map(() => own.map(() => Infinity));
  for (let round = 0; round < rounds; round++)
    for (const [side, ask] of sides.entries()) {
      const before = process.cpuUsage();
      for (const [at, { question, locale }] of own.entries()) {
        const start = performance.now();
        ask(question, { locale });
        best[side]![at] = Math.min(best[side]![at]!, performance.now() - start);
      }
      const { user, system } = process.cpuUsage(before);
      cpu[side] = Math.min(cpu[side]!, (user + system) / 1000 / own.length);
    }
  return sides.map((_, side) => ({
    cpu: Number(cpu[side]!.toFixed(3)),
    median: Number(best[side]!.toSorted((a, b) => a - b)[own.length >> 1]!.toFixed(3)),
  }));
}
