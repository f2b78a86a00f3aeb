import type { Asked } from "./asked.ts";
import type { Outcome } from "./computation.ts";
import { type Place, placesIn } from "./places.ts";
import type { Quantity, Reading } from "./reading.ts";
import { cosineSheet, decaySheet, lineSheet, stairsSheet, warmupSheet } from "./schedule-sheets.ts";
import { unit } from "./schedule-words.ts";

/** What a number of a question about a schedule stands for. */
type Role = "every" | "span" | "step" | "factor" | "divisor" | "low" | "high";

interface Cue {
  readonly role: Role;
  /** What stands right before the number, and right behind it. */
  readonly before?: RegExp;
  readonly behind?: RegExp;
}

const link = String.raw`(?:\s|=|:|\(|은|는|이|가|을|를|의|값|is|of|at|to|be|set|about|an?|the)*$`;
const rate = String.raw`(?:\s?(?:학습\s?[률율]|러닝\s?레이트|learning\s?rate|lr|rate|값|value))?`;
const before = (words: string): RegExp => new RegExp(`(?<![a-z])(?:${words})${rate}${link}`, "u");
const behind = (words: string): RegExp => new RegExp(`^(?:${words})`, "u");
const times = String.raw`(?:번째\s?)?(?:(?:warm-?up|training|total|linear|cosine)\s)?${unit}(?![a-z])`;

/** Numbers of steps and epochs, the surest signs first. */
const timeCues: readonly Cue[] = [
  {
    role: "every",
    before: /(?:every|each|once\severy|step_?\s?size\s?=?|간격(?:은|이)?)\s$|(?:step_?size)\s?=\s?$/u,
  },
  { role: "every", behind: behind(String.raw`\s?${times}\s?(?:마다|간격|에\s?한\s?번|단위)`) },
  { role: "step", behind: behind(String.raw`(?:st|nd|rd|th)\s${times}|\s?번째(?!\s?까지)`) },
  {
    role: "span",
    behind: behind(
      String.raw`-(?:step|epoch|iteration)s?|\s?${times}\s?(?:동안|에\s?걸쳐|짜리|간(?!격)|까지|중|에서\s?(?:끝|마)|(?:in\s)?total|in\sall|long|schedule|linear|warm)`,
    ),
  },
  {
    role: "step",
    behind: behind(
      String.raw`\s?${times}\s?(?:째|차|쯤|일\s?때|때|에서(?!\s?$)|에선|에는|엔|에\s|에[?.,]|시점|뒤|후|지나|지난|이?면|만에|의\s|\s(?:학습\s?률|lr(?![a-z])|값(?:은|이))|in\s?(?:\?|$)|later|have\spassed)`,
    ),
  },
  {
    role: "span",
    before:
      /(?:over|across|throughout|during|total(?:\sof)?|t_?max|전체|총|모두|length)(?:\s(?:the\s)?(?:first|next|steps|epochs|스텝|에폭|길이)?|\s?=\s?|\s?[은는이가]\s)*$/u,
  },
  { role: "span", before: /(?:steps|epochs)\s?=\s?$/u },
  {
    role: "step",
    before:
      /(?:(?:at|on|by|after|reach(?:es|ed)?)\s(?:the\s)?|(?:at|on|by|in)?\s?(?:step|epoch|iteration)\s?(?:no\.?|number)?\s?=?\s?|(?<![a-z])t\s?=\s?|(?:스텝|에폭)\s?)$/u,
  },
  { role: "span", before: /(?:for|in|within)\s(?:the\s)?(?:first\s)?$/u },
];

/** Rates, and what they are multiplied by. */
const rateCues: readonly Cue[] = [
  { role: "divisor", before: before(String.raw`divid\w+(?:\s(?:it|the\slr|the\slearning\srate))?\sby`) },
  {
    role: "divisor",
    before: before(
      String.raw`(?:drop|cut|reduc|lower|decreas|shrink)\w*\s(?:(?:the|my|it|its|our)\s)?(?:lr\s|learning\srate\s)?by(?:\sa\sfactor\sof)?`,
    ),
  },
  {
    role: "divisor",
    before: before(String.raw`decay\w*\s(?:(?:the|my|its|our)\s)?(?:lr|learning\srate)\sby\sa\sfactor\sof`),
  },
  { role: "divisor", behind: behind(String.raw`\s?(?:으)?로\s?나[누눠눕뉘]`) },
  {
    role: "factor",
    before: before(
      String.raw`gamma|γ|감마|factor|decay\s(?:rate|factor)|multipl\w+(?:\s(?:it|the\slr|the\slearning\srate|lr))?\sby|times|감쇠율|감소율|감쇠\s?계수|곱하는\s?수`,
    ),
  },
  {
    role: "factor",
    behind: behind(
      String.raw`\s?(?:배씩|배로|배가|배(?![치우])|(?:을|를|씩)?\s?곱|(?:per|each|every)\s(?:epoch|step)|times\s(?:its|the|what))`,
    ),
  },
  {
    role: "low",
    before: before(
      String.raw`min(?:imum)?|최소|최저|끝|마지막|최종|final|ends?(?:ing)?(?:\sat)?|down\sto|eta_?min|lr_?min|min_?lr|바닥|floor`,
    ),
  },
  { role: "low", before: /(?<![a-z]|up\s)to\s$/u },
  { role: "low", behind: behind(String.raw`\s?(?:까지(?!\s?올)|(?:으)?로\s?(?:내려|내리|줄|떨어|낮|끝))`) },
  {
    role: "high",
    before: before(
      String.raw`start(?:s|ing|ed)?|begin(?:s|ning)?|from|처음|초기|시작|initial|base|peak|max(?:imum)?|최대|최고|목표|target|기본|aim(?:s|ing)?\sfor|reach(?:es|ing)?|학습\s?[률율]|러닝\s?레이트|learning\srate|lr|up\sto|lr_?max|max_?lr`,
    ),
  },
  {
    role: "high",
    behind: behind(
      String.raw`\s?(?:에서\s?(?:출발|시작|부터|내려|떨어|줄)|부터|(?:으)?로\s?(?:시작|출발)|까지\s?올|at\s(?:first|the\sstart))`,
    ),
  },
];

const timeUnit = new RegExp(String.raw`^(?:st|nd|rd|th)?[\s-]?${times}|^\s?번째`, "u");
const isTimeNamed =
  /(?:step|epoch|iteration|스텝|에폭|에포크|t_?max|(?<![a-z])t)(?:s|은|는|수|수는)?\s?[=:]?\s?$/u;

/** Whether a number counts steps or epochs. */
export function isTime({ before: front, behind: back }: Place): boolean {
  // a unit of the number before names none
  return (
    timeUnit.test(back) ||
    isTimeNamed.test(front.replace(/^(?:\s+(?:steps?|epochs?|iterations?)|(?:스텝|에폭|에포크))/u, ""))
  );
}

/** Of one or two rates the peak, and where it ends. */
export function ratesIn(
  places: readonly Place[],
): { readonly from: Quantity; readonly to: Quantity | undefined } | undefined {
  const [one, other, ...more] = places.map(({ quantity }) => quantity).toSorted((a, b) => b.value - a.value);
  if (one === undefined || more.length > 0 || !(one.value > 0 && one.value <= mostRate)) return undefined;
  return other !== undefined && other.value === one.value ? undefined : { from: one, to: other };
}

function roleOf(place: Place): Role | "time" | "rate" {
  const timed = isTime(place);
  const found = (timed ? timeCues : rateCues).find(
    (cue) => cue.before?.test(place.before) === true || cue.behind?.test(place.behind) === true,
  );
  return found?.role ?? (timed ? "time" : "rate");
}

/** What a number of steps or epochs is, as far as the words beside it say. */
export function timeRoleOf(place: Place): Role | undefined {
  return timeCues.find(
    (cue) => cue.before?.test(place.before) === true || cue.behind?.test(place.behind) === true,
  )?.role;
}

const mostRate = 10;

/** Each number with its role; undefined where two have the same one, or more than one is left without. */
export function rolesIn(reading: Reading, wanted: readonly Role[]): ReadonlyMap<Role, Quantity> | undefined {
  const found = new Map<Role, Quantity>();
  const open = new Map<"time" | "rate", Quantity>();
  for (const place of placesIn(reading)) {
    const role = roleOf(place);
    const table: Map<string, Quantity> = role === "time" || role === "rate" ? open : found;
    if (table.has(role)) return undefined;
    table.set(role, place.quantity);
  }
  const end = reading.text.indexOf("?");
  for (const [kind, quantity] of open) {
    // what comes after the question is not part of it
    if (end >= 0 && quantity.at > end) return undefined;
    const roles: readonly Role[] = kind === "time" ? ["every", "span", "step"] : ["high"];
    const free = roles.filter((role) => wanted.includes(role) && !found.has(role));
    if (free.length !== 1) return undefined;
    found.set(free[0]!, quantity);
  }
  const areRates = [found.get("high"), found.get("low")].every((one) => (one?.value ?? 0) <= mostRate);
  return areRates && [...found.keys()].every((role) => wanted.includes(role)) ? found : undefined;
}

const foreign =
  /재시작|restart|cycl|순환|평균|average|(?<![a-z])ema(?![a-z])|배치|batch|모멘텀|momentum|기울기|gradient|가중치|weight|데이터|samples|images|겹|폴드|fold|다항|poly|그리고\s나서|then(?!\s?#)|이후|다음\s?부터/u;

/** A schedule by what each number is called, wherever it stands: "0.4로 시작, 10에폭마다 반, 30에폭 때는?". */
export function scheduleFreely(asked: Asked): Outcome | undefined {
  if (asked.says(foreign) || placesIn(asked.reading).length < 2) return undefined;
  const [isCosine, isWarm] = [
    asked.says(/코사인|cosine/u),
    asked.says(/워밍\s?업|웜\s?업|예열|warm[\s-]?up|warm(?:s|ing)?\sup/u),
  ];
  if (isCosine && isWarm) return undefined;
  if (isCosine || isWarm || asked.says(/선형|직선|일직선|linear|straight/u))
    return overSpan(asked, isCosine ? cosineSheet : isWarm ? undefined : lineSheet);
  return asked.says(/학습\s?[률율]|러닝\s?레이트|learning\srate|(?<![a-z])lr(?![a-z])/u)
    ? multiplied(asked)
    : undefined;
}

function overSpan(asked: Asked, sheet: typeof cosineSheet | undefined): Outcome | undefined {
  const roles = rolesIn(asked.reading, ["high", "low", "span", "step"]);
  const [steps, step] = [roles?.get("span"), roles?.get("step")];
  const [high, low] = [roles?.get("high"), roles?.get("low")];
  if (steps === undefined || step === undefined) return undefined;
  if (sheet === undefined) {
    // "up to 0.01" alone is what it rises to
    const to = high ?? low;
    const from = high === undefined ? undefined : low;
    if (to === undefined || !((from?.value ?? 0) < to.value)) return undefined;
    claimAll(asked);
    return warmupSheet(asked, { from, to, steps, step });
  }
  if (high === undefined || !((low?.value ?? 0) < high.value)) return undefined;
  claimAll(asked);
  return sheet(asked, { from: high, to: low, steps, step });
}

const halved = /절반|반으로|반씩|반토막|반감|halv|half/u;
const eachTime =
  /(?:every|each|per)\s(?:single\s)?(?:epoch|step)|매\s?(?:에폭|스텝|에포크)|(?<!;\s?)(?:에폭|스텝|에포크)\s?마다/u;

function multiplied(asked: Asked): Outcome | undefined {
  const roles = rolesIn(asked.reading, ["high", "factor", "divisor", "every", "step"]);
  const [from, step, every] = [roles?.get("high"), roles?.get("step"), roles?.get("every")];
  const [factor, divisor] = [roles?.get("factor"), roles?.get("divisor")];
  const half = asked.says(halved);
  const ways = [factor, divisor, half || undefined].filter((one) => one !== undefined).length;
  if (from === undefined || step === undefined || ways !== 1) return undefined;
  // "cut by 0.1" multiplies or takes away
  if (divisor !== undefined && !(divisor.value > 1)) return undefined;
  const gamma = factor ?? { value: half ? 0.5 : 1 / divisor!.value, at: 0, percent: false };
  if (!(gamma.value > 0 && gamma.value < 1) || gamma.percent) return undefined;
  if ((every === undefined) !== asked.says(eachTime)) return undefined;
  claimAll(asked);
  return every === undefined
    ? decaySheet(asked, { from, factor: gamma, step })
    : stairsSheet(asked, { from, factor: gamma, every, step });
}

function claimAll(asked: Asked): void {
  asked.claim(asked.reading.quantities.map((_, index) => index));
}
