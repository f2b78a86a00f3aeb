import { expect, test } from "vitest";
import { createCounters } from "../../src/port/counters.ts";
import { createTwinWatch } from "../../src/router/twins.ts";
import { collectLog } from "../support/logs.ts";

test("three clicks a minute that somebody else has answered are said once, in both languages", () => {
  const counters = createCounters();
  const { log, lines } = collectLog();
  const watch = createTwinWatch({ counters, log });
  for (const [code, now] of [
    [40_060, 0],
    [10_062, 1],
    [40_060, 70_000],
    [40_060, 80_000],
  ] as const)
    watch(code, now);
  expect(lines).toEqual([]);
  watch(40_060, 90_000);
  watch(40_060, 91_000);
  expect(lines.map(({ msg }) => msg)).toEqual([
    expect.stringMatching(/same DISCORD_TOKEN.*같은 DISCORD_TOKEN/u),
  ]);
  expect(counters.get("twin")).toBe(1);
});
