import { optionWords, type OptionProblem, type OptionValues } from "./option-problem.ts";

/** An option of `splitFile` that is wrong, as data and in words. */
export class FileOptionError extends RangeError {
  override readonly name = "FileOptionError";
  readonly code: OptionProblem;
  readonly values: OptionValues;

  constructor(code: OptionProblem, values: OptionValues) {
    super(optionWords[code].en(values, (option) => option));
    this.code = code;
    this.values = values;
  }

  /**
   * Returns what is wrong in Korean or English.
   *
   * @param nameOf what the reader calls an option, such as `--k`; by default its name
   */
  inWords(locale: "ko" | "en", nameOf = (option: string): string => option): string {
    return optionWords[this.code][locale](this.values, nameOf);
  }
}
