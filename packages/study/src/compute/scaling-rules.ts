import type { Asked } from "./asked.ts";
import { askedPart } from "./asked-part.ts";
import type { Computation } from "./computation.ts";
import { names } from "./names.ts";
import { needs } from "./needs.ts";
import type { Quantity } from "./reading.ts";
import { noiseFrames, scalingFrames, shrinks, shrinksBatch } from "./scaling-frames.ts";
import { noiseSheet, scalingSheet } from "./scaling-sheets.ts";
import { tellsDeviation } from "./standard-error.ts";

const root = /제곱근|루트|sqrt|square[\s-]?root/u;
const straight = /선형|비례|linear|proportional/u;

/** "Linear, not square root": of two rules one is denied. */
const notRoot =
  /(?:not|instead\sof|rather\sthan)\s(?:the\s|by\s(?:the\s)?)?(?:sqrt|square[\s-]?root)|(?:제곱근|루트)(?:\s?스케일링)?(?:\s?(?:규칙|법칙))?(?:이|을|으로)?\s?(?:말고|대신|아니)/u;
const notStraight =
  /(?:not|instead\sof|rather\sthan)\s(?:the\s|by\s(?:the\s)?)?linear|선형(?:\s?스케일링)?(?:\s?(?:규칙|법칙))?(?:이|을|으로)?\s?(?:말고|대신|아니)/u;

const asksRate =
  /(?:(?<![a-z])lr|학습\s?[률율]|러닝\s?레이트|learning\srate)(?:은|는|이|가|을|를)?\s?(?:#\d+;\s?)?(?:은|는)?\s?(?:얼마|몇|어떻게\s?바|\?|$)|(?:what|which)\s(?:new\s)?(?:lr|learning\srate)/u;

/** Without the old rate there is no new one, however many times as large it is. */
const asksNewRate =
  /what\s(?:should|will|would|must|is)\s(?:the\s|my\s|our\s)?new\s(?:lr|learning\srate)(?:\sbe)?\s?\?|how\s(?:large|big|high)\s(?:should|must|will|would|does)/u;

/** A question for a batch is none for a rate that is told beside it. */
const otherAsked =
  /^(?!.*(?:what|how\smuch|which)[^?#]*(?:learning\srate|(?<![a-z])lr(?![a-z]))).*(?:(?:last|final|effective|global|micro-?)\s?(?:mini-?)?batch|마지막\s?배치|유효\s?배치|실효\s?배치(?:는|가|\s?크기))/u;

/** The learning rate for another batch size, by the linear or the square-root rule. */
export const scalingRules: Computation = {
  name: "learning-rate-scaling",
  ignores: ["epochs", "momentum", "decay"],
  gives: ["ratio"],
  card: "linear-scaling-rule",
  title: { ko: "배치 크기에 맞춘 학습률", en: "learning rate for another batch size" },
  needs: [needs.learningRate, needs.batchSize, needs.newBatchSize],
  answer: (asked) => {
    if (otherAsked.test(askedPart(asked.reading.pattern))) return undefined;
    const isRoot = asked.says(notStraight) || (asked.says(root) && !asked.says(notRoot));
    if (
      !asked.says(
        /배치|batch|bs(?![a-z])|스케일링|scaling|(?:linear|root|sqrt)\srule|(?:선형|제곱근|루트)\s?규칙/u,
      ) ||
      !(isRoot || asked.says(straight) || asked.says(asksRate)) ||
      asked.says(/워밍업|warm-?up|표준\s?편차|std|잡음|noise/u)
    )
      return undefined;
    const told = whole(asked);
    const lr =
      told?.lr ??
      asked.one(
        `${names.learningRate}~#(?!\\s?(?:배|times|x(?![a-z])))`,
        String.raw`#\s(?:learning rate|lr)`,
        String.raw`#(?:이던|였던|이었던|짜리|인)\s?${names.learningRate}`,
        String.raw`(?:에서|에|일\s?때)\s?#(?:을|를)?\s?(?:썼|쓰던|쓰고|사용)`,
        String.raw`(?:지금|현재|원래|기존)\s?(?:은|는|이)?\s?#`,
      );
    const factor =
      partOf(asked) ??
      asked.one(
        String.raw`#\s?배`,
        String.raw`(?:배치|batch(?:\ssize)?)\s?(?:times|by|x|\*)\s?#`,
        String.raw`(?:by\sa\sfactor\sof|multipl\w+\sby|times|grows?)~#`,
        String.raw`#\s?(?:x|times|-?fold)(?![a-z])`,
      );
    const doubled = asked.says(/doubl|두\s?배/u)
      ? 2
      : asked.says(/tripl/u)
        ? 3
        : asked.says(/quadrupl/u)
          ? 4
          : asked.says(/halv|절반/u)
            ? 0.5
            : undefined;
    // "배치 1024일 때의 학습률 0.4는 배치 256일 때의": the batch before a rate is its own
    if (
      told === undefined &&
      asked.says(/배치[^#]*#\d+;(?:에서|일\s?때)의?\s(?:lr|학습\s?률)\s?#\d+;(?:는|은)/u)
    )
      return undefined;
    // "at batch 512, if 0.1 works at batch 64": the new size comes first
    if (
      told === undefined &&
      asked.says(
        /(?:batch(?:\s?size)?|배치)\s?(?:of\s)?#\d+;[^#]*(?:\bif\b|\bwhen\b|given|로는|에서는\s?얼마)[^#]*#/u,
      )
    )
      return undefined;
    const base = baseOf(asked);
    const sizes = told?.sizes ?? endingWithAsked(asked, startingWith(base, batchSizes(asked)));
    // where the question comes first, so may the new size
    const end = asked.reading.text.indexOf("?");
    if (told === undefined && base === undefined && end >= 0 && sizes.some(({ at }) => at > end))
      return undefined;
    if (asked.left.length > 0) return undefined;
    const times = factor?.value ?? (sizes.length === 0 ? doubled : undefined);
    if (lr === undefined && times === undefined && sizes.length === 0) return undefined;
    // who names no rule and asks for the rate means the linear one, which the answer names
    const isNamed = isRoot || asked.says(straight);
    if (!isNamed && (lr === undefined || sizes.length !== 2)) return undefined;
    if (sizes.length > 2 || (sizes.length > 0 && times !== undefined && sizes.length !== 1)) return undefined;
    const asksFactor =
      lr === undefined &&
      !asked.says(asksNewRate) &&
      asked.says(
        /몇\s?배|배로|배(?:가|예요|인가)|factor|how many times|multipl\w+|times|by\s(?:how\smuch|what)|(?:lr|learning\srate)\s(?:(?:should|must|has\sto|will|would|needs\sto)\s)?(?:be(?!\s(?:at|of))|becomes?|changes?)(?![a-z])|(?:학습\s?[률율]|러닝\s?레이트)(?:은|는|이|가|을|를)?\s?(?:어떻게|어떡|어케)/u,
      );
    const missing = [
      ...(lr === undefined && !asksFactor ? [needs.learningRate] : []),
      ...(sizes.length === 0 && times === undefined ? [needs.batchSize] : []),
      ...(sizes.length === 1 && times === undefined ? [needs.batchSize, needs.newBatchSize] : []),
    ];
    if (missing.length > 0) return { missing, title: scalingRules.title };
    const pair = times === undefined ? ([sizes[0]!, sizes[1]!] as const) : undefined;
    const isSmaller = shrinks(asked, times);
    if (isSmaller === undefined) return undefined;
    return { sheet: scalingSheet({ isRoot, lr, times: factor ?? times, sizes: pair, shrinks: isSmaller }) };
  },
  frames: scalingFrames,
};

/** All three at once: "배치 256에서 0.1이면 64에서는?", "at batch 2048 if 256 used 0.1". */
function whole(asked: Asked): { readonly lr: Quantity; readonly sizes: readonly Quantity[] } | undefined {
  const korean = asked.take(
    String.raw`(?:배치(?:\s?크기)?\s?)?#(?:에서|에|일\s?때)\s?(?:${names.learningRate}(?:이|은|을)?\s?)?#(?:이면|면|이었으면|였으면|이었는데|였는데|이고|인데|을\s썼으면)\s?,?\s?(?:배치\s?)?#(?:에서|으로|로|일\s?(?:때|땐)|이면|면)`,
  );
  if (korean !== undefined) return { lr: korean[1]!, sizes: [korean[0]!, korean[2]!] };
  const english = asked.take(
    String.raw`(?:at|for)\sbatch(?:\ssize)?\s#\s?,?\sif\s(?:batch(?:\ssize)?\s)?#\s(?:used|uses|had|has|took|takes)\s(?:${names.learningRate}\s)?#`,
  );
  const used = asked.take(
    String.raw`batch(?:\ssize)?(?:\sof)?\s#\s(?:used|uses|had|has|took|takes|needed|ran\s(?:at|with))\s(?:(?:an?\s)?${names.learningRate}\s(?:of\s)?)?#[^#]*?(?:to|for|at|with|batch(?:\ssize)?)\s(?:of\s)?#`,
  );
  if (used !== undefined) return { lr: used[1]!, sizes: [used[0]!, used[2]!] };
  if (english !== undefined) return { lr: english[2]!, sizes: [english[1]!, english[0]!] };
  const works = asked.take(
    String.raw`#\s(?:works|worked|(?:was|is)\s(?:good|fine|used|right|set|ok))\s(?:well\s)?(?:for|at|with)\s(?:(?:a\s)?batch(?:\ssize)?(?:\sof)?\s?)?#[^#]*?(?:to|for|at|batch(?:\ssize)?)\s(?:of\s)?#`,
  );
  return works === undefined ? undefined : { lr: works[0]!, sizes: [works[1]!, works[2]!] };
}

/** "배치를 1/4로 줄이면", "a batch cut to 0.5 of its size": a part of the old batch is no size. */
function partOf(asked: Asked): Quantity | undefined {
  const match = /(?:배치|batch)[^#;]{0,12}#(\d+);\s?(?:(?:으로|로)\s?(?:줄|낮|감)|of\s(?:its|the))/u.exec(
    asked.reading.pattern,
  );
  const part = match === null ? undefined : asked.reading.quantities[Number(match[1])];
  if (part === undefined || !(part.value > 0 && part.value < 1)) return undefined;
  asked.claim([Number(match![1])]);
  return part;
}

/** The batch size that the given learning rate belongs to: "lr 0.1 at batch 256". */
function baseOf(asked: Asked): Quantity | undefined {
  const told =
    /(?:lr|learning\srate|학습률)[^#;]{0,8}#\d+;\s(?:(?:is|was|were|works?|worked)\s(?:\w+\s)?)?(?:at|for|with|on|using)\s(?:a\s)?batch(?:\ssize)?(?:\sof)?\s?#(\d+);|(?:lr|학습률)[^#;]{0,8}#\d+;(?:을|를)?\s배치(?:\s?크기)?\s?#(\d+);(?:에서|에|일\s?때)/u.exec(
      asked.reading.pattern,
    );
  return told === null ? undefined : asked.reading.quantities[Number(told[1] ?? told[2])];
}

function startingWith(base: Quantity | undefined, sizes: readonly Quantity[]): readonly Quantity[] {
  return base === undefined || sizes[1] !== base ? sizes : [base, sizes[0]!];
}

/** "0.1 for 256. What rate for batch 8192?": of two the one that the question itself names is the new one. */
function endingWithAsked({ reading }: Asked, sizes: readonly Quantity[]): readonly Quantity[] {
  const part = askedPart(reading.pattern);
  const isAsked = (size: Quantity): boolean => part.includes(`#${reading.quantities.indexOf(size)};`);
  const [first, second] = sizes;
  return first !== undefined && second !== undefined && isAsked(first) && !isAsked(second)
    ? [second, first]
    : sizes;
}

/** Batch sizes in the order of the question: "from 64 to 512", "배치 256에 … 1024로 키우면". */
function batchSizes(asked: Asked) {
  const pair = asked.take(
    String.raw`from\s(?:batch(?:\ssize)?\s)?#\s(?:up\s|down\s)?to\s(?:batch(?:\ssize)?\s)?#`,
    String.raw`(?:batch(?:\ssize)?|배치(?:\s?크기)?)(?:를|을|가|이)?\s?#\s?(?:->|→|에서|to|부터)\s?(?:배치\s?)?#`,
    String.raw`#\s?(?:->|→|에서|vs\.?|versus)\s?#`,
    String.raw`from\s#\s(?:up\s|down\s)?to\s#`,
    String.raw`(?:batch(?:\ssize)?s?|배치)\s?#\s?(?:vs\.?|versus|and|와|과)\s?#`,
  );
  if (pair !== undefined) return pair;
  const named = asked.all(`${names.batch}~#`, String.raw`(?<![a-z])(?:bs|b)~#`);
  const target = asked.one(
    String.raw`#\s?(?:으로|로)\s?(?:키우|늘리|올리|바꾸|줄이|낮추|하)`,
    String.raw`(?:raised?|increased?|change[sd]?|go(?:ing)?|grown?|scaled?|moving|switch\w*)\sto\s#`,
    String.raw`(?:to|for|at)\s#`,
  );
  if (target !== undefined) return [...named, target];
  // beside one batch size a number that is left can only be the other, in the order of the question
  const other = named.length === 1 && asked.left.length === 1 ? asked.left[0]! : undefined;
  if (other === undefined || !Number.isInteger(other.value) || other.value < 1) return named;
  asked.rest();
  return [...named, other].toSorted((a, b) => a.at - b.at);
}

/** How the noise of a gradient changes with the batch. */
export const gradientNoise: Computation = {
  name: "gradient-noise",
  gives: ["ratio", "share"],
  card: "mini-batch-sgd",
  title: { ko: "배치 크기와 기울기의 흔들림", en: "batch size and gradient noise" },
  needs: [needs.batchSize, needs.newBatchSize],
  answer: (asked) => {
    if (
      !asked.says(/표준\s?편차|흔들림|잡음|노이즈|(?<![a-z])std(?![a-z])|standard deviation|noise/u) ||
      !asked.says(/배치|batch/u)
    )
      return undefined;
    if (asked.says(/분산|variance|분의|표준\s?오차|standard\serror/u) || asked.says(tellsDeviation))
      return undefined;
    const factor = asked.one(
      String.raw`#\s?배`,
      String.raw`(?:by\sa\sfactor\sof|multipl\w+\sby|times)~#`,
      String.raw`#\s?(?:x|times|-?fold)(?![a-z])`,
    );
    const sizes = factor === undefined ? batchSizes(asked) : [];
    const isSmaller = shrinksBatch(asked, factor?.value);
    if (asked.left.length > 0 || (factor === undefined && sizes.length !== 2)) return undefined;
    if (isSmaller === undefined) return undefined;
    const pair = factor === undefined ? ([sizes[0]!, sizes[1]!] as const) : undefined;
    return { sheet: noiseSheet({ times: factor, sizes: pair, shrinks: isSmaller }) };
  },
  frames: noiseFrames,
};
