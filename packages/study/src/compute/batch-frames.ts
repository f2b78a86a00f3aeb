import { dropped, epochsIn, epochsOf, work } from "./batch-sheets.ts";
import type { Asked } from "./asked.ts";
import type { Outcome, Frame } from "./computation.ts";
import { frame } from "./frame.ts";
import { isCount, type Quantity } from "./reading.ts";

const about =
  /배치|묶음|씩|에폭|에포크|스텝|batch|at\sa\stime|(?:groups|chunks|bunch(?:es)?|portions|handfuls|packs)\sof|grouped|each|(?<![a-z])bs(?![a-z])|epoch|steps?|everything|all\sof\s(?:it|them)/u;
const except =
  /학습\s?[률율]|러닝|learning\srate|(?<![a-z])lr(?![a-z])|겹|폴드|fold|교차|gpu|지피유|카드|(?<![a-z])cards?(?![a-z])|machine|accumul|누적|모았|모아|add\sup|표준|(?<![a-z])std|모멘텀|momentum|adam|아담|기울기|gradient|워밍|warm|코사인|cosine|스케줄|schedule|검증|valid|시험|테스트|(?<![a-z])test|조합|후보|candidate|증강|augment|은닉|hidden|layer|몇\s?배|factor|정확도|accuracy|초(?:가|에|\s?걸)|seconds?|minutes?|hours?|시간/u;
const asksUpdates =
  /(?:how\s(?:many|often)|number\sof|count|total|#)(?:[^?#]|#\d+;)*?(?:updates?|steps?|iterations?|its?(?![a-z])|iters?(?![a-z])|iteration|batches|weights?\s(?:change|get|are|is|move)|(?:change|adjust|update|correct|nudge|tweak|tune|fix|move)s?\s(?:the|its|my|our)\s(?:weights?|parameters?|model|network))|(?:steps?|updates?|updated)\s(?:how\s(?:often|many))|(?:weights?|parameters?|model|network)\s(?:get|be|is|are)\s(?:updated|changed|adjusted|corrected)|몇\s?(?:번|스텝|회|배치|묶음|걸음)|횟수|반복(?:을|은|이|수)?\s?(?:수|몇|얼마|\?|$)|(?:스텝|업데이트|배치|이터|갱신|이터레이션)\s?(?:수|개수)|(?:스텝|업데이트|이터|갱신)(?:은|는|이|가)?\s?(?:총\s?|모두\s?)?(?:몇|얼마)/u;
const last =
  /(?:last|final|leftover|left-over|remaining|incomplete|smaller)\s(?:mini-?)?(?:batch|group|chunk|one|bunch|pack)|last\sof\sthem|small(?:er)?\s(?:batch|one)\sat\sthe\send|작은\s(?:배치|묶음)|마지막|맨\s?(?:끝|뒤)|자투리|나머지/u;
const asksSize = /how\s(?:big|large|small|many|full)|size|몇|얼마|크기/u;
const leftOver =
  /(?:drop|throw|thrown|discard|skip|ignor|leav|left\sout|los[et]|unused|wast|(?:never|not|n't)\s(?:get\s|be\s|being\s)?(?:us|se|shown|learn|train))|버려|버리|버린|안\s?쓰|못\s?쓰|쓰이지|쓰지|빠지|빠져|누락|제외|남는|남아|건너|잃/u;
const drops =
  /버리|버린|버려|버릴|빼고|빼면|제외|drop|throw|thrown|discard|skip|ignor|leave\sout|left\sout|gone|without/u;
const keeps =
  /keep|kept|유지|포함|drop_?last\s?=?:?\s?false|안\s?버|버리지|도\s?(?:쓰|써|세)|includ|count(?:s|ed|ing)?\stoo/u;

/** Updates in all, where nobody said how many epochs there are. */
export const unsetEpochs: RegExp =
  /(?:에폭|에포크)(?:은|는|을|를|\s?수는|\s?수를)?\s?(?:아직\s?)?(?:안|못|모르|몰라|미정)|(?:not|n't|dont|never)\s(?:\w+\s){0,3}(?:number\sof\s)?epochs|epochs?\s(?:is|are)\s(?:not|un)/u;

/** What is said of a batch that is dropped names no number. */
const droppedBatch =
  /(?:끝에\s?|마지막에\s?)?(?:남는|남은|모자라는|모자란|마지막|끝의?|자투리)\s?(?:짧은\s?|작은\s?)?(?:배치|묶음)(?:를|은|는)?\s?(?:버리|버려|버린|버릴|빼|제외|안\s?쓰)[가-힣]*|(?:the\s|any\s)?(?:last|final|incomplete|ragged|partial|leftover|short|unfinished)\s(?:[a-z]+\s)?(?:mini-?)?(?:batch|group|one)(?:\sat\sthe\send)?/gu;
const withoutDropped = ({ reading }: Asked): string => reading.pattern.replace(droppedBatch, " ");

const rows = { once: ["samples", "batch", "epochs"], needed: ["samples", "batch"] } as const;

function counted(
  [samples, batch, epochs]: readonly (Quantity | undefined)[],
  { isLast, dropLast }: { readonly isLast: boolean; readonly dropLast: boolean },
): Outcome | undefined {
  if (samples === undefined || batch === undefined || !isCount(samples) || !isCount(batch)) return undefined;
  if (epochs !== undefined && !isCount(epochs)) return undefined;
  if (batch.value > samples.value) return undefined;
  return { sheet: work({ samples, batch, epochs: isLast ? undefined : epochs, last: isLast, dropLast }) };
}

/** Updates and batches, by what each number is. */
export const batchFrames: readonly Frame[] = [
  frame(
    {
      about,
      asks: asksUpdates,
      prepare: withoutDropped,
      except: new RegExp(`${except.source}|몇\\s?에폭|how\\smany\\sepochs`, "u"),
    },
    rows,
    (told, asked) => {
      if (
        asked.says(leftOver) &&
        !asked.says(/스텝|업데이트|steps|updates|iterations/u) &&
        asked.says(/how\smany\s(?:samples|rows)|몇\s?(?:개|장|줄)/u)
      )
        return undefined;
      if (asked.says(unsetEpochs)) return undefined;
      const dropLast = asked.says(drops) && !asked.says(keeps);
      return counted([told.of("samples"), told.of("batch"), told.of("epochs")], { isLast: false, dropLast });
    },
  ),
  frame(
    {
      about,
      asks: new RegExp(String.raw`(?=.*(?:${last.source}))(?=.*(?:${asksSize.source}))`, "u"),
      except: new RegExp(`${except.source}|(?:how\\smany|몇\\s?번).*(?:steps|updates|업데이트)`, "u"),
    },
    rows,
    (told, asked) =>
      asked.says(drops) && !asked.says(keeps)
        ? undefined
        : counted([told.of("samples"), told.of("batch"), told.of("epochs")], {
            isLast: true,
            dropLast: false,
          }),
  ),
];

/** Rows that are dropped with the last batch. */
export const droppedFrames: readonly Frame[] = [
  frame(
    {
      about: new RegExp(String.raw`(?=.*(?:${about.source}))(?=.*(?:${drops.source}))`, "u"),
      asks: new RegExp(
        String.raw`(?=.*(?:how\smany\s(?:of|samples?|rows|images|examples|things|are|get|do)|몇\s?(?:개|장|건|줄|행|명)))(?=.*(?:${leftOver.source}))`,
        "u",
      ),
      except: new RegExp(
        `${except.source}|에폭\\s?동안|epochs|(?:실제로|정말)\\s?(?:쓰|사용)|쓰이는\\s?(?:샘플|데이터|이미지)`,
        "u",
      ),
    },
    { once: ["samples", "batch"], needed: ["samples", "batch"] },
    (told) => {
      const [samples, batch] = [told.of("samples"), told.of("batch")];
      if (samples === undefined || batch === undefined || !isCount(samples) || !isCount(batch))
        return undefined;
      return batch.value > samples.value ? undefined : { sheet: dropped(samples, batch) };
    },
  ),
];

/** Epochs, from updates. */
export const epochFrames: readonly Frame[] = [
  frame(
    {
      about: /./u,
      asks: /몇\s?(?:에폭|에포크|바퀴)|how\smany\s(?:epochs|passes|times\s(?:through|over))|(?:->|→|=)\s?epochs|에(?:폭|포크)\s?(?:수|는\s?(?:몇|얼마))/u,
      except,
    },
    { once: ["updates", "perEpoch", "samples", "batch"] },
    (told) => {
      const [updates, perEpoch] = [told.of("updates"), told.of("perEpoch")];
      const [samples, batch] = [told.of("samples"), told.of("batch")];
      if (updates === undefined || !isCount(updates)) return undefined;
      if (perEpoch !== undefined)
        return samples !== undefined || batch !== undefined || updates.value % perEpoch.value !== 0
          ? undefined
          : { sheet: epochsOf(updates, perEpoch) };
      if (samples === undefined || batch === undefined || !isCount(samples) || !isCount(batch))
        return undefined;
      return samples.value % batch.value === 0 ? { sheet: epochsIn(updates, samples, batch) } : undefined;
    },
  ),
];
