import { digitRows } from "./digit-rows.ts";
import { type LessonData } from "./lesson-data.ts";

const words = ["영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"];
const PIXELS = 64;

/**
 * Returns handwritten digits: 1797 images of 8 by 8 pixels, row by row, each from 0 to 16; the classes are `"0"` to `"9"`,
 * nearly as many of each. It is the test part of UCI's `optdigits`, as in scikit-learn's `load_digits`.
 *
 * @example
 * ```ts
 * import { digits } from "@opt/data/datasets";
 * const { inputs, targets } = digits();
 * console.log(inputs.shape, targets[0]); // → [ 1797, 64 ] 0
 * console.log([...inputs.data.subarray(8, 16)].join(" ")); // → 0 0 13 15 10 15 5 0
 * ```
 */
export function digits(): LessonData {
  const rows = digitRows.split(";");
  const data = new Float64Array(rows.length * PIXELS);
  for (const [row, text] of rows.entries())
    unpack(text.slice(2), data.subarray(row * PIXELS, (row + 1) * PIXELS));
  return {
    inputs: { data, shape: [rows.length, PIXELS] },
    targets: rows.map((text) => text.charAt(0)),
    features: Array.from({ length: PIXELS }, (_, at) => `pixel ${Math.floor(at / 8)}, ${at % 8}`),
    classes: words.map((ko, digit) => ({ en: String(digit), ko })),
    source: "E. Alpaydin, C. Kaynak (1998), UCI Machine Learning Repository, https://doi.org/10.24432/C50P49",
    licence: "CC BY 4.0",
  };
}

/** A letter a pixel, a to q for 0 to 16; a number stands for so many zeros. */
function unpack(text: string, pixels: Float64Array): void {
  let at = 0;
  for (const sign of text) {
    const run = Number(sign);
    if (Number.isNaN(run)) pixels[at++] = sign.charCodeAt(0) - 97;
    else at += run;
  }
}
