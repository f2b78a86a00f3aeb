import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as data from "../src/index.ts";
import { revive, type SplitterKind, splitters } from "../src/index.ts";
import { readReference } from "./reference.ts";

const names = readReference("names.json") as Readonly<
  Record<string, Readonly<Record<string, readonly string[]>>>
>;
const text = readFileSync(new URL("../COMING-FROM.md", import.meta.url), "utf8");

interface Row {
  readonly theirs: string;
  readonly ours: readonly string[];
  readonly remarks: string;
}

/** The rows of the table below a heading. */
function tableOf(source: string): Row[] {
  const section = text.split(/^## From /m).find((part) => part.startsWith(`${source}\n`))!;
  return [...section.matchAll(/^\|\s*`(\w+)`\s*\|(.*?)\|(.*)\|$/gm)].map(([, theirs, ours, remarks]) => ({
    theirs: theirs!,
    ours: [...ours!.matchAll(/`(\w+)`/g)].map(([, name]) => name!),
    remarks: remarks!.trim(),
  }));
}

function sorted(list: readonly string[]): string[] {
  return list.toSorted((a, b) => (a < b ? -1 : 1));
}

function camelCase(name: string): string {
  return name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

describe.each(Object.keys(names))("the table for %s", (source) => {
  const rows = tableOf(source);

  it("has one row for each public name, and no other", () => {
    expect(sorted(rows.map(({ theirs }) => theirs))).toEqual(sorted(Object.keys(names[source]!)));
  });

  it("points to what is exported, or says that there is nothing", () => {
    for (const { theirs, ours, remarks } of rows) {
      const unknown = ours.filter((name) => !(name in data));
      expect({ theirs, unknown, says: `${ours.join()}${remarks}` !== "" }).toEqual({
        theirs,
        unknown: [],
        says: true,
      });
    }
  });
});

describe("options of scikit-learn", () => {
  const equal = tableOf("scikit-learn").filter(({ remarks }) => remarks.startsWith("equal"));

  it.each(equal)("of $theirs are options of $ours", ({ theirs, ours }) => {
    const kind = ours[0]! as SplitterKind;
    const options = names["scikit-learn"]![theirs]!.map(camelCase);
    for (const option of options) {
      let refusal = "";
      try {
        revive({ kind, version: 1, [option]: undefined });
      } catch (error) {
        refusal = String(error);
      }
      expect(refusal).not.toContain("has no option");
    }
    expect(Object.keys(splitters)).toContain(kind);
  });
});
