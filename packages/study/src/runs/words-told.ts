import type { Notes } from "./notes.ts";
import { isRole, isSign, isWord, type Piece } from "./pieces.ts";
import { settingRoles } from "./roles-told.ts";
import { ordinals } from "./told.ts";

const limits = ["max-norm", "cap"];

/** Notes what is said without numbers: methods, forms, what is left out and what is as usual. */
export function readWords(pieces: readonly Piece[], notes: Notes): void {
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== "word") continue;
    const [kind, name] = piece.sense.split(":");
    if (kind === "method") notes.methods.add(name!);
    if (kind === "form") notes.forms.add(name!);
    if (kind === "clip" && name !== "some") clipBy(name === "norm" ? "norm" : "value", notes);
    if (piece.sense === "none") leaveOut(pieces, at, piece.said, notes);
    if (piece.sense === "ignore") ignore(pieces, at, piece.said, notes);
    if (piece.sense === "default") usual(pieces, at, notes);
  }
  // "norm 20, threshold 5: by what factor"
  const isScaled = notes.norm !== undefined && limits.some((role) => notes.settings.has(role));
  if (isScaled || notes.settings.has("max-norm")) notes.clip ??= "norm";
  if (notes.settings.has("max-value")) notes.clip ??= "value";
  if (!pieces.some((piece) => isWord(piece, "clip:some")) || notes.clip !== undefined) return;
  const isByNorm = pieces.some((piece) => isWord(piece, "norm")) || notes.settings.has("max-norm");
  const isByValue =
    pieces.some(
      (piece, at) =>
        (isWord(piece, "component") && !/vector|벡터/u.test(piece.said) && !isOrdinal(pieces[at - 1])) ||
        isSign(piece, "±"),
    ) || notes.settings.has("max-value");
  if (isByNorm !== isByValue) notes.clip = isByNorm ? "norm" : "value";
  else notes.hasTrouble = true;
}

const isOrdinal = (piece: Piece | undefined): boolean =>
  piece?.kind === "word" && ordinals[piece.sense] !== undefined;

/** The quantity beside a word, with nothing but links between them. */
function besides(pieces: readonly Piece[], at: number, step: 1 | -1): Piece | undefined {
  let next = at + step;
  for (let left = 4; left > 0; left--, next += step) {
    const piece = pieces[next];
    if (!isWord(piece, "link", "end", "now", "noise", "form:torch") && !isSign(piece, "(", ")")) break;
  }
  return pieces[next];
}

function clipBy(kind: "norm" | "value", notes: Notes): void {
  if (notes.clip !== undefined && notes.clip !== kind) notes.hasTrouble = true;
  notes.clip = kind;
}

function leaveOut(pieces: readonly Piece[], at: number, said: string, notes: Notes): void {
  const isBefore = /[a-z]/u.test(said);
  const other = besides(pieces, at, isBefore ? 1 : -1);
  if (isRole(other) && settingRoles.has(other.role) && !notes.bound.has(other)) {
    notes.without.add(other.role);
    notes.bound.add(other);
  } else if (isWord(other, "form:corrected")) {
    notes.forms.delete("corrected");
    notes.forms.add("uncorrected");
  } else if (isWord(other, "method:nesterov", "form:nesterov", "method:momentum", "clip:some")) {
    notes.without.add("said");
    notes.methods.delete("nesterov");
  } else notes.hasTrouble = true;
}

/** Nothing but ε may be ignored. */
function ignore(pieces: readonly Piece[], at: number, said: string, notes: Notes): void {
  const isSmall = /tiny|small|작/u.test(said);
  const role = pieces.slice(Math.max(0, at - 8), at + 8).find((piece) => isRole(piece, "eps"));
  if (role !== undefined) {
    notes.without.add("eps");
    notes.bound.add(role);
  } else if (!isSmall) notes.hasTrouble = true;
}

function usual(pieces: readonly Piece[], at: number, notes: Notes): void {
  const near = [besides(pieces, at, 1), besides(pieces, at, -1)];
  const role = near.find((piece) => isRole(piece) && settingRoles.has(piece.role));
  notes.usual.add(isRole(role) ? role.role : "all");
  for (const one of near) if (isRole(one) && settingRoles.has(one.role)) notes.bound.add(one);
}
