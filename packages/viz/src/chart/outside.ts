import type { OwnAxis } from "../mark/sheet.ts";
import type { Message } from "../text/phrase.ts";

/** Some points: values at places. */
export interface Points {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

interface Axes {
  readonly x?: OwnAxis;
  readonly y?: OwnAxis;
}

const words = {
  outside: { ko: "축 밖의 값 {count}개", en: "{count|value|values} outside the axes" },
} as const;

/** What is said of points outside the ends that a caller set for the axes, if there are any. */
export function outsideFinding(axes: Axes | undefined, columns: () => readonly Points[]): Message[] {
  if (!(axes?.x?.domain ?? axes?.y?.domain)) return [];
  let count = 0;
  for (const { x, y } of columns())
    for (let i = 0; i < y.length; i++)
      if (Number.isFinite(y[i]) && (isBeyond(axes.x, x[i]!) || isBeyond(axes.y, y[i]!))) count++;
  return outsideMessage(count);
}

/** What every kind says of so many values outside the axes, if there are any. */
export function outsideMessage(count: number): Message[] {
  return count > 0 ? [{ code: "outside", values: { count }, words }] : [];
}

function isBeyond(axis: OwnAxis | undefined, value: number): boolean {
  const [low, high] = axis?.domain ?? [value, value];
  return value < low || value > high;
}
