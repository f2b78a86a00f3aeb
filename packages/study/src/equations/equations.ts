import { byReader, type Reader } from "../compute/by-reader.ts";
import type { Computation, Need, Outcome } from "../compute/computation.ts";
import { written } from "../compute/worksheet.ts";
import { moments as momentNames } from "./names.ts";
import type { Plan } from "./line.ts";
import { planned } from "./plan.ts";
import type { Problem, Told } from "./problem.ts";
import { wantedOf } from "./run.ts";
import { tellMoments, tellSteps } from "./tell.ts";
import { understand } from "./understand.ts";

const title = { ko: "적힌 식대로 계산", en: "the rules as written" };

/** Rules and formulas that a question writes itself, run as they are written. */
export const equations: Computation = byReader({ name: "equations", card: "sgd-step", title }, reads);

function reads(question: string): ReturnType<Reader> {
  const understood = understand(question);
  const plan = understood && planned(understood.problem);
  if (understood === undefined || plan === undefined) return undefined;
  const { text, problem } = understood;
  const outcome = plan.states.size > 0 ? inSteps(problem, plan) : atMoments(problem, plan);
  return outcome && { ...outcome, text, card: cardOf(problem, plan) };
}

function inSteps(problem: Problem, plan: Plan): Outcome | undefined {
  const wanted = wantedOf(problem, plan);
  if (wanted === undefined || !isOneMoment(problem, plan, wanted.steps)) return undefined;
  if (plan.missing.length > 0) return lacking(plan);
  const sheet = tellSteps(problem, plan, wanted);
  return sheet && { sheet };
}

/** A told t is the moment of one step, or a number of the function. */
function isOneMoment({ moments, objective }: Problem, { numbers }: Plan, steps: number): boolean {
  if (moments.length === 0) return true;
  return moments.length === 1 && numbers.has("t") && (steps === 1 || objective?.names.includes("t") === true);
}

function atMoments(problem: Problem, plan: Plan): Outcome | undefined {
  const targets = plan.lines.map(({ target }) => target);
  const asked = problem.asked.filter(({ name, index }) => index === undefined && targets.includes(name));
  const names = asked.length > 0 ? asked.map(({ name }) => name) : targets.length === 1 ? targets : [];
  if (names.length === 0 || problem.asked.some(({ index }) => index !== undefined)) return undefined;
  const times = timesOf(problem, plan);
  if (times === undefined) return undefined;
  if (plan.missing.length > 0) return lacking(plan);
  if (plan.moment !== undefined && times.length === 0) return lacking({ ...plan, missing: [plan.moment] });
  if ([...plan.numbers.values()].some((row) => row.length > 1)) return undefined;
  return { sheet: tellMoments(problem, plan, names, times) };
}

/** The moments that are asked: "at t = 100 and t = 900", "at step 550". */
function timesOf({ counts, moments }: Problem, { moment }: Plan): readonly Told[] | undefined {
  const times = [...moments, ...counts.map((value) => ({ value }))];
  if (counts.length > 0 && (moment === undefined || moments.length > 0)) return undefined;
  return new Set(times.map(({ value }) => value)).size === times.length ? times : undefined;
}

/** One number that is missing has a name; of more, the question is hardly about this. */
function lacking({ missing }: Plan): Outcome | undefined {
  if (missing.length > 1) return undefined;
  return { missing: missing.map(needOf), title };
}

function needOf(name: string): Need {
  return { name, label: { ko: written(name), en: written(name) } };
}

function cardOf({ rules }: Problem, { states, moment }: Plan): string {
  if (states.size === 0) return moment !== undefined && momentNames.has(moment) ? "lr-schedule" : "sgd-step";
  return rules.length > 1 || ["v", "m", "buf", "vel"].some((name) => states.has(name))
    ? "momentum-step"
    : "sgd-step";
}
