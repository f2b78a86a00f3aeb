import { describe, expect, test } from "vitest";
import { chain, descend, transform } from "../../src/index.ts";
import { departure } from "./course.ts";
import { withRecordedDraws } from "./draws.ts";
import { factories } from "./list.ts";
import { readReferences, referencesOf, type Factory } from "./references.ts";

const references = readReferences();
const list: Readonly<Record<string, Factory>> = Object.fromEntries(factories);

/** Whose reference had other numbers drawn for it. */
const drawing = new Set(["noisySgd", "psgdKron"]);
const every = [...referencesOf(list, references)].flatMap(([name, held]) =>
  held.map((one) => ({ name, ...one })),
);

for (const { name, reference, cases } of every)
  describe(`${name} takes the steps of ${reference.source}`, () => {
    for (const example of cases)
      test(`${JSON.stringify(example.options)} on ${example.problem} in ${example.dtype}${example.from === undefined ? "" : `, of ${example.from}`}`, () => {
        const create = drawing.has(name) ? withRecordedDraws(list[name]!) : list[name]!;
        expect(departure(create, reference, example)).toBeUndefined();
      });
  });

/** Lion with what a slip of the pen may do to it. */
const scribbled =
  (rule: string): Factory =>
  (options) => {
    const { learningRate = 1e-4, beta1 = 0.9, beta2 = 0.99 } = options as Record<string, number>;
    const stage = transform({ name: "lion", hyperparameters: { beta1, beta2 }, slots: { mean: 0 }, rule });
    return chain(stage, descend({ learningRate }));
  };
describe("the list of optimizers", () => {
  const rule =
    "d = sign(beta1 * mean + (1 - beta1) * update); mean = beta2 * mean + (1 - beta2) * update; update = d";
  const { reference, cases } = referencesOf({ lion: list["lion"]! }, references).get("lion")![0]!;
  const plain = cases.filter(({ options }) => !("weightDecay" in options));

  test("refuses one whose row has no outside reference", () => {
    const unheld = { ...list, leopard: list["lion"]! };
    expect(() => referencesOf(unheld, references)).toThrow(
      "every optimizer must be held against an outside implementation, which leopard is not",
    );
  });

  test("refuses a reference that names no source, or has nothing in one of the dtypes", () => {
    const one = { lion: list["lion"]! };
    expect(() => referencesOf(one, [{ ...reference, source: "" }])).toThrow("which lion is not");
    const half = { ...reference, cases: cases.filter(({ dtype }) => dtype === "float64") };
    expect(() => referencesOf(one, [half])).toThrow("which lion is not");
  });

  test("takes the rule as it is written here", () => {
    for (const example of plain) expect(departure(scribbled(rule), reference, example)).toBeUndefined();
  });

  test.each([
    ["one sign turned in the mix", rule.replace("+ (1 - beta1)", "- (1 - beta1)")],
    ["one sign turned in the mean", rule.replace("+ (1 - beta2)", "- (1 - beta2)")],
    ["the sign of the step turned", rule.replace("update = d", "update = -d")],
    [
      "the betas exchanged",
      rule.replaceAll("beta1", "x").replaceAll("beta2", "beta1").replaceAll("x", "beta2"),
    ],
    [
      "the mean moved first",
      rule
        .split(";")
        .toSorted()
        .toReversed()
        .join(";")
        .replace(/^ update = d;/u, "d = update;"),
    ],
  ])("refuses it with %s", (_, wrong) => {
    const found = plain.map((example) => {
      try {
        return departure(scribbled(wrong), reference, example);
      } catch (error) {
        return String(error);
      }
    });
    expect(found.filter((fault) => fault !== undefined).length).toBeGreaterThan(0);
  });
});
