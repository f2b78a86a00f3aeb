import type { Certificate, Fact } from "./certificate.ts";
import { workOut } from "./formula.ts";
import { type Interval, intervals } from "./interval.ts";
import { numbersIn } from "./printed.ts";
import { faultsOfRun, observedIn } from "./runs.ts";
import { countedIn, faultsOfSplit } from "./splits.ts";
import { readTyped } from "./typed.ts";

/**
 * Checks a certificate with mathematics of its own: formulas by interval arithmetic, splits by their laws, runs step
 * by step from the states they recorded; then that every number of every text states a fact. Nothing comes back when
 * all is well, else a line for each fault.
 */
export function checkCertificate(certificate: Certificate, seed = 0): readonly string[] {
  const faults: string[] = [];
  const known = new Map<string, Interval>();
  const intervalOf = (name: string): Interval => known.get(name) ?? [Number.NaN, Number.NaN];
  const valueOf = (name: string): number => intervalOf(name).reduce((low, high) => (low + high) / 2);
  const wanted = (fact: Fact): Interval => {
    if (fact.kind === "given") return [fact.value, fact.value];
    if (fact.kind === "formula") return workOut(fact.formula, intervals, intervalOf);
    const value =
      fact.kind === "observed"
        ? observedIn(
            certificate.runs.find(({ name }) => name === fact.run)!,
            fact,
            valueOf,
          )
        : countedIn(
            certificate.splits.find(({ name }) => name === fact.split)!,
            fact,
            valueOf,
          );
    return [value, value];
  };
  for (const fact of certificate.facts) {
    const [low, high] = wanted(fact);
    const room = 1e-9 * Math.abs(fact.value) + 1e-12;
    if (!(low - room <= fact.value && fact.value <= high + room))
      faults.push(`${fact.name} is ${fact.value}, not ${low} to ${high}`);
    if (known.has(fact.name)) faults.push(`${fact.name} is stated twice`);
    if (fact.kind === "given" && fact.read !== undefined && !isRead(certificate, fact))
      faults.push(`${fact.name} was not read from the question`);
    known.set(fact.name, [low, high]);
  }
  let state = seed >>> 0;
  const draw = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  for (const split of certificate.splits) faults.push(...faultsOfSplit(split, valueOf));
  for (const run of certificate.runs) faults.push(...faultsOfRun(run, draw, valueOf));
  for (const { text, numbers, quoted } of certificate.texts) {
    if (quoted !== undefined) continue;
    const printed = numbersIn(text);
    if (printed.length !== numbers.length) faults.push(`not every number is certified: ${text}`);
    for (const { at, text: shown, low, high } of printed) {
      const stated = numbers.find((one) => one.at === at && one.text === shown);
      const [least, most] = intervalOf(stated?.fact ?? "");
      if (!(low <= most && least <= high))
        faults.push(`${shown} states ${stated?.fact ?? "nothing"}: ${text}`);
    }
  }
  return faults;
}

function isRead({ question = "" }: Certificate, { read, value }: Extract<Fact, { kind: "given" }>): boolean {
  return question.startsWith(read!.text, read!.at) && readTyped(read!.text) === value;
}
