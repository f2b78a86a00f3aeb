import { expect, test } from "vitest";
import { type Fate, makeFaults } from "./faults.ts";
import type { Fault } from "./mutate.ts";

/** So many of the faults that `npm run faults` makes, in code that all questions run. */
export function testFaults(count: number): void {
  test("faults in core, data and study that change a shown number are caught", async () => {
    const fates: (readonly [Fate, Fault])[] = [];
    await makeFaults({ perKind: 1, count, seed: 5 }, (fault, fate) => fates.push([fate, fault]));
    expect(fates).toHaveLength(count);
    expect(fates.filter(([fate]) => fate === "survived").map(([, fault]) => fault)).toEqual([]);
  }, 600_000);
}
