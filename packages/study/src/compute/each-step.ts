import { askedPart } from "./asked-part.ts";

const inRow =
  /(?<![a-z])[wxθ]_?1\s?(?:,|과|와|이랑|랑|하고|및|and|&)\s?(?:[wxθ]_?\d\s?(?:,|and|,\sand)\s?)*[wxθ]_?[2-9](?![\d.])/u;
const afterEach = /(?:after|at)\s(?:each|every)(?!\s(?:epoch|sample|batch))/u;
const each =
  /(?:after|at|for)\s(?:each|every)|each\s(?:of\sthe\s)?(?:[a-z]+\s)?step|(?:매|각)\s?(?:스텝|걸음|단계)|(?:스텝|걸음)마다|각각/u;

/** Whether the place after every step is asked for, not only the last. */
export function asksEachStep(pattern: string): boolean {
  const part = askedPart(pattern);
  return inRow.test(part) || afterEach.test(part) || each.test(part.slice(part.lastIndexOf(";") + 1));
}

/** Whether places of some steps are asked for and those between are not: "w2 and w4", "w1 and w3". */
export function skipsSteps(pattern: string): boolean {
  const part = askedPart(pattern);
  const steps = new Set(
    Array.from(part.matchAll(/(?<![a-z])[wxθ]_?([1-9])(?![\d.])/gu), ([, step]) => Number(step)),
  );
  return steps.size > 1 && Math.max(...steps) !== steps.size;
}
