import { formatPercent, joinList, withParticle } from "@opt/words";
import { described, isObject } from "../options.ts";
import type { Finding, FindingCode } from "./finding.ts";
import { formatCount } from "./format-count.ts";

type Locale = "ko" | "en";

/** Returns the finding as one sentence, in Korean or English, with the first rows, groups or keys it concerns. */
export function describeFinding(finding: Finding, locale: Locale): string {
  if (locale !== "ko" && locale !== "en")
    throw new RangeError(`locale must be "ko" or "en", got ${locale as string}`);
  if (!isObject(finding)) throw new TypeError(`finding must be one of an audit, got ${described(finding)}`);
  const row = Object.hasOwn(sentences, finding.code) ? sentences[finding.code] : undefined;
  if (row === undefined) throw new RangeError(`code must be one of a finding, got ${finding.code}`);
  const sentence = row[locale](finding.values).slice(0, -1) + whichOnes(finding, locale) + ".";
  return locale === "ko" ? sentence : sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

type Words = (values: Finding["values"]) => string;

/** One row a finding. */
const sentences: Readonly<Record<FindingCode, { readonly ko: Words; readonly en: Words }>> = {
  "shared-rows": {
    ko: ({ a, b, count }) => `${bothKo(a, b)}에 같은 행이 ${number(count)}개 있어요.`,
    en: ({ a, b, count }) => `${rows(count)} ${are(count)} in ${bothEn(a, b)}.`,
  },
  "shared-groups": {
    ko: ({ a, b, count, lookedAt }) =>
      `${bothKo(a, b)}에 걸쳐 있는 그룹이 ${about(lookedAt, "ko")}${number(count)}개 있어요.`,
    en: ({ a, b, count, lookedAt }) =>
      `${about(lookedAt, "en")}${number(count)} ${count === 1 ? "group has" : "groups have"} rows in ${bothEn(a, b)}.`,
  },
  "shared-keys": {
    ko: ({ a, b, count }) => `${bothKo(a, b)}에 모두 있는 키가 ${number(count)}개 있어요.`,
    en: ({ a, b, count }) => `${number(count)} ${count === 1 ? "key is" : "keys are"} in ${bothEn(a, b)}.`,
  },
  "equal-rows": {
    ko: ({ a, b, count, lookedAt }) =>
      `${bothKo(a, b)}에 똑같이 들어 있는 행이 ${about(lookedAt, "ko")}${number(count)}가지 있어요.`,
    en: ({ a, b, count, lookedAt }) =>
      `${about(lookedAt, "en")}${number(count)} ${count === 1 ? "row occurs" : "different rows occur"} with identical content in ${bothEn(a, b)}.`,
  },
  "similar-texts": {
    ko: ({ a, b, count }) => `${partKo(b)}에 ${partKo(a)}의 글과 거의 같은 글이 ${number(count)}개 있어요.`,
    en: ({ a, b, count }) =>
      `${number(count)} ${count === 1 ? "text" : "texts"} of ${partEn(b)} ${are(count)} nearly equal to one of ${partEn(a)}.`,
  },
  "future-rows": {
    ko: ({ a, b, count }) =>
      `${partKo(a)}에 ${withParticle(partKo(b), "이/가")} 시작된 때나 그 뒤의 행이 ${number(count)}개 있어요.`,
    en: ({ a, b, count }) =>
      `${rows(count)} of ${partEn(a)} ${are(count)} not earlier than the first of ${partEn(b)}.`,
  },
  "single-class": {
    ko: ({ part, class: name, count }) =>
      `${partKo(part).replace(/\d$/u, "$&의 행")} ${number(count)}개가 모두 ${withParticle(String(name), "이에요/예요")}.`,
    en: ({ part, class: name, count }) =>
      `${Number(count) === 1 ? "the only row" : `all ${rows(count)}`} of ${partEn(part)} ${are(count)} of class "${name}".`,
  },
  "sorted-rows": {
    ko: ({ part }) =>
      `데이터가 클래스 순서로 정렬돼 있는데 ${withParticle(partKo(part), "은/는")} 이어진 한 덩어리예요. 섞거나 층화해서 나누세요.`,
    en: ({ part }) =>
      `the rows are sorted by class and ${partEn(part)} ${isAre(part)} one block of them; shuffle or stratify.`,
  },
  "missing-class": {
    ko: ({ part, class: name, whole }) =>
      `${partKo(part)}에 "${name}" 클래스가 하나도 없어요 (전체의 ${percent(whole)}).`,
    en: ({ part, class: name, whole }) =>
      `${partEn(part)} ${has(part)} no row of class "${name}", which is ${percent(whole)} of all rows.`,
  },
  "rare-class": {
    ko: ({ part, class: name, whole }) =>
      `"${name}" 클래스는 드물어서(전체의 ${percent(whole)}) ${partKo(part)}에 하나도 없어요.`,
    en: ({ part, class: name, whole }) =>
      `class "${name}" is rare, ${percent(whole)} of all rows, and ${partEn(part)} ${has(part)} none of it.`,
  },
  "lopsided-class": {
    ko: ({ part, class: name, share, whole }) =>
      `"${name}" 클래스가 ${partKo(part)}에서는 ${percent(share)}인데 전체에서는 ${percent(whole)}예요.`,
    en: ({ part, class: name, share, whole }) =>
      `class "${name}" is ${percent(share)} of ${partEn(part)}, but ${percent(whole)} of all rows.`,
  },
  "class-drift": {
    ko: ({ statistic, degrees, pValue, effect }) =>
      `클래스 비율이 부분마다 달라요 (χ² = ${number(statistic)}, 자유도 ${number(degrees)}, p = ${number(pValue)}, 크라메르 V = ${number(effect)}).`,
    en: ({ statistic, degrees, pValue, effect }) =>
      `the classes differ between the parts (chi-square ${number(statistic)}, ${number(degrees)} ${degrees === 1 ? "degree" : "degrees"} of freedom, p = ${number(pValue)}, Cramér's V = ${number(effect)}).`,
  },
  "missing-labels": {
    ko: ({ count }) => `${number(count)}개 행에 레이블이 비어 있어요.`,
    en: ({ count }) => `${rows(count)} ${has(count)} an empty label.`,
  },
  "repeated-rows": {
    ko: ({ part, count }) => `${partKo(part)}에 두 번 이상 나오는 행이 ${number(count)}개 있어요.`,
    en: ({ part, count }) =>
      `${rows(count)} of ${partEn(part)} ${count === 1 ? "comes" : "come"} more than once.`,
  },
  "unused-rows": {
    ko: ({ count, length }) =>
      `전체 ${number(length)}개 행 가운데 ${number(count)}개는 어느 부분에도 없어요.`,
    en: ({ count, length }) => `${number(count)} of ${number(length)} rows ${are(count)} in no part.`,
  },
  "empty-part": {
    ko: ({ part }) => `${withParticle(partKo(part), "이/가")} 비어 있어요.`,
    en: ({ part }) => `${partEn(part)} ${isAre(part)} empty.`,
  },
};

const shown = 5;

/** The first groups or keys, or else rows, in brackets. */
function whichOnes({ names, rows: first, values }: Finding, locale: Locale): string {
  const all = names ?? first;
  if (all === undefined || all.length === 0) return "";
  const some = all.slice(0, shown).map(String);
  const rest = Math.max(0, Number(values["count"]) - some.length);
  const list = joinList(some, locale, { rest });
  if (names !== undefined) return ` (${list})`;
  return locale === "ko" ? ` (행 ${list})` : ` (${some.length + rest === 1 ? "row" : "rows"} ${list})`;
}

type Value = string | number | undefined;

const namesKo: Readonly<Record<string, string>> = {
  train: "훈련 데이터",
  validation: "검증 데이터",
  test: "테스트 데이터",
};
const namesEn: Readonly<Record<string, string>> = {
  train: "training",
  validation: "validation",
  test: "test",
};

/** A fold, by its number or as files name it, and which of its parts; a part of a file is all rows of its fold. */
function foldOf(name: Value): readonly (string | undefined)[] {
  return /^(fold[- ]\d+)(?: (\w+))?$/u.exec(String(name))?.slice(1) ?? [];
}

function partKo(name: Value): string {
  const [fold, part] = foldOf(name);
  if (fold !== undefined)
    return fold.replace("fold ", "폴드 ") + (part === undefined ? "" : `의 ${namesKo[part] ?? part}`);
  return namesKo[String(name)] ?? `"${name}" 부분`;
}

function partEn(name: Value): string {
  const [fold, part = name] = foldOf(name);
  const known = namesEn[String(part)];
  const data = known === undefined ? `part "${part}"` : `the ${known} data`;
  if (fold === undefined) return data;
  return part === name ? fold : `${data} of ${fold}`;
}

/** Two parts, or several folds. */
function bothKo(a: Value, b: Value): string {
  return a === undefined ? "여러 폴드" : `${withParticle(partKo(a), "과/와")} ${partKo(b)}`;
}

function bothEn(a: Value, b: Value): string {
  return a === undefined ? "more than one fold" : `both ${partEn(a)} and ${partEn(b)}`;
}

/** What stands before a count that was made from a share. */
function about(lookedAt: Value, locale: Locale): string {
  if (lookedAt === undefined) return "";
  return locale === "ko" ? "약 " : "about ";
}

function has(subject: Value): string {
  const isPlural = typeof subject === "number" ? subject !== 1 : partEn(subject).includes(" data");
  return isPlural ? "have" : "has";
}

function isAre(part: Value): string {
  return partEn(part).includes(" data") ? "are" : "is";
}

function rows(count: Value): string {
  return `${number(count)} ${count === 1 ? "row" : "rows"}`;
}

function are(count: Value): string {
  return count === 1 ? "is" : "are";
}

function number(count: Value): string {
  return formatCount(Number(count));
}

function percent(share: Value): string {
  return formatPercent(Number(share));
}
