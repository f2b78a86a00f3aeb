import { expect, test } from "vitest";
import { chartFinding, decisionChart, describeChart, layout, surfaceChart } from "../../src/index.ts";
import { flatItems, type Scene } from "../../src/scene/scene.ts";

const hatches = (scene: Scene): number =>
  flatItems(scene.items).filter((item) => item.type === "path" && item.role === "grid").length;

test("a surface is flat where it is defined, and hatched elsewhere", () => {
  const axis = [0, 1, 2, 3];
  const values = axis.flatMap(() => [1, 1, Number.NaN, Number.NaN]);
  const chart = surfaceChart({ grid: { x: axis, y: axis, values } });
  expect(describeChart(chart, "en")).toBe(
    "Loss surface. The surface is flat where it is defined: 1. 50% of the picture has no value.",
  );
  expect(hatches(layout(chart))).toBe(6);
});

test("what nobody decides is nobody's part of the plane", () => {
  const chart = decisionChart({
    x: [0, 1, 2],
    y: [0, 1],
    frames: [{ values: [0, 1, Number.NaN, 0, 1, Number.NaN] }],
    classNames: ["a", "b"],
  });
  expect(chartFinding(chart, "en")).toBe("a and b take 33.3% of the plane each");
  expect(describeChart(chart, "ko")).toContain("그림의 33.3%에는 값이 없어요.");
  expect(hatches(layout(chart))).toBe(1);
});
