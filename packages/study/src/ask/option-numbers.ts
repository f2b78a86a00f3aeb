import { searchable } from "../language/normalise.ts";
import { numbersOf } from "../language/numbers.ts";
import type { ChoiceQuestion, Option } from "./choice-question.ts";

/** A number as it is written: rounded to some unit of its last digit. */
interface Written {
  readonly value: number;
  readonly unit: number;
}

const exactly = 1e-6;
/** How far, relative to the number itself, one may lie that is only rounded: "0.0316" for 0.0316228. */
const rounded = 0.02;

/**
 * The one option that gives the numbers that were computed: exactly, else rounded to the digits that it shows; undefined
 * where none or several do.
 */
export function optionWith(
  { options }: ChoiceQuestion,
  values: readonly number[],
): ChoiceQuestion["options"][number] | undefined {
  const read = options.map((option) => ({ option, numbers: numbersIn(option) }));
  for (const agrees of [isExact, isRounded]) {
    const fitting = read.filter(
      ({ numbers }) =>
        numbers.length === values.length && numbers.every((one, at) => agrees(one, values[at]!)),
    );
    if (fitting.length > 0) return fitting.length === 1 ? fitting[0]!.option : undefined;
  }
  return undefined;
}

function isExact({ value }: Written, computed: number): boolean {
  return Math.abs(value - computed) <= exactly * Math.max(1e-6, Math.abs(computed));
}

function isRounded({ value, unit }: Written, computed: number): boolean {
  const off = Math.abs(value - computed);
  return off <= 0.51 * unit && off <= rounded * Math.abs(computed);
}

/** The numbers of an option, signs, roots, shares of a hundred and "unchanged" as well. */
function numbersIn({ text }: Option): readonly Written[] {
  const plain = searchable(text).replaceAll("−", "-").trim();
  const root = /^(?:√|sqrt\s?\(?|루트\s?)(\d+)\)?(?!\d)/u.exec(plain);
  if (root !== null) return [exact(Math.sqrt(Number(root[1])))];
  if (/^(?:그대로|변하지 않|변화 ?없|unchanged|the same|no change)/u.test(plain)) return [exact(1)];
  const signed = plain.match(/-?\d+(?:,\d{3})*(?:\.\d+)?(?:e-?\d+)?/gu) ?? [];
  const spoken = numbersOf(plain);
  // "0.2, four times as many" gives two numbers
  const isSpoken = signed.length === 0 || (spoken.length > signed.length && !/\de-?\d/u.test(plain));
  if (isSpoken || /\d\/\d|절반|half|quarter|분의|×\s?10/u.test(plain)) return spoken.map(exact);
  return signed.map((written) => {
    const [mantissa = "", power = "0"] = written.replaceAll(",", "").split("e");
    const decimals = mantissa.split(".")[1]?.length ?? 0;
    return { value: Number(`${mantissa}e${power}`), unit: 10 ** (Number(power) - decimals) };
  });
}

function exact(value: number): Written {
  return { value, unit: 0 };
}
