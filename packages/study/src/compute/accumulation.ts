import { accumulationFrames, effectiveFrames } from "./accumulation-frames.ts";
import { accumulate, multiply } from "./accumulation-sheets.ts";
import type { Asked } from "./asked.ts";
import type { Computation } from "./computation.ts";
import { frame } from "./frame.ts";
import { names, samplesNamed, units } from "./names.ts";
import { asksShare } from "./micro-batch.ts";
import { needs } from "./needs.ts";
import { isCount, type Quantity } from "./reading.ts";
import { fillSlots } from "./slots.ts";
import { Worksheet } from "./worksheet.ts";

/** Steps of an epoch with accumulated gradients. */
export const accumulatedSteps: Computation = {
  name: "accumulated-steps",
  ignores: ["rate", "momentum", "decay", "features", "memory"],
  card: "batch-size",
  title: { ko: "기울기를 누적하는 에폭의 스텝 수", en: "steps of an epoch with accumulated gradients" },
  needs: [needs.samples, needs.batchSize],
  answer: (asked) => {
    if (
      !asked.says(/누적|accumulat/u) ||
      !asked.says(
        /에폭당|한\s?에폭|에폭에|per\sepoch|an\sepoch|each\sepoch|업데이트|updates|optimizer\ssteps/u,
      )
    )
      return undefined;
    const every = asked.one(
      String.raw`#\s?(?:번|스텝|회|배치)?\s?(?:마다|씩|동안)?\s?(?:기울기(?:를)?\s?|gradient\s)?(?:누적|accumulation|accumulated)(?:\s(?:steps))?`,
      String.raw`(?:누적|accumulat\w+)(?:\s(?:gradients?|steps?|스텝))*\s?(?:을|를|은|이)?\s?(?:of|over|for|every|=)?\s?#\s?(?:번|스텝|회|steps?|batches)?`,
    );
    const batch = asked.one(`${names.batch}~#`);
    const samples = asked.one(...samplesNamed);
    const epochs = asked.one(
      String.raw`#\s?${units.epochs}(?!\s?당|\s?마다)`,
      `${names.epochs}(?:\\s?수)?~#`,
    );
    const isTotal = epochs !== undefined && epochs.value !== 1 && !asked.says(perEpoch);
    if (asked.left.length > 0 || every === undefined || batch === undefined || samples === undefined)
      return undefined;
    if (![every, batch, samples, epochs ?? batch].every(isCount)) return undefined;
    if (samples.value % (batch.value * every.value) !== 0) return undefined;
    return { sheet: stepsOf({ samples, batch, every, epochs: isTotal ? epochs : undefined }) };
  },
  frames: [(asked) => stepsFrame(asked)],
};

const perEpoch =
  /에폭\s?당|에포크\s?당|한\s?에(?:폭|포크)|에(?:폭|포크)마다|(?:per|an|each|one|every|a\ssingle)\sepoch/u;

/** Accumulated steps that make up a batch. */
export const accumulation: Computation = {
  name: "accumulation-steps",
  ignores: ["rate", "momentum", "decay", "features", "memory"],
  card: "batch-size",
  title: { ko: "기울기를 누적하는 횟수", en: "accumulation steps" },
  needs: [needs.batchSize],
  answer: (asked) => {
    if (
      !asked.says(
        /accumulation\s(?:steps?|count)?\s?(?:is\s|are\s)?(?:needed|required|do\s|\?|$)|몇\s?(?:번|스텝|회)\s?(?:을\s?|동안\s?)?누적|누적(?:은|을|해야)?\s?(?:해야\s?)?몇|how many (?:gradient\s)?(?:accumulation|micro)/u,
      )
    )
      return undefined;
    const target = asked.one(
      String.raw`(?:effective|실효|실질|유효|전체|global|total)\s?(?:배치|batch)(?:\s?(?:크기|size))?~#`,
    );
    const batch = asked.one(
      String.raw`(?:per[\s-](?:gpu|device)|(?:gpu|장|대|장치)\s?(?:당|마다))(?:\s?(?:배치|batch))?~#`,
      `${names.batch}~#`,
      String.raw`#\s?(?:samples\s|images\s)?(?:per|each|on\seach)\s(?:gpu|device)`,
    );
    const devices = asked.one(
      String.raw`#\s?(?:개|장|대)?\s?(?:의\s?)?(?:gpu|device)s?`,
      String.raw`(?:gpu|device)s?\s?#\s?(?:개|장|대)?`,
    );
    if (asked.left.length > 0 || target === undefined) return undefined;
    if (batch === undefined) return devices && { missing: [needs.batchSize], title: accumulation.title };
    return accumulate(target, batch, devices);
  },
  answerFreely: (asked) => {
    if (
      !asked.says(/누적|accumul/u) ||
      !asked.says(/몇|얼마|how many|how often|steps?\s?\?/u) ||
      asked.says(elsewhere)
    )
      return undefined;
    const told = fillSlots(asked.reading, { once: ["target", "batch", "devices"], bare: "batch" });
    const [target, batch] = [told?.of("target"), told?.of("batch")];
    return target === undefined || batch === undefined || target.value < batch.value
      ? undefined
      : accumulate(target, batch, told?.of("devices"));
  },
  frames: accumulationFrames,
};

const elsewhere =
  /학습\s?[률율]|learning rate|(?<![a-z])lr(?![a-z])|에폭|epoch|데이터|samples|images|rows|기울기\s?\(/u;

/** Where the samples of one update are asked for. */
const perUpdate =
  /(?:갱신|업데이트)(?:\s?(?:한\s?번|#\d+;\s?번))?\s?(?:할\s?때|하는\s?데|에|마다|당)|(?:per|each|one|a\s(?:single\s)?|every|#\d+;)\s?(?:weight\s|optimizer\s)?(?:update|optimizer\sstep)(?!s)/u;

const targetTold =
  /(?:실효|실질|유효|전체|글로벌|목표|effective|global|total|target)\s?(?:배치|batch)(?:\s?(?:크기|사이즈|size))?(?:\s|=|:|가|를|는|은|을|이|of|is)*#\d+;(?!\s?(?:accumulat|누적|번|gpu|장|대|x\s|\*))/u;

/** Where one batch is shared out, or the part of a device is asked for. */
const splitUp =
  /나눠|나누|쪼개|뿌리|split|spread|divid|shared?\sbetween|(?:장당|대당|하나에|each|per\s(?:gpu|device))\s?(?:는|은|에)?\s?(?:몇|얼마|\?)|how\smany\s(?:each|per)/u;

/** Several devices, and nobody says how many. */
export const someDevices: RegExp =
  /여러\s?(?:장|대|개|gpu)|(?:multiple|several|many|all\s(?:my|the|our))\s(?:gpus|devices|cards|machines)|멀티\s?gpu|multi-?gpu/u;

/** Training that is spread over devices, without a word on how many. */
const spreadOut = /data[\s-]parallel|cluster|distributed|ddp(?![a-z])|데이터\s?병렬|클러스터|분산\s?학습/u;

/** Batch per device, times devices, times accumulated steps. */
export const effectiveBatch: Computation = {
  name: "effective-batch",
  ignores: ["rate", "momentum", "decay", "features", "memory"],
  gives: ["passes", "rows"],
  card: "batch-size",
  title: { ko: "실효 배치 크기", en: "effective batch size" },
  needs: [needs.batchSize, needs.devices],
  answer: (asked) => {
    if (
      !asked.says(/gpu|지피유|장치|device|누적|accumulat|worker|워커|노드|nodes?|카드/u) ||
      !asked.says(/배치|batch/u)
    )
      return undefined;
    // a batch that is effective already is not a batch of a device
    if (asked.says(targetTold) || asked.says(asksShare)) return undefined;
    if (
      !asked.says(/실효|실질|유효|전체|글로벌|총|effective|global|total|overall|얼마|몇|\?|$/u) ||
      asked.says(/학습률|learning rate/u) ||
      asked.says(splitUp)
    )
      return undefined;
    const devices = asked.one(
      String.raw`(?:gpu|지피유|장치|device|worker|워커|카드)s?\s?(?:가|를|는|이|수)?\s?(?:=|:|x)?\s?#\s?(?:개|장|대)?`,
      String.raw`#\s?(?:개|장|대)?\s?(?:의\s?)?(?:gpu|지피유|장치|device|worker|워커|카드)s?`,
    );
    const nodes = asked.one(
      String.raw`#\s?(?:개|대)?\s?(?:의\s?)?(?:노드|서버|nodes?|machines?|servers?)`,
      String.raw`(?:노드|서버|nodes?|machines?|servers?)\s?#\s?(?:개|대)?`,
    );
    const told = asked.one(
      String.raw`(?<!micro-?\s?)${names.batch}\s?(?:of\s|=\s?)?#(?=\s?(?:accumulat|누적))`,
    );
    const steps = asked.one(
      String.raw`(?:누적|accumulat\w+)\s?(?:=\s?)?#(?=\s?(?:번|회|스텝|steps?)?\s?(?:$|[=x*,?]|유효|실효|실질|전체|총|이?면|effective))`,
      String.raw`#\s?(?:번|스텝|회|단계|x)?\s?(?:의\s?|씩\s?|동안\s?)?(?:기울기\s?|그[래레]디언트\s?|gradient[\s-]?)?(?:누적|accumulation|accumulated|accumulate)(?:\s?(?:steps?|스텝))?`,
      String.raw`(?:누적|accumulat\w+)(?:\s(?:gradients?|steps?|스텝))*\s?(?:을|를|은|이|으로)?\s?(?:of|over|for|=|x)?\s?#\s?(?:번|스텝|회|steps?|micro-?batches|times)?`,
    );
    const batch =
      told ??
      asked.one(
        String.raw`(?:장당|대당|gpu당|gpu마다|per[\s-]gpu|per\sdevice)(?:\s?배치)?~#`,
        `${names.batch}~#`,
        String.raw`#\s?(?:개|장)?씩`,
        String.raw`#\s?(?:per|each)`,
        String.raw`#\s?(?:samples|images|examples)`,
        String.raw`(?:micro-?batch)~#`,
      );
    if (asked.left.length > 0 || (devices === undefined && steps === undefined && nodes === undefined))
      return undefined;
    if (batch === undefined) return { missing: [needs.batchSize], title: effectiveBatch.title };
    if (devices === undefined && nodes === undefined && (asked.says(someDevices) || asked.says(spreadOut)))
      return { missing: [needs.devices], title: effectiveBatch.title };
    return multiply(batch, { devices, nodes, steps });
  },
  answerFreely: (asked) => {
    if (asked.says(someDevices)) return undefined;
    if (!asked.says(/gpu|지피유|장치|device|누적|모아|모으|accumul|그래픽\s?카드|graphics card/u))
      return undefined;
    if (
      !asked.says(
        /실효|유효|실질|실제|전체|합치면|셈|effective|total|overall|in all|altogether|global|is\sthat\slike|equivalent/u,
      ) &&
      !asked.says(perUpdate)
    )
      return undefined;
    if (asked.says(targetTold) || asked.says(asksShare)) return undefined;
    if ((asked.says(elsewhere) && !asked.says(perUpdate)) || asked.says(splitUp) || asked.says(/노드|node/u))
      return undefined;
    const told = fillSlots(asked.reading, { once: ["batch", "devices", "accumulated"] });
    const batch = told?.of("batch");
    const factors = { devices: told?.of("devices"), nodes: undefined, steps: told?.of("accumulated") };
    return batch === undefined ? undefined : multiply(batch, factors);
  },
  frames: effectiveFrames.map(
    (read) => (asked: Asked) => (asked.says(targetTold) || asked.says(someDevices) ? undefined : read(asked)),
  ),
};

interface Accumulated {
  readonly samples: Quantity;
  readonly batch: Quantity;
  readonly every: Quantity;
  readonly epochs: Quantity | undefined;
}

function stepsOf({ samples, batch, every, epochs }: Accumulated): Worksheet {
  const sheet = new Worksheet().title(
    "기울기를 누적하는 에폭의 스텝 수",
    "optimizer steps of an epoch with accumulated gradients",
  );
  sheet.given("n", needs.samples.label, samples);
  sheet.given("B", needs.batchSize.label, batch);
  sheet.given("a", { ko: "누적", en: "accumulated" }, every);
  if (epochs !== undefined) sheet.given("E", needs.epochs.label, epochs);
  const figure = sheet.step("steps", "n / (B * a)", samples.value / (batch.value * every.value));
  if (epochs !== undefined) {
    const all = sheet.step("updates", "steps * E", figure.value * epochs.value);
    sheet.result({ ko: `업데이트 ${sheet.print(all)}번`, en: `${sheet.print(all)} updates` }, all);
    return sheet;
  }
  sheet.result(
    { ko: `에폭마다 ${sheet.print(figure)}스텝`, en: `${sheet.print(figure)} steps per epoch` },
    figure,
  );
  return sheet;
}

/** Optimizer steps with accumulated gradients, by what each number is. */
const stepsFrame = frame(
  {
    about: /누적|모아|모으|accumulat/u,
    asks: /(?:steps?|updates?)(?![a-z])|스텝|업데이트|몇\s?번/u,
    except:
      /gpu|장치|device|학습\s?[률율]|learning|(?<![a-z])lr(?![a-z])|실효|유효|effective|몇\s?번\s?(?:을\s?)?(?:누적|모)|폴드|fold/u,
  },
  { once: ["samples", "batch", "accumulated", "epochs"] },
  (told, asked) => {
    const [samples, batch, every] = [told.of("samples"), told.of("batch"), told.of("accumulated")];
    if (samples === undefined || batch === undefined || every === undefined) return undefined;
    const epochs = asked.says(perEpoch) ? undefined : told.of("epochs");
    if (![every, batch, samples, epochs ?? batch].every(isCount)) return undefined;
    return samples.value % (batch.value * every.value) === 0
      ? { sheet: stepsOf({ samples, batch, every, epochs }) }
      : undefined;
  },
);
