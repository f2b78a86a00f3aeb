import type { Certificate, Fact } from "./certificate.ts";
import { workOut } from "./formula.ts";
import { type Interval, intervals } from "./interval.ts";
import { numbersIn, readTyped } from "./printed.ts";
import { faultsOfRun, observedIn } from "./runs.ts";
import { countedIn, faultsOfSplit } from "./splits.ts";

/**
 * Checks a certificate independently: formulas with interval arithmetic, splits by their defining properties, runs
 * step by step from their recorded states, and finally that every number in every text states a fact. Returns one
 * line per fault, and nothing if all is correct.
 */
export function checkCertificate(certificate: Certificate, seed = 0): readonly string[] {
  const faults: string[] = [];
  const { splits, question = "" } = certificate;
  const known = new Map<string, Interval>();
  const intervalOf = (name: string): Interval => known.get(name) ?? [Number.NaN, Number.NaN];
  const valueOf = (name: string): number => intervalOf(name).reduce((low, high) => (low + high) / 2);
  const wanted = (fact: Fact): Interval => {
    if (fact.kind === "formula") return workOut(fact.formula, intervals, intervalOf);
    if (fact.kind === "given") return intervals.number(fact.value);
    if (fact.kind === "observed") return intervals.number(observedIn(certificate, fact, valueOf));
    return intervals.number(countedIn(splits, fact, valueOf));
  };
  for (const fact of certificate.facts) {
    const [low, high] = wanted(fact);
    const room = 1e-9 * Math.abs(fact.value) + 1e-12;
    const isRight = low - room <= fact.value && fact.value <= high + room;
    if (!isRight || known.has(fact.name)) faults.push(`${fact.name} is ${fact.value}, not ${low} to ${high}`);
    const { read } = fact.kind === "given" ? fact : {};
    if (read && !(question.startsWith(read.text, read.at) && readTyped(read.text) === fact.value))
      faults.push(`${fact.name} was not read from the question`);
    known.set(fact.name, [low, high]);
  }
  const drawn = [...splits, ...certificate.runs].map(({ name }) => name);
  if (new Set(drawn).size < drawn.length) faults.push(`two of ${drawn.join(", ")} have one name`);
  for (const split of splits) faults.push(...faultsOfSplit(split, valueOf));
  for (const run of certificate.runs) faults.push(...faultsOfRun(run, splits, seed, valueOf));
  for (const { text, numbers } of certificate.texts.filter(({ quoted }) => quoted === undefined)) {
    const printed = numbersIn(text);
    if (printed.length !== numbers.length) faults.push(`not every number is certified: ${text}`);
    for (const { at, text: shown, low, high } of printed) {
      const stated = numbers.find((one) => one.at === at && one.text === shown);
      const [least, most] = intervalOf(stated?.fact ?? "");
      if (!(low <= most && least <= high)) faults.push(`${shown} is not ${stated?.fact}: ${text}`);
    }
  }
  return faults;
}
