import { expect, test } from "vitest";
import { leafShape } from "../../src/engine/leaf-shape.ts";
import { planMethod, type Plan } from "../../src/engine/plan.ts";
import { chain, descend, momo, momoAdam, sgdp, swats, transform, type Method } from "../../src/index.ts";

const planOf = (method: Method): Plan =>
  planMethod(method, [leafShape("value", [], [4, 3])], "float32", undefined, false);

/** What the sweeps of a step assign, round by round. */
function targets(method: Method, step = 0): string[][] {
  const plan = planOf(method);
  const items = plan.sections(plan.activity(step)).flatMap((section) => section.items);
  const rounds = items.flatMap((item) => (item.kind === "sweep" ? item.rounds : []));
  return rounds.map(({ statements }) => statements.map(({ target }) => target));
}

const keepsUpdate = (method: Method): boolean => planOf(method).groups[0]!.arrays.has("scratch");

test("an update that the next section does not read is not kept, and has no room", () => {
  expect(targets(momo()).flat()).not.toContain("scratch");
  expect(keepsUpdate(momo())).toBe(false);
  expect(
    targets(momoAdam())
      .flat()
      .filter((target) => target === "scratch"),
  ).toHaveLength(1);
  expect(keepsUpdate(momoAdam())).toBe(true);
});

test("a sweep that would change nothing is left out", () => {
  expect(targets(swats())).toHaveLength(1);
});

test("an update is not stored where it was just found", () => {
  expect(targets(sgdp())[1]).toEqual([]);
});

test("room stays where a step without some phase reads what one with it does not", () => {
  const silenced = transform({
    name: "silenced",
    slots: { mean: 0 },
    phases: [
      { rule: "mean = mean + update; update = mean" },
      { reduce: { total: ["update", "1"] }, rule: "" },
      { rule: "update = 0", every: 2 },
    ],
  });
  const method = chain(silenced, descend({ learningRate: 1 }));
  expect(targets(method, 0).flat()).not.toContain("scratch");
  expect(targets(method, 1).flat()).toContain("scratch");
  expect(keepsUpdate(method)).toBe(true);
});
