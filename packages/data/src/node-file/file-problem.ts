import { withParticle } from "@opt/words";
import { formatCount } from "../audit/format-count.ts";
import type { Say } from "./option-problem.ts";
import type { BadRowCode } from "./row-target.ts";

export type Values = Readonly<Record<string, string | number>>;
type Words = { readonly ko: (values: Values) => string; readonly en: (values: Values) => string };

const count = (value: string | number | undefined): string => formatCount(Number(value));
const rowsEn = (value: string | number | undefined): string =>
  `${count(value)} ${Number(value) === 1 ? "row" : "rows"}`;

/** What can be wrong with a file. */
export type FileProblem =
  | "unknown-column"
  | "double-column"
  | "bad-header"
  | "bad-rows"
  | "not-utf-8"
  | "row-too-long"
  | "no-rows"
  | "broken-gzip"
  | "broken-file"
  | "changed"
  | "no-file"
  | "exists"
  | "too-many-folds"
  | "quantity"
  | "no-room"
  | "too-few-groups"
  | "lonely-class"
  | "small-part"
  | "not-splittable"
  | "needs-package";

/** As it is given, so that a tab can be seen. */
const shownSeparator = (separator: string | number): string =>
  separator === "\t" ? '"tab"' : `"${separator}"`;

/** One row a problem. */
export const problemWords: Readonly<Record<FileProblem, { readonly ko: Say; readonly en: Say }>> = {
  "unknown-column": {
    ko: ({ column, near, columns, separator = "" }, nameOf) => {
      if (separator !== "")
        return `"${column}" 열이 없고, 열 이름이 모두 하나로 읽혔어요: ${columns}. 구분 문자가 쉼표가 아니면 알려 주세요: ${nameOf("separator")} ${shownSeparator(separator)}`;
      return near === ""
        ? `"${column}" 열이 없어요. 있는 열: ${columns}.`
        : `"${column}" 열이 없어요. 혹시 "${near}"인가요?`;
    },
    en: ({ column, near, columns, separator = "" }, nameOf) => {
      if (separator !== "")
        return `there is no column "${column}"; all names were read as one, ${columns}. If they are not separated like that, say so: ${nameOf("separator")} ${shownSeparator(separator)}`;
      return near === ""
        ? `there is no column "${column}"; the columns are ${columns}`
        : `there is no column "${column}"; did you mean "${near}"?`;
    },
  },
  "double-column": {
    ko: ({ column }) => `"${column}" 열이 두 번 나와요.`,
    en: ({ column }) => `there are two columns "${column}"`,
  },
  "bad-header": {
    ko: () => "첫 줄(열 이름)의 따옴표가 맞지 않아요.",
    en: () => "the quotes in the first line (the column names) do not match",
  },
  "bad-rows": {
    ko: (values) => `읽을 수 없는 행이 ${count(values["count"])}개 있어요.`,
    en: (values) => `${count(values["count"])} ${values["count"] === 1 ? "row is" : "rows are"} not readable`,
  },
  "not-utf-8": {
    ko: () => "UTF-8 파일이 아니에요. UTF-8로 저장해 주세요 (엑셀: “CSV UTF-8”).",
    en: () => "the file is not UTF-8; save it as UTF-8 (Excel: “CSV UTF-8”)",
  },
  "row-too-long": {
    ko: ({ line }) => `${line}번째 줄에서 시작하는 행이 64 MiB를 넘어요. 닫는 따옴표가 빠졌을 수 있어요.`,
    en: ({ line }) =>
      `the row that starts on line ${line} is over 64 MiB long; a closing quote may be missing`,
  },
  "no-rows": { ko: () => "행이 없어요.", en: () => "there are no rows" },
  "broken-gzip": {
    ko: () => "gzip 압축이 깨졌거나 중간에 끊겼어요.",
    en: () => "the gzip data are damaged or cut off",
  },
  "broken-file": {
    ko: ({ format }) => `읽을 수 있는 ${format} 파일이 아니에요.`,
    en: ({ format, reason }) => `this is not a readable ${format} file: ${reason}`,
  },
  changed: {
    ko: () => "읽는 동안 파일이 바뀌었어요. 아무것도 쓰지 않았어요.",
    en: () => "the file changed while it was read; nothing was written",
  },
  "no-file": { ko: ({ path }) => `파일이 없어요: ${path}`, en: ({ path }) => `there is no file ${path}` },
  exists: {
    ko: ({ path }, nameOf) => `이미 있어요: ${path} (바꾸려면 ${nameOf("overwrite")})`,
    en: ({ path }, nameOf) => `${path} already exists; ${nameOf("overwrite")} replaces it`,
  },
  "too-many-folds": {
    ko: ({ folds, unit, most }, nameOf) =>
      `${withParticle(`${nameOf("nSplits")} = ${folds}`, "은/는")} 너무 커요. ${unitsKo[String(unit)]} ${count(most)}개예요.`,
    en: ({ folds, unit, most }, nameOf) =>
      `${nameOf("nSplits")} = ${folds} is too many: ${unitsEn[String(unit)]} ${count(most)}`,
  },
  quantity: {
    ko: ({ column, value }) =>
      `"${column}" 열은 클래스가 아니라 양이에요 (${value}). 구간으로 묶은 열로 층화해 주세요.`,
    en: ({ column, value }) =>
      `"${column}" holds quantities such as ${value}, not classes; stratify by a column of ranges`,
  },
  "no-room": {
    ko: ({ rows, validation, test }) =>
      `행이 ${count(rows)}개라 검증 데이터 ${count(validation)}개와 테스트 데이터 ${count(test)}개를 빼면 훈련 데이터가 남지 않아요.`,
    en: ({ rows, validation, test }) =>
      `with ${rowsEn(rows)}, ${count(validation)} for validation and ${count(test)} for testing leave none for training`,
  },
  "too-few-groups": {
    ko: ({ groups, parts }) => `부분이 ${parts}개인데 그룹은 ${groups}개뿐이에요.`,
    en: ({ groups, parts }) =>
      `${parts} parts need at least ${parts} groups; there ${groups === 1 ? "is" : "are"} ${groups}`,
  },
  "lonely-class": {
    ko: ({ class: name }) => `"${name}" 클래스는 행이 하나뿐이라 층화해서 나눌 수 없어요.`,
    en: ({ class: name }) => `class "${name}" has a single row, which cannot be in every part`,
  },
  "small-part": {
    ko: ({ part, rows, classes }) =>
      `${partsKo[String(part)]}가 ${count(rows)}행이라 클래스 ${count(classes)}개를 모두 담을 수 없어요.`,
    en: ({ part, rows, classes }) =>
      `the ${part === "train" ? "training" : part} part has ${rowsEn(rows)}, too few for ${count(classes)} classes`,
  },
  "not-splittable": {
    ko: () => "이 데이터는 이렇게 나눌 수 없어요. 부분의 크기와 클래스·그룹의 수를 확인해 주세요.",
    en: ({ reason }) => `the data cannot be split like this: ${reason}`,
  },
  "needs-package": {
    ko: ({ format, name }) => `${format} 파일을 읽으려면 ${name} 패키지가 필요해요: npm install ${name}`,
    en: ({ format, name }) => `reading ${format} files needs ${name}: npm install ${name}`,
  },
};

const partsKo: Readonly<Record<string, string>> = {
  train: "훈련 데이터",
  validation: "검증 데이터",
  test: "테스트 데이터",
};
const unitsKo: Readonly<Record<string, string>> = {
  rows: "행이 모두",
  groups: "그룹이 모두",
  class: "가장 큰 클래스의 행이",
  times: "폴드마다 더 이른 행이 있어야 하고, 행이 모두",
};
const unitsEn: Readonly<Record<string, string>> = {
  rows: "the number of rows is",
  groups: "the number of groups is",
  class: "the rows of the largest class are",
  times: "each fold needs an earlier row, and the number of rows is",
};

/** What is wrong with one row. */
export const badRowWords: Readonly<Record<BadRowCode, Words>> = {
  "field-count": {
    ko: ({ expected, got }) => `값이 ${expected}개여야 하는데 ${got}개예요`,
    en: ({ expected, got }) => `${got} ${got === 1 ? "field" : "fields"} instead of ${expected}`,
  },
  "unclosed-quote": { ko: () => "따옴표가 닫히지 않았어요", en: () => "a quote is not closed" },
  "text-after-quote": {
    ko: () => "닫는 따옴표 뒤에 글자가 있어요",
    en: () => "text follows a closing quote",
  },
  "not-json": { ko: () => "JSON이 아니에요", en: () => "it is not JSON" },
  "not-an-object": { ko: () => "JSON 객체가 아니에요", en: () => "it is not a JSON object" },
  "no-plain-value": {
    ko: ({ column }) => `"${column}" 값이 글도 수도 아니에요`,
    en: ({ column }) => `"${column}" is neither text nor a number`,
  },
  "not-utf-8": { ko: () => "UTF-8이 아니에요", en: () => "it is not UTF-8" },
  "no-value": { ko: ({ column }) => `"${column}" 값이 없어요`, en: ({ column }) => `"${column}" is empty` },
  "no-number": {
    ko: ({ column }) => `"${column}" 값이 수가 아니에요`,
    en: ({ column }) => `"${column}" is not a number`,
  },
  "no-time": {
    ko: ({ column }) => `"${column}" 값이 시각도 수도 아니에요`,
    en: ({ column }) => `"${column}" is neither a date nor a number`,
  },
};
