/// <reference types="node" />
import { parseArgs } from "node:util";
import { nearestName } from "../nearest-name.ts";
import type { SplitFileOptions } from "../node-file/split-file-options.ts";
import { UsageError } from "./usage-error.ts";

/** What the command line asks for. */
export interface Command {
  readonly path: string;
  readonly options: SplitFileOptions;
  readonly isJson: boolean;
}

const flags: readonly string[] = ["parts", "assignment", "no-shuffle", "overwrite", "json", "help"];
const withValue: readonly string[] = [
  "k",
  "test",
  "validation",
  "stratify",
  "label",
  "group",
  "audit-group",
  "time",
  "hash",
  "salt",
  "seed",
  "sample",
  "out",
  "format",
  "separator",
  "lang",
];
const known: readonly string[] = [...flags, ...withValue];

/** The options of a command line. */
export interface Arguments {
  readonly texts: Readonly<Record<string, string | undefined>>;
  readonly flags: ReadonlySet<string>;
  readonly positionals: readonly string[];
}

/** Returns the options by name; refuses names that are not known, with a suggestion. */
export function readArguments(args: readonly string[]): Arguments {
  const options = Object.fromEntries(known.map((name) => [name, { type: typeOf(name) }]));
  const settings = { options, strict: false, allowPositionals: true, tokens: true } as const;
  const { positionals, tokens } = parseArgs({ args: [...args], ...settings });
  const read: Record<string, string> = {};
  const given = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName: option, value } = token;
    if (!known.includes(name)) throw unknown(option, name);
    if (flags.includes(name)) {
      if (value !== undefined) throw new UsageError("no-flag", { option });
      given.add(name);
    } else {
      if (value === undefined || value === "") throw new UsageError("no-value", { option });
      read[name] = value;
    }
  }
  return { texts: read, flags: given, positionals };
}

function typeOf(name: string): "string" | "boolean" {
  return flags.includes(name) ? "boolean" : "string";
}

/** Returns what the options ask for. */
export function commandOf({ texts: read, flags: given, positionals }: Arguments): Command {
  const [verb, path, more] = positionals;
  if (verb === undefined) throw new UsageError("no-verb", {});
  if (verb !== "split") throw new UsageError("unknown-verb", { verb });
  if (path === undefined) throw new UsageError("no-path", {});
  if (more !== undefined) throw new UsageError("two-paths", { path: more });
  if (given.has("parts") && given.has("assignment")) throw new UsageError("two-outputs", {});
  const options: SplitFileOptions = Object.fromEntries(
    Object.entries(settingsOf(read, given)).filter(([, value]) => value !== undefined),
  );
  return { path, options, isJson: given.has("json") };
}

function settingsOf(read: Arguments["texts"], given: ReadonlySet<string>): Record<string, unknown> {
  return {
    nSplits: numberOf("k", read["k"]),
    testSize: shareOf("test", read["test"]),
    validationSize: shareOf("validation", read["validation"]),
    randomState: numberOf("seed", read["seed"]),
    sample: shareOf("sample", read["sample"]),
    stratify: read["stratify"],
    label: read["label"],
    group: read["group"],
    auditGroup: read["audit-group"],
    time: read["time"],
    hash: read["hash"],
    salt: read["salt"],
    out: read["out"],
    format: read["format"],
    separator: separatorOf(read["separator"]),
    shuffle: given.has("no-shuffle") ? false : undefined,
    overwrite: given.has("overwrite") || undefined,
    write: given.has("parts") ? "parts" : "assignment",
  };
}

/** Returns what the command calls an option of `splitFile`. */
export function flagOf(option: string): string {
  return option === "path" ? "FILE" : `--${flagNames[option] ?? option}`;
}

const flagNames: Readonly<Record<string, string>> = {
  nSplits: "k",
  testSize: "test",
  validationSize: "validation",
  randomState: "seed",
  shuffle: "no-shuffle",
  auditGroup: "audit-group",
};

/** Returns the option of a wrong name, most likely meant. */
function unknown(rawName: string, name: string): UsageError {
  const meant = nearestName(name, known) ?? alias[name];
  return new UsageError("unknown-option", { option: rawName, near: meant === undefined ? "" : `--${meant}` });
}

/** Other programs' names of the options. */
const alias: Readonly<Record<string, string>> = {
  folds: "k",
  "n-splits": "k",
  nSplits: "k",
  val: "validation",
  valid: "validation",
  "random-state": "seed",
  randomState: "seed",
  target: "stratify",
  y: "stratify",
  groups: "group",
  output: "out",
  o: "out",
  h: "help",
  force: "overwrite",
  sep: "separator",
  delimiter: "separator",
  d: "separator",
};

function numberOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/u.test(text)) throw new UsageError("no-number", { option: `--${option}`, text });
  return Number(text);
}

/** A tab is hard to type on a command line. */
function separatorOf(text: string | undefined): string | undefined {
  return text === "tab" || text === "\\t" ? "\t" : text;
}

/** A share such as 0.2 or 20%, or a number of rows. */
function shareOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const match = /^(?<number>\d+(?:\.\d*)?|\.\d+)(?<percent>%?)$/u.exec(text);
  if (match === null) throw new UsageError("no-share", { option: `--${option}`, text });
  const number = Number(match.groups!["number"]);
  return match.groups!["percent"] === "%" ? Number((number / 100).toPrecision(15)) : number;
}
