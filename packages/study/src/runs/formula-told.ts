import { isRole, isSign, type NumberPiece, type Piece, type RolePiece } from "./pieces.ts";

/** A formula as it stands in a question. */
export interface FormulaTold {
  /** As core reads it. */
  readonly text: string;
  readonly from: number;
  /** The piece behind it. */
  readonly to: number;
  readonly names: ReadonlySet<string>;
  readonly numbers: readonly NumberPiece[];
  /** Whether it is more than a name or a number. */
  readonly isComposed: boolean;
  /** Whether a slope is taken elsewhere than at the place itself: "f'(w + μv)". */
  readonly isAhead: boolean;
}

/** What a quantity is called in a formula; undefined where it may not stand in one. */
export type Naming = (role: RolePiece) => string | undefined;

const calls: ReadonlySet<string> = new Set([
  "sign",
  "sqrt",
  "exp",
  "log",
  "ln",
  "sin",
  "cos",
  "tanh",
  "abs",
  "max",
  "min",
]);
const deepest = 24;
/** So many pieces a formula has at most. */
const longest = 60;

const isCall = (piece: Piece | undefined): piece is Extract<Piece, { readonly said: string }> =>
  (piece?.kind === "unknown" || piece?.kind === "word") && calls.has(piece.said);

/** Reads the longest formula that begins at a piece; undefined where none does. */
export function formulaAt(pieces: readonly Piece[], from: number, nameOf: Naming): FormulaTold | undefined {
  let at = from;
  let depth = 0;
  let isComposed = false;
  let isAhead = false;
  const names = new Set<string>();
  const numbers: NumberPiece[] = [];
  const isBehind = (): boolean => at > from && pieces[at]?.at === pieces[at - 1]?.end;

  function sum(): string | undefined {
    let text = product();
    while (text !== undefined) {
      const sign = pieces[at];
      // "2w -3": the sign of the number takes it away
      const isSigned = sign?.kind === "number" && /^[-+]/u.test(sign.text ?? "");
      const operator = isSign(sign, "+", "-") ? sign.said : isSigned ? "+" : undefined;
      if (operator === undefined) break;
      const start = at;
      if (!isSigned) at++;
      const next = product();
      if (next === undefined) {
        at = start;
        break;
      }
      isComposed = true;
      text = `${text} ${operator} ${next}`;
    }
    return text;
  }
  function product(): string | undefined {
    let text = power();
    while (text !== undefined) {
      const piece = pieces[at];
      const start = at;
      const isTimes = isSign(piece, "*", "/");
      if (isTimes) at++;
      else if (!isJuxtaposed(piece)) break;
      const next = power();
      if (next === undefined) {
        at = start;
        break;
      }
      isComposed = true;
      text = `${text} ${isTimes ? piece.said : "*"} ${next}`;
    }
    return text;
  }
  function isJuxtaposed(piece: Piece | undefined): boolean {
    const before = pieces[at - 1];
    if (piece?.kind === "role" && isSign(pieces[at + 1], "=", "←")) return false;
    if (piece?.kind === "role")
      return (
        nameOf(piece) !== undefined && (isBehind() || before?.kind === "number" || before?.kind === "role")
      );
    if (isSign(piece, "(")) return isBehind() || before?.kind === "number";
    return isCall(piece) && isBehind();
  }
  function power(): string | undefined {
    if (isSign(pieces[at], "-")) {
      at++;
      const inner = power();
      return inner === undefined ? undefined : `(0 - ${inner})`;
    }
    const base = atom();
    if (base === undefined || !isSign(pieces[at], "^")) return base;
    const start = at++;
    const isPower = pieces[at]?.kind === "number" || isSign(pieces[at], "(") || isRole(pieces[at], "t");
    const exponent = isPower ? atom() : undefined;
    if (exponent === undefined) {
      at = start;
      return base;
    }
    isComposed = true;
    return `${base}^${exponent}`;
  }
  function bracketed(): string | undefined {
    if (++depth > deepest) return undefined;
    const start = at++;
    const inner = sum();
    depth--;
    if (inner === undefined || !isSign(pieces[at], ")")) {
      at = start;
      return undefined;
    }
    at++;
    return `(${inner})`;
  }
  /** What stands in the brackets of a call, its first already passed. */
  function called(name: string): string | undefined {
    if (++depth > deepest) return undefined;
    const inner = [sum()];
    if (isSign(pieces[at], ",")) {
      at++;
      inner.push(sum());
    }
    depth--;
    if (inner.includes(undefined) || !isSign(pieces[at], ")")) return undefined;
    at++;
    return `${name}(${inner.join(", ")})`;
  }
  function atom(): string | undefined {
    if (at - from > longest) return undefined;
    const piece = pieces[at];
    if (isSign(piece, "(", "[")) return bracketed();
    if (isSign(piece, "|")) {
      at++;
      const inner = sum();
      if (inner === undefined || !isSign(pieces[at], "|")) return undefined;
      at++;
      isComposed = true;
      return `abs(${inner})`;
    }
    if (piece?.kind === "number" && piece.isOrdinal === undefined) {
      at++;
      numbers.push(piece);
      return piece.value < 0 ? `(${piece.value})` : String(piece.value);
    }
    if (isCall(piece) && isSign(pieces[at + 1], "(")) {
      at += 2;
      isComposed = true;
      return called(piece.said === "ln" ? "log" : piece.said);
    }
    if (!isRole(piece)) return undefined;
    const name = nameOf(piece);
    if (name === undefined) return undefined;
    at++;
    names.add(name);
    if (piece.isSlope === true && isSign(pieces[at], "(")) {
      const inner = bracketed();
      if (inner === undefined) return undefined;
      isAhead ||= /[+-]/u.test(inner);
    }
    return name;
  }

  const text = sum();
  if (text === undefined) return undefined;
  return { text, from, to: at, names, numbers, isComposed, isAhead };
}
