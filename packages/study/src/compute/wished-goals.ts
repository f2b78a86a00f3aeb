import type { Reading } from "./reading.ts";
import { forOne, hasAll, only, sentenceAt, type Part, type Wish } from "./wish.ts";

/** What questions ask for, by its noun. */
const noun =
  /(?<![a-z])(?:steps|updates|iterations|batches|epochs|fits|trainings|combinations|candidates|parameters|(?<=of\s)(?:weights|biases)|(?:samples|rows|images|examples|batch)(?=\s(?:(?:are|is|get)\s)?(?:dropped|lost|left|unused|skipped|wasted|seen|processed|size|per|each|in\s(?:the\s)?(?:last|final)))|(?:last|final|leftover)\sbatch|(?:train(?:ing)?|val(?:idation)?|test)(?:ing)?\s(?:set|size|rows|samples|data)(?:\ssize)?|learning\srate|lr|linear|square\sroot|sqrt|accuracy|precision|recall|f-?1(?:\sscore)?|specificity|error\srate|norm|multiplier|scale(?:\sfactor)?|effective\sbatch|step\ssize|clipped\sgradient|(?:new|final|updated)\s(?:[wv]|weight|velocity)|(?<!of\s(?:the\s)?)loss|(?<!of\s(?:the\s)?)gradient(?=\s?(?:[?,]|and\s|$))|[wxvms]_?[1-9]|mean|variance|standard\sdeviation)(?![a-z])|스텝\s?(?:수|횟수|크기)|업데이트\s?(?:수|횟수)|배치\s?(?:수|크기)|마지막\s?배치|버려지는\s?\S{1,4}\s?(?:수|개수)|남는\s?\S{1,4}\s?(?:수|개수)|에폭\s?수|조합\s?수|(?:가중치|편향)\s?(?:수|개수)|이동\s?거리|새\s?(?:[wv]|가중치|속도)|학습\s?(?:률|횟수)|(?:훈련|학습|검증|시험|테스트)\s?(?:데이터|세트|셋|크기|개수)|선형|제곱근|손실|함숫값|함수\s?값|기울기|정확도|정밀도|재현율|특이도|f1|노름|오류율|파라미터\s?수|평균|분산|표준\s?편차|실효\s?배치/u;

/** Ways to work a learning rate out, which go with no other goal. */
const rule = /linear|square|sqrt|선형|제곱근/u;

const join =
  /\s?(?:,\s?(?:and\s|then\s|and\sthen\s|그리고\s)?|(?<![a-z])and\s(?:then\s|also\s)?|&\s?|·\s?|(?<=[가-힣])(?:와|과|랑|이랑|하고)\s|(?:,\s?)?그리고\s|(?<!\p{L})및\s)/gu;
const and = /(?<!\p{L})(?:and|then|및|그리고)(?!\p{L})|&|(?:와|과|랑|하고)\s/u;
/** Where what is told ends and what is asked for begins. */
const starts =
  /[:;.→]|->|\s-\s|(?:면|때|인데|이고|,|\/)\s|what(?:'s|\sis|\sare)\s|give(?:\sme)?\s|find\s|compute\s|i\s(?:need|want)\s/gu;
/** Where what is asked for ends and more is told. */
const tail =
  /\s(?:with|for|if|when|given|using|on)\s[^?]*#|\s(?:of|in|over)\s(?:a\s|the\s)?#|\s?(?:[?.!]|(?:은|는|을|를)?\s?(?:각각|둘|구해|구하|알려|계산|적어|얼마|몇)|please|pls|both|respectively)/u;

/** A number with its particle is told in full: "0.1은 선형 규칙과". */
const behindParticle = /^(?:개|장|에폭)?(?:은|는|을|를|이|가|에서|로|으로|의)\s/u;

/** The same counted otherwise: "steps per epoch and in total". */
const inShort = /^(?:in\s(?:total|all)|overall|per\s[a-z]+)(?![a-z])/u;

/** What tells something is no name of a goal. */
const says =
  /^(?!how\s).*(?<![a-z])(?:is|are|was|were|has|have|had|uses?|used|we|i|it|keeps?|kept|stays?|sets?|starts?|wants?|needs?|got|gets?|goes|if|when|but|so|from|because|doubled?|same)(?![a-z])|(?:(?!마다)[가-힣]다|[가-힣]요|[가-힣]고|는데|인데|지만|면|해서|니까|[했됐]음)(?:\s|$)/u;
const longest = 45;

interface Chunk {
  readonly from: number;
  readonly to: number;
}

/** The sentence at its joints. */
function chunksOf(pattern: string, from: number, to: number): readonly Chunk[] {
  const joints = Array.from(pattern.slice(from, to).matchAll(join), ({ 0: whole, index }) => [
    from + index,
    from + index + whole.length,
  ]);
  return [...joints, [to, to]].map(([end], index) => ({ from: joints[index - 1]?.[1] ?? from, to: end! }));
}

/** What a chunk asks for: behind what it tells when it is the first, before what it tells when it is the last. */
function goalIn(pattern: string, { from, to }: Chunk, isFirst: boolean, isLast: boolean): Chunk | undefined {
  let goal = { from, to };
  if (isFirst) {
    const number = pattern.slice(from, to).lastIndexOf(";");
    const isBehind = isLast || !/#/u.test(pattern.slice(from, to)) ? 0 : number + 1;
    const text = pattern.slice(from + isBehind, to);
    const begin = Array.from(text.matchAll(starts)).at(-1);
    const particle = isBehind > 0 ? behindParticle.exec(text)?.[0].length : 0;
    // what stands right behind a number is what it counts
    if (begin === undefined && particle === undefined) return undefined;
    goal = { from: from + isBehind + (begin === undefined ? particle! : begin.index + begin[0].length), to };
  }
  if (isLast) {
    const end = tail.exec(pattern.slice(goal.from, to))?.index;
    goal = { ...goal, to: end === undefined ? to : goal.from + end };
  }
  const text = pattern.slice(goal.from, goal.to);
  if (text.length > longest || says.test(text)) return undefined;
  const isShort = inShort.test(text) && /(?:and|then|also)\s$/u.test(pattern.slice(0, goal.from));
  return (noun.test(text) || (!isFirst && isShort)) && !/#/u.test(text) ? goal : undefined;
}

/** The noun by which a text names a goal. */
export function goalNamed(text: string): string | undefined {
  return noun.exec(text)?.[0];
}

/** Goals side by side, each by its noun: "steps per epoch and the size of the last batch". */
export function goalsWished(reading: Reading): Wish | undefined {
  const { pattern } = reading;
  for (const at of [...pattern.matchAll(/[^.?!](?=[.?!](?:\s|$)|$)/gu)].toReversed()) {
    const [from, to] = sentenceAt(pattern, at.index);
    const goals = goalsOf(pattern, chunksOf(pattern, from, to));
    // it asks for several things, but which of them is which is not understood
    if (goals?.isAll === false) return { parts: goals.goals.map(() => ({ readings: [] })) };
    if (goals !== undefined) return { parts: partsOf(reading, goals.goals) };
  }
  return undefined;
}

interface Goals {
  readonly goals: readonly Chunk[];
  /** Whether they are understood, and what comes behind them asks for nothing more. */
  readonly isAll: boolean;
}

/** What no computation tells from the whole. */
const untold = /(?:가중치|편향)\s?(?:수|개수)|(?:weights|biases)(?![a-z])/u;
const noMore = /^\s*(?:(?:please|pls|both|each|respectively|thanks?|각각|둘\s?다|부탁\S*)[\s.?!]*)*$/u;

function goalsOf(pattern: string, chunks: readonly Chunk[]): Goals | undefined {
  for (let last = chunks.length - 1; last > 0; last--) {
    const end = goalIn(pattern, chunks[last]!, false, true);
    if (end === undefined) continue;
    const goals = [end];
    for (let index = last - 1; index >= 0; index--) {
      const whole = goalIn(pattern, chunks[index]!, false, false);
      const goal = goalIn(pattern, chunks[index]!, true, false);
      if (goal === undefined) break;
      goals.unshift(goal);
      if (whole === undefined || goal.from > whole.from) break;
    }
    const said = goals.map((goal) => pattern.slice(goal.from, goal.to));
    const rules = said.filter((one) => rule.test(one)).length;
    if (goals.length < 2 || new Set(said).size < said.length || rules % said.length !== 0) continue;
    const more = chunks.slice(last + 1).map((chunk) => pattern.slice(chunk.from, chunk.to));
    // a comma alone stands also between what is told and what is asked
    const joints = pattern.slice(goals[0]!.to, goals.at(-1)!.from);
    if (!and.test(joints)) continue;
    const isAll = more.every((text) => /#/u.test(text) || noMore.test(text));
    return { goals, isAll: isAll && !said.some((text) => untold.test(text)) };
  }
  return undefined;
}

function partsOf(reading: Reading, goals: readonly Chunk[]): readonly Part[] {
  const { pattern } = reading;
  const [before, behind] = [pattern.slice(0, goals[0]!.from), forOne(pattern.slice(goals.at(-1)!.to))];
  const [first = ""] = noun.exec(pattern.slice(goals[0]!.from, goals[0]!.to)) ?? [];
  return goals.map(({ from, to }) => {
    const said = pattern.slice(from, to).trim();
    const goal = inShort.test(said) ? `${first} ${said}` : said;
    const ask = /[가-힣]/u.test(pattern) ? `${goal}는?` : `${goal}?`;
    return {
      readings: [`${before}${goal}${behind}`, `${before}${behind.replace(/\?/gu, "")} ${ask}`]
        .map((way) => only(reading, way.replace(/what\sare\s/u, "what is ")))
        .filter((one) => hasAll(reading, one)),
    };
  });
}
