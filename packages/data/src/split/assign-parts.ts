import { checkInteger, checkRows, described } from "../options.ts";

/**
 * Returns for each row the name of its part, undefined for rows of none: what a program asks for that meets the rows one
 * after the other, as in a file or a stream.
 *
 * @param parts what `trainTestSplit`, `trainValidationTestSplit` and the like return, or your own rows by name
 * @throws {RangeError} rows outside the data, and rows in two parts
 * @throws {TypeError} parts that are no lists of rows by name
 * @example
 * ```ts
 * import { assignParts, trainTestSplit } from "@opt/data";
 * const partOf = assignParts(trainTestSplit({ testSize: 0.5, randomState: 42 }).split({ length: 4 }), 4);
 * console.log(partOf.join(" ")); // → train test train test
 * ```
 */
export function assignParts<Parts extends Readonly<Record<keyof Parts, ArrayLike<number>>>>(
  parts: Parts,
  length: number,
): ((keyof Parts & string) | undefined)[] {
  checkInteger("length", length, 0);
  if (typeof parts !== "object" || parts === null || Array.isArray(parts))
    throw new TypeError(`parts must be rows by name, got ${described(parts)}`);
  const names = Array.from<(keyof Parts & string) | undefined>({ length });
  for (const name in parts) {
    const rows = parts[name];
    checkRows(name, rows, length);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const other = names[row];
      if (other !== undefined && other !== name)
        throw new RangeError(`each row must be in one part at most, row ${row} is in ${other} and ${name}`);
      names[row] = name;
    }
  }
  return names;
}
