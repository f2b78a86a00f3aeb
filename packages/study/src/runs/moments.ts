import { isRole, isSign, isWord } from "./pieces.ts";
import { countsSteps, isNamed, isStepAt, ordinalAt, type Told } from "./told.ts";

/** "the second step", "the first and second iterate", "after the third": moments; "the first three steps" is none. */
export function readOrdinals(told: Told, at: number): number {
  const times: number[] = [];
  let next = at;
  for (; ; next++) {
    const time = ordinalAt(told, next);
    if (time !== undefined) times.push(time);
    else if (!isSign(told.pieces[next], ",") && !isWord(told.pieces[next], "and")) break;
  }
  while (isWord(told.pieces[next], "link", "end", "noise") || isNamed(told.pieces[next])) next++;
  if (told.pieces[next]?.kind === "number" && (countsSteps(told, next) || isRole(told.pieces[next + 1], "g")))
    return next;
  // "the first gradient is 2"
  if (isRole(told.pieces[next], "g") && times.length === 1) {
    told.notes.nextTime = times[0]!;
    return next;
  }
  if (isWord(told.pieces[next], "component")) return next;
  // "the first weight" of several
  if (isRole(told.pieces[next], "w") && told.notes.isBracketed) told.notes.hasTrouble = true;
  const isMoment =
    isStepAt(told, next) ||
    isRole(told.pieces[next], "w", "lr", "velocity", "v", "m") ||
    isWord(told.pieces[next], "move", "go", "ask") ||
    told.pieces[next] === undefined;
  // "x first, then y"
  const isOrder =
    isRole(told.pieces[at - 1], "w") && isWord(told.pieces[next], "apart") && isRole(told.pieces[next + 1]);
  if (isOrder) return next;
  if (!isMoment) told.notes.hasTrouble = true;
  told.notes.counts.push(...times);
  return next;
}

/** "the average starts at 0": what a method keeps. */
export function readAverage(told: Told, at: number): number {
  let next = at + 1;
  while (isWord(told.pieces[next], "link", "end", "start", "now")) next++;
  const number = told.pieces[next];
  if (number?.kind !== "number" || next === at + 1) return at + 1;
  told.notes.tell(told.notes.kept, "sum", [number]);
  told.notes.use(number, told.pieces[at]!);
  return next + 1;
}
