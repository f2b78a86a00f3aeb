import { expect, test } from "vitest";
import { compile } from "../../src/index.ts";
import { compileCurvature } from "../../src/objective/compile-curvature.ts";
import * as surfaces from "../../src/surfaces.ts";

test.each(Object.entries(surfaces))("the curvature of %s is how its gradient changes", (_, make) => {
  const objective = make();
  const { gradient } = compile(objective);
  const curvature = compileCurvature(objective);
  const [[left, right], [bottom, top]] = objective.domain as [[number, number], [number, number]];
  for (const [u, v, angle] of [
    [0.313, 0.157, 0.4],
    [0.587, 0.913, 2.1],
  ] as const) {
    const point = [left + u * (right - left), bottom + v * (top - bottom)];
    const direction = [Math.cos(angle), Math.sin(angle)];
    const h = 1e-6 * (right - left);
    const [up, down] = [h, -h].map((step) => gradient(point.map((part, i) => part + step * direction[i]!)));
    const found = curvature(point, direction);
    for (const i of [0, 1]) {
      const wanted = (up![i]! - down![i]!) / (2 * h);
      expect(Math.abs(found[i]! - wanted)).toBeLessThan(
        1e-4 * Math.max(1, Math.abs(wanted), Math.abs(up![i]!)),
      );
    }
  }
});
