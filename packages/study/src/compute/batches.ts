import type { Asked } from "./asked.ts";
import { askedPart } from "./asked-part.ts";
import { dropped, epochsIn, work } from "./batch-sheets.ts";
import { batchFrames, droppedFrames, epochFrames, unsetEpochs } from "./batch-frames.ts";
import type { Computation, Outcome } from "./computation.ts";
import { names, samplesNamed, units } from "./names.ts";
import { needs } from "./needs.ts";
import { isCount } from "./reading.ts";
import { fillSlots } from "./slots.ts";
import { Worksheet } from "./worksheet.ts";

const asksUpdates =
  /업데이트|갱신|이터(?![가-힣])|(?<![a-z])its\sper|에폭(?:이|은|에)\s?(?:총\s?)?몇\s?(?:번|스텝)|몇\s?번\s?(?:바뀌|바꾸|변하|고치|고쳐)|총\s?(?:몇\s?)?(?:스텝|번)|전체\s?스텝|스텝|걸음|이터레이션|반복|배치\s?수|배치(?:가|는|를)?\s?몇\s?(?:개|번)|몇\s?(?:개의\s?)?(?:미니)?\s?배치|몇\s?배치|updates?|steps?|iterations?|iters?|batches|number of (?:mini-?)?batches|how many (?:mini-?)?batches|len\s?\(\s?(?:[a-z]+_?)*(?:loader|dl)\s?\)|(?:data)?loader(?:'s)?\s(?:length|len)|length\sof\s(?:the\s|my\s)?(?:data)?loader|로더(?:의)?\s?길이/u;

const asksLast =
  /(?:끝에\s?[^#?]{0,10}작은|weird\ssmall|small\sbatch\sat\sthe\send)|(?:마지막|맨\s?끝|맨\s?뒤|제일\s?끝|끝)(?:에|으로)?\s?(?:(?:남는|남은|오는|있는|생기는)\s?)?(?:미니\s?)?(?:배치|묶음)(?:에|는|의|가|에는)?|마지막에?(?:는|엔)?\s?(?:몇|얼마)[^?]{0,6}배치|나머지\s?(?:미니\s?)?(?:배치|묶음)|자투리|left\s(?:over\s)?(?:for|in)\sthe\s(?:final|last)|in\sthe\s(?:final|last)(?:\sone|(?=\s?[?.,]|$))|(?:last|final)(?:,?\s(?:and\s)?(?:partial|incomplete|small(?:er)?|short(?:er)?|leftover|left-over|odd|uneven|ragged|remaining|unfilled|tiny|little|not\squite\sfull)){0,2}\s(?:mini-?)?batch|leftover|remaind/u;

const drops =
  /꽉\s?찬|온전한\s?배치|(?:only|just)\s(?:full|complete|whole)\sbatches|full\sbatches\sonly|버(?:리|려|림|린|릴|렸|립)|drop\w*\s(?:the\s)?(?:last|final|incomplete|remaind|partial|leftover)|without\sthe\s(?:last|partial|incomplete)|ignor\w+\sthe\s(?:last|partial|incomplete)|drop[\s_-]?last\s?=?\s?(?:true)?|discard|(?:last|short|final|incomplete|partial|leftover)\s(?:mini-?)?(?:batch|one|group)\s(?:is\s|are\s|be\s)?(?:gone|out|dropped|cut|left\sout|removed)|제외|떨어뜨|dropped|thr[eo]w|(?:나머지|자투리|남는|모자란|모자라는|부족한|덜\s?찬|안\s?찬|불완전한|작은|끝|마지막)\s?(?:(?:배치|묶음|거|것|건)\s?)?(?:는|은|를|을)?\s?(?:안\s?[쓰쓴쓸씀써]|쓰지\s?않|빼|뺀|뺄|제외|무시|건너뛰)|(?:skip|omit|leav\w+\sout|exclud)\w*\s(?:the\s|any\s)?(?:last|final|incomplete|remaind|partial|leftover|smaller)/u;

/** The last batch is only said to be counted as well. */
const includesLast =
  /(?:마지막|끝|자투리|나머지)(?:\s?(?:미니\s?)?(?:배치|묶음))?(?:도|까지)\s?(?:다\s?|모두\s?)?(?:포함|쓰|써|쓴|치|쳐|친|세|넣|돌)|(?:includ\w+|count(?:ing)?|keep(?:ing)?|kept|with|plus)\s(?:the\s)?(?:last|final|leftover|partial|incomplete)/u;

/** "How many are in it": things are counted, not steps. */
const countsThings =
  /how\smany\s(?:(?:training\s)?(?:samples?|images?|rows|examples|items|records|things|data\spoints)\s)?(?:(?:are|is|will\sbe|would\sbe)\s(?:there\s)?(?:left|inside)|(?:does|do|will|would)\s(?:it|that|the\s(?:last|final)(?!\s(?:epoch|step)))|(?:[a-z]+\s){1,3}in\s(?:the|it|that|its)(?:\s(?:last|final))?)(?![a-z])(?!\s(?:epoch|whole|full))|(?:batch|배치|묶음)(?:에는?|엔)\s?(?:데이터|샘플|이미지)?(?:가|이)?\s?(?:몇|얼마)\s?(?:개|장|건|명)?(?:가|이)?\s?(?:들|있|남|담)/u;

/** Each way of dropping, denied. */
const keeps =
  /drop[\s_-]?last\s?=?\s?false|안\s?(?:버[리려린릴]|[빼뺀뺄])|(?:버리|빼|제외하|무시하|건너뛰)지\s?(?:는\s?|도\s?)?[않말]|(?:제외|무시)\s?안\s?[하한할해]|(?:not|never|n't|without)\s(?:be\s)?(?:drop|skip|discard|ignor|omit|exclud|thr[eo]w|leav\w+\sout)/u;

/** The asking part is about what is in the last batch, whatever was said of it before. */
function asksOnlyLast({ reading: { pattern } }: Asked): boolean {
  const part = askedPart(pattern);
  return /마지막\s?배치(?:에는?|엔)\s?(?:데이터|샘플)?\s?몇/u.test(part) && !/스텝|업데이트|번/u.test(part);
}

/** Steps of an epoch, the size of the last batch, updates in all. */
export const batchCounts: Computation = {
  name: "batch-counts",
  ignores: ["rate", "momentum", "decay", "features", "memory"],
  card: "mini-batch-sgd",
  title: { ko: "배치와 업데이트의 수", en: "batches and updates" },
  needs: [needs.samples, needs.batchSize, needs.epochs],
  answer: (asked) => {
    if (
      asked.says(
        /학습률|learning rate|(?<![a-z])lr(?![a-z])|겹|폴드|fold|gpu|카드|(?<![a-z])cards?(?![a-z])|누적|accumulat|표준|std|일\s?때의?\s?기울기/u,
      ) ||
      asked.says(backwards)
    )
      return undefined;
    const kept = !asked.says(drops) || asked.says(keeps);
    const steps =
      /스텝|steps|업데이트|updates|이터레이션|iterations|횟수|몇\s?(?:스텝|번|배치|steps?|iterations?|iters?|updates?)|how\smany\s(?:iterations|steps|updates|batches)|(?:steps|iterations)\sper|number\sof\s(?:batches|steps)/u;
    const last =
      kept &&
      (asksOnlyLast(asked) || (asked.says(asksLast) && !asked.says(steps) && !asked.says(includesLast)));
    // "how many are left for the last one" counts no steps
    if (!last && asked.says(asksLast) && !asked.says(includesLast) && asked.says(/left|남/u))
      return undefined;
    if (!last && asked.says(countsThings)) return undefined;
    return last || asked.says(asksUpdates) ? count(asked, last) : undefined;
  },
  answerFreely,
  frames: batchFrames,
};

const asksCount =
  /몇|얼마|횟수|총|모두|개수|(?:수는|수가|수를)|how (?:many|big|large|often)|number of|count|total|size|what|\?/u;
const elsewhere =
  /학습\s?[률율]|러닝|learning rate|(?<![a-z])lr(?![a-z])|겹|폴드|fold|교차|gpu|지피유|카드|(?<![a-z])cards?(?![a-z])|누적|accumul|표준|(?<![a-z])std|모멘텀|momentum|adam|아담|기울기|워밍업|warm|코사인|cosine|스케줄|schedule|검증|valid|시험|테스트|(?<![a-z])test|조합|후보|candidate|증강|augment|은닉|hidden|층|layer|몇\s?배|정확도|accuracy|초(?:가|에|\s?걸)|seconds?|minutes?|hours?|시간/u;
/** Questions for the epochs, the batch or the data that make up so many updates. */
const backwards =
  /몇\s?(?:에폭|에포크)|how\smany\sepochs|(?:what|which)\sbatch\ssize|(?<!(?:마지막|끝)\s?(?:미니\s?)?)배치\s?(?:크기|사이즈)(?:가|는|를|은)?(?:요)?\s?(?:얼마|몇|\?)|데이터(?:가|는)?\s?(?:몇|얼마)/u;
const once = /한\s?바퀴|한\s?번\s?다|everything\sonce|all\sof\sit\sonce|(?:the\s)?(?:data|dataset)\sonce/u;

/** Samples, batch and epochs wherever they stand: "batches of 70 from 1200 rows", "20개씩 640개를 다섯 바퀴". */
function answerFreely(asked: Asked): Outcome | undefined {
  const last =
    asked.says(asksLast) &&
    !asked.says(includesLast) &&
    !asked.says(/스텝|업데이트|이터레이션|steps|updates|iterations/u);
  if (!(last || asked.says(asksUpdates)) || !asked.says(asksCount)) return undefined;
  if (asked.says(elsewhere) || asked.says(backwards)) return undefined;
  if ((last && asked.says(drops)) || asked.says(unsetEpochs)) return undefined;
  const told = fillSlots(asked.reading, { once: ["samples", "batch", "epochs"], bare: "samples" });
  const [samples, batch, epochs] = [told?.of("samples"), told?.of("batch"), told?.of("epochs")];
  const missing = [
    ...(samples === undefined ? [needs.samples] : []),
    ...(batch === undefined ? [needs.batchSize] : []),
  ];
  if (missing.length === 2) return undefined;
  if (samples === undefined || batch === undefined) return { missing, title: batchCounts.title };
  if (![samples, batch, epochs ?? samples].every(isCount) || batch.value > samples.value) return undefined;
  const perEpoch = last || epochs === undefined || asked.says(once) || asked.says(perEpochWords);
  const dropLast = asked.says(drops) && !asked.says(keeps);
  return { sheet: work({ samples, batch, epochs: perEpoch ? undefined : epochs, last, dropLast }) };
}

const perEpochWords =
  /에폭\s?당|한\s?에폭|에폭마다|per\sepoch|an\sepoch|each\sepoch|one\sepoch|in\sa\ssingle\sepoch/u;

function count(asked: Asked, last: boolean): Outcome | undefined {
  const epochs = asked.one(String.raw`#\s?${units.epochs}(?!\s?당|\s?마다)`, `${names.epochs}(?:\\s?수)?~#`);
  const batch = asked.one(
    `${names.batch}~#`,
    String.raw`(?:batches|배치)\sof\s#`,
    String.raw`#\s?(?:개|장)?\s?(?:씩|단위)`,
    String.raw`#\s?(?:개|장)?\s?배치(?=로|에|씩|,|\/)`,
    String.raw`(?:into)\s#s(?![a-z])`,
    String.raw`(?:grouped\sby|(?:groups|chunks|pieces)\sof)\s#`,
    String.raw`(?<![a-z])bs~#`,
    String.raw`#\s?(?:짜리|크기(?:의)?|size[d]?)\s?(?:미니\s?)?(?:배치|batch)`,
    String.raw`(?<![a-z])b\s?=\s?#`,
    String.raw`#(?:로|으로)\s?나`,
  );
  const samples = asked.one(
    String.raw`#\s?${units.samples}`,
    `${names.samples}~#`,
    String.raw`#-(?:image|sample|row|example)`,
  );
  if (asked.left.length > 0 || (batch === undefined && samples === undefined)) return undefined;
  const perEpoch =
    asked.says(
      /에폭당|에폭\s?당|한\s?에폭|#\d+;\s?에폭은|per\sepoch|an\sepoch|each\sepoch|one\sepoch|in\sa\ssingle\sepoch/u,
    ) || epochs?.value === 1;
  const total = !last && epochs !== undefined && !perEpoch;
  const wantsTotal = asked.says(/총|모두|전체|total|altogether|in all/u);
  if (epochs === undefined && asked.says(unsetEpochs))
    return { missing: [needs.epochs], title: batchCounts.title };
  if (!last && !total && !perEpoch && wantsTotal && asked.says(/업데이트|updates/u) && epochs === undefined)
    return undefined;
  const missing = [
    ...(samples === undefined ? [needs.samples] : []),
    ...(batch === undefined ? [needs.batchSize] : []),
  ];
  if (missing.length > 0 || samples === undefined || batch === undefined)
    return { missing, title: batchCounts.title };
  if (![samples, batch, epochs ?? samples].every(isCount)) return undefined;
  const dropLast = !last && asked.says(drops) && !asked.says(keeps);
  return { sheet: work({ samples, batch, epochs: total ? epochs : undefined, last, dropLast }) };
}

const countsRows =
  /몇\s?(?:개|장|건|행|줄|명)|how many (?:samples|images|rows|examples)|(?:데이터|샘플|이미지|사진|행)(?:\s?(?:개수|수))?(?:는|은)?\s?(?:얼마|\?|$)/u;

/** Rows that an epoch leaves out when the last batch is dropped. */
export const droppedRows: Computation = {
  name: "dropped-rows",
  ignores: ["rate", "momentum", "decay", "features", "memory"],
  gives: ["rows", "dropped"],
  card: "drop-last",
  title: { ko: "버려지는 데이터", en: "rows that are dropped" },
  needs: [needs.samples, needs.batchSize],
  answer: (asked) => {
    if (
      !asked.says(
        /버려지|버려져|버려진|버리(?:는|게\s?되는)\s?(?:데이터|샘플|게|건|것)|(?:안|못)\s?쓰|(?:건너뛰|빠지|빼먹|누락되)(?:는|게)|건너뛰어|건너뛰나|잃|(?:(?:are|gets?|is|being|be|go(?:es)?|do\si|does\sit)\s)(?:dropped|discarded|thrown|unused|left\sout|skip(?:ped)?|ignored?|wasted?|lost|lose|unseen|cut|missed|omitted|excluded)|(?:samples?|images|rows|examples)\s(?:dropped|lost|discarded|skipped|wasted|ignored|unused)|never\s(?:seen|used|get|show)/u,
      )
    )
      return undefined;
    if (!asked.says(countsRows)) return undefined;
    if (asked.says(/(?:실제로|정말)\s?(?:쓰|사용)|쓰이는\s?(?:샘플|데이터|이미지)/u)) return undefined;
    const batch = asked.one(`${names.batch}~#`, String.raw`(?:batches)\sof\s#`);
    const samples = asked.one(...samplesNamed);
    if (
      asked.left.length > 0 ||
      batch === undefined ||
      samples === undefined ||
      ![batch, samples].every(isCount)
    )
      return undefined;
    return { sheet: dropped(samples, batch) };
  },
  frames: droppedFrames,
};

/** Steps in all, from those of an epoch. */
export const totalSteps: Computation = {
  name: "total-steps",
  ignores: ["rate", "momentum", "decay", "features", "memory"],
  card: "epoch",
  title: { ko: "전체 스텝 수", en: "steps in all" },
  needs: [needs.epochs],
  answer: (asked) => {
    const per = asked.one(
      String.raw`#\s(?:steps|updates|iterations|batches)\s(?:each|apiece)`,
      String.raw`#\s(?:steps|updates|iterations|batches)\s(?:per|each|an|every)\s?epoch`,
      String.raw`(?:에폭\s?당|에폭마다|한\s?에폭에)\s?#\s?(?:스텝|번|업데이트)(?:씩)?`,
    );
    const epochs = asked.one(String.raw`#\s?${units.epochs}`);
    if (per === undefined || epochs === undefined || asked.left.length > 0 || ![per, epochs].every(isCount))
      return undefined;
    if (!asked.says(/총|전체|모두|몇|total|how many|in all/u) || asked.says(/학습률|learning|(?<![a-z])lr/u))
      return undefined;
    const sheet = new Worksheet().title("전체 스텝 수", "steps in all");
    sheet.given("s", { ko: "에폭마다 스텝", en: "steps per epoch" }, per);
    sheet.given("E", needs.epochs.label, epochs);
    const figure = sheet.step("total", "s * E", per.value * epochs.value);
    sheet.result({ ko: `${sheet.print(figure)}스텝`, en: `${sheet.print(figure)} steps` }, figure);
    return { sheet };
  },
};

/** Epochs that a number of updates makes up. */
export const epochCount: Computation = {
  name: "epoch-count",
  ignores: ["rate", "momentum", "decay", "features", "memory"],
  card: "epoch",
  title: { ko: "업데이트가 몇 에폭인지", en: "epochs in so many updates" },
  needs: [needs.samples, needs.batchSize],
  answer: (asked) => {
    if (!asked.says(/몇\s?(?:에폭|에포크)|how many epochs|(?<![a-z])epochs\s?\?/u)) return undefined;
    const updates = asked.one(
      String.raw`#\s?(?:번|회)?\s?(?:의\s?)?(?:업데이트|스텝|updates?|steps?|iterations?)`,
      String.raw`(?:업데이트|스텝|이터레이션|updates?|steps?|iterations?)~#\s?(?:번|회)?`,
    );
    const batch = asked.one(`${names.batch}~#`, String.raw`(?:batches)\sof\s#`);
    const samples = asked.one(...samplesNamed);
    if (asked.left.length > 0 || updates === undefined || batch === undefined || samples === undefined)
      return undefined;
    if (![updates, batch, samples].every(isCount) || samples.value % batch.value !== 0) return undefined;
    return { sheet: epochsIn(updates, samples, batch) };
  },
  frames: epochFrames,
};
