import type { Asked } from "./asked.ts";
import { names, units } from "./names.ts";
import { askedPart } from "./asked-part.ts";
import type { Method } from "./optimizer-methods.ts";
import { isCount, type Quantity } from "./reading.ts";
import type { SlotName } from "./slot-cues.ts";
import { fillSlots } from "./slots.ts";
import { type Target, targetsOf } from "./step-targets.ts";

/** What a question says of steps, with numbers still as typed. */
export interface Told {
  readonly method: Method;
  readonly settings: Readonly<Record<string, Quantity>>;
  readonly lr: Quantity | undefined;
  readonly weight: Quantity | undefined;
  readonly kept: Quantity | undefined;
  readonly gradients: readonly Quantity[];
  readonly steps: number;
  readonly targets: readonly Target[];
}

/** What is asked of a method: who keeps a mean of squares and no velocity may call it v. */
function targetsFor(asked: Asked, { kept }: Method): readonly Target[] {
  const isSquare = kept[0] === "s";
  return targetsOf(asked).map((target) => (isSquare && target === "velocity" ? "square" : target));
}

/** Methods whose first step does not depend on the size of the gradient. */
const sizeless: ReadonlySet<string> = new Set(["adam", "adamax", "adagrad", "rmsprop"]);

/** The settings of a method that a question tells by name. */
export function settingsIn(asked: Asked, method: Method): Readonly<Record<string, Quantity>> {
  const settings: Record<string, Quantity> = {};
  const set = (name: string, quantity: Quantity | undefined): void => {
    if (quantity !== undefined) settings[name] = quantity;
  };
  const has = (name: string): boolean => method.settings.some((setting) => setting.name === name);
  if (has("beta1")) {
    const pair = asked.take(
      String.raw`(?:betas?|베타)~[[(]?\s?#\s?(?:,\sand|,|\/|and|와|과|랑|이랑|하고)\s?#(?:\s?[\])])?`,
    );
    if (pair !== undefined) [settings["beta1"], settings["beta2"]] = [pair[0]!, pair[1]!];
    set("beta1", asked.one(`${names.beta1}~#`) ?? settings["beta1"]);
    set("beta2", asked.one(`${names.beta2}~#`) ?? settings["beta2"]);
  }
  if (has("epsilon")) set("epsilon", asked.one(`${names.epsilon}~#`));
  if (has("decay"))
    set(
      "decay",
      asked.one(
        `${names.weightDecay}~#`,
        String.raw`(?<![a-z])decay~#`,
        String.raw`(?<!\p{L})감쇠(?:율|\s?계수)?~#`,
      ),
    );
  if (has("mu")) set("mu", momentumIn(asked) ?? asked.one(String.raw`베타~#`));
  if (has("rho")) set("rho", asked.one(`${names.rho}~#`));
  return settings;
}

export function listen(asked: Asked, method: Method): Told | undefined {
  const settings = settingsIn(asked, method);
  const lr = asked.one(
    `${names.learningRate}~#`,
    String.raw`w\s?(?:=|←|<-)\s?w\s?-\s?#\s?\*?\s?[vg]`,
    String.raw`#\s?의?\s?(?:학습률|learning rate|lr(?![a-z]))`,
    String.raw`(?<![a-z])(?:sgd|[nr]?adam\w*|ada\w+|rms-?prop|lion|nag|momentum)\sat\s#`,
  );
  const steps = stepsIn(asked) ?? (asked.says(bothTimes) ? 2 : undefined);
  const any = asked.says(/상관없이|관계없이|아무리|무엇이든|whatever|regardless|no matter|any\sgradient/u);
  const known = asked.all(`${names.gradient}~#`, String.raw`#\s?의\s?(?:기울기|그[래레]디언트)`);
  // the size of the gradient cancels in the first step of these
  const cancels =
    known.length === 0 &&
    any &&
    sizeless.has(method.name) &&
    (steps ?? 1) === 1 &&
    targetsOf(asked)[0] === "length";
  const gradients = cancels ? [{ value: 1, at: 0, percent: false }] : known;
  const kept = method.kept.length === 1 ? keptIn(asked, method) : undefined;
  if (method.kept.length > 1 && startsElsewhere(asked)) return undefined;
  const weight = asked.one(
    `${names.weight}~#`,
    String.raw`starting at~#`,
    String.raw`(?<![\p{L}])from~#`,
    String.raw`#에서\s?(?:시작|출발)`,
    String.raw`(?:현재|지금|현\s)\s?(?:의\s?)?(?:값|위치)~#`,
    String.raw`(?:current|present)\s(?:value|point|position)~#`,
    String.raw`#에서(?=\s(?:기울기|그[래레]디언트|학습률|gradient|lr))`,
    String.raw`(?:시작|출발|초기)(?:값|점)?~#`,
  );
  const targets = targetsFor(asked, method);
  // told twice, it is still the one that comes again
  const isOne = gradients.length > 0 && gradients.every(({ value }) => value === gradients[0]!.value);
  const repeated = isOne && steps !== undefined && steps > gradients.length && asked.says(steady);
  if (gradients.length > 1 && asked.says(backwards)) return undefined;
  // how often it comes again is not said
  if (gradients.length === 1 && steps === undefined && asked.says(again)) return undefined;
  const slopes = repeated ? Array.from({ length: steps }, () => gradients[0]!) : gradients;
  return {
    method,
    settings,
    lr,
    weight,
    kept,
    gradients: slopes,
    steps: steps ?? Math.max(1, slopes.length),
    targets,
  };
}

const slotOf: Readonly<Record<string, SlotName>> = { mu: "momentum", rho: "decay", decay: "weightDecay" };

/** The same where numbers and names stand otherwise: each number is taken for what the words around it say. */
export function listenFreely(asked: Asked, method: Method, isLast = false): Told | undefined {
  const settable = method.settings.filter(({ name }) => slotOf[name] !== undefined);
  const small = smallIn(asked.reading);
  const { steps: counted, pattern } = withoutCounts({ ...asked.reading, pattern: small.pattern });
  const stated = counted ?? asked.indexAsked();
  const settings = settable.map(({ name }) => slotOf[name]!);
  const squares =
    method.kept[0] === "s" && /평균|average|누적|accumul|cache|캐시/u.test(askedPart(asked.reading.pattern));
  const own = targetsFor(asked, method);
  const targets = isLast && squares && own[0] === "weight" ? (["square"] as const) : own;
  const keeps = isLast && method.kept.length === 1;
  const slot = method.kept[0] === "s" ? "square" : "velocity";
  const once = ["learningRate", "weight", ...settings, ...(keeps ? ([slot] as const) : [])] as const;
  // a velocity depends on neither rate nor weight
  const needed = [
    ...settings,
    ...(targets.includes("velocity") || targets.includes("square")
      ? []
      : (["learningRate", "weight"] as const)),
    "gradient" as const,
  ];
  const told = fillSlots(
    { ...asked.reading, pattern },
    { once, many: "gradient", needed: isLast ? needed : [] },
  );
  const saysMoments = keeps
    ? /β_?[12]|beta_?[12]/u
    : /β_?[12]|beta_?[12]|속도(?!는|가|의)|velocity\s(?:is|of|at|starts)/u;
  if (told === undefined || asked.says(saysMoments)) return undefined;
  // in "v ← 0.9v + g" the number is no velocity
  const shrinks = ownRule.exec(pattern)?.[1];
  if (shrinks !== undefined && told.of(slot) === asked.reading.quantities[Number(shrinks)]) return undefined;
  asked.claim(asked.reading.quantities.map((_, index) => index));
  const given = told.all("gradient");
  // "first gradient 0.5, 7": nobody said that the other is the second
  if (given.length > 1 && asked.says(firstGradient) && !asked.says(nextGradient)) return undefined;
  const steps =
    stated ?? (asked.says(bothTimes) ? 2 : undefined) ?? (given.length > 1 ? undefined : ordinalIn(asked));
  if (given.length === 1 && steps === undefined && asked.says(again)) return undefined;
  if (given.length > 1 && (asked.says(backwards) || (stated === undefined && asked.says(firstStep))))
    return undefined;
  const repeated = given.length === 1 && steps !== undefined && steps > 1 && asked.says(steady);
  const gradients = repeated ? Array.from({ length: steps }, () => given[0]!) : given;
  return {
    method,
    settings: Object.fromEntries([
      ...(small.epsilon !== undefined && method.settings.some((one) => one.name === "epsilon")
        ? [["epsilon", small.epsilon] as const]
        : []),
      ...settable.flatMap(({ name }) => {
        const quantity = told.of(slotOf[name]!);
        return quantity === undefined ? [] : [[name, quantity] as const];
      }),
    ]),
    lr: told.of("learningRate"),
    weight: told.of("weight"),
    kept: keeps ? told.of(slot) : undefined,
    gradients,
    steps: steps ?? Math.max(1, gradients.length),
    targets,
  };
}

/** The number that keeps a root from being 0, and the question without it. */
function smallIn({ pattern, quantities }: Asked["reading"]): {
  readonly epsilon: Quantity | undefined;
  readonly pattern: string;
} {
  const match = new RegExp(String.raw`,?\s?${names.epsilon}(?:\s|=|:|은|는|이|가|is)*#(\d+);`, "u").exec(
    pattern,
  );
  if (match === null) return { epsilon: undefined, pattern };
  return { epsilon: quantities[Number(match[1])], pattern: pattern.replace(match[0], "") };
}

const ownRule = /(?<![a-z])v\S{0,2}\s?(?:=|←|<-|:=)\s?#(\d+);\s?[*·×]?\s?v/u;

/** The number of steps, and the question without the words that count them; NaN where two counts disagree. */
function withoutCounts({ pattern, quantities }: Asked["reading"]): {
  readonly steps: number | undefined;
  readonly pattern: string;
} {
  const found: number[] = [];
  const rest = pattern
    .replace(/#\d+;\s?번째\s?(?=기울기|그[래레라]디언트|gradient)/gu, "")
    .replace(counts, (count) => {
      if (!isCount(quantities[Number(/#(\d+);/u.exec(count)![1])]!)) return count;
      found.push(quantities[Number(/#(\d+);/u.exec(count)![1])]!.value);
      return " ";
    });
  const [steps] = found;
  return { steps: found.every((one) => one === steps) ? steps : Number.NaN, pattern: rest };
}

const counts = new RegExp(
  String.raw`(?<![a-z])(?:step|update)\s#\d+;|#\d+;\s(?:(?!the|and|with|then|when|its|my|if)[a-z]+\s)?(?=gradients\s(?:of|equal|are|were|came|come))|(?:after|for|in|take|do|run)?\s?#\d+;(?:st|nd|rd|th)?\s?(?:번째\s?)?(?:(?:plain|simple|ordinary|vanilla|full|more|consecutive|successive|such|identical|equal|separate|regular|normal)\s)*(?:gradient\s)?(?:${units.steps}(?:\s?(?:뒤|후|다))?|(?:번|회|차례|times)(?:\s?(?:다|모두|연속|씩|똑같이|뒤|후|하면|업데이트))*)`,
  "gu",
);

const steady =
  /for\s(?:all|#)|동안|둘\s?다|both|each\stime|every|each\sstep|twice|times|stays?|always|번\s?(?:다|모두|연속|똑같|들어|나오|나왔|받|이면|일\s?때)|기울기\s?#\d+;(?:을|를|이|가)?\s?(?:연달아\s?|연속(?:으로)?\s?)?#\d+;\s?(?:번|회)|with\s(?:a\s)?g(?:radient)?\s?=?\s?#|계속|모두|constant|항상|늘\s|매번|매\s?스텝|똑같|같(?:으면|을|은|고)|equal|same|in a row|#\d+;\s(?:[a-z]+\s)?gradients\sof/u;

/** The second gradient is told before the first. */
const backwards =
  /(?:#\d+;번째|두\s?번째|second|2nd)\s(?:기울기|그[래레]디언트|gradient|grad)(?=.*(?:첫\s?(?:번째\s?)?|first\s)(?:기울기|그[래레]디언트|gradient|grad))|(?<![a-z])g_?2\s?=.*(?<![a-z])g_?1\s?=/u;
const bothTimes = /(?<![a-z])both\s(?:times|steps|gradients)|둘\s?다|#\d+;\s?번\s?(?:다|모두)/u;
const again =
  /(?<![a-z])(?:(?:each|every|both)\s(?:time|step)s?|always|constant(?:ly)?|keeps?|stays?|repeated(?:ly)?)(?![a-z])|계속|항상|늘\s|매번|매\s?스텝|둘\s?다/u;

function momentumIn(asked: Asked): Quantity | undefined {
  const averaged = asked.take(String.raw`v\s?(?:=|←|<-|:=)\s?#\s?\*?\s?v\S{0,2}\s?\+\s?\(\s?#\s?-\s?#\s?\)`);
  const shares = asked.take(String.raw`v\s?(?:=|←|<-|:=)\s?#\s?\*?\s?v\S{0,2}\s?\+\s?#\s?\*?\s?g`);
  if (shares !== undefined)
    return Math.abs(shares[0]!.value + shares[1]!.value - 1) < 1e-12 ? shares[0] : undefined;
  if (averaged !== undefined) return averaged[0]!.value === averaged[2]!.value ? averaged[0] : undefined;
  asked.ignore(String.raw`\(\s?#\s?-\s?(?:β|beta|mu|μ)\s?\)`);
  return asked.one(
    `${names.momentum}~#(?!\\s?(?:스텝|걸음|번|steps?|updates?))`,
    String.raw`v\s?(?:=|←|<-|:=)\s?#\s?\*?\s?v`,
    String.raw`#\s?(?:momentum|모멘텀)`,
    String.raw`(?:계수|coefficient)~#`,
    String.raw`(?:nesterov|네스테로프|(?<![a-z])nag)(?:\s(?:momentum|모멘텀))?\s#(?!\s?(?:스텝|걸음|번|steps?|updates?))`,
  );
}

function keptIn(asked: Asked, { kept }: Method): Quantity | undefined {
  const name = kept[0] === "v" ? names.velocity : names.square;
  return asked.one(`${name}~#`, String.raw`${name}\s(?:starts?|begins?)(?:\s(?:at|from|with|off\sat))?\s#`);
}

/** True where moments are given that are not zero: those belong to a later step, whose number nobody said. */
function startsElsewhere(asked: Asked): boolean {
  return [asked.one(`${names.mean}~#`), asked.one(`${names.velocity}~#`)].some(
    (one) => one !== undefined && one.value !== 0,
  );
}

/** How many steps there are, from "two steps", "첫 스텝", "두 번 다", "second step", "t = 2". */
function stepsIn(asked: Asked): number | undefined {
  const counted = asked.one(
    String.raw`#\s?번째\s?(?:${units.steps}|업데이트)`,
    String.raw`#(?:st|nd|rd|th)\s(?:[a-z]+\s)?(?:steps?|updates?)`,
    String.raw`(?:after|take|do|run|in|만에|뒤)?\s?#\s?${units.steps}`,
    String.raw`(?<![a-z])t\s?=\s?#`,
    String.raw`(?<![a-z])step\s#`,
  );
  const times = asked.cut(
    String.raw`#\s?회(?:\s?연속)?`,
    String.raw`#\s?(?:번|times|차례)(?:\s?(?:다|모두|연속|씩|똑같이))?`,
    String.raw`#\s?(?=(?:equal|identical|same|constant)\sgradients|gradients\s(?:both\s|all\s|each\s)?(?:of|equal))`,
  );
  if (counted !== undefined && times !== undefined && counted.value !== times.value) return Number.NaN;
  const stated = counted?.value ?? times?.value;
  if (stated !== undefined) return stated;
  const index = asked.indexAsked();
  if (index !== undefined) return index;
  return ordinalIn(asked);
}

const firstGradient = /첫\s?(?:번째\s?)?(?:기울기|그[래레]디언트)|first\s(?:gradient|grad)/u;
const nextGradient =
  /second|2nd|then|next|after|followed|두\s?번째|#\d+;\s?번째|둘째|다음|이어서|그담|뒤에|나중|both|둘\s?다|(?<![a-z])g_?2/u;

const firstStep = /첫\s?(?:번째\s?)?(?:스텝|걸음|업데이트)|first\s(?:\w+\s)?(?:step|update)/u;

function ordinalIn(asked: Asked): number | undefined {
  return asked.says(
    /첫\s?(?:번째\s?)?(?:스텝|걸음|업데이트|기울기)|first\s(?:\w+\s)?(?:step|update|gradient)/u,
  )
    ? 1
    : undefined;
}
