// Puts faults into core, data and study and counts those that change a shown number unnoticed:
// `node scripts/faults.ts [count] [seed]`.
import { type Fate, makeFaults } from "../test/certificate/faults.ts";

const [count = 400, seed = 0] = process.argv.slice(2).map(Number);
const fates = new Map<Fate, number>();
await makeFaults({ perKind: 4, count, seed }, ({ file, from, to, start }, fate) => {
  fates.set(fate, (fates.get(fate) ?? 0) + 1);
  if (fate === "survived" || fate === "another question")
    console.log(
      `${fate}: ${file.replace(/.*\/packages\//u, "")} at ${start}: ${from} -> ${to === "" ? "nothing" : to}`,
    );
});
for (const [fate, number] of fates) console.log(`${fate}: ${number}`);
const [caught, survived] = [fates.get("caught") ?? 0, fates.get("survived") ?? 0];
console.log(`${caught} of ${caught + survived} faults that change a shown number are caught`);
