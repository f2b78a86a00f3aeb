import { expect, test } from "vitest";
import * as viz from "../../src/index.ts";
import { malformed } from "../malformed.ts";
import { samples } from "../samples.ts";

type Data = Record<string, unknown>;
type Factory = (data: unknown) => viz.Chart;

/** What stands where something else belongs: what JSON can hold, and what JavaScript can. */
const strangers: readonly unknown[] = [
  null,
  undefined,
  true,
  5,
  -1,
  1.5,
  1e308,
  Number.NaN,
  "",
  "x",
  [],
  {},
  [null],
  ["1"],
  [[]],
  [{}],
  [5],
  { length: 3 },
  { length: 1e12 },
  { ko: 1 },
  { toString: 5 },
  1n,
  [1n],
  Symbol("s"),
  [Symbol("s")],
  () => 1,
  new Map(),
  Object.create(null),
  Array.from({ length: 2 }),
];

/** The ways into plain data, of each list only into its first and last entry. */
function waysInto(value: unknown, way: readonly string[] = []): string[][] {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return [];
  const keys = Object.keys(value);
  const looked = Array.isArray(value) ? new Set([...keys.slice(0, 1), ...keys.slice(-1)]) : keys;
  const ways: string[][] = [];
  for (const key of looked) {
    const own = way.concat(key);
    ways.push(own, ...waysInto((value as Data)[key], own));
  }
  return ways;
}

function changed(value: unknown, [key, ...rest]: readonly string[], stranger: unknown): unknown {
  if (key === undefined) return stranger;
  const copy: Data = Array.isArray(value) ? ([...value] as never) : { ...(value as Data) };
  copy[key] = changed(copy[key], rest, stranger);
  return copy;
}

/** Of an error that names no value of the caller's: a slip of ours. */
const isOurs = (error: unknown) =>
  !(error instanceof TypeError || error instanceof RangeError) ||
  !/ must (?:be|hold|have|come|not|rise)\b/u.test(error.message);

/** What goes wrong when a chart is made of the data and drawn, other than a refusal. */
function slip(make: () => viz.Chart): string | undefined {
  let chart;
  try {
    chart = make();
  } catch (error) {
    return isOurs(error) ? `reading: ${String(error)}` : undefined;
  }
  try {
    const svg = viz.renderSvg(chart, { locale: "en", width: 330, height: 240 });
    viz.describeChart(chart, "ko");
    if (malformed(svg).length > 0 || /NaN|undefined/u.test(svg.replaceAll(/>[^<]*</gu, "><")))
      return "bad SVG";
  } catch (error) {
    return `drawing: ${String(error)}`;
  }
  return undefined;
}

const drawn = Object.entries(samples).filter(([, make]) => make().kind !== "formula");

test.each(drawn)("whatever stands in the place of a value of %s is refused by name or drawn", (_, make) => {
  const chart = make();
  const { kind, ...data } = { ...chart } as unknown as Data & { kind: string };
  // the data of a leaderboard are columns, those of its factory rows
  const factory: Factory =
    kind === "leaderboard"
      ? (wrong) => viz.revive({ ...(wrong as Data), kind, version: 1 })
      : (Reflect.get(viz, `${kind}Chart`) as Factory);
  const slips = new Set<string>();
  for (const way of waysInto(data)) {
    for (const stranger of strangers) {
      const wrong = changed(data, way, stranger);
      const found = slip(() => factory(wrong));
      if (found !== undefined) slips.add(`${way.join(".")}: ${found}`);
    }
  }
  expect([...slips]).toEqual([]);
});

test.each(["fr", "en-US", undefined, 5])("no language of ours is refused: %s", (locale) => {
  const chart = viz.lineChart({ series: [{ name: "a", y: [1, 2] }] });
  for (const say of [viz.chartFinding, viz.describeChart])
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a program without types may pass
    expect(() => say(chart, locale as "en")).toThrow('locale must be "ko" or "en"');
});
