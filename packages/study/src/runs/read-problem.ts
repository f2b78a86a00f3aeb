import { mayChangeNumbers } from "../compute/operators.ts";
import { otherOptimizer } from "../compute/zoo-methods.ts";
import { foldedText } from "./folded.ts";
import { functionIn } from "./function-told.ts";
import { piecesOf } from "./lexer.ts";
import { Notes } from "./notes.ts";
import { isRole, isSign, isWord, type Piece } from "./pieces.ts";
import { isSameWish, type Problem, type Wanted } from "./problem.ts";
import { ruleIn } from "./rule-told.ts";
import { isTalk, type Sentence, sentencesOf } from "./sentences.ts";
import { setAside } from "./set-aside.ts";
import { isNamed } from "./told.ts";
import { readValues } from "./values-told.ts";
import { isAsking, isOpen, wantedIn } from "./wanted-told.ts";
import { readWords } from "./words-told.ts";

/** The longest question that is read. */
const longest = 1500;
const mostPieces = 300;

/** A question about a run as data; undefined where any of it is not understood. */
export function readProblem(
  question: string,
): { readonly problem: Problem; readonly text: string } | undefined {
  if (question.length > longest) return undefined;
  const text = foldedText(question);
  const all = piecesOf(text);
  if (all.length > mostPieces) return undefined;
  if (!all.some((piece) => isRole(piece) || isWord(piece, "clip:norm", "clip:value"))) return undefined;
  const notes = new Notes();
  for (const piece of all)
    if (piece.kind === "word" && piece.sense.startsWith("method:")) notes.named.add(piece.sense.slice(7));
  const sentences = sentencesOf(all).filter(({ pieces }) => {
    const isAside = isTalk(pieces);
    if (isAside) readWords(pieces.filter(isNamed), notes);
    return !isAside;
  });
  const told = sentences.map(({ pieces, stop }) => ({
    pieces: understood(pieces, notes),
    stop,
    counts: [] as number[],
  }));
  for (const sentence of told) {
    const before = notes.counts.length;
    readValues({ pieces: sentence.pieces, notes });
    sentence.counts.push(...notes.counts.slice(before));
  }
  for (const { pieces } of told) readWords(pieces, notes);
  const isLenient = isOfKnownMethod(text, notes) && told.some((sentence) => isAsking(sentence));
  if (notes.hasTrouble || told.some(({ pieces }) => hasUnknown(text, pieces, notes, isLenient)))
    return undefined;
  const mentioned = new Set(all.filter((piece) => isRole(piece)).map(({ role }) => role));
  const problem = problemOf(told, notes, mentioned);
  return problem === undefined ? undefined : { problem, text };
}

/** The pieces of a sentence without formulas and numbers that are understood by themselves. */
function understood(pieces: readonly Piece[], notes: Notes): readonly Piece[] {
  return functionIn(ruleIn(setAside(pieces, notes), notes), notes);
}

/** "m2 and the estimate of it": behind what is asked for something else, which is not known. */
function asksForMore(pieces: readonly Piece[], notes: Notes): boolean {
  const first = pieces.findIndex((piece) => isRole(piece) && !notes.bound.has(piece));
  const joint = pieces.findIndex(
    (piece, at) => at > first && first >= 0 && (isWord(piece, "and") || isSign(piece, ",")),
  );
  return (
    joint >= 0 && pieces.slice(joint).some((piece) => piece.kind === "unknown" && /[a-z]/u.test(piece.said))
  );
}

const ofMethods = ["mu", "beta1", "beta2", "rho"];

/**
 * Whether the method is named, and by no word that is one of its own as well, written out or told by its settings: else a
 * word that is not known may be the name of another.
 */
function isOfKnownMethod(text: string, { named, forms, settings }: Notes): boolean {
  const isTold = named.size + forms.size > 0 || ofMethods.some((role) => settings.has(role));
  return isTold && !named.has("lion") && !otherOptimizer.test(text);
}

/** Whether a word is not known, or may change a number where names are passed over, or a number has no place. */
function hasUnknown(text: string, pieces: readonly Piece[], notes: Notes, isLenient: boolean): boolean {
  return pieces.some(
    (piece) =>
      (piece.kind === "unknown" && (!isLenient || mayChangeNumbers(wordAt(text, piece.at)))) ||
      (piece.kind === "number" && !notes.used.has(piece)) ||
      (isSign(piece, "*", "^", "√", "+") && !notes.used.has(piece)),
  );
}

function problemOf(
  told: readonly (Sentence & { readonly counts: readonly number[] })[],
  notes: Notes,
  mentioned: ReadonlySet<string>,
): Problem | undefined {
  const clearly = told.filter((sentence) => isAsking(sentence));
  const asking = clearly.length > 0 ? clearly : told.filter((sentence) => isOpen(sentence, notes));
  const wanted: Wanted[] = [];
  for (const { pieces } of asking) {
    const own = wantedIn(pieces, notes);
    if (own === undefined || asksForMore(pieces, notes)) return undefined;
    for (const one of own) if (!wanted.some((other) => isSameWish(other, one))) wanted.push(one);
  }
  const pieces = asking.flatMap((one) => one.pieces);
  const counts = asking.flatMap((one) => one.counts);
  const isMean =
    notes.gradients.length > 1 && told.some((one) => one.pieces.some((piece) => isWord(piece, "batch")));
  const isUnknown = asking.some((one) => one.pieces.some(({ kind }) => kind === "unknown"));
  if (wanted.length === 0 && !isUnknown && !asking.some((one) => isOfOthers(one.pieces, notes, isMean)))
    wanted.push({ what: notes.clip !== undefined && !notes.settings.has("lr") ? "g" : "w" });
  return {
    methods: notes.methods,
    forms: notes.forms,
    settings: notes.settings,
    without: notes.without,
    usual: notes.usual,
    start: notes.start,
    kept: notes.kept,
    gradients: notes.gradients,
    isConstant: notes.isConstant,
    isVector: notes.isBracketed,
    ...(notes.loss === undefined ? {} : { loss: notes.loss }),
    ...(notes.clip === undefined ? {} : { clip: notes.clip }),
    counts: counts.length > 0 ? counts : notes.counts,
    times: notes.times,
    isEach: isEach(pieces, notes),
    isEveryStep: pieces.some(
      (piece) => isWord(piece, "constant") && !notes.used.has(piece) && everyStep.test(piece.said),
    ),
    isIncluded: told.some(({ pieces: own }) => own.some((piece) => isWord(piece, "included"))),
    ...(notes.norm === undefined ? {} : { norm: notes.norm }),
    isMean: told.some(({ pieces: own }) =>
      own.some((piece, at) => isWord(piece, "mean") && !notes.used.has(piece) && isOfGradients(own, at)),
    ),
    isBatch: told.some(({ pieces: own }) =>
      own.some((piece) => isWord(piece, "batch", "summed", "accumulate")),
    ),
    sizes: notes.sizes,
    isNext: told.some(({ pieces: own }) => own.some((piece) => isWord(piece, "new"))),
    mentioned,
    wanted,
    compared: comparedMethods(
      told.flatMap((one) => one.pieces),
      pieces,
    ),
  };
}

/** "Adam or RMSProp", "AdaGrad와 RMSProp 비교": the methods in the order asked, where two or three are held beside each other. */
function comparedMethods(all: readonly Piece[], asking: readonly Piece[]): readonly string[] {
  const named = [methodsIn(all), methodsIn(asking)] as const;
  const isSaid = all.some((piece) => piece.kind === "word" && comparing.test(piece.said));
  if (named[0].length < 2 || named[0].length > 3) return [];
  if (named[1].length === named[0].length) return named[1];
  return isSaid ? named[0] : [];
}

function methodsIn(pieces: readonly Piece[]): readonly string[] {
  const found = pieces.flatMap((piece) =>
    piece.kind === "word" && piece.sense.startsWith("method:") ? [piece.sense.slice(7)] : [],
  );
  return [...new Set(found)];
}

const comparing = /^(?:compare[ds]?|vs|versus|비교|비교하|비교해|대비)$/u;
const everyStep = /스텝|step|update|iteration/u;
const others = [
  "summed",
  "mean",
  "norm",
  "factor",
  "limit",
  "converge",
  "diverge",
  "total",
  "accumulate",
  "move",
  "size",
];

/** Whether something else than the new place may be asked for without saying so in words that are known. */
function isOfOthers(pieces: readonly Piece[], notes: Notes, isMean: boolean): boolean {
  return pieces.some(
    (piece) => isWord(piece, ...others) && !notes.used.has(piece) && !(isMean && isWord(piece, "mean")),
  );
}

/** An average is of gradients where samples or gradients are spoken of beside it. */
function isOfGradients(pieces: readonly Piece[], at: number): boolean {
  const isAlone = pieces.every((piece) => !isRole(piece) || ["w", "lr", "f"].includes(piece.role));
  return (
    isAlone ||
    pieces.some((piece) => isWord(piece, "batch")) ||
    pieces.slice(Math.max(0, at - 4), at + 5).some((piece) => isRole(piece, "g") || isWord(piece, "batch"))
  );
}

/** Whether all steps are asked for one by one. */
function isEach(pieces: readonly Piece[], notes: Notes): boolean {
  // "w after steps 1 to 3 in order"; gradients come in an order without anything being asked of each step
  const target = pieces.findIndex((piece) => isRole(piece) && !notes.bound.has(piece));
  const isInOrder = pieces.some(
    (piece, at) =>
      isWord(piece, "order") &&
      at > target &&
      target >= 0 &&
      pieces[at - 1]?.kind !== "number" &&
      !notes.used.has(piece),
  );
  if (isInOrder) return true;
  return pieces.some(
    (piece, at) =>
      isWord(piece, "each") &&
      !notes.used.has(piece) &&
      !(/[가-힣]/u.test(piece.said) && isWord(pieces[at + 1], "after", "link")) &&
      !/^(?:all|every)$/u.test(piece.said),
  );
}

/** The word of a text in which a letter stands. */
function wordAt(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf(" ", at), text.lastIndexOf("\n", at)) + 1;
  return /^\S{0,24}/u.exec(text.slice(from))![0];
}
