import { withParticle } from "@opt/words";

type Values = Readonly<Record<string, string>>;

type Words = { readonly ko: (values: Values) => string; readonly en: (values: Values) => string };

type Mistake =
  | "unknown-option"
  | "no-value"
  | "no-flag"
  | "no-number"
  | "no-share"
  | "no-verb"
  | "unknown-verb"
  | "no-path"
  | "two-paths"
  | "two-outputs"
  | "no-language";

/** One row a mistake. */
export const mistakeWords: Readonly<Record<Mistake, Words>> = {
  "unknown-option": {
    ko: ({ option, near }) =>
      near === "" ? `${option} 옵션은 없어요.` : `${option} 옵션은 없어요. 혹시 ${near}인가요?`,
    en: ({ option, near }) =>
      near === "" ? `there is no option ${option}` : `there is no option ${option}; did you mean ${near}?`,
  },
  "no-value": {
    ko: ({ option }) => `${option} 뒤에 값이 있어야 해요.`,
    en: ({ option }) => `${option} needs a value`,
  },
  "no-flag": {
    ko: ({ option }) => `${option} 옵션은 값을 받지 않아요.`,
    en: ({ option }) => `${option} takes no value`,
  },
  "no-number": {
    ko: ({ option, text }) =>
      `${option} 값은 0 이상의 정수여야 하는데 ${withParticle(`"${text}"`, "이에요/예요")}.`,
    en: ({ option, text }) => `${option} must be a whole number, got "${text}"`,
  },
  "no-share": {
    ko: ({ option, text }) =>
      `${option} 값은 0.2, 20%, 60 같은 비율이나 행 수여야 하는데 ${withParticle(`"${text}"`, "이에요/예요")}.`,
    en: ({ option, text }) =>
      `${option} must be a share or a number of rows such as 0.2, 20% or 60, got "${text}"`,
  },
  "no-verb": {
    ko: () => "무엇을 할지 알려 주세요: opt-data split 파일",
    en: () => "a command is needed: opt-data split FILE",
  },
  "unknown-verb": {
    ko: ({ verb }) => `"${verb}" 명령은 없어요. split만 있어요.`,
    en: ({ verb }) => `there is no command "${verb}"; the only one is split`,
  },
  "no-path": {
    ko: () => "나눌 파일이 필요해요: opt-data split 파일",
    en: () => "a file to split is needed: opt-data split FILE",
  },
  "two-paths": {
    ko: ({ path }) => `파일은 하나만 나눌 수 있어요. "${path}"도 받았어요.`,
    en: ({ path }) => `only one file can be split at a time; also got "${path}"`,
  },
  "two-outputs": {
    ko: () => "--parts와 --assignment 중 하나만 써 주세요.",
    en: () => "use either --parts or --assignment, not both",
  },
  "no-language": {
    ko: ({ text }) => `--lang 값은 ko 또는 en이어야 하는데 ${withParticle(`"${text}"`, "이에요/예요")}.`,
    en: ({ text }) => `--lang must be ko or en, got "${text}"`,
  },
};

/** What is wrong with a command line. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly code: Mistake;
  readonly values: Values;

  constructor(code: Mistake, values: Values) {
    super(mistakeWords[code].en(values));
    this.code = code;
    this.values = values;
  }

  /** Returns what is wrong in Korean or English. */
  inWords(locale: "ko" | "en"): string {
    return mistakeWords[this.code][locale](this.values);
  }
}
