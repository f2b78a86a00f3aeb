import { matchesOf } from "../language/matches.ts";
import type { Reading } from "../compute/reading.ts";
import { koreanPieces } from "./korean-words.ts";
import { longestEnglish } from "./english-words.ts";
import type { Piece } from "./piece.ts";

const token = /#\d+;|[a-z][a-z_']*(?:\.[a-z_]+(?:\(\))?)*|[가-힣ㄱ-ㅎㅏ-ㅣ]+(?: [가-힣ㄱ-ㅎㅏ-ㅣ]+)*|\S/gu;
const signs: ReadonlySet<string> = new Set(["x", "*", "+", "/"]);
const nothing: ReadonlySet<string> = new Set(['"', "'", "=", "~", "#", "^", "“", "”", "_", "ㆍ", "@", "&"]);
/** How numbers of order end. */
const ordinal = /^(?:st|nd|rd|th)$/u;

/** The pieces of a question, each once, in its order; takes time in proportion to its length. */
export function piecesOf({ pattern: typed, quantities }: Reading): readonly Piece[] {
  const pattern = inWords(typed, quantities);
  const tokens = matchesOf(pattern, token).map(({ 0: text, index }) => ({ text, at: index }));
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const { text, at: from } = tokens[at]!;
    const isJoined = from > 0 && /[;a-z)\]%]/u.test(pattern[from - 1]!);
    if (text.startsWith("#") && text.length > 1)
      pieces.push(...numberPieces(Number(text.slice(1, -1)), quantities));
    else if (/^[가-힣ㄱ-ㅎㅏ-ㅣ]/u.test(text))
      pieces.push(...koreanPieces(text, isJoined, tokens[at - 1]?.text.startsWith("#") === true));
    else if (isJoined && ordinal.test(text)) pieces.push(word(["nth"], text));
    else if (isTimesSign(tokens, at)) pieces.push({ kind: "sign", text: "x" });
    else if (/^[a-z]/u.test(text)) {
      const found = longestEnglish(tokens.slice(at, at + 12).map((one) => one.text));
      pieces.push(...(found === undefined ? [{ kind: "unknown", text } as const] : found.pieces));
      at += (found?.length ?? 1) - 1;
    } else pieces.push(...markOf(text, pattern, from));
  }
  return wholeFirst(bothAsked(askedBetween(pieces)), quantities);
}

/** "유효 배치는? 그리고 12,800개면 몇 번?": a question in front of more numbers, without a question word. */
function askedBetween(pieces: readonly Piece[]): readonly Piece[] {
  const lastNumber = pieces.findLastIndex(({ kind }) => kind === "number");
  return pieces.flatMap((piece, at) => {
    if (at > lastNumber || piece.kind !== "end" || piece.asks !== true) return [piece];
    const before = pieces.slice(0, at);
    const clause = before.slice(before.findLastIndex((one) => one.kind === "end" && one.strength > 1) + 1);
    const isNamed = clause.some((one) => one.kind === "word" && one.is.length > 0);
    const isOpen = clause.every((one) => one.kind === "end" || (one.kind === "word" && one.is[0] !== "ask"));
    return isNamed && isOpen ? [word(["ask"], ""), piece] : [piece];
  });
}

/** "정밀도와 재현율은 얼마": a question for each of the two. */
function bothAsked(pieces: readonly Piece[]): readonly Piece[] {
  const lastNumber = pieces.findLastIndex(({ kind }) => kind === "number");
  return pieces.flatMap((piece, at) => {
    if (at < lastNumber || piece.kind !== "end" || piece.joins !== true) return [piece];
    const ahead = pieces.slice(at + 1);
    const end = ahead.findIndex((one) => one.kind === "end" && one.strength > 1);
    const clause = ahead.slice(0, end < 0 ? undefined : end);
    // "모두 몇 개": their sum
    if (clause.some((one) => one.kind === "word" && one.is[0] === "total")) return [piece];
    const close = ahead[end];
    const isAsked =
      clause.some((one) => one.kind === "word" && one.is[0] === "ask") ||
      (close?.kind === "end" && close.asks === true);
    return isAsked ? [word(["ask"], ""), { kind: "end", strength: 2 } as const] : [piece];
  });
}

/** "10% of 5,000 for testing": the part goes on behind its whole. */
function wholeFirst(pieces: readonly Piece[], quantities: Reading["quantities"]): readonly Piece[] {
  const ordered = [...pieces];
  for (const at of ordered.keys()) {
    const [part, share, of, whole] = ordered.slice(at, at + 4);
    if (part?.kind !== "number" || share?.kind !== "word" || share.is[0] !== "pct") continue;
    if (of?.kind !== "end" || of.strength !== 1 || whole?.kind !== "number") continue;
    if (quantities[whole.index]!.value <= 1) continue;
    ordered.splice(at, 4, whole, word(["rows"], ""), { kind: "end", strength: 2 }, part, share);
  }
  return ordered;
}

const rest = String.raw`(?:마지막|자투리|남는|남은|나머지|끝|모자란|덜\s?찬|불완전한?|작은|짧은)`;
const restOf = String.raw`(?:\s?(?:자투리|불완전한?|덜\s?찬|작은|짧은|남는))?(?:\s?(?:미니)?배치|\s?묶음|\s?것|\s?거|\s?건|\s?데이터|\s?표본|\s?샘플)?(?:까지|도|를|을|은|는|만)?\s?(?:다\s?|모두\s?|그냥\s?|전부\s?)?`;
const isKept = new RegExp(
  String.raw`${rest}${restOf}(?:(?:쓰(?:고|면|는|며|는데|지만|고서)|씀|써요?|썼(?:어요|고|는데)|쓴다(?:면|고)?|씁니다|쓸\s?때|사용(?:하|함|해|한)[가-힣]*|포함(?:하|함|해|한|시)[가-힣]*|활용[가-힣]*|유지[가-힣]*)(?!\s?(?:않|안|못))|버리지\s?(?:않|말)[가-힣]*|안\s?버[가-힣]+|살[려리린][가-힣]*)`,
  "gu",
);
const isDropped = new RegExp(
  String.raw`${rest}${restOf}(?:버(?:려요?|리고|리면|림|린다(?:면)?|립니다|리는데|릴\s?때|려서|렸(?:어요|다)?)|날(?:려요?|리고|리면|림|린다)|폐기[가-힣]*|안\s?(?:쓰(?:고|면)|써요?|씀|쓴다)|쓰지\s?않(?:고|으면|아요|는다|음))(?![가-힣])`,
  "gu",
);
const keeps =
  /(?<![a-z])(?:keep(?:ing|s)?|us(?:e|es|ing)|includ(?:e|es|ing)|count(?:s|ing)?)\s(?:also\s)?(?:the|that|its)\s(?:last|final|short|partial|incomplete|remaining|leftover|smaller)\s(?:(?:short|partial|incomplete|smaller|small)\s)?(?:batch|one)(?:\stoo)?|(?:last|final|short|partial|incomplete|leftover|smaller)\s(?:(?:short|partial|incomplete|smaller|small)\s)?batch\s(?:is\s|gets\s|was\s)?(?:also\s)?(?:kept|used|included|counted|trained\son)(?:\stoo)?/gu;

/** What becomes of the last batch, in whatever words, as a setting. */
function lastBatchSaid(pattern: string): string {
  return pattern
    .replace(
      /(?:남는|남은|나머지|자투리)\s?(?:[가-힣]{1,4}\s?)?없(?:이|고|음|으며|이요|어요|다|었[가-힣]{1,3})?(?![가-힣])/gu,
      " ",
    )
    .replace(isKept, " drop_last=false, ")
    .replace(isDropped, " drop_last=true, ")
    .replace(keeps, " drop_last=false, ");
}

/** "버리는 경우", "켤 경우": the syllable before ends in n or l. */
function endsClause(syllable: string): boolean {
  const end = (syllable.charCodeAt(0) - 0xac00) % 28;
  return end === 4 || end === 8;
}

/** The pattern with what is none of its own numbers in words: "leave-one-out", "float32", the parts of "6:2:2". */
function inWords(pattern: string, quantities: Reading["quantities"]): string {
  return (
    lastBatchSaid(pattern)
      .replace(/(?<![a-z_])len\(\s?(?:train_?)?(?:ds|data|dataset|set|x|x_train|train)\s?\)/gu, " dataset ")
      .replace(/(?<![a-z_])len\(\s?(?:[a-z]+_)?(?:loader|dl|dataloader)\s?\)/gu, " steps per epoch ")
      .replace(
        /(?<=(?:batches|steps|updates|iterations|samples|images|examples)\s)an?\s(?=epoch|step|update|second|minute|hour)/gu,
        "per ",
      )
      .replace(/(?:with\s)?(?:no|without\s(?:an?y?\s)?)\s?(?:leftovers?|remainders?)(?![a-z])/gu, " ")
      .replace(/\(\s?([가-힣]{1,8}당)\s?\)/gu, " $1 ")
      // "(smaller)"
      .replace(/\(\s?([a-z]{3,12})\s?\)/gu, " $1 ")
      .replace(/(?<=[^\s#;]{1,8})\s?(?:at\sa\stime|at\sonce)(?![a-z])/gu, " ")
      .replace(
        /[가-힣](?=\s?경우(?:에는|에|엔|는|가|라면)?(?![가-힣]))\s?경우(?:에는|에|엔|는|가|라면)?/gu,
        (said) => (endsClause(said[0]!) ? `${said[0]!}데 ` : said),
      )
      .replace(/#(\d+);\s?번에(?=\s)/gu, (all, index: string) =>
        quantities[Number(index)]!.value === 1 ? " " : all,
      )
      .replace(/(?<![a-z])(incl|approx|avg)\.(?=\s)/gu, "$1")
      .replace(
        /drop_last\s?(?:은|는|이|가|is|was|has|with)?\s(?:left|kept|stays?)?\s?(?:at|on|to)?\s?(?:its|the)?\s?(?:default(?: value)?|기본값?(?:대로|그대로)?)(?!이?\s?(?:아니|아닌|말고))/gu,
        "drop_last=false",
      )
      .replace(/(?<![a-z])(last|final) #(\d+);(?=\s?[?.,]|$)/gu, (all, order: string, index: string) =>
        quantities[Number(index)]!.value === 1 && /batch(?![^?]*fold)/u.test(pattern)
          ? `${order} batch`
          : all,
      )
      .replace(/(?<![a-z])f\s?1(?![\d.])/gu, "fscore")
      .replace(
        /(?<![가-힣])(남|여)(?=\s?#\d+;|\s?\/\s?(?:남|여)(?![가-힣])|(?<=\/\s?여)(?![가-힣]))/gu,
        "$1자",
      )
      .replace(/(?<![가-힣])(앞|뒤)\s?(?=#\d+;)/gu, "$1쪽 ")
      .replace(/leave\s?-?\s?#\d+;\s?-?\s?out/gu, "loocv")
      .replace(
        /(?:float\s?-?|fp|bf)#(\d+);/gu,
        (all, index: string) => widths[quantities[Number(index)]!.value] ?? all,
      )
      .replace(
        /#(\d+);-?\s?bit(?:s|\s?floats?)?(?![a-z])/gu,
        (all, index: string) => widths[quantities[Number(index)]!.value] ?? all,
      )
      .replace(
        /#(\d+);(?:(:)| : |\s?\/\s?)#(\d+);(?:(?::| : |\s?\/\s?)#(\d+);)?(?![:/])/gu,
        (all, first: string, colon: string | undefined, second: string, third?: string) => {
          const values = [first, second, third].flatMap((one) =>
            one === undefined ? [] : [quantities[Number(one)]!.value],
          );
          const sum = values.reduce((total, one) => total + one);
          // "batch 8 / 10 epochs" is no ratio
          if (colon === undefined && ![1, 10, 100].includes(Math.round(sum * 1e6) / 1e6)) return all;
          return ` #${first}; ratioa #${second}; ratiob ${third === undefined ? "" : `#${third}; ratioc`}`;
        },
      )
  );
}

const widths: Readonly<Record<number, string>> = { 16: "halfwidth", 32: "singlewidth", 64: "doublewidth" };

/** A number, and whether it is a part of something. */
function numberPieces(index: number, quantities: Reading["quantities"]): readonly Piece[] {
  const { percent, value, text = "" } = quantities[index]!;
  const isPart = percent || (value > 0 && value < 1 && text.includes("/"));
  return [{ kind: "number", index }, ...(isPart ? [word(["pct"], text)] : [])];
}

/** "3 x 4", and no x otherwise. */
function isTimesSign(tokens: readonly { readonly text: string }[], at: number): boolean {
  return tokens[at]!.text === "x" && tokens[at + 1] !== undefined && at > 0;
}

function markOf(text: string, pattern: string, at: number): readonly Piece[] {
  if (/[.?!;]/u.test(text))
    return [{ kind: "end", strength: 3, ...(text === "?" ? { asks: true as const } : {}) }];
  if (signs.has(text)) return [{ kind: "sign", text }];
  // a stroke within a word is none between phrases
  if (text === "-" && !/\s/u.test(pattern[at - 1] ?? "")) return [];
  // "몇 %"
  if (text === "%") return [word(["share"], text)];
  if (nothing.has(text) || /[\u1100-\u11ff]/u.test(text)) return [];
  // "Linear(300, 40)"
  if (text === "(" && /[a-z]/u.test(pattern[at - 1] ?? "")) return [{ kind: "end", strength: 1 }];
  if (/[,:()[\]{}\-→>|·<]/u.test(text)) return [{ kind: "end", strength: 2 }];
  // pictures and other marks say nothing
  return /[\p{L}\p{N}]/u.test(text) ? [{ kind: "unknown", text }] : [];
}

export function word(is: readonly string[], text: string, many = false): Piece {
  return { kind: "word", is, many, text };
}
