// Puts faults into core, data and study and counts those that change a shown number unnoticed:
// `node scripts/faults.ts [count] [seed] [from]`. A seed puts all faults in one order, so that parts of a run
// (`400 0 0`, `400 0 400`, …) add up to it.
import { type Fate, makeFaults } from "../test/certificate/faults.ts";

const [count = 400, seed = 0, from = 0] = process.argv.slice(2).map(Number);
const fates = new Map<Fate, number>();
await makeFaults({ perKind: 4, count, seed, from }, ({ file, from: was, to, start }, fate) => {
  fates.set(fate, (fates.get(fate) ?? 0) + 1);
  if (fate === "survived" || fate === "another question")
    console.log(
      `${fate}: ${file.replace(/.*\/packages\//u, "")} at ${start}: ${was} -> ${to === "" ? "nothing" : to}`,
    );
});
for (const [fate, number] of fates) console.log(`${fate}: ${number}`);
const [caught, survived] = [fates.get("caught") ?? 0, fates.get("survived") ?? 0];
console.log(`${caught} of ${caught + survived} faults that change a shown number are caught`);
