import { expect, test } from "vitest";
import { layout } from "@opt/viz";
import { flatItems } from "../../src/scene/scene.ts";
import { violations } from "../laws.ts";
import { charts, others } from "../million.ts";

test.each([...charts, ...others])(
  "a million points make a lawful %s of few shapes in little time",
  { timeout: 60_000 },
  (_, make) => {
    const chart = make();
    const before = process.cpuUsage();
    const scene = layout(chart, { locale: "ko" });
    const { user, system } = process.cpuUsage(before);
    // printed by the bench; here only what a machine under load cannot break
    expect((user + system) / 1e6).toBeLessThan(2.5);
    const items = flatItems(scene.items);
    expect(items.length).toBeLessThan(5000);
    const corners = items.map((item) =>
      item.type === "path" ? item.lines.reduce((sum, each) => sum + each.length / 2, 0) : 0,
    );
    expect(Math.max(...corners)).toBeLessThan(30_000);
    expect(violations(chart, { locale: "en" })).toEqual([]);
  },
);
