import { describe, expect, it } from "vitest";
import { revive } from "../../src/index.ts";
import { readReference } from "../reference.ts";

interface RefusalCase {
  readonly splitter: string;
  readonly options: Record<string, unknown>;
  readonly length: number;
  readonly labels: unknown;
  readonly groups: unknown;
  readonly outcome: string;
}

/** JSON has no NaN and no infinities: the reference spells them out. */
function special(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("number" in value)) return value;
  return Number(value.number);
}

const cases = JSON.parse(JSON.stringify(readReference("refusals.json")), special) as readonly RefusalCase[];

function column(values: unknown): never {
  return (values === null ? undefined : values) as never;
}

function outcomeOf({ splitter, options, length, labels, groups }: RefusalCase): string {
  try {
    const data = { length, labels: column(labels), groups: column(groups) };
    const result = revive({ kind: splitter, version: 1, ...options }).split(data);
    return Symbol.iterator in result && [...result].length === 0 ? "no splits" : "accepted";
  } catch (error) {
    return error instanceof RangeError || error instanceof TypeError ? error.name : String(error);
  }
}

const kinds = [...new Set(cases.map(({ splitter }) => splitter))];

describe("scikit-learn's refusals", () => {
  it.each(kinds)("of %s are ours", (kind) => {
    const refused = cases.filter(({ splitter, outcome }) => splitter === kind && outcome !== "accepted");
    expect(refused.length).toBeGreaterThan(0);
    // Python's TypeError for 1.5 where an integer is due is a RangeError here: both are numbers.
    const ours = new Set(["RangeError", "TypeError"]);
    expect(refused.filter((example) => !ours.has(outcomeOf(example)))).toEqual([]);
  });

  it("are all of ours, but for time that runs backwards", () => {
    const accepted = cases.filter(({ outcome }) => outcome === "accepted");
    expect(accepted.length).toBeGreaterThan(20);
    const refused = accepted.filter((example) => outcomeOf(example) !== "accepted");
    expect(refused.map(({ splitter, options }) => ({ splitter, options }))).toEqual([
      { splitter: "timeSeriesSplit", options: { gap: -1 } },
      { splitter: "timeSeriesSplit", options: { maxTrainSize: 0 } },
    ]);
  });
});
