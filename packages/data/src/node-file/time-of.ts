const decoder = new TextDecoder();
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;
const date = /^\d{4}-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?$/u;

const [ZERO, MINUS, POINT] = [48, 45, 46];

/** Returns the number or the milliseconds since 1970 that the bytes say, NaN where they say neither. */
export function timeOf(bytes: Uint8Array, start: number, end: number): number {
  const plain = plainNumber(bytes, start, end);
  if (!Number.isNaN(plain)) return plain;
  const day = plainDay(bytes, start, end);
  return Number.isNaN(day) ? readText(decoder.decode(bytes.subarray(start, end))) : day;
}

function readText(text: string): number {
  if (number.test(text)) return Number(text);
  if (!date.test(text)) return NaN;
  const iso = text.replace(" ", "T");
  const hasZone = !iso.includes("T") || /(?:Z|[+-]\d\d:?\d\d)$/u.test(iso);
  return Date.parse(hasZone ? iso : `${iso}Z`);
}

/** Reads up to 15 digits, with or without a point, and makes no text of them; NaN for all else. */
function plainNumber(bytes: Uint8Array, start: number, end: number): number {
  const isNegative = bytes[start] === MINUS;
  const first = isNegative ? start + 1 : start;
  if (end - first > 16 || end <= first) return NaN;
  let digits = 0;
  let decimals = -1;
  for (let i = first; i < end; i++) {
    const digit = bytes[i]! - ZERO;
    if (digit >= 0 && digit <= 9) {
      digits = 10 * digits + digit;
      if (decimals >= 0) decimals++;
    } else if (bytes[i] === POINT && decimals < 0 && end - first > 1) decimals = 0;
    else return NaN;
  }
  if (end - first === 16 && decimals < 0) return NaN;
  // Both are exact, so their quotient is the number next to the decimal, as `Number` reads it.
  const size = decimals > 0 ? digits / 10 ** decimals : digits;
  return isNegative ? -size : size;
}

/** Reads days such as 2026-03-01 up to the 28th of a month; NaN for all else. */
function plainDay(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== 10 || bytes[start + 4] !== MINUS || bytes[start + 7] !== MINUS) return NaN;
  const year = wholeOf(bytes, start, start + 4);
  const month = wholeOf(bytes, start + 5, start + 7);
  const day = wholeOf(bytes, start + 8, end);
  return year >= 100 && month >= 1 && month <= 12 && day >= 1 && day <= 28
    ? Date.UTC(year, month - 1, day)
    : NaN;
}

function wholeOf(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - ZERO;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = 10 * value + digit;
  }
  return value;
}
