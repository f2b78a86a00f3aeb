import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";

/** What schedules of consecutive seeds came to. */
export interface ScheduleRun {
  readonly first: number;
  readonly count: number;
  readonly interactions: number;
  readonly alarms: number;
}

export interface ScheduleRecord extends ScheduleRun {
  /** A digest of the simulation and of the bot with its rules, not of the sandbox below them. */
  readonly sources: string;
}

const folders = ["../../src/simulation/", "./"].map((path) => new URL(path, import.meta.url));
const recordFile = new URL("schedules.json", import.meta.url);
const pageFile = new URL("../../docs/simulation.md", import.meta.url);
const sentence = /(?<=<!-- schedules -->\n).*?(?=\n *<!-- \/schedules -->)/su;

async function digestSources(): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of folders) {
    const names = (await readdir(folder)).filter((name) => name.endsWith(".ts"));
    for (const name of names.toSorted())
      if (name !== "schedule-record.ts") hash.update(await readFile(new URL(name, folder)));
  }
  return hash.digest("hex");
}

/** The last record, whatever its sources are by now. */
export async function readLast(): Promise<ScheduleRecord> {
  return JSON.parse(await readFile(recordFile, "utf8"));
}

/** The runs so far; undefined where there are none of these sources. */
export async function readRecord(): Promise<ScheduleRun | undefined> {
  const record = await readLast();
  return record.sources === (await digestSources()) ? record : undefined;
}

export function describeRun({ count, interactions, alarms }: ScheduleRun): string {
  const told = alarms === 0 ? "no false alarm" : `${alarms} false alarms`;
  const millions = (interactions / 1e6).toFixed(2);
  return `${count.toLocaleString("en")} schedules of the unbroken bot, ${millions} million interactions: ${told}.`;
}

/** What the page about the simulation says of the schedules. */
export async function readSentence(): Promise<string | undefined> {
  return sentence.exec(await readFile(pageFile, "utf8"))?.[0].trim();
}

/** Adds a run to those of the same sources and writes the sum into the page; the sentence comes back. */
export async function recordRun(run: ScheduleRun): Promise<string> {
  const before = (await readRecord()) ?? { first: 1, count: 0, interactions: 0, alarms: 0 };
  const next = before.first + before.count;
  if (run.first !== next) throw new RangeError(`first must be ${next}, got ${run.first}`);
  const record: ScheduleRecord = {
    sources: await digestSources(),
    first: 1,
    count: before.count + run.count,
    interactions: before.interactions + run.interactions,
    alarms: before.alarms + run.alarms,
  };
  await writeFile(recordFile, `${JSON.stringify(record, undefined, 2)}\n`);
  const page = await readFile(pageFile, "utf8");
  await writeFile(pageFile, page.replace(sentence, `  ${describeRun(record)}`));
  return describeRun(record);
}
