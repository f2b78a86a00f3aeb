import fc from "fast-check";
import { expect, test } from "vitest";
import { chartFinding, decisionChart, layout, revive, themes } from "../../src/index.ts";
import { renderPng } from "../../src/png.ts";
import { parseColor } from "../../src/scale/color.ts";
import { decodePicture } from "../pixels.ts";

const axis = [0, 1, 2, 3, 4];
const options = { width: 300, height: 180, scale: 1, theme: "dark" } as const;

/** How many pixels within a plot are as bare as the card. */
async function barePixels(values: readonly number[], classNames: readonly string[]): Promise<number> {
  const chart = decisionChart({ x: axis, y: axis, output: "class", classNames, frames: [{ values }] });
  const group = layout(chart, options).items.find((item) => item.type === "group");
  if (group?.type !== "group") throw new Error("the plane is not drawn");
  const { data, width } = await decodePicture((await renderPng(chart, options)).bytes);
  const card = parseColor(themes.dark.card).join(" ");
  const [left, top] = [Math.ceil(group.clip.x) + 7, Math.ceil(group.clip.y) + 7];
  let bare = 0;
  for (let y = top; y < group.clip.y + group.clip.height - 8; y++)
    for (let x = left; x < group.clip.x + group.clip.width - 8; x++)
      bare += Number(data.slice(4 * (y * width + x), 4 * (y * width + x) + 3).join(" ") === card);
  return bare;
}

test("where regions of three or more classes meet, no hole is left", async () => {
  const labels = fc.array(fc.nat(4), { minLength: 25, maxLength: 25 });
  for (const values of fc.sample(labels, { numRuns: 12, seed: 7 }))
    expect(await barePixels(values, ["a", "b", "c", "d", "e"])).toBe(0);
});

test("every class lies where the grid says it", async () => {
  const values = axis.flatMap((y) => axis.map((x) => (y > 2 ? 2 : x > 2 ? 1 : 0)));
  const chart = decisionChart({
    x: axis,
    y: axis,
    output: "class",
    classNames: ["a", "b", "c"],
    frames: [{ values }],
  });
  const group = layout(chart, options).items.find((item) => item.type === "group");
  if (group?.type !== "group") throw new Error("the plane is not drawn");
  const { data, width } = await decodePicture((await renderPng(chart, options)).bytes);
  const colorAt = (x: number, y: number) => {
    const column = Math.round(group.clip.x + (x / 4) * group.clip.width);
    const row = Math.round(group.clip.y + (1 - y / 4) * group.clip.height);
    return data.slice(4 * (row * width + column), 4 * (row * width + column) + 3).join(" ");
  };
  const [a, b, c] = [colorAt(1, 1), colorAt(3.5, 1), colorAt(2.5, 3.5)];
  expect(new Set([a, b, c]).size).toBe(3);
  expect([colorAt(2, 2), colorAt(3.4, 2), colorAt(0.5, 3.4)]).toEqual([a, b, c]);
});

test("what is undefined is hatched as far as it is bare, and no farther", () => {
  const values = [0, 0.5, 1, 0.2, Number.NaN, 0.7, 0.9, 0.5, 0];
  const chart = decisionChart({ x: [0, 1, 2], y: [0, 1, 2], classNames: ["a", "b"], frames: [{ values }] });
  const group = layout(chart, options).items.find((item) => item.type === "group");
  if (group?.type !== "group") throw new Error("the plane is not drawn");
  const { x, y, width, height } = group.clip;
  const hatching = group.items.flatMap((item) =>
    item.type === "path" && item.role === "grid" ? item.lines : [],
  );
  expect(hatching.length).toBeGreaterThan(3);
  for (const line of hatching)
    for (const [left, top] of [
      [line[0]!, line[1]!],
      [line[2]!, line[3]!],
    ] as const)
      // prettier-ignore
      expect(Math.abs(left - x - width / 2) / width + Math.abs(top - y - height / 2) / height).toBeLessThan(0.251);
});

test("rows are judged by what a frame says of them, where it says it", () => {
  const values = [0.1, 0.9, 0.1, 0.9];
  const points = { x: [0.45, 0.55], y: [0, 1], labels: [1, 1] };
  const judged = (atPoints?: readonly number[]) =>
    decisionChart({
      x: [0, 1],
      y: [0, 1],
      frames: [{ values, ...(atPoints && { atPoints }) }],
      classNames: ["a", "b"],
      points,
    });
  expect(chartFinding(judged(), "en")).toBe("1 of 2 rows lie on their side (50%)");
  expect(chartFinding(judged([0.6, 0.7]), "en")).toBe("2 of 2 rows lie on their side (100%)");
  expect(revive(JSON.stringify(judged([0.6, 0.7])))).toEqual(judged([0.6, 0.7]));
  expect(() => judged([0.6])).toThrow("frames[0].atPoints must hold 2 values, got 1");
  expect(() => judged([0.6, 2])).toThrow("frames[0].atPoints must be 0 to 1, got 2");
});
