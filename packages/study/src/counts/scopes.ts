import type { Quantity } from "../compute/reading.ts";
import type { Piece } from "./piece.ts";

type Word = Extract<Piece, { kind: "word" }>;

/** What something can be counted for each of. */
const scopes: ReadonlySet<string> = new Set(
  "epoch step update batch device node fold round class layer candidate rows sec ms min hour day repeat times pass param fit".split(
    " ",
  ),
);

/** What a word names that something can be for each of. */
function scopeOf(piece: Piece | undefined): string | undefined {
  return piece?.kind === "word" ? piece.is.findLast((feature) => scopes.has(feature)) : undefined;
}

/** A place in a question, with the pieces before it as they came out. */
interface Place {
  readonly ahead: readonly Piece[];
  readonly done: Piece[];
  readonly quantities: readonly Quantity[];
  readonly hasDevices: boolean;
}

/** How many pieces a rule takes; 0 where it is none for the place. */
type Rule = (place: Place) => number;

/** Pieces in which "per epoch", "에폭당", "each of the GPUs" and "한 에폭" are one word each: `per:epoch`. */
export function withScopes(pieces: readonly Piece[], quantities: readonly Quantity[]): readonly Piece[] {
  const done: Piece[] = [];
  const hasDevices = pieces.some((one) => isWord(one, "device"));
  for (let at = 0; at < pieces.length;) {
    const place = { ahead: pieces.slice(at, at + 6), done, quantities, hasDevices };
    let taken = 0;
    for (const rule of rules) {
      taken = rule(place);
      if (taken > 0) break;
    }
    if (taken === 0) done.push(pieces[at]!);
    at += Math.max(1, taken);
  }
  return done;
}

/** "에폭당", "장당" where there are devices, "20번마다". */
const behindItsNoun: Rule = ({ ahead, done, hasDevices }) => {
  if (!isWord(ahead[0], "every")) return 0;
  const last = done.at(-1);
  const scope = isWord(last, "things") && hasDevices ? "device" : scopeOf(last);
  if (scope !== undefined && scope !== "times") done[done.length - 1] = per(scope);
  return 1;
};

/** "에폭 하나에". */
const single: Rule = ({ ahead: [piece], done }) => {
  if (!isWord(piece, "single")) return 0;
  const scope = scopeOf(done.at(-1));
  if (scope !== undefined && scope !== "times" && scope !== "device" && scope !== "node" && scope !== "fit")
    done[done.length - 1] = per(scope);
  return 1;
};

/** "refit 한 번", "one refit": once goes without saying. */
const onceGiven: Rule = ({ ahead: [piece, next], done, quantities }) => {
  if (!isOne(piece, quantities)) return 0;
  if (isWord(next, "refit")) return 1;
  return isWord(next, "times") && isWord(done.at(-1), "refit") ? 2 : 0;
};

/** "한 번 더 학습". */
const onceMore: Rule = ({ ahead: [piece, times, more], done, quantities }) => {
  if (!isOne(piece, quantities) || !isWord(times, "times") || !isWord(more, "more")) return 0;
  done.push({ kind: "word", is: ["refit"], many: false, text: "refit" });
  return 3;
};

/** "에폭 한 번에". */
const onceOf: Rule = ({ ahead: [piece, times], done, quantities }) => {
  const scope = scopeOf(done.at(-1));
  if (!isOne(piece, quantities) || !isWord(times, "times") || scope === undefined) return 0;
  done[done.length - 1] = per(scope);
  return 2;
};

/** "per training epoch", "each epoch"; "each of my 2 gpus" keeps the number. */
const inFront: Rule = ({ ahead: [each, ...ahead], done }) => {
  if (!isWord(each, "per")) return 0;
  const found = ahead.findIndex((one) => one.kind !== "end" || one.strength > 1);
  const [number, noun] = ahead.slice(found);
  if (found > 0 && number?.kind === "number" && scopeOf(noun) !== undefined) {
    done.push(per(scopeOf(noun)!), { kind: "end", strength: 2 });
    return 1 + found;
  }
  const at = ahead.slice(0, 3).findIndex((one) => scopeOf(one) !== undefined);
  const before = ahead.slice(0, Math.max(0, at));
  const isOfMany = scopeOf(ahead[at]) === "device" || scopeOf(ahead[at]) === "node";
  if (at < 0 || !before.every((one) => one.kind === "word" || (isOfMany && isSoft(one)))) {
    done.push({ kind: "word", is: ["apiece"], many: false, text: "each" });
    return 1;
  }
  done.push(...before.filter((one) => one.kind === "word"), ...besides(ahead[at]!), per(scopeOf(ahead[at])!));
  return at + 2;
};

/** "4 GPUs … on one GPU". */
const onOneDevice: Rule = ({ ahead: [piece, number, next], done, quantities }) => {
  if (!isWord(piece, "device") || !isOne(number, quantities)) return 0;
  const isOfMany = done.some((one, at) => isWord(one, "device") && done[at + 1]?.kind === "number");
  if (!isOfMany) return 0;
  done.push(per("device"));
  return isWord(next, "things") ? 3 : 2;
};

/** "one epoch", "한 에폭", "1에폭". */
const oneOfThem: Rule = ({ ahead: [piece, noun, next], done, quantities }) => {
  const scope = scopeOf(noun);
  if (!isOne(piece, quantities) || scope === undefined || isWord(noun, "device")) return 0;
  if ([done.at(-1), next].some((one) => one?.kind === "sign")) return 0;
  // "one hidden layer with 50 units"
  if (isWord(noun, "hidden")) return 1;
  done.push(...besides(noun!), per(scope));
  return 2;
};

const rules: readonly Rule[] = [
  onOneDevice,
  behindItsNoun,
  single,
  onceGiven,
  onceMore,
  onceOf,
  inFront,
  oneOfThem,
];

/** What a word of two senses says besides: a training is one, and is for training. */
function besides(piece: Piece): readonly Piece[] {
  return piece.kind === "word" && piece.is.includes("fit") && piece.is.includes("train")
    ? [{ ...piece, is: ["train"] }]
    : [];
}

function per(scope: string): Piece {
  return { kind: "word", is: [`per:${scope}`], many: false, text: scope };
}

function isWord(piece: Piece | undefined, feature: string): piece is Word {
  return piece?.kind === "word" && piece.is[0] === feature;
}

function isSoft(piece: Piece): boolean {
  return piece.kind === "end" && piece.strength === 1;
}

function isOne(piece: Piece | undefined, quantities: readonly Quantity[]): boolean {
  if (piece?.kind !== "number") return false;
  const { value, percent } = quantities[piece.index]!;
  return value === 1 && !percent;
}
