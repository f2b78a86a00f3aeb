import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as core from "../src/index.ts";
import { factories, takes, type Create } from "./optimizer/list.ts";
import { optimizerRows } from "./optimizer/table.ts";

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");
const names = JSON.parse(read("reference/names.json")) as Record<string, Record<string, string[]>>;

interface Row {
  readonly library: string;
  readonly name: string;
  /** Their option and ours; none for a dash. */
  readonly options: readonly (readonly [string, readonly string[]])[];
  readonly ours: string | undefined;
}

const words = (text: string): string[] => text.match(/\w+/gu) ?? [];

const rows = read("../COMING-FROM.md")
  .split(/^## /mu)
  .slice(1)
  .flatMap((section): Row[] => {
    const [library, ...lines] = section.split("\n");
    const cells = lines
      .filter((line) => line.startsWith("| `"))
      .map((line) => line.split("|").map((cell) => cell.trim()));
    return cells.map(([, name, options, ours]) => ({
      library: library!,
      name: name!.slice(1, -1),
      ours: words(ours!)[0],
      options: options!.split(", ").map((pair) => {
        const [theirs, mapped] = pair.split(" → ");
        return [words(theirs!)[0]!, mapped!.split(" and ").flatMap((word) => words(word))] as const;
      }),
    }));
  });

describe.each(Object.entries(names))("the table of what comes from %s", (library, wanted) => {
  const own = rows.filter((row) => row.library === library);

  test("has a row for every name, and no other", () => {
    expect(own.map(({ name }) => name)).toEqual(Object.keys(wanted));
  });

  test("has every option of each", () => {
    expect(
      Object.fromEntries(own.map(({ name, options }) => [name, options.map(([theirs]) => theirs)])),
    ).toEqual(wanted);
  });

  test("names what exists here", () => {
    const missing = own.filter(({ ours }) => ours !== undefined && !Object.hasOwn(core, ours));
    expect(missing).toEqual([]);
  });
});

/** Functions of methods by their own options. */
const around: readonly (readonly [string, Create])[] = [
  ["lookahead", (options) => core.lookahead(core.adam(), options)],
  ["mechanic", (options) => core.mechanic(core.adam(), options)],
  ["sam", (options) => core.sam(core.adam(), options)],
];

test("the options of our optimizers that the table names exist", () => {
  const byName = new Map([...factories, ...around]);
  const wrong = rows.flatMap(({ name, ours, options }) => {
    const create = byName.get(ours ?? "");
    if (create === undefined) return [];
    return options.flatMap(([, mapped]) =>
      mapped.filter((option) => !takes(create, option)).map((option) => `${name}: ${option}`),
    );
  });
  expect(wrong).toEqual([]);
});

test("every optimizer that somebody else has has a line", () => {
  const named = new Set(rows.map(({ ours }) => ours));
  const elsewhere = optimizerRows().filter(
    ({ source, second }) => second !== "" || source !== "the paper, transcribed",
  );
  expect(elsewhere.length).toBeGreaterThan(80);
  expect(elsewhere.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
});
