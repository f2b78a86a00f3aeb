// Breaks the bot's store, router and features in drawn places, as people do, and tells which faults nobody finds: neither the
// rules about what is shown, nor the simulation, nor the tests of the broken part.
// npm run faults -- [faults: 150] [schedules each: 3] [seed: 1] [record] [untested]
// With a record, a file, what became of each is a line of it and not worked out again, unless more is to be done about it;
// and for seed 1 docs/bot-faults.md is written. `untested` leaves out the tests, which take the most time.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { countFaults, describeFaults, type Outcome, type Reasons } from "../test/faults/describe-faults.ts";
import { drawPlaces, type Place } from "../test/faults/places.ts";
import { openSimulatedHunt } from "../test/faults/simulated.ts";
import { openTestedHunt } from "../test/faults/tested.ts";

const [count = 150, schedules = 3, seed = 1] = process.argv.slice(2, 5).map(Number);
const record = process.argv[5];
const isTested = process.argv[6] !== "untested";
const page = fileURLToPath(new URL("../../../docs/bot-faults.md", import.meta.url));
const reasons: Reasons = JSON.parse(readFileSync(new URL("fault-reasons.json", import.meta.url), "utf8"));

function readRecord(): Map<string, Outcome> {
  const lines = record === undefined || !existsSync(record) ? "" : readFileSync(record, "utf8");
  const outcomes = lines
    .split("\n")
    .filter(Boolean)
    .map((line): Outcome => JSON.parse(line));
  return new Map(outcomes.map((outcome) => [outcome.fault, outcome]));
}

const outcomes = readRecord();
function note(outcome: Outcome): void {
  outcomes.set(outcome.fault, outcome);
  if (record !== undefined) appendFileSync(record, `${JSON.stringify(outcome)}\n`);
  const { fault, found, tested } = outcome;
  if (found !== undefined) process.stdout.write(`found: ${fault} (${found})\n`);
  else if (tested === true || !isTested) process.stdout.write(`SURVIVED: ${fault}\n`);
}

async function simulateAll(places: readonly Place[]): Promise<void> {
  // what nobody could notice has to pass what is shown, and is not simulated
  const wanted = ({ name }: Place): number => (reasons[name]?.noticeable === false ? 0 : schedules);
  const left = places.filter((place) => {
    const known = outcomes.get(place.name);
    return known === undefined || (known.found === undefined && known.schedules < wanted(place));
  });
  if (left.length === 0) return;
  const hunt = await openSimulatedHunt(schedules);
  for (const place of left.toSorted((a, b) => wanted(b) - wanted(a))) {
    const most = wanted(place);
    const found = await hunt.look(place, most);
    note({ ...outcomes.get(place.name), fault: place.name, schedules: most, found });
  }
  await hunt.close();
}

async function testAll(places: readonly Place[]): Promise<void> {
  const left = places.filter(({ name }) => {
    const known = outcomes.get(name);
    return known?.found === undefined && known?.tested !== true && reasons[name]?.noticeable !== false;
  });
  if (left.length === 0) return;
  const hunt = await openTestedHunt();
  for (const place of left)
    note({ fault: place.name, schedules, tested: true, found: await hunt.look(place) });
  await hunt.close();
}

const places = await drawPlaces(count, seed);
await simulateAll(places);
if (isTested) await testAll(places);
const drawn = places.flatMap(({ name }) => outcomes.get(name) ?? []);
if (record !== undefined && seed === 1) {
  writeFileSync(page, describeFaults(drawn, reasons, { seed, schedules }));
  spawnSync("oxfmt", [page]);
}
const { found, noticeable, unnoticeable } = countFaults(drawn, reasons);
process.stdout.write(
  `${found} of ${noticeable} faults that a user could notice were found; ${unnoticeable} others nobody could notice\n`,
);
process.exitCode = found >= 0.95 * noticeable ? 0 : 1;
