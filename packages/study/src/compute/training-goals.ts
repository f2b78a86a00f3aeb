import { allUpdates, type Facts, rowsGathered, rowsOfUpdate, rowsTrained, stepsOfEpoch } from "./facts.ts";
import type { Goal } from "./goal.ts";
import { say } from "./recipe.ts";

const step = String.raw`(?:optimizer\s|gradient\s|training\s|parameter\s|weight\s)?(?:steps?|updates?|iterations?|iters?)(?![a-z])`;
const koreanStep = String.raw`(?:optimizer\s?|옵티마이저\s?)?(?:스텝|업데이트|이터레이션|이터|갱신|steps?)`;
const anEpoch = String.raw`(?:per|each|in\s(?:an|one|each|every)|of\s(?:an|one|each)|an|every)\s(?:single\s|one\s)?epoch|(?:epoch\s(?:is|have|has|take))`;
const koreanEpoch = String.raw`(?:에폭\s?당|에폭\s?하나|에폭마다|(?:한|매|one)\s?(?:에폭|에포크)|one\sepoch)`;
const rows = String.raw`(?:training\s|data\s)?(?:samples|rows|images|examples|points|records|pictures)(?![a-z])`;
const koreanRows = String.raw`(?:데이터|샘플|이미지|사진|예제|표본)`;
const anything = String.raw`(?:[^?#]|#\d+;)*`;
const between = String.raw`(?:[^?.#]|#\d+;){0,30}`;

const stepsAsked = new RegExp(
  String.raw`(?:how\smany|number\sof|count\sof)\s(?:[a-z]+\s)?(?:${step}|batches)${anything}(?:${anEpoch})|(?:${step}|batches)\s(?:is\sthat\s)?(?:${anEpoch})|${koreanEpoch}${between}(?:몇|${koreanStep})|${koreanStep}(?:은|는|이|가)?\s?${koreanEpoch}`,
  "u",
);
const updatesAsked = new RegExp(
  String.raw`(?:how\smany|number\sof|total)\s(?:[a-z]+\s){0,2}(?:${step})|(?:${step})\sin\s#\d+;\sepochs|몇\s?(?:번\s?)?(?:${koreanStep})|${koreanStep}(?:은|는|이|가|을|를)?\s?(?:수(?:는|가)?\s?)?(?:모두\s?|총\s?|전부\s?)?(?:몇|얼마|횟수)|(?:총|전체)\s?(?:몇\s?)?${koreanStep}`,
  "u",
);

/** Rows told by how full the last batch is. */
function mostRows(facts: Facts): string | undefined {
  if (!facts.has("perEpoch", "batch")) return undefined;
  const [s, b] = [facts.use("perEpoch"), facts.use("batch")];
  return facts.reckon("rows", facts.drops ? `${s} * ${b} + ${b} - 1` : `${s} * ${b}`);
}

function leastRows(facts: Facts): string | undefined {
  if (!facts.has("perEpoch", "batch")) return undefined;
  const [s, b] = [facts.use("perEpoch"), facts.use("batch")];
  return facts.reckon("rows", facts.drops ? `${s} * ${b}` : `(${s} - 1) * ${b} + 1`);
}

function lastRows(facts: Facts): string | undefined {
  const [n, b] = [rowsTrained(facts), rowsOfUpdate(facts)];
  if (n === undefined || b === undefined || facts.has("accumulated") || facts.has("devices"))
    return undefined;
  return facts.reckon("last", `${n} - (ceil(${n} / ${b}) - 1) * ${b}`);
}

function droppedRows(facts: Facts): string | undefined {
  const [n, b] = [rowsTrained(facts), rowsOfUpdate(facts)];
  if (n === undefined || b === undefined || facts.has("accumulated") || facts.has("devices"))
    return undefined;
  return facts.reckon("dropped", `${n} - floor(${n} / ${b}) * ${b}`);
}

const asksDropped =
  /(?:skipp|dropp|discard|thrown|unused|missed|left\sout|never\s(?:used|seen))|(?:버려지|버리|못\s?쓰|쓰지\s?못|안\s?쓰|빠지|쓰이지\s?(?:못|않))[^?#]*(?:몇|수는|수가|개수)|몇\s?(?:개|장)[^?#]*(?:버려|못\s?쓰|빠)/u;
/** Said of each epoch, whatever the number of epochs. */
const droppedEachEpoch =
  /(?:skipp|dropp|discard|thrown|unused|missed|left\sout)\w*\s(?:in\s|for\s)?(?:per|each|every)\sepoch|에폭(?:마다|당)\s(?:버려지|버리|못\s?쓰|빠지)/u;
const elsewhereUsed = /step|스텝|update|업데이트|(?:실제로|정말)\s?(?:쓰|사용)|쓰이는\s?(?:샘플|데이터)/u;

/** Numbers of epochs, steps and batches. */
export const trainingGoals: readonly Goal[] = [
  {
    title: say("에폭마다 스텝", "steps per epoch"),
    asks: stepsAsked,
    ignores: ["epochs"],
    from: (facts) => {
      if (!facts.has("samples")) facts.skip("batch");
      return stepsOfEpoch(facts);
    },
    said: say("에폭마다 #스텝", "# steps per epoch"),
  },
  {
    title: say("업데이트", "updates in all"),
    asks: updatesAsked,
    except: new RegExp(`${koreanEpoch}${between}몇|(?:${step})\\s(?:${anEpoch})`, "u"),
    from: (facts) => (facts.has("updates") ? undefined : allUpdates(facts)),
    said: say("업데이트 #번", "# updates"),
  },
  {
    title: say("에폭", "epochs"),
    asks: /how\smany\s(?:full\s)?epochs|몇\s?(?:에폭|에포크)(?!째)/u,
    from: (facts) => {
      if (!facts.has("updates")) return undefined;
      const steps = facts.has("perEpoch")
        ? facts.use("perEpoch")
        : facts.has("epochs")
          ? undefined
          : stepsOfEpoch(facts);
      return steps && facts.whole("epochs", `${facts.use("updates")} / ${steps}`);
    },
    said: say("#에폭", "# epochs"),
  },
  {
    title: say("업데이트가 든 에폭", "the epoch that an update falls in"),
    asks: /which\sepoch|몇\s?번째\s?에폭|몇\s?에폭\s?째/u,
    gives: ["place"],
    from: (facts) => {
      const steps = facts.has("updates") && !facts.has("epochs") ? stepsOfEpoch(facts) : undefined;
      return steps && facts.reckon("epoch", `ceil(${facts.use("updates")} / ${steps})`);
    },
    said: say("#번째 에폭", "epoch #"),
  },
  {
    title: say("남은 업데이트", "updates left"),
    asks: new RegExp(`(?:${step})${anything}(?:left|remain)|남은\\s?${koreanStep}`, "u"),
    gives: ["rest"],
    from: (facts) => {
      const steps = facts.has("epochs", "done") ? stepsOfEpoch(facts) : undefined;
      return steps && facts.reckon("left", `(${facts.use("epochs")} - ${facts.use("done")}) * ${steps}`);
    },
    said: say("업데이트 #번", "# updates"),
  },
  {
    title: say("본 데이터", "rows seen in all"),
    asks: new RegExp(
      String.raw`how\smany\s(?:${rows})${anything}(?:seen|looked|processed|(?:gone|went|pass\w*)\sthrough|shown|used\s(?:after|by|in\sthe\sfirst))|본\s?(?:${koreanRows})(?:은|는|이|가)?\s?(?:모두\s?|총\s?|전부\s?)?몇|(?:${koreanRows})(?:을|를)?\s?(?:모두\s?|총\s?)?몇\s?(?:개|장|건)(?:나|를|을)?\s?(?:본|보|봤|처리)`,
      "u",
    ),
    except: /drop|버리|버린/u,
    gives: ["rows"],
    ignores: ["batch"],
    from: (facts) => {
      if (facts.has("updates", "samples")) {
        const batch = rowsOfUpdate(facts);
        if (batch === undefined || facts.has("epochs")) return undefined;
        const seen = facts.reckon("seen", `${facts.use("updates")} * ${batch}`);
        // past the end of an epoch the last batch may be short
        return facts.value(seen) <= facts.value(facts.use("samples")) ? seen : undefined;
      }
      if (facts.has("perEpoch", "epochs", "batch") && !facts.has("samples") && !facts.has("devices"))
        return facts.reckon(
          "seen",
          `${facts.use("epochs")} * ${facts.use("perEpoch")} * ${facts.use("batch")}`,
        );
      return facts.has("samples", "epochs") && !facts.has("updates")
        ? facts.reckon("seen", `${facts.use("samples")} * ${facts.use("epochs")}`)
        : undefined;
    },
    said: say("#개", "# rows"),
  },
  {
    title: say("마지막 배치", "the last batch"),
    asks: /(?:last|final)\s(?:[a-z]+\s)?(?:mini-?)?batch|마지막\s?(?:미니\s?)?배치/u,
    except: /drop|버리|버린/u,
    ignores: ["epochs"],
    from: lastRows,
    said: say("#개", "# rows"),
  },
  {
    title: say("마지막 배치에 모자란 데이터", "rows that the last batch is short of"),
    asks: /short\sof\sa\sfull|(?:꽉\s?찬|가득\s?찬|다른)\s?배치보다\s?몇\s?(?:개|장)?(?:가|나)?\s?(?:모자|부족|적)/u,
    gives: ["difference", "rows"],
    ignores: ["epochs"],
    from: (facts) => {
      const last = lastRows(facts);
      return last && facts.reckon("short", `${rowsOfUpdate(facts)!} - ${last}`);
    },
    said: say("#개", "# rows"),
  },
  {
    title: say("한 에폭에 버려지는 데이터", "rows dropped in an epoch"),
    asks: asksDropped,
    about: droppedEachEpoch,
    except: elsewhereUsed,
    gives: ["rows", "dropped"],
    ignores: ["epochs"],
    from: (facts) => droppedRows(facts),
    said: say("#개", "# rows"),
  },
  {
    title: say("버려지는 데이터", "rows dropped"),
    asks: asksDropped,
    about: /drop|버리|버려|discard|throw/u,
    except: new RegExp(`${elsewhereUsed.source}|${droppedEachEpoch.source}`, "u"),
    gives: ["rows", "dropped"],
    ignores: [],
    from: (facts) => {
      const dropped = droppedRows(facts);
      if (dropped === undefined || !facts.has("epochs")) return dropped;
      return facts.reckon("all", `${dropped} * ${facts.use("epochs")}`);
    },
    said: say("#개", "# rows"),
  },
  {
    title: say("쓰이는 데이터", "rows used"),
    asks: new RegExp(
      String.raw`how\smany\s(?:${rows})\s(?:are\s|get\s|do\swe\s|does\sit\s)?(?:actually\s|really\s)?(?:used|use|seen|see|trained)|(?:쓰이는|쓰는|사용되는|학습되는|보는)\s?(?:${koreanRows})(?:은|는|이|가)?\s?(?:몇|모두)`,
      "u",
    ),
    about: /drop|버리|버려|discard|throw/u,
    except: /(?:not|n't|never|못|안)\s?(?:be\s)?(?:used|쓰)/u,
    gives: ["rows"],
    from: (facts) => {
      const [n, b] = [rowsTrained(facts), rowsOfUpdate(facts)];
      if (n === undefined || b === undefined || facts.has("epochs") || facts.has("devices")) return undefined;
      return facts.reckon("used", `floor(${n} / ${b}) * ${b}`);
    },
    said: say("#개", "# rows"),
  },
  {
    title: say("한 업데이트가 보는 데이터", "rows of an update"),
    asks: /(?:effective|global|total)\sbatch|(?:유효|실효|전체)\s?배치/u,
    ignores: ["samples", "epochs"],
    from: (facts) => (facts.has("micro") && !facts.has("global") ? rowsGathered(facts) : undefined),
    said: say("#개", "# rows"),
  },
  {
    title: say("꽉 찬 배치", "full batches"),
    asks: /full|complete|꽉\s?찬/u,
    gives: ["full"],
    ignores: ["epochs"],
    from: (facts) => {
      const [n, b] = [rowsTrained(facts), rowsOfUpdate(facts)];
      if (n === undefined || b === undefined || facts.has("accumulated") || facts.has("devices"))
        return undefined;
      return facts.reckon("full", `floor(${n} / ${b})`);
    },
    said: say("꽉 찬 배치 #개", "# full batches"),
  },
  {
    title: say("데이터 개수의 최대", "the most rows there can be"),
    asks: /(?:largest|biggest|most|maximum|max(?![a-z])|at\smost)|최대|많아야/u,
    about: new RegExp(`${rows}|data\\s?set|${koreanRows}`, "u"),
    gives: ["rows"],
    from: mostRows,
    said: say("최대 #개", "at most # rows"),
  },
  {
    title: say("데이터 개수의 최소", "the fewest rows there can be"),
    asks: /(?:smallest|fewest|least|minimum|min(?![a-z])|at\sleast)|최소|적어도/u,
    about: new RegExp(`${rows}|data\\s?set|${koreanRows}`, "u"),
    gives: ["rows"],
    from: leastRows,
    said: say("최소 #개", "at least # rows"),
  },
  {
    title: say("배치로 센 데이터", "rows, counted by batches"),
    asks: new RegExp(
      String.raw`how\s(?:many\s(?:${rows})|(?:big|large)\sis\sthe\sdata)|${koreanRows}(?:은|는|이|가)?\s?(?:총|모두|전부|전체|\s)*몇`,
      "u",
    ),
    gives: ["rows"],
    from: (facts) => {
      if (!facts.has("last", "fullBatches", "batch")) return undefined;
      return facts.reckon(
        "rows",
        `${facts.use("fullBatches")} * ${facts.use("batch")} + ${facts.use("last")}`,
      );
    },
    said: say("#개", "# rows"),
  },
  {
    title: say("배치 크기", "batch size"),
    asks: /(?:what|which)\s(?:was\s|is\s)?(?:the\s|our\s|my\s)?(?:mini-?)?batch(?:\ssize)?|how\s(?:big|large)\s(?:is|was|were)\s(?:the\s|a\s|each\s)?batch|배치(?:\s?크기)?(?:는|가|를)?\s?(?:얼마|몇|\?)|batch\ssize\s?\?/u,
    about:
      /no\s(?:partial|incomplete|short)|evenly|exactly|full\sbatches|나누어\s?떨어|딱\s?(?:나누|떨어|맞)|꽉\s?찬|자투리\s?없/u,
    from: (facts) => {
      if (!facts.has("samples")) return undefined;
      const steps = stepsOfEpoch(facts);
      return steps && facts.whole("size", `${facts.use("samples")} / ${steps}`);
    },
    said: say("배치 크기 #", "batch size #"),
  },
  {
    title: say("정해진 간격마다 하는 일", "what is done at every so many steps"),
    asks: /how\s(?:many|often)|number\sof|몇/u,
    about: /log|로그|checkpoint|체크포인트|저장|기록|saved?|evaluat|검증|평가/u,
    except: /fold|폴드|겹/u,
    from: (facts) => {
      const updates = facts.has("every") ? allUpdates(facts) : undefined;
      return updates && facts.reckon("times", `floor(${updates} / ${facts.use("every")})`);
    },
    said: say("#번", "# times"),
  },
  {
    title: say("순전파와 역전파", "passes forwards and backwards"),
    asks: /how\smany\s(?:forward|backward)\spasses|(?:순전파|역전파)(?:는|가|를|은)?\s?(?:모두\s?|총\s?)?몇/u,
    gives: ["passes"],
    ignores: ["micro", "batch", "accumulated"],
    from: (facts) => {
      if (facts.has("updates", "accumulated"))
        return facts.reckon("passes", `${facts.use("updates")} * ${facts.use("accumulated")}`);
      const size = facts.has("micro") ? "micro" : "batch";
      if (!facts.has("samples", size) || facts.has("devices") || facts.has("epochs")) return undefined;
      return facts.whole("passes", `${facts.use("samples")} / ${facts.use(size)}`);
    },
    said: say("#번", "# passes"),
  },
];
