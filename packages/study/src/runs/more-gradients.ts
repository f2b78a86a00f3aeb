import { isRole, isSign, isWord, type RolePiece } from "./pieces.ts";
import { isElsewhere, listAt } from "./lists.ts";
import { saidAt, isStepAt, ordinalAt, type Told } from "./told.ts";

/** ", the second 1", "2 every step": what else is said of gradients. */
export function readMoreGradients(told: Told, from: number, isOne: boolean): number {
  let at = from;
  let isRepeated = false;
  for (;;) {
    let next = at;
    let time: number | undefined;
    for (let left = 8; left > 0; left--, next++) {
      const piece = told.pieces[next];
      const isTimes =
        piece?.kind === "number" &&
        isStepAt(told, next + 1) &&
        (/^(?:번|회|차례|times?)$/u.test(saidAt(told, next + 1)) || saidAt(told, next - 1) === "for");
      if (isTimes && isRepeated) break;
      if (isTimes && time === undefined) {
        isRepeated = isOne;
        if (isOne) repeat(told, piece.value);
        else told.notes.counts.push(piece.value);
        told.notes.use(piece);
        next++;
        at = next + 1;
      } else if (isWord(piece, "both_steps") && time === undefined) {
        told.notes.isConstant = true;
        told.notes.use(piece);
        told.notes.counts.push(2);
        at = next + 1;
      } else if (isWord(piece, "constant", "each") && time === undefined && piece.said !== "각각") {
        told.notes.isConstant = true;
        told.notes.use(piece);
        at = next + 1;
      } else if (isFirstFew(told, next)) {
        told.notes.isConstant = true;
        told.notes.counts.push(
          ...told.pieces
            .slice(next + 1, next + 2)
            .flatMap((one) => (one.kind === "number" ? [one.value] : [])),
        );
        told.notes.use(...told.pieces.slice(next, next + 3));
        next += 2;
        at = next + 1;
      } else if (ordinalAt(told, next) !== undefined) {
        if (time !== undefined) break;
        time = ordinalAt(told, next)!;
        if (piece?.kind === "number") left++;
      } else if (
        !isSign(piece, ",", ":", "=", ";", "/") &&
        !isWord(piece, "end", "link", "and", "apart", "after", "step", "now", "constant", "start") &&
        !isRole(piece, "g")
      )
        break;
    }
    const piece = told.pieces[next];
    const list = isSign(piece, "(", "[") ? listAt(told, next, false) : undefined;
    if (time !== undefined && list?.isBracketed === true) {
      told.notes.gradient(time - 1, list.values);
      told.notes.use(...list.values, ...told.pieces.slice(at, next).filter(({ kind }) => kind !== "stop"));
      at = list.to;
      continue;
    }
    // "1 three times and then -1"
    if (time === undefined && isRepeated && piece?.kind === "number" && !isElsewhere(told, next)) {
      told.notes.gradients.push([piece]);
      told.notes.use(piece, ...told.pieces.slice(at, next));
      at = next + 1;
      continue;
    }
    if (time === undefined || piece?.kind !== "number") return at;
    for (const one of told.pieces.slice(at, next))
      if (one.kind === "number" || one.kind === "role") told.notes.use(one);
    told.notes.gradient(time - 1, [piece]);
    told.notes.use(piece);
    at = next + 1;
  }
}

/** "each of the first two steps". */
function isFirstFew(told: Told, at: number): boolean {
  return isWord(told.pieces[at], "first") && told.pieces[at + 1]?.kind === "number" && isStepAt(told, at + 2);
}

/** "1 three times": one gradient after the other. */
function repeat({ notes }: Told, times: number): void {
  const last = notes.gradients.at(-1);
  if (last === undefined || !(times <= 100)) notes.hasTrouble = true;
  else for (let left = times - 1; left > 0; left--) notes.gradients.push(last);
}

/** "the signs of the gradient are + + -". */
export function readSigns(told: Told, at: number, gradient: RolePiece): number | undefined {
  if (gradient.role !== "g") return undefined;
  let next = at + 1;
  while (isWord(told.pieces[next], "end", "link", "sign") || isSign(told.pieces[next], ":", "=")) next++;
  const signs: number[] = [];
  for (; isSign(told.pieces[next], "+", "-", ","); next++)
    if (!isSign(told.pieces[next], ",")) signs.push(isSign(told.pieces[next], "+") ? 1 : -1);
  if (signs.length < 2) return undefined;
  told.notes.bound.add(gradient);
  told.notes.use(...told.pieces.slice(at, next));
  for (const value of signs) told.notes.gradients.push([{ kind: "number", value, at: 0, end: 0 }]);
  return next;
}
