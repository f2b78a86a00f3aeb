import { isRole, isSign, isWord, type NumberPiece, type Piece, type RolePiece } from "./pieces.ts";
import { bindValues } from "./bindings.ts";
import { listAt, hasOwn } from "./lists.ts";
import { isAside } from "./numbers-aside.ts";
import { countsSteps, isNamed, isStepAt, saidAt, tellMoment, type Told } from "./told.ts";

/** A number that no quantity before it has taken. */
export function readNumber(told: Told, at: number, number: NumberPiece): number {
  const notes = told.notes;
  if (isAside(told, at, number)) return at + 1;
  const list = listAt(told, at, true, true);
  // "after 1, 2 and 3 steps"
  if (list !== undefined && list.values.length > 1 && isStepAt(told, list.to) && isAscending(list.values)) {
    notes.times.push(...list.values.map(({ value }) => value));
    notes.use(...list.values);
    return list.to;
  }
  if (countsSteps(told, at) || number.isOrdinal) {
    if (countsSteps(told, at) || !isRole(told.pieces[at + 1], "g")) tellMoment(told, number);
    return at + 1;
  }
  // "after step 1, 2 and 3"
  if (isStepAt(told, at - 1) && list !== undefined && list.values.length > 1 && isAscending(list.values)) {
    notes.times.push(...list.values.map(({ value }) => value));
    notes.use(...list.values);
    return list.to;
  }
  // "step .1" is a size
  if (isStepAt(told, at - 1) && !Number.isInteger(number.value) && number.value < 1) {
    notes.tell(notes.settings, "lr", [number]);
    notes.use(number);
    return at + 1;
  }
  if (isStepAt(told, at - 1)) {
    tellMoment(told, number);
    return at + 1;
  }
  return (
    readMomentum(told, at, number) ??
    readClip(told, at, number) ??
    readVector(told, at) ??
    readNumberFirst(told, at) ??
    readStart(told, at) ??
    at + 1
  );
}

function isAscending(values: readonly NumberPiece[]): boolean {
  return values.every(({ value }, at) => value >= 1 && (at === 0 || value > values[at - 1]!.value));
}

/** "Nesterov momentum 0.9", "Adam at 3e-4". */
function readMomentum(told: Told, at: number, number: NumberPiece): number | undefined {
  let before = at - 1;
  while (isWord(told.pieces[before], "link", "end") || isSign(told.pieces[before], "=", ":")) before--;
  const method = told.pieces[before];
  const isPushed = isWord(method, "method:momentum", "method:nesterov");
  const isRated = before < at - 1 && isNamed(method) && saidAt(told, at - 1) === "at";
  if (!(number.value < 1 && number.value >= 0) || !(isPushed || isRated)) return undefined;
  told.notes.tell(told.notes.settings, isPushed && !isRated ? "mu" : "lr", [number]);
  told.notes.use(number);
  return at + 1;
}

/** A vector that is clipped: "(3, 4) to norm 1", "clip [-2, 0.1] to [-1, 1]". */
function readVector(told: Told, at: number): number | undefined {
  const { pieces, notes } = told;
  const isClipped =
    pieces.some((piece) => piece.kind === "word" && piece.sense.startsWith("clip:")) ||
    pieces.some((piece) => isRole(piece, "max-norm"));
  const list = isSign(pieces[at - 1], "(", "[") ? listAt(told, at - 1, false) : undefined;
  if (!isClipped || list?.isBracketed !== true) return undefined;
  const [one, other] = list.values;
  const isRange = list.values.length === 2 && one!.value === -other!.value && other!.value > 0;
  const isInto =
    isWord(pieces[at - 2], "link") ||
    (isWord(pieces[list.to], "end", "ask") && /^(?:로|으로|에|구간|범위)/u.test(saidAt(told, list.to)));
  if (isRange && isInto && !notes.settings.has("cap")) {
    notes.clip ??= "value";
    notes.tell(notes.settings, "cap", [other!]);
  } else if (notes.gradients.length === 0) {
    notes.isBracketed = true;
    for (const [axis, value] of list.values.entries()) notes.gradient(axis, [value]);
  } else return undefined;
  notes.use(...list.values);
  return list.to;
}

/** "0.1 lr 0.9 momentum", "a rate of 0.1" told the other way round. */
function readNumberFirst(told: Told, at: number): number | undefined {
  let to = at;
  const pairs: [NumberPiece, RolePiece][] = [];
  for (;;) {
    const [number, next] = [told.pieces[to], told.pieces[to + 1]];
    const by =
      isWord(next, "end", "link") && /^(?:의|of|for|as|the|로|짜리)$/u.test(next.said) ? to + 2 : to + 1;
    const role = told.pieces[by];
    if (number?.kind !== "number" || !isRole(role) || role.role === "t" || role.role === "f") break;
    pairs.push([number, role]);
    to = by + 1;
    while (isWord(told.pieces[to], "end", "and") && told.pieces[to + 1]?.kind === "number") to++;
  }
  if (pairs.length === 0 || told.pieces[to]?.kind === "number" || isSign(told.pieces[to], "="))
    return undefined;
  const last = pairs.at(-1)![1];
  if (hasOwn(told, to - 1) && isRole(told.pieces[to - 1], last.role)) return undefined;
  for (const [number, role] of pairs)
    bindValues(
      told,
      [role],
      { values: [number], to: at, isBracketed: false },
      { at, isFirm: true, isConstant: false, isUsual: false, words: [] },
    );
  return to;
}

/** "from 5", "0에서 시작", "at (2, 1)". */
function readStart(told: Told, at: number): number | undefined {
  const isIn = isSign(told.pieces[at - 1], "(", "[");
  const list = listAt(told, isIn ? at - 1 : at, false);
  if (list === undefined) return undefined;
  let before = (isIn ? at - 1 : at) - 1;
  while (isWord(told.pieces[before], "link", "noise") && !isWord(told.pieces[before], "start")) before--;
  const [next, behind] = [told.pieces[list.to], told.pieces[list.to + 1]];
  const isFrom = isWord(next, "end") && /^(?:에서|부터|에)$/u.test(next.said) && isWord(behind, "start");
  const isPlace =
    list.isBracketed && told.notes.loss !== undefined && isWord(next, "end") && next.said === "에서";
  const isPoint = isWord(next, "start") || isPlace;
  if (!isWord(told.pieces[before], "start") && !isFrom && !isPoint) return undefined;
  told.notes.use(...list.values);
  if (list.isBracketed) told.notes.isBracketed = true;
  told.notes.tell(told.notes.start, "w", list.values);
  return list.to;
}

const isClipWord = (piece: Piece | undefined): boolean =>
  isWord(piece, "clip:norm", "clip:value", "clip:some");

/** "clip by norm to 2", "±0.5로 클리핑", "norm 8". */
function readClip(told: Told, at: number, number: NumberPiece): number | undefined {
  const isVector =
    isSign(told.pieces[at - 1], "(", "[") && (listAt(told, at - 1, false)?.values.length ?? 0) > 1;
  if (isVector) return undefined;
  let before = at - 1;
  while (
    isWord(told.pieces[before], "link", "end", "now", "after") ||
    isSign(told.pieces[before], "±", "=", ":", "(", "[")
  )
    before--;
  let next = at + 1;
  while (isWord(told.pieces[next], "end", "link")) next++;
  const isClip =
    told.notes.gradients.length > 1 ||
    saidAt(told, before - 1) === "to" ||
    isClipWord(told.pieces[before]) ||
    isClipWord(told.pieces[next]);
  if (isWord(told.pieces[before], "norm") && !isClip) {
    told.notes.norm = number;
    told.notes.use(number);
    return at + 1;
  }
  if (
    !isClip ||
    !(isWord(told.pieces[before], "norm") || isClipWord(told.pieces[before]) || isClipWord(told.pieces[next]))
  )
    return undefined;
  told.notes.tell(told.notes.settings, "cap", [number]);
  told.notes.use(number);
  return at + 1;
}
