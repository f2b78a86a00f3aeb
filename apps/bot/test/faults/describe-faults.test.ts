import { expect, test } from "vitest";
import { countFaults, describeFaults, type Outcome, type Reasons } from "./describe-faults.ts";

const outcomes: readonly Outcome[] = [
  { fault: "features/a.ts line 1, check removed: a -> false", schedules: 3, found: "shown, a rule: no" },
  { fault: "features/a.ts line 2, check removed: b || c -> false", schedules: 3, tested: true },
  { fault: "features/a.ts line 3, statement doubled: d; -> { d; d; }", schedules: 3 },
  {
    fault: "features/a.ts line 4, statement dropped: log(); -> ;",
    schedules: 3,
    found: "tests, a.test.ts: log",
  },
  { fault: "store/b.ts line 5, await removed: await e -> (e)", schedules: 3, found: "seed 2, kept: lost" },
];
const reasons: Reasons = {
  [outcomes[2]!.fault]: { noticeable: false, why: "The second time changes nothing." },
  [outcomes[3]!.fault]: { noticeable: false, why: "Only the log differs." },
};

test("what nobody could notice counts nowhere; what has no reason counts as noticeable", () => {
  expect(countFaults(outcomes, reasons)).toEqual({ found: 2, noticeable: 3, unnoticeable: 2 });
});

test("the page counts, and lists what is not found", () => {
  const page = describeFaults(outcomes, reasons, { seed: 7, schedules: 3 });
  expect(page).toContain("5 faults, drawn by seed 7: **2 of 3 that a user could notice are found (66.7 %)**");
  expect(page).toContain("| rules about what each feature shows | 1 |");
  expect(page).toContain("| the simulation, or no start at all | 1 |");
  expect(page).not.toContain("tests of the broken part |");
  const [found, unnoticeable] = page.split("## What nobody could notice");
  expect(found).toContain(
    "| `features/a.ts line 2, check removed: b \\|\\| c -> false` | No reason is known yet. |",
  );
  expect(unnoticeable).toContain("| Only the log differs. |");
});
