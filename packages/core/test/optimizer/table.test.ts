import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { optimizerRows, optimizersTable } from "./table.ts";
import { factories } from "./list.ts";

const rows = optimizerRows();
const byName = new Map(rows.map((row) => [row.name, row]));
const plain = (text: string): string => text.replaceAll(/[ -]+/gu, " ");

test("docs/optimizers.md has the table that the command prints", () => {
  const page = readFileSync(new URL("../../docs/optimizers.md", import.meta.url), "utf8");
  const [, table] = /<!-- table -->\n+([\s\S]*?)\n+<!-- \/table -->/u.exec(page)!;
  expect(plain(table!)).toBe(plain(optimizersTable(rows)));
});

test("the table has every optimizer, in the order of the alphabet", () => {
  const names = factories.map(([name]) => name);
  expect(rows.map(({ name }) => name)).toEqual(names);
  expect(names).toEqual(names.toSorted());
});

describe.each(rows)("$name", ({ family, paperYear }) => {
  test("says the year of the paper that its doc comment names", () => {
    expect(family.year).toBe(paperYear);
  });

  test("comes from optimizers of the list that are no younger", () => {
    const years = family.parents.map((parent) => byName.get(parent)?.family.year);
    expect(years.filter((year) => !(year !== undefined && year <= family.year))).toEqual([]);
    expect(family.improves === "base").toBe(family.parents.length === 0);
  });
});
