import { isRole, isWord, type RolePiece } from "./pieces.ts";
import { keptRoles, settingRoles } from "./roles-told.ts";
import { bindValues } from "./bindings.ts";
import { groupAt } from "./groups.ts";
import { linkAt } from "./links.ts";
import { listAt, isOwned } from "./lists.ts";
import { readOrdinals, readAverage } from "./moments.ts";
import { readMoreGradients, readSigns } from "./more-gradients.ts";
import { readNumber } from "./numbers-alone.ts";
import { isStepAt, ordinals, tellMoment, type Told } from "./told.ts";

/** Whether a letter can stand for what a word says. */
const isAlike = (word: RolePiece, letter: RolePiece): boolean =>
  word.role === letter.role ||
  (keptRoles.has(word.role) && keptRoles.has(letter.role)) ||
  (settingRoles.has(word.role) && settingRoles.has(letter.role));

/** Gives the quantities of a sentence their numbers, and the numbers their places. */
export function readValues(told: Told): void {
  for (let at = 0; at < told.pieces.length; at++) {
    const piece = told.pieces[at]!;
    if (told.notes.used.has(piece)) continue;
    if (piece.kind === "role") at = readRole(told, at, piece) - 1;
    else if (piece.kind === "word" && ordinals[piece.sense] !== undefined) at = readOrdinals(told, at) - 1;
    else if (isWord(piece, "mean")) at = readAverage(told, at) - 1;
    else if (isWord(piece, "unit-norm"))
      told.notes.tell(told.notes.settings, "max-norm", [
        { kind: "number", value: 1, at: piece.at, end: piece.end },
      ]);
    else if (isWord(piece, "both_steps")) told.notes.counts.push(2);
    else if (piece.kind === "number") at = readNumber(told, at, piece) - 1;
  }
}

/** Handles a quantity and whatever belongs to it; says where to go on. */
function readRole(told: Told, at: number, own: RolePiece): number {
  // "weight w", "기울기 제곱 누적 G": a word and its letter
  const next = told.pieces[at + 1];
  if (own.letter === undefined && isRole(next) && next.letter !== undefined && isAlike(own, next)) {
    told.notes.bound.add(own);
    return at + 1;
  }
  if (own.role === "g" && isWord(told.pieces[at - 1], "both") && !told.notes.used.has(told.pieces[at - 1]!)) {
    told.notes.isConstant = true;
    told.notes.counts.push(2);
    told.notes.use(told.pieces[at - 1]!);
  }
  const before = told.pieces[at - 1];
  if (own.role === "g" && isWord(before, "constant", "each") && !told.notes.used.has(before)) {
    told.notes.isConstant = true;
    told.notes.use(before);
  }
  const group = groupAt(told, at, own);
  const first = group.roles[0]!;
  if (first.role === "f" || first.role === "step-index") {
    const link = linkAt(told, group.to, first);
    const value = told.pieces[link.at];
    if (first.role === "step-index" && value?.kind === "number") tellMoment(told, value);
    return at + 1;
  }
  const link = linkAt(told, group.to, first);
  if (link.isUsual) for (const { role } of group.roles) told.notes.usual.add(role);
  // a gradient of one step is one number
  const isOfStep = (first.index ?? 0) > 0 || link.time !== undefined || told.notes.nextTime !== undefined;
  const isList = first.role === "g" ? !isOfStep : first.role === "beta" || first.role === "betas";
  const list = listAt(told, link.at, isList);
  if (list === undefined) return readSigns(told, at, own) ?? at + 1;
  if (!link.isFirm && isOwned(told, link.at, list)) return at + 1;
  // "s는 두 스텝 뒤": steps are no value
  if (list.values.length === 1 && isStepAt(told, link.at + 1) && link.count === undefined) return at + 1;
  // "three times the gradient"
  if (isWord(told.pieces[list.to], "times")) return at + 1;
  if (first.role === "t" && list.values.length === 1) {
    tellMoment(told, list.values[0]!);
    told.notes.bound.add(first);
    return list.to;
  }
  if (link.count !== undefined) told.notes.counts.push(link.count);
  bindValues(told, group.roles, list, link);
  return first.role === "g" ? readMoreGradients(told, list.to, list.values.length === 1) : list.to;
}
