import { formatNumber, formatPercent, withParticle } from "@opt/words";

/** What an audit can find. */
export type FindingCode =
  | "shared-rows"
  | "shared-groups"
  | "shared-keys"
  | "future-rows"
  | "repeated-rows"
  | "unused-rows"
  | "empty-part"
  | "missing-class"
  | "lopsided-class";

/** One thing found, as data; `describeFinding` puts it into words. */
export interface Finding {
  readonly code: FindingCode;
  /** `"leak"`: a test would be too good. `"warning"`: a test would be less sure. */
  readonly level: "leak" | "warning";
  /** The parts' names (`a`, `b` or `part`), counts of rows or groups, a class, its shares of the part and of the whole. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** Returns the finding as one sentence, in Korean or English. */
export function describeFinding({ code, values }: Finding, locale: "ko" | "en"): string {
  const sentence = sentences[code][locale](values);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

type Words = (values: Finding["values"]) => string;

/** One row a finding. */
const sentences: Readonly<Record<FindingCode, { readonly ko: Words; readonly en: Words }>> = {
  "shared-rows": {
    ko: ({ a, b, count }) =>
      `${withParticle(partKo(a), "과/와")} ${partKo(b)}에 같은 행이 ${number(count)}개 있어요.`,
    en: ({ a, b, count }) => `${rows(count)} ${are(count)} in both ${partEn(a)} and ${partEn(b)}.`,
  },
  "shared-groups": {
    ko: ({ a, b, count }) =>
      `${withParticle(partKo(a), "과/와")} ${partKo(b)}에 걸쳐 있는 그룹이 ${number(count)}개 있어요.`,
    en: ({ a, b, count }) =>
      `${number(count)} ${count === 1 ? "group has" : "groups have"} rows in both ${partEn(a)} and ${partEn(b)}.`,
  },
  "shared-keys": {
    ko: ({ a, b, count }) =>
      `${withParticle(partKo(a), "과/와")} ${partKo(b)}에 모두 있는 키가 ${number(count)}개 있어요.`,
    en: ({ a, b, count }) =>
      `${number(count)} ${count === 1 ? "key is" : "keys are"} in both ${partEn(a)} and ${partEn(b)}.`,
  },
  "future-rows": {
    ko: ({ a, b, count }) =>
      `${partKo(a)}에 ${partKo(b)}의 첫 행보다 이르지 않은 행이 ${number(count)}개 있어요.`,
    en: ({ a, b, count }) =>
      `${rows(count)} of ${partEn(a)} ${are(count)} not earlier than the first of ${partEn(b)}.`,
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
    en: ({ part }) => `${partEn(part)} ${isEmpty(part)}.`,
  },
  "missing-class": {
    ko: ({ part, class: name, whole }) =>
      `${partKo(part)}에 "${name}" 클래스가 하나도 없어요 (전체의 ${percent(whole)}).`,
    en: ({ part, class: name, whole }) =>
      `${partEn(part)} ${has(part)} no row of class "${name}", which is ${percent(whole)} of all rows.`,
  },
  "lopsided-class": {
    ko: ({ part, class: name, share, whole }) =>
      `"${name}" 클래스가 ${partKo(part)}에서는 ${percent(share)}인데 전체에서는 ${percent(whole)}예요.`,
    en: ({ part, class: name, share, whole }) =>
      `class "${name}" is ${percent(share)} of ${partEn(part)}, but ${percent(whole)} of all rows.`,
  },
};

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

function partKo(name: Value): string {
  const fold = /^fold (\d+) (\w+)$/.exec(String(name));
  if (fold) return `${fold[1]}번째 폴드의 ${namesKo[fold[2]!] ?? fold[2]}`;
  return namesKo[String(name)] ?? `"${name}" 부분`;
}

function partEn(name: Value): string {
  const fold = /^fold (\d+) (\w+)$/.exec(String(name));
  if (fold) return `the ${namesEn[fold[2]!] ?? fold[2]} data of fold ${fold[1]}`;
  const known = namesEn[String(name)];
  return known === undefined ? `part "${name}"` : `the ${known} data`;
}

function has(part: Value): string {
  return partEn(part).includes(" data") ? "have" : "has";
}

function isEmpty(part: Value): string {
  return partEn(part).includes(" data") ? "are empty" : "is empty";
}

function rows(count: Value): string {
  return `${number(count)} ${count === 1 ? "row" : "rows"}`;
}

function are(count: Value): string {
  return count === 1 ? "is" : "are";
}

function number(count: Value): string {
  return formatNumber(Number(count));
}

function percent(share: Value): string {
  return formatPercent(Number(share));
}
