/** Characters that stand as they are in JSON, in quotes of a module and in pages: one a symbol, which packs well. */
const alphabet = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter(
  (symbol) => !`"'\`$<\\`.includes(symbol),
);
const values = new Map(alphabet.map((symbol, value) => [symbol.charCodeAt(0), value]));
const valueOf = Uint8Array.from({ length: 128 }, (_, code) => values.get(code) ?? 0);

/** What stands between two lists of numbers. */
export const separator = " ";

/** How many symbols end a number, where most numbers are below it: those take one symbol. */
export const ends = { small: 78, large: 44 } as const;

/** Writes whole numbers from 0 on: `last` symbols end a number, the others say that it goes on. */
export function writeNumbers(numbers: readonly number[], last: number): string {
  const going = alphabet.length - last;
  const text: string[] = [];
  for (const number of numbers) {
    let rest = number;
    while (rest >= last) {
      text.push(alphabet[last + (rest % going)]!);
      rest = Math.floor(rest / going);
    }
    text.push(alphabet[rest]!);
  }
  return text.join("");
}

/** Reads what `writeNumbers` wrote with the same `last`. */
export function readNumbers(text: string, last: number): Uint32Array {
  const going = alphabet.length - last;
  const numbers = new Uint32Array(text.length);
  let [count, value, factor] = [0, 0, 1];
  for (let at = 0; at < text.length; at++) {
    const symbol = valueOf[text.charCodeAt(at) & 127]!;
    if (symbol >= last) {
      value += (symbol - last) * factor;
      factor *= going;
    } else {
      numbers[count++] = value + symbol * factor;
      [value, factor] = [0, 1];
    }
  }
  return numbers.subarray(0, count);
}
