import { matchesOf } from "../language/matches.ts";
import type { Reading } from "./reading.ts";
import { forOne, only, sentenceAt, unsaid, untilThen, type Part, type Wish } from "./wish.ts";

const unit = String.raw`(?:steps?|epochs?|iterations?|updates?|스텝|에폭|에포크|걸음|번째\s?(?:스텝|에폭)?|번)`;
const before = String.raw`(?:(?:at|after|for)\s)?(?:the\s)?(?:(?:steps?|epochs?|iterations?|updates?|스텝|에폭|에포크)\s?(?:=|number)?\s?|(?<![a-z])t\s?=\s?)`;
const item = String.raw`(?:${before})?#\d+;(?:st|nd|rd|th)?(?:\s?${unit}(?:\s?(?:뒤|후|다음))?)?`;
const and = String.raw`(?:&|와|과|랑|이랑|하고|및|그리고|(?<![a-z])and(?![a-z]))`;
const join = String.raw`(?:\s?(?:,|·|${and})\s?)+`;
const list = new RegExp(`(?<!#\\d+;\\s?,?\\s?)${item}(?:${join}${item})+`, "gu");
const opening = new RegExp(`^(?<lead>${before})?#\\d+;`, "u");
const closing = new RegExp(`#\\d+;(?<behind>(?:st|nd|rd|th)?(?:\\s?${unit}(?:\\s?(?:뒤|후|다음))?)?)$`, "u");

/** What happens at moments that are told, not asked for. */
const happens =
  /drop|decay|mileston|reduc|divid|halv|(?<![a-z])cut|multipl|switch|줄[이여어었]|감소|떨어|마일스톤|곱|나누|바꾸|grad|기울기|loss\sis|손실이/u;
const asks =
  /\?|얼마|몇|알려|구해|구하|계산|적어|각각|what|how|give|find|compute|(?:^|[.:;,]\s*)\s?(?:the\s)?(?:lr|learning\srate|w|weight)\s(?:at|after)/u;
/** How a question goes on behind a moment. */
const goesOn =
  /^(?:\s?(?:[?.,;:)]|$|에서|에(?:는|선|\s)|뒤|후|다음|일\s?때|때|째|의|각각|이면|면|\s?(?:을|를|으로|로|동안)?\s?(?:학습|훈련|돌리)\S{0,3}면\s)|\s(?:lr|learning|w|x|the|of|each|both|please|pls|with|using|respectively|in|is|are)(?![a-z]))/u;
/** What ends a condition or a clause. */
const toldBefore = /#\d+;|면\s|때\s|[:;,]\s/u;
const apiece = /각각|(?<![a-z])(?:each|both|respectively)(?![a-z])/u;

/** The same thing at several moments: "lr at step 100, 200 and 700". */
function listed(reading: Reading): Wish | undefined {
  const { pattern } = reading;
  const found = matchesOf(pattern, list).at(-1);
  if (found === undefined) return undefined;
  const end = found.index + found[0].length;
  const [from, to] = sentenceAt(pattern, found.index);
  const told = pattern
    .slice(Math.max(from, found.index - 40), found.index)
    .split(toldBefore)
    .at(-1)!;
  // the one of "1 − βᵗ" is no number that is told
  const rest = pattern.slice(end, to).replace(/#\d+;\s?[-/]\s?(?:\(\s?#\d+;\s?-\s?)?(?=β|beta)/gu, " ");
  if (/#/u.test(rest) || !goesOn.test(rest) || happens.test(rest) || happens.test(told)) return undefined;
  if (!asks.test(pattern.slice(from, to)) || !areMoments(reading, found[0], apiece.test(rest + told)))
    return undefined;
  const lead = opening.exec(found[0])?.groups?.["lead"] ?? "";
  const behind = closing.exec(found[0])?.groups?.["behind"] ?? "";
  const parts = Array.from(found[0].matchAll(/#\d+;/gu), ([mark]) =>
    at(reading, [found.index, end], `${lead.replace(/s(?=\s)/u, "")}${mark}${behind}`),
  );
  return { parts };
}

/** Whether a list is one of moments: named alike, and not a length and a moment in it ("40스텝, 20스텝일 때"). */
function areMoments({ quantities }: Reading, text: string, isApiece: boolean): boolean {
  const values = Array.from(text.matchAll(/#(\d+);/gu), ([, index]) => quantities[Number(index)]!.value);
  const rises = values.every((value, index) => index === 0 || value > values[index - 1]!);
  if (!rises || !values.every((value) => Number.isInteger(value) && value >= 0)) return false;
  const items = Array.from(text.matchAll(new RegExp(item, "gu")), ([one]) => one);
  const leads = items.map(
    (one) => opening.exec(one)?.groups?.["lead"]?.replace(/[^\p{L}]|s(?!t)/gu, "") ?? "",
  );
  const units = items.map(
    (one) => closing.exec(one)?.groups?.["behind"]?.replace(/\s|s$|뒤|후|다음/gu, "") ?? "",
  );
  const isLed = leads[0] !== "" && leads.slice(1).every((lead) => lead === "" || lead === leads[0]);
  const isEnded = leads.every((lead) => lead === "") && units.at(-1) !== "";
  const isAlike = units.slice(0, -1).every((one) => one === "" || one === units.at(-1));
  const isJoined =
    isApiece || new RegExp(and, "u").test(text) || (isLed && leads.slice(1).every((lead) => lead === ""));
  const isRow = items.length > 2 && units.every((one) => one !== "");
  return isAlike && (isLed || isEnded) && (isJoined || isRow);
}

/** The question with one moment in the place of several. */
function at(reading: Reading, [from, end]: readonly [number, number], moment: string, extra?: number): Part {
  const { pattern } = reading;
  const told = pattern.slice(0, from).replace(/(?<!\p{L})(?:at\s)?each\sof\s(?:the\s)?$/u, " ");
  const added = extra === undefined ? [] : [unsaid(reading, extra)];
  const one = only(reading, told + moment + forOne(pattern.slice(end)), added);
  return { readings: [untilThen(one)] };
}

const eachOf: readonly RegExp[] = [
  /(?<lead>after|on|at|in)\s(?:the\s)?(?:first|1st)\s(?:step\s)?and\s(?:the\s)?#(?<count>\d+);nd\s(?<unit>step|update)/u,
  /첫\s?(?:번째\s?)?스텝(?:과|이랑|하고|,)\s?#(?<count>\d+);\s?번째\s?(?<unit>스텝)(?:\s?(?:뒤|후))?(?<lead>)/u,
  /(?<lead>after|at)\seach\sof\s(?:the\s)?(?:first\s)?#(?<count>\d+);\s(?<unit>steps|updates|iterations)/u,
  /(?:처음|첫)\s?#(?<count>\d+);\s?(?<unit>스텝|번)(?:의|을|를|동안)?\s?(?:각각?|매|하나하나)?(?:의)?\s?(?:스텝)?\s?(?<lead>뒤|후|마다|다음)/u,
  /#(?<count>\d+);\s?(?<unit>스텝|번)\s?동안(?:의)?\s?(?=(?:w|x|가중치|학습률|lr)\S{0,2}\s?(?:각각|차례대로|차례로|순서대로|매번))(?<lead>)/u,
  /(?<from>#\d+;)\s?(?:~|-|to|부터)\s?#(?<count>\d+);\s?(?<unit>스텝|번째\s?스텝)(?:까지)?(?:의)?\s?(?<lead>각각|마다|매)/u,
];

/** After each of so many steps, which the question only counts. */
function counted(reading: Reading): Wish | undefined {
  const { pattern, quantities } = reading;
  const match = eachOf.map((words) => words.exec(pattern)).find((one) => one !== null);
  if (match?.groups === undefined) return undefined;
  const last = quantities[Number(match.groups["count"])]!.value;
  const start = match.groups["from"];
  const first = start === undefined ? 1 : quantities[Number(start.slice(1, -1))]!.value;
  if (!(Number.isInteger(last) && last > first && last <= first + 9 && first >= 0)) return undefined;
  const span = [match.index, match.index + match[0].length] as const;
  const fresh = quantities.length;
  const isKorean = /[가-힣]/u.test(match.groups["unit"]!);
  const steps = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const moment = isKorean ? `#${fresh};스텝 뒤` : `after #${fresh}; steps`;
  return { parts: steps.map((step) => at(reading, span, moment, step)) };
}

/** How many gradients are told, one behind the other or by number. */
function gradientsIn(pattern: string): number {
  const row =
    /(?:gradients?|grads?|기울기)[^#?]{0,12}#\d+;(?:\s?(?:,|and|then|그리고|다음에?|→|\s)+\s?#\d+;)+/u.exec(
      pattern,
    );
  const named = pattern.match(/(?<![a-z])g_?[1-9](?=\s?[=:]\s?#)/gu) ?? [];
  return Math.max(row?.[0].match(/#/gu)?.length ?? 0, new Set(named).size);
}

const afterEach =
  /(?:after|at)\s(?:each|every)(?:\s(?:single\s)?(?:step|update|one))?(?![a-z]|\s(?:epoch|of|batch|sample))|(?:매|각)\s?스텝(?:마다|\s?뒤|\s?후)?(?=\s?(?:의\s?)?(?:[wvxms]|가중치|속도)(?![a-z]))/u;

/** After each step, of as many as gradients are told; which moments are meant is not understood where none are. */
function uncounted(reading: Reading): Wish | undefined {
  const { pattern } = reading;
  const match = afterEach.exec(pattern);
  if (match === null || /#/u.test(pattern.slice(match.index))) return undefined;
  const count = gradientsIn(pattern);
  if (count < 2) return { parts: [{ readings: [] }, { readings: [] }] };
  const fresh = reading.quantities.length;
  const moment = /[가-힣]/u.test(match[0]) ? `#${fresh};스텝 뒤` : `after #${fresh}; steps`;
  const span = [match.index, match.index + match[0].length] as const;
  return { parts: Array.from({ length: count }, (_, index) => at(reading, span, moment, index + 1)) };
}

/** The same goal at several moments; undefined where a question names fewer than two. */
export function momentsWished(reading: Reading): Wish | undefined {
  return counted(reading) ?? listed(reading) ?? uncounted(reading);
}
