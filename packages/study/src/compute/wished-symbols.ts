import { matchesOf } from "../language/matches.ts";
import type { Reading } from "./reading.ts";
import { forOne, hasAll, only, sentenceAt, untilThen, type Part, type Wish } from "./wish.ts";

const adjective = String.raw`(?:(?:the|its|new|final|updated|next|resulting|새로운|새|다음|최종|나중|갱신된)\s?)*`;
const letter = String.raw`(?<![a-z가-힣_])[wxvms](?:\s?(?:\u0302|[_-]?hat(?![a-z])|햇))?_?[1-9]?'?(?![a-z\d_])`;
const word = String.raw`(?:velocity|속도|weight(?!\s?decay)|가중치(?!\s?감쇠))`;
const item = String.raw`${adjective}(?:${letter}|${word})(?:\s?값)?`;
const join = String.raw`(?:\s?(?:,|&|·|\/|와|과|랑|이랑|하고|및|그리고|(?<![a-z])and(?:\sthen)?(?![a-z]))\s?)+`;
const list = new RegExp(`${item}(?:${join}${item})+`, "gu");
const items = new RegExp(item, "gu");
/** Several letters that are told to be something. */
const told =
  /^\s?(?:값)?(?:은|는|이|가|을|를|모두|둘\s?다|다|both|all|are|is|were|start\S*|시작\S*|=|<-|←|:=|\s)*(?:=|<-|←|#|0|zero|시작|에서|처음|초기)/u;

/** Letters side by side: "m2, v2, m̂2, v̂2", "w1 and w2", "새 v랑 새 w". */
export function symbolsWished(reading: Reading): Wish | undefined {
  const { pattern } = reading;
  const found = matchesOf(pattern, list).findLast(({ 0: whole, index }) => {
    const [, to] = sentenceAt(pattern, index);
    return !told.test(pattern.slice(index + whole.length, to)) && !/[([]\s?$/u.test(pattern.slice(0, index));
  });
  if (found === undefined) return undefined;
  const symbols = matchesOf(found[0], items).map(([one]) => one.trim());
  const names = symbols.map(nameOf);
  if (new Set(names).size < names.length) return undefined;
  const end = found.index + found[0].length;
  const parts = symbols.map((one, index) => partOf(reading, [found.index, end], one, names[index]!));
  return { parts };
}

/** The symbol as facts are called: "new m̂2" is mhat2. */
function nameOf(one: string): string {
  const letterOf = /velocity|속도/u.test(one) ? "v" : /weight|가중치/u.test(one) ? "w" : undefined;
  const [, name = "w", hat, step = ""] =
    /(?<![a-z])([wxvms])(\s?(?:\u0302|[_-]?hat|햇))?_?([1-9])?'?(?:\s?값)?$/u.exec(one) ?? [];
  return letterOf ?? `${name}${hat === undefined ? "" : "hat"}${step}`;
}

function partOf(
  reading: Reading,
  [from, end]: readonly [number, number],
  symbol: string,
  name: string,
): Part {
  const { pattern } = reading;
  const [before, behind] = [pattern.slice(0, from), forOne(pattern.slice(end))];
  const ask = /[가-힣]/u.test(pattern) ? `${symbol}는?` : `${symbol}?`;
  // as it stands, and as the last thing said
  const ways = [
    before + symbol + behind,
    `${before} ${ask}`,
    `${before}${behind.replace(/\?/gu, ".")} ${ask}`,
  ];
  const [, letters, step] = /^([a-z]+?)(\d*)$/u.exec(name)!;
  const same = /^[wx]$/u.test(letters!) ? "[wx]" : letters!;
  return {
    readings: ways
      .map((way) => (step === "" ? only(reading, way) : untilThen(only(reading, way))))
      .filter((one) => hasAll(reading, one)),
    called: new RegExp(`^${same}${step === "" ? String.raw`\d*` : step}$`, "u"),
  };
}
