import type { SplitFileOptions } from "./split-file-options.ts";

/** Two options that contradict each other, and why; in the words, options stand in braces. */
export interface Contradiction {
  readonly a: keyof SplitFileOptions;
  readonly b: keyof SplitFileOptions;
  readonly ko: string;
  readonly en: string;
  /** Whether they do so with these options. Default: always. */
  readonly holds?: (options: SplitFileOptions) => boolean;
}

const inOrder = { ko: "시간 순서는 섞지 않아요.", en: "rows of time stay in order" };
const bySalt = { ko: "솔트를 바꾸면 다른 해시 분할이 돼요.", en: "{salt} draws another split by hash" };
const isInOrder = ({ shuffle, nSplits }: SplitFileOptions): boolean =>
  shuffle === false && nSplits === undefined;

/** One row a pair. */
export const contradictions: readonly Contradiction[] = [
  {
    a: "nSplits",
    b: "testSize",
    ko: "폴드에는 따로 테스트 부분이 없어요.",
    en: "folds have no test part of their own",
  },
  {
    a: "nSplits",
    b: "validationSize",
    ko: "폴드에는 따로 검증 부분이 없어요.",
    en: "folds have no validation part of their own",
  },
  {
    a: "hash",
    b: "stratify",
    ko: "해시는 클래스 비율을 평균으로만 지켜요. 비율은 {label} 열로 살펴볼 수 있어요.",
    en: "a hash keeps the shares of classes on average only; {label} audits them",
  },
  {
    a: "hash",
    b: "group",
    ko: "그룹 열을 해시해 주세요.",
    en: "hash the column of the group instead",
  },
  { a: "hash", b: "time", ko: "해시는 시간을 몰라요.", en: "a hash knows nothing of time" },
  { a: "hash", b: "randomState", ...bySalt },
  { a: "hash", b: "shuffle", ...bySalt },
  {
    a: "time",
    b: "stratify",
    ko: "마지막 행들은 정해져 있어요. 클래스 비율은 {label} 열로 살펴볼 수 있어요.",
    en: "the last rows are what they are; {label} audits their classes",
  },
  {
    a: "time",
    b: "group",
    ko: "시간으로 나누면 그룹이 갈라져요. 갈라진 그룹은 {auditGroup} 열로 살펴볼 수 있어요.",
    en: "the last rows of time part groups; {auditGroup} says which",
  },
  { a: "time", b: "shuffle", ...inOrder },
  { a: "time", b: "randomState", ...inOrder, holds: ({ sample }) => sample === undefined },
  {
    a: "group",
    b: "auditGroup",
    ko: "그룹으로 나누면 그룹이 갈라지지 않아요.",
    en: "a split by groups parts no group",
  },
  {
    a: "shuffle",
    b: "randomState",
    ko: "섞지 않으면 시드가 필요 없어요.",
    en: "rows in their order need no seed",
    holds: ({ shuffle, sample }) => shuffle === false && sample === undefined,
  },
  {
    a: "shuffle",
    b: "stratify",
    ko: "섞지 않으면 층화할 수 없어요.",
    en: "rows in their order have the classes they have",
    holds: isInOrder,
  },
  {
    a: "shuffle",
    b: "group",
    ko: "섞지 않으면 그룹이 갈라져요.",
    en: "rows in their order part groups",
    holds: isInOrder,
  },
];

/** Returns the first pair of options that contradict each other. */
export function contradictionIn(options: SplitFileOptions): Contradiction | undefined {
  return contradictions.find(
    ({ a, b, holds }) =>
      options[a] !== undefined && options[b] !== undefined && (holds === undefined || holds(options)),
  );
}

/** Returns why two options contradict each other; `nameOf` gives what the reader calls an option. */
export function whyApart(
  a: unknown,
  b: unknown,
  locale: "ko" | "en",
  nameOf: (option: string) => string,
): string {
  const why = contradictions.find((pair) => pair.a === a && pair.b === b)![locale];
  return why.replaceAll(/\{(\w+)\}/gu, (_, option: string) => nameOf(option));
}
