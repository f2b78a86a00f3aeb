import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { describeFault } from "./faults.ts";
import { drawFaults, proveAgain, readBot, readKnown } from "./prove.ts";

// What `node scripts/prove-simulation.ts 60 2400` found; that takes minutes, this some seconds.
const known = await readKnown();
const source = await readBot();
const faults = drawFaults(source, 60, 1);
const found = known.flatMap(({ caught }) => caught ?? []);

test("each of the 60 faults was found, or has a reason why it was not", () => {
  expect(faults.map(describeFault)).toEqual(known.map(({ fault }) => fault));
  for (const { fault, caught, missed, leak, unnoticeable } of known)
    expect([fault, [caught, missed, leak, unnoticeable].filter((one) => one !== undefined).length]).toEqual([
      fault,
      1,
    ]);
});

test("of those that a user could notice at least 95 % were found, each with ten events or fewer", () => {
  const missed = known.filter((one) => one.missed !== undefined);
  expect(found.length / (found.length + missed.length)).toBeGreaterThanOrEqual(0.95);
  expect(Math.max(...found.map(({ events }) => events))).toBeLessThanOrEqual(10);
});

test("the page about the simulation tells of every fault that was not found, and how many were", async () => {
  const page = await readFile(new URL("../../docs/simulation.md", import.meta.url), "utf8");
  const text = page.replaceAll(/\s+/gu, " ");
  const others = known.filter(({ caught }) => caught === undefined);
  for (const { fault, missed, leak, unnoticeable } of others) {
    const [place = ""] = fault.split(":");
    const told = missed ?? leak ?? unnoticeable ?? "";
    expect(text).toContain(`| ${place.replace("line ", "")} | ${told} |`);
  }
  expect(text).toContain(`It finds ${found.length} of the 60`);
});

test("the seed that found a fault finds it again", async () => {
  const some = faults.filter((_, index) => index % 6 === 0);
  const verdicts = await proveAgain(source, some, 100_000);
  expect(verdicts.length).toBeGreaterThan(4);
  const lost = verdicts.filter(({ caught }) => typeof caught !== "object" || caught.events > 10);
  expect(lost.map(({ fault }) => describeFault(fault))).toEqual([]);
}, 120_000);
