import { type FindingCode, findingCodes } from "../../src/diagnose/finding.ts";
import { findingOf } from "../../src/diagnose/rules.ts";
import { readLog } from "../../src/diagnose/read-log.ts";
import type { Family } from "./family.ts";
import { simulateLog } from "./scenarios.ts";

/** How logs of known scenarios were diagnosed. */
export interface DiagnosisScore {
  /** By scenario, by finding, how many logs. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly macroF1: number;
  /** The share of healthy logs in which a fault was seen; not to be able to tell is no alarm. */
  readonly falseAlarms: number;
}

/** Diagnoses so many simulated logs of every scenario and family. */
export async function scoreDiagnosis(
  families: readonly Family[],
  count: number,
  first = 1,
): Promise<DiagnosisScore> {
  const pairs: [FindingCode, string][] = [];
  for (const family of families)
    for (const scenario of findingCodes)
      for (let seed = first; seed < first + count; seed++) {
        const { csv } = await simulateLog(family, scenario, seed);
        pairs.push([scenario, findingOf(readLog(new TextEncoder().encode(csv))).code]);
      }
  const countOf = (scenario: string, found: string): number =>
    pairs.filter(([one, other]) => one === scenario && other === found).length;
  const f1 = findingCodes.map((name) => {
    const [right, told, all] = [
      countOf(name, name),
      pairs.filter(([, found]) => found === name).length,
      pairs.filter(([scenario]) => scenario === name).length,
    ];
    return (2 * right) / (told + all);
  });
  const alarms = pairs.filter(
    ([scenario, found]) => scenario === "healthy" && found !== "healthy" && found !== "cannot-tell",
  );
  return {
    confusion: Object.fromEntries(
      findingCodes.map((scenario) => [
        scenario,
        Object.fromEntries(
          findingCodes.map((found) => [found, countOf(scenario, found)]).filter(([, n]) => n !== 0),
        ) as Record<string, number>,
      ]),
    ),
    macroF1: f1.reduce((sum, one) => sum + one, 0) / f1.length,
    falseAlarms: alarms.length / (families.length * count),
  };
}
