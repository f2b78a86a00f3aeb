// Prints how simulated training logs are diagnosed: `node scripts/diagnose.ts [count] [tuning]`.
// So many logs of every scenario and family; those of the families kept from tuning unless "tuning" is asked for.
import { heldOutFamilies } from "../test/diagnose/held-out-families.ts";
import { scoreDiagnosis } from "../test/diagnose/score.ts";
import { tuningFamilies } from "../test/diagnose/tuning-families.ts";

const [count = "20", which = "held-out"] = process.argv.slice(2);
const families = which === "tuning" ? tuningFamilies : heldOutFamilies;
const { confusion, macroF1, falseAlarms } = await scoreDiagnosis(families, Number(count));
console.log(
  `${which} families: ${families.map(({ name }) => name).join(", ")}, ${count} logs of each scenario`,
);
for (const [scenario, found] of Object.entries(confusion))
  console.log(
    `${scenario.padEnd(18)} ${Object.entries(found)
      .map(([name, n]) => `${name} ${n}`)
      .join(", ")}`,
  );
console.log(`macro F1 ${macroF1.toFixed(3)}, healthy logs alarmed ${(100 * falseAlarms).toFixed(1)} %`);
