import type { Asked } from "./asked.ts";
import { askedPart } from "./asked-part.ts";
import type { Frame } from "./computation.ts";
import { frame } from "./frame.ts";
import { isCount, type Quantity } from "./reading.ts";
import { noiseSheet, scalingSheet } from "./scaling-sheets.ts";
import type { Filled } from "./slots.ts";

const batch = /배치|batch|(?<![a-z])bs(?![a-z])/u;
const root = /제곱근|루트|root|sqrt/u;
const line = /선형|비례|linear|proportion/u;
const wants = {
  once: ["learningRate", "factor"],
  many: "batch",
  needed: ["learningRate", "batch"],
  manyMore: true,
} as const;

/** "from 50 to 200": both are batches. */
function sizesNamed({ reading: { pattern, quantities } }: Asked): string {
  const pair =
    /(?:(?<![a-z])from\s)?#(\d+);(?:개|장|명)?(?:에서|부터|\s(?:up\s|down\s)?to|\s?(?:->|→))\s?#(\d+);/gu;
  const isSize = (index: string): boolean => isCount(quantities[Number(index)]!);
  return pattern.replace(pair, (whole, one: string, other: string) =>
    isSize(one) && isSize(other) ? ` batch #${one};, batch #${other};` : whole,
  );
}

const words: readonly (readonly [RegExp, number])[] = [
  [/doubl|twice\sas|두\s?배|#\d+;\s?times\sas/u, 2],
  [/tripl|세\s?배/u, 3],
  [/quadrupl|네\s?배/u, 4],
  [/halv|절반|반으로/u, 0.5],
];

const smaller =
  /shrink|shrunk|smaller|reduc|decreas|(?<![a-z])(?:cut|drops?|lower)|줄이|줄어|줄였|줄면|작게|작아|감소|낮추/u;
const larger = /grow|larger|bigger|increas|rais|키우|키웠|늘리|늘어|늘렸|커지|크게|올리/u;

/** Whether a batch becomes so many times smaller; undefined where it is said to become both. */
export function shrinks(asked: Asked, times: number | undefined): boolean | undefined {
  if (times === undefined || times <= 1 || !asked.says(smaller)) return false;
  return asked.says(larger) ? undefined : true;
}

/** The same where a noise may shrink as well: it has to be the batch. */
export function shrinksBatch(asked: Asked, times: number | undefined): boolean | undefined {
  if (shrinks(asked, times) === false) return false;
  const isBatch = asked.says(
    /(?:shrink|reduc|decreas|cut|drop|lower)\w*\s(?:the\s|my\s)?batch|batch(?:\s?size)?\s(?:is\s)?(?:shr|reduc|decreas|cut|drop|lower)|(?:배치|크기|사이즈)[^#]{0,4}#\d+;\s?(?:배|분의)[^#]{0,8}(?:줄|작)/u,
  );
  const isLarger = asked.says(
    /(?:grow|increas|rais)\w*\s(?:the\s|my\s)?batch|batch(?:\s?size)?\s(?:is\s|gets\s)?(?:grow|increas|rais|larger|bigger)|(?:배치|크기|사이즈)[^#]{0,4}#\d+;\s?배(?:로|만큼)?\s?(?:키우|키웠|늘리|늘어|늘렸|커|올리)/u,
  );
  if (isLarger) return isBatch ? undefined : false;
  return isBatch ? true : undefined;
}

/** How many times larger the batch becomes, as a number or in a word; nothing where both are told. */
function timesIn(asked: Asked, told: Filled): Quantity | undefined {
  const [, value] = words.find(([said]) => asked.says(said)) ?? [];
  const factor = told.of("factor");
  if (factor !== undefined || value === undefined || told.all("batch").length > 0) return factor;
  return { value, at: 0, percent: false };
}

/** The old batch and the new one, in the order told; nothing where that order is not sure. */
function sizesIn(asked: Asked, told: Filled): readonly [Quantity, Quantity] | undefined {
  const [first, second, ...more] = told.all("batch");
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  const { pattern } = asked.reading;
  const part = askedPart(pattern);
  const placeOf = (one: Quantity): number => pattern.indexOf(`#${asked.reading.quantities.indexOf(one)};`);
  const start = pattern.lastIndexOf(part);
  // what is asked before anything is told, or told of the old batch behind the question
  const isBehind =
    /^(?:what|which|how)/u.test(part) &&
    /(?<![a-z])(?:if|when|given|since|because)(?![a-z])[^?]*#/u.test(part);
  const lr = told.of("learningRate");
  // the old batch is told behind the new one
  if (
    /어제|원래|기존|예전|전에|yesterday|used\sto|previously|originally|before/u.test(
      pattern.slice(placeOf(first), placeOf(second)),
    )
  )
    return undefined;
  if (/[a-z]/u.test(part) && isBehind && placeOf(first) > start) return undefined;
  if (
    /(?<![a-z])(?:now|today)\s(?:at|use|using|with)|지금은|원래는|was\s|이던|였던/u.test(pattern) &&
    lr === undefined
  )
    return undefined;
  return [first, second];
}

/** A learning rate for another batch, by what each number is. */
export const scalingFrames: readonly Frame[] = [
  frame(
    {
      about: new RegExp(`(?=.*(?:${batch.source}|scal|스케일))(?=.*(?:${root.source}|${line.source}))`, "u"),
      asks: /./u,
      prepare: sizesNamed,
      except:
        /워밍|warm|표준\s?편차|(?<![a-z])std|잡음|노이즈|noise|흔들림|에폭|epoch|스텝|gpu|카드|누적|accumul|코사인|cosine|분산|varian|모멘텀|momentum|기울기|gradient/u,
    },
    wants,
    (told, asked) => {
      const [lr, times, sizes] = [told.of("learningRate"), timesIn(asked, told), sizesIn(asked, told)];
      const isRoot = asked.says(root);
      if (lr === undefined || isRoot === asked.says(line) || (times === undefined) === (sizes === undefined))
        return undefined;
      const isSmaller = shrinks(asked, times?.value);
      if ((times !== undefined && told.all("batch").length > 0) || isSmaller === undefined) return undefined;
      return { sheet: scalingSheet({ isRoot, lr, times, sizes, shrinks: isSmaller }) };
    },
  ),
];

/** How the noise of a gradient changes, by what each number is. */
export const noiseFrames: readonly Frame[] = [
  frame(
    {
      about: new RegExp(
        `(?=.*(?:${batch.source}))(?=.*(?:표준\\s?편차|(?<![a-z])std|잡음|노이즈|noise|noisy|흔들|jitter|standard\\sdeviation|shak))`,
        "u",
      ),
      asks: /몇\s?배|factor|times|얼마|비율|ratio|how\smuch|\?/u,
      prepare: sizesNamed,
      except: /표준\s?오차|standard\serror|분산|varian|학습\s?[률율]|learning|에폭|epoch|gpu|누적|accumul/u,
    },
    { once: ["factor"], many: "batch", needed: ["batch"], manyMore: true },
    (told, asked) => {
      const [times, sizes] = [timesIn(asked, told), sizesIn(asked, told)];
      const isSmaller = shrinksBatch(asked, times?.value);
      return (times === undefined) === (sizes === undefined) || isSmaller === undefined
        ? undefined
        : { sheet: noiseSheet({ times, sizes, shrinks: isSmaller }) };
    },
  ),
];
