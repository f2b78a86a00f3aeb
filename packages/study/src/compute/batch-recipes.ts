import type { Computation } from "./computation.ts";
import { samples, batch, epochs, updates, perEpoch, elsewhere, share } from "./count-told.ts";
import { units } from "./names.ts";
import { needs } from "./needs.ts";
import { byRecipe, say } from "./recipe.ts";

/** Rows that so many steps look at. */
export const samplesSeen: Computation = byRecipe({
  name: "samples-seen",
  ignores: ["rate", "momentum", "decay", "features", "memory"],
  gives: ["rows"],
  card: "epoch-step",
  title: say("스텝마다 배치 하나씩 본 데이터", "rows seen, a batch at every step"),
  about: /배치|batch|(?<![a-z])bs(?![a-z])|씩/u,
  asks: /how\smany\s(?:training\s)?(?:samples?|examples|images|rows|data\spoints|pictures|records)(?:[^?#]|#\d+;)*(?:seen|see|sees|process|look|shown|used|consumed|gone\sthrough)|(?:샘플|데이터|이미지|예제|사진|표본)(?:을|를|은|는)?\s?(?:총\s?|모두\s?|전부\s?)?(?:몇|얼마)[^?]*(?:본|봤|보[는게았]|처리|쓴|쓰|썼|사용|학습)|몇\s?(?:개|장|건)의?\s?(?:샘플|데이터|이미지|예제)?(?:를|을)?\s?(?:본|봤|보게|처리)/u,
  except: new RegExp(`${elsewhere.source}|에폭|epoch|남|left|버리|drop`, "u"),
  told: [updates, batch],
  formulas: [["seen", "U * B"]],
  answers: [["seen", say("#개", "# rows")]],
});

/** One update an epoch, where all rows are looked at for each. */
export const fullBatchUpdates: Computation = byRecipe({
  name: "full-batch-updates",
  card: "batch-gradient-descent",
  title: say("데이터 전체로 한 번씩: 에폭마다 업데이트 한 번", "all rows at once: an update an epoch"),
  about:
    /full[\s-]?batch|whole\s(?:data\s?set|training\sset)|풀\s?배치|전체\s?배치|전체\s?데이터로|배치\s?경사|batch\sgradient\sdescent/u,
  asks: /(?:how\smany|number\sof|몇)[^?]*(?:updates?|steps?|업데이트|번|스텝|회)|(?:updates?|업데이트)[^?]*(?:how\smany|몇|횟수|수)/u,
  except:
    /학습\s?[률율]|learning\srate|(?<![a-z])lr(?![a-z])|gpu|누적|accumul|겹|폴드|fold|mini|미니|batch\ssize|배치\s?크기/u,
  told: [samples, epochs],
  formulas: [
    ["steps", "n / n"],
    ["updates", "E * steps"],
  ],
  answers: [["updates", say("업데이트 #번", "# updates")]],
});

/** How many fewer steps an epoch has with a larger batch. */
export const fewerSteps: Computation = byRecipe({
  name: "fewer-steps",
  gives: ["difference"],
  card: "batch-size",
  title: say("두 배치 크기의 에폭당 스텝 차이", "steps per epoch with one batch size and the other"),
  about: /배치|batch/u,
  asks: /how\smany\s(?:fewer|less|more)\s(?:steps|updates|iterations)|(?:스텝|업데이트)(?:\s?수|\s?횟수)?(?:의|가|은|는)?\s?(?:몇\s?(?:번|개|스텝)?\s?(?:줄|늘|적|많|차이)|차이(?:는|가)?\s?(?:몇|얼마|\?|$))|차이(?:는|가)?\s?(?:몇|얼마|\?)/u,
  except: new RegExp(`${elsewhere.source}|epochs|배로`, "u"),
  told: [
    samples,
    {
      name: "B0",
      label: needs.batchSize.label,
      sources: [
        String.raw`from\s#(?=\sto\s)`,
        String.raw`(?:배치|batch)(?:\s?크기|\s?size)?(?:가|를|는|이)?\s?#(?=\s?(?:개)?\s?(?:일\s?때|에서|와|과|랑|이랑|and|vs|to))`,
      ],
      count: true,
    },
    {
      name: "B1",
      label: needs.newBatchSize.label,
      sources: [
        String.raw`(?<=from\s\x23\d+;\s)to\s#`,
        String.raw`(?<=\x23\d+;\s?(?:일\s?때|에서|일\s?때와|와|과|랑|이랑|일\s?때랑)\s?(?:배치\s?)?)#(?=\s?(?:개)?\s?(?:일\s?때|으로|로))`,
        String.raw`(?:and|vs)\s(?:batch(?:\ssize)?\s)?#`,
      ],
      count: true,
    },
  ],
  formulas: [
    ["steps0", "ceil(n / B0)"],
    ["steps1", "ceil(n / B1)"],
    ["fewer", "abs(steps0 - steps1)"],
  ],
  answers: [["fewer", say("#스텝", "# steps")]],
});

/** Steps that a share of all steps makes up. */
export const shareOfSteps: Computation = byRecipe({
  name: "share-of-steps",
  card: "warmup",
  title: say("전체 스텝의 몫", "a share of all steps"),
  about: /워밍|웜\s?업|warm/u,
  asks: /몇\s?(?:번|스텝|에폭)|how\s(?:many|long)|number\sof|steps\?|스텝\s?수/u,
  except: /(?<![a-z])lr(?![a-z])|학습\s?[률율]|learning\srate|코사인|cosine/u,
  told: [
    {
      name: "N",
      label: needs.steps.label,
      sources: [
        String.raw`(?:전체|총|of|total)\s?(?:the\s)?#\s?(?:total\s)?${units.steps}?`,
        String.raw`#\s?(?:total\s)?(?:${units.steps}|${units.epochs})`,
      ],
      count: true,
    },
    share,
  ],
  formulas: [["part", "N * p"]],
  answers: [["part", say("#스텝", "# steps")]],
  whole: true,
});

/** Batches of an epoch, and how many rows the last one has. */
export const batchesAndLast: Computation = byRecipe({
  name: "batches-and-last",
  ignores: ["rate", "momentum", "decay", "features", "memory"],
  card: "mini-batch-sgd",
  title: say("배치의 수와 마지막 배치", "batches, and the size of the last one"),
  about: /배치|batch|묶음|씩/u,
  asks: /(?:배치|묶음|스텝)(?:는|은|가|이|의)?\s?(?:모두\s?|총\s?)?(?:몇|수)[^?]*(?:마지막|끝|맨\s?뒤)[^?]*(?:몇|크기|얼마)|(?:how\smany|number\sof)\s(?:mini-?)?(?:batches|steps|iterations)[^?]*(?:,|and)\s(?:and\s)?(?:how\s(?:many|big|large)|what|the\ssize|size\sof)[^?]*(?:last|final)/u,
  except: new RegExp(`${elsewhere.source}|버리|버림|drop|에폭\\s?동안|epochs`, "u"),
  told: [batch, samples],
  formulas: [
    ["steps", "ceil(n / B)"],
    ["last", "n - (steps - 1) * B"],
  ],
  answers: [
    ["steps", say("배치 #개", "# batches")],
    ["last", say("마지막 배치 #개", "# in the last batch")],
  ],
});

/** Epochs that have gone by in full. */
export const fullEpochs: Computation = byRecipe({
  name: "full-epochs",
  ignores: ["rate", "momentum", "decay", "features", "memory"],
  card: "epoch-step",
  title: say("다 지난 에폭", "epochs gone by in full"),
  about: /에폭|epoch/u,
  asks: /how\smany\s(?:full|complete|whole)\sepochs|(?:꽉\s?찬|온전한|완전히\s?끝난|다\s?끝난)\s?에폭|에폭을\s?몇\s?(?:번|개)?\s?(?:다|완전히)/u,
  except: new RegExp(`${elsewhere.source}|배치|batch`, "u"),
  ones: [String.raw`#(?=\s(?:epoch)\s(?:takes|is|has))`, String.raw`#(?=\s?(?:에폭)(?:에|이|은|당)\s)`],
  told: [perEpoch, updates],
  formulas: [["epochs", "floor(U / s)"]],
  answers: [["epochs", say("#에폭", "# epochs")]],
});

/** Rows that an epoch uses when the last batch is dropped. */
export const usedRows: Computation = byRecipe({
  name: "used-rows",
  ignores: ["rate", "momentum", "decay", "features", "memory"],
  gives: ["rows"],
  card: "drop-last",
  title: say("마지막 배치를 버릴 때 쓰이는 데이터", "rows used when the last batch is dropped"),
  about:
    /drop_?\s?last|(?:마지막|남는|자투리)\s?(?:배치|묶음)?[^#]{0,4}버리|drop\w*\s(?:the\s)?(?:last|incomplete)/u,
  asks: /how\smany\s(?:samples?|rows|images|examples)\s(?:are\s|get\s)?(?:used|seen|shown|trained)|몇\s?(?:개|장|건)(?:를|을|의)?\s?(?:데이터를?\s?|샘플을?\s?)?(?:쓰|사용|학습|보)/u,
  except: new RegExp(`${elsewhere.source}|못\\s?쓰|안\\s?쓰|epochs|false`, "u"),
  told: [batch, samples],
  formulas: [["used", "floor(n / B) * B"]],
  answers: [["used", say("#개", "# rows")]],
});

/** Optimizer steps of an epoch, with batches on several devices that are gathered. */
export const gatheredSteps: Computation = byRecipe({
  name: "gathered-steps",
  card: "batch-size",
  title: say("누적과 여러 장치로 센 스텝", "steps with accumulation on several devices"),
  about: /(?=.*(?:누적|accumul))(?=.*(?:gpu|지피유))/u,
  asks: /(?:스텝|업데이트|steps?|updates?)/u,
  except: /학습\s?[률율]|learning\srate|(?<![a-z])lr(?![a-z])|epochs|몇\s?번\s?누적|accumulation\ssteps/u,
  told: [
    {
      name: "A",
      label: { ko: "누적", en: "accumulated" },
      sources: [
        String.raw`(?:누적|accumul\w*(?:\sover|\sof)?)(?:을|를)?\s?#\s?(?:번|회|스텝|steps)?`,
        String.raw`#\s?(?:번|회)?\s?(?:누적|accumul)`,
      ],
      count: true,
    },
    {
      name: "D",
      label: { ko: "GPU", en: "GPUs" },
      sources: [
        String.raw`#\s?(?:개|장|대)?의?\s?(?:gpus?|지피유)`,
        String.raw`(?:gpus?|지피유)(?:를|가|는)?\s?#\s?(?:개|장|대)?`,
      ],
      count: true,
    },
    {
      ...batch,
      sources: [
        String.raw`(?:마이크로|micro)[\s-]?(?:배치|batch)(?:\s?크기|\ssize)?(?:는|은|가|\s|=|of)*#`,
        ...batch.sources,
      ],
    },
    samples,
  ],
  formulas: [["steps", "n / (A * D * B)"]],
  answers: [["steps", say("#스텝", "# steps")]],
  whole: true,
});
