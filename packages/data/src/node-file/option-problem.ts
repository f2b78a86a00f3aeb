import { withParticle } from "@opt/words";
import { formatCount } from "../audit/format-count.ts";
import { whyApart } from "./contradictions.ts";

export type OptionValues = Readonly<Record<string, string | number>>;
/** What is said of the values; `nameOf` gives what the reader calls an option. */
export type Say = (values: OptionValues, nameOf: (option: string) => string) => string;

/** What can be wrong with the options of `splitFile`, beside unknown names and wrong kinds. */
export type OptionProblem =
  | "contradiction"
  | "alone"
  | "same-column"
  | "other-label"
  | "no-folds"
  | "no-seed"
  | "no-sample"
  | "no-size"
  | "hash-size"
  | "sizes"
  | "ending"
  | "unknown-format"
  | "no-separator"
  | "only-csv"
  | "text-only"
  | "no-copies"
  | "itself";

const named = (option: string | number | undefined, nameOf: (name: string) => string): string =>
  nameOf(String(option));

/** One row a problem. */
export const optionWords: Readonly<Record<OptionProblem, { readonly ko: Say; readonly en: Say }>> = {
  contradiction: {
    ko: ({ a, b }, nameOf) =>
      `${withParticle(named(a, nameOf), "과/와")} ${withParticle(named(b, nameOf), "은/는")} 함께 쓸 수 없어요. ${whyApart(a, b, "ko", nameOf)}`,
    en: ({ a, b }, nameOf) =>
      `${named(b, nameOf)} must be left out with ${named(a, nameOf)}: ${whyApart(a, b, "en", nameOf)}`,
  },
  alone: {
    ko: ({ option, other }, nameOf) =>
      `${withParticle(named(option, nameOf), "은/는")} ${withParticle(named(other, nameOf), "과/와")} 함께만 쓸 수 있어요.`,
    en: ({ option, other }, nameOf) =>
      `${named(option, nameOf)} must only be given together with ${named(other, nameOf)}`,
  },
  "same-column": {
    ko: ({ option, other, column }, nameOf) =>
      `${withParticle(named(option, nameOf), "과/와")} ${withParticle(named(other, nameOf), "은/는")} 다른 열이어야 하는데 둘 다 "${column}" 열이에요.`,
    en: ({ option, other, column }, nameOf) =>
      `${named(option, nameOf)} must be another column than ${named(other, nameOf)}, got "${column}" for both`,
  },
  "other-label": {
    ko: ({ stratify, label }, nameOf) =>
      `${nameOf("label")} 값은 ${withParticle(nameOf("stratify"), "과/와")} 같은 "${stratify}" 열이어야 하는데 ${withParticle(`"${label}"`, "이에요/예요")}. 빼도 돼요.`,
    en: ({ stratify, label }, nameOf) =>
      `${nameOf("label")} must be left out or "${stratify}" as ${nameOf("stratify")} is, got "${label}"`,
  },
  "no-folds": {
    ko: ({ got, most }, nameOf) =>
      `${nameOf("nSplits")} 값은 2부터 ${formatCount(Number(most))}까지의 정수여야 하는데 ${withParticle(String(got), "이에요/예요")}.`,
    en: ({ got, most }, nameOf) => `${nameOf("nSplits")} must be an integer from 2 to ${most}, got ${got}`,
  },
  "no-seed": {
    ko: ({ got }, nameOf) =>
      `${nameOf("randomState")} 값은 0부터 4,294,967,295까지의 정수여야 하는데 ${withParticle(String(got), "이에요/예요")}.`,
    en: ({ got }, nameOf) => `${nameOf("randomState")} must be an integer from 0 to 4294967295, got ${got}`,
  },
  "no-sample": {
    ko: ({ got }, nameOf) =>
      `${nameOf("sample")} 값은 0보다 크고 1(100%)을 넘지 않는 비율이어야 하는데 ${withParticle(String(got), "이에요/예요")}.`,
    en: ({ got }, nameOf) => `${nameOf("sample")} must be a share above 0 and up to 1, got ${got}`,
  },
  "no-size": {
    ko: ({ option, got }, nameOf) =>
      `${named(option, nameOf)} 값은 0과 1 사이의 비율이나 행 수여야 하는데 ${withParticle(String(got), "이에요/예요")}.`,
    en: ({ option, got }, nameOf) =>
      `${named(option, nameOf)} must be a fraction between 0 and 1 or a whole number of rows, got ${got}`,
  },
  "hash-size": {
    ko: ({ option, got }, nameOf) =>
      `${withParticle(nameOf("hash"), "과/와")} 함께 쓰는 ${named(option, nameOf)} 값은 1보다 작은 비율이어야 하는데 ${withParticle(String(got), "이에요/예요")}.`,
    en: ({ option, got }, nameOf) =>
      `${named(option, nameOf)} must be a fraction below 1 with ${nameOf("hash")}, got ${got}`,
  },
  sizes: {
    ko: ({ testSize, validationSize }, nameOf) =>
      `${withParticle(nameOf("testSize"), "과/와")} ${nameOf("validationSize")} 비율을 더하면 1보다 작아야 훈련 데이터가 남아요. 지금은 ${withParticle(String(testSize), "과/와")} ${withParticle(String(validationSize), "이에요/예요")}.`,
    en: ({ testSize, validationSize }, nameOf) =>
      `${nameOf("testSize")} and ${nameOf("validationSize")} must add up to less than 1, got ${testSize} and ${validationSize}`,
  },
  ending: {
    ko: ({ path, endings }, nameOf) =>
      `파일 이름이 ${endings} (또는 그 뒤에 .gz)로 끝나야 하는데 ${withParticle(`"${path}"`, "이에요/예요")}. 아니면 ${withParticle(nameOf("format"), "을/를")} 알려 주세요.`,
    en: ({ option, path, endings }, nameOf) =>
      `${named(option, nameOf)} must end in ${endings} (and .gz), or ${nameOf("format")} must be given, got ${path}`,
  },
  "unknown-format": {
    ko: ({ got, formats }, nameOf) =>
      `${nameOf("format")} 값은 ${formats} 중 하나여야 하는데 ${withParticle(`"${got}"`, "이에요/예요")}.`,
    en: ({ got, formats }, nameOf) => `${nameOf("format")} must be one of ${formats}, got "${got}"`,
  },
  "no-separator": {
    ko: ({ got }, nameOf) =>
      `${nameOf("separator")} 값은 ";" 같은 글자 하나나 "tab"이어야 하는데 ${withParticle(`"${got}"`, "이에요/예요")}.`,
    en: ({ got }, nameOf) =>
      `${nameOf("separator")} must be one character such as ";" that is no letter, digit or quote, or "tab", got "${got}"`,
  },
  "only-csv": {
    ko: ({ option, format }, nameOf) =>
      `${withParticle(named(option, nameOf), "은/는")} CSV 파일에만 쓸 수 있는데 ${format} 파일이에요.`,
    en: ({ option, format }, nameOf) => `${named(option, nameOf)} must be left out for ${format} files`,
  },
  "text-only": {
    ko: ({ path }, nameOf) =>
      `배정은 CSV, TSV, JSON Lines 파일로만 써요. ${nameOf("out")} 값이 ${withParticle(`"${path}"`, "이에요/예요")}.`,
    en: ({ path }, nameOf) => `${nameOf("out")} must be a CSV, TSV or JSON Lines file, got ${path}`,
  },
  "no-copies": {
    ko: ({ format, recipe }) =>
      `${format} 파일의 행은 부분 파일로 옮겨 쓰지 않아요. 다시 쓰면 열의 형식과 압축이 달라질 수 있어요. 배정 파일을 쓴 다음 그 파일을 만든 도구로 나눠 주세요.${recipe === "" ? "" : ` DuckDB라면:\n  ${recipe}`}`,
    en: ({ format, recipe }) =>
      `rows of ${format} files are not copied into separate files, because that could change the types and compression of the columns. Write the assignment, then split the file with the tool that made it${recipe === "" ? "" : `; in DuckDB:\n  ${recipe}`}`,
  },
  itself: {
    ko: ({ path }, nameOf) => `${nameOf("out")} 값이 나눌 파일 자신이에요: ${path}`,
    en: ({ path }, nameOf) => `${nameOf("out")} must not be the file itself, got ${path}`,
  },
};
