import { someDevices } from "./accumulation.ts";
import { once } from "../once.ts";
import type { Asked } from "./asked.ts";
import { atLineStart } from "./line-start.ts";
import { askedPart } from "./asked-part.ts";
import { type Aspect, aspectNames, aspectsAsked } from "./aspects.ts";
import type { Computation, Outcome } from "./computation.ts";
import { Facts } from "./facts.ts";
import { foldGoals } from "./fold-goals.ts";
import type { Goal } from "./goal.ts";
import type { Role } from "./role-cues.ts";
import { readRoles, type Roles, withoutOnes } from "./roles.ts";
import { scalingGoals } from "./scaling-goals.ts";
import { say } from "./recipe.ts";
import { timeGoals } from "./time-goals.ts";
import { trainingGoals } from "./training-goals.ts";
import { stepsApart, stepsElsewhere } from "./two-batches.ts";
import { Worksheet } from "./worksheet.ts";

/** All goals, their patterns as quick as they can be. */
const goals = once((): readonly Goal[] =>
  [...trainingGoals, ...foldGoals, ...timeGoals, ...scalingGoals].map(quick),
);

function quick(goal: Goal): Goal {
  const { asks, about, except } = goal;
  return {
    ...goal,
    asks: atLineStart(asks),
    ...(about && { about: atLineStart(about) }),
    ...(except && { except: atLineStart(except) }),
  };
}

const drops =
  /drop_?\s?last(?!\s?=?\s?false)|(?:마지막|남는|자투리|짧은)[^#.?]{0,12}(?:버리|버려|버린|버릴|빼)|(?:drop|discard|throw|skip)\w*\s(?:away\s)?(?:the\s|any\s)?(?:last|incomplete|partial|ragged|leftover|final)/u;
const keeps =
  /without\sdrop|안\s?버|버리지\s?않|마지막\s?배치(?:도|까지)|keep(?:ing|s)?\sthe\slast|drop_?last\s?(?:=|is)?\s?(?:false|off)/u;
/** Settings in which more would have to be known. */
const elsewhere =
  /증강|augment|언더샘플|oversampl|early\sstop|조기\s?종료|워밍|warm|스케줄|schedul|bucket|sampler/u;

/** The number asked for, worked out from those told that it needs; what is told besides is named as not needed. */
function derive(asked: Asked): Outcome | undefined {
  const { reading } = asked;
  if (elsewhere.test(reading.pattern)) return undefined;
  const spoken = withoutOnes(reading);
  const aspects = aspectsAsked(spoken);
  const part = askedPart(spoken);
  const wanted = goals().filter((goal) => isWanted(goal, spoken, part, aspects));
  const roles = wanted.length === 0 ? undefined : readRoles(reading);
  if (roles === undefined) return undefined;
  const found = wanted.flatMap((goal) => reach(goal, roles, spoken) ?? []);
  const [first] = found;
  if (first === undefined || found.some(({ values }) => values[0] !== first.values[0])) return undefined;
  asked.claim(reading.quantities.map((_, index) => index));
  return { sheet: first };
}

function isWanted(
  { asks, about, except, gives = [] }: Goal,
  pattern: string,
  part: string,
  aspects: readonly Aspect[],
): boolean {
  return (
    asks.test(part) &&
    about?.test(pattern) !== false &&
    except?.test(pattern) !== true &&
    aspects.every((aspect) => gives.includes(aspect))
  );
}

/** What most calculations do not need. */
function isSetting(role: Role): boolean {
  return role === "aside" || role === "rate";
}

/** A batch that goes from one size to another: the new one counts. */
const newBatch = /(?:배치|batch)[^#?]*#\d+;\s?(?:개|장)?(?:에서|->|→|\sto)\s?#\d+;/u;

function reach(goal: Goal, all: Roles, pattern: string): Worksheet | undefined {
  const [old, ...others] = all.told.filter(({ role }) => role === "batch");
  const isNew = others.length === 1 && newBatch.test(pattern);
  const roles = isNew ? { ...all, told: all.told.filter((one) => one !== old) } : all;
  const counted = roles.told.filter(({ role }) => !isSetting(role));
  if (new Set(counted.map(({ role }) => role)).size < counted.length) return undefined;
  const sheet = new Worksheet().title(goal.title.ko, goal.title.en);
  const facts = new Facts(sheet, roles, drops.test(pattern) && !keeps.test(pattern));
  const name = goal.from(facts);
  if (name === undefined) return undefined;
  const spare = roles.told.filter(({ role, quantity }) => !facts.isUsed(quantity) && !isSetting(role));
  if (spare.some(({ role }) => goal.ignores?.includes(role) !== true)) return undefined;
  if (roles.durations.some(({ quantity }) => !facts.isUsed(quantity))) return undefined;
  const figure = sheet.ledger.find(name);
  if (!(figure.value > 0)) return undefined;
  const text = sheet.print(figure);
  sheet.result({ ko: goal.said.ko.replace("#", text), en: goal.said.en.replace("#", text) }, figure);
  return sheet;
}

/** What follows from the numbers of a training, of folds or of a search, whatever else is told. */
export const derivedNumbers: Computation = {
  name: "derived-numbers",
  card: "epoch-step",
  title: say("스텝, 에폭과 폴드", "steps, epochs and folds"),
  needs: [],
  gives: aspectNames,
  answer: () => undefined,
  frames: [derive, stepsApart, stepsElsewhere].map(
    (frame) => (asked: Asked) => (asked.says(someDevices) ? undefined : frame(asked)),
  ),
};
