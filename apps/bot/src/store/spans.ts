/**
 * The spans of time, in milliseconds, that answers are counted by, each a multiple of the one before: a quarter of an
 * hour (days begin at one everywhere on earth), a day, 32 days.
 */
export const spans = [900_000, 86_400_000, 2_764_800_000] as const;

/** A stretch of time, up to but without its end, and the span that its counts are kept by; 0: answer by answer. */
export interface Stretch {
  readonly span: number;
  readonly from: number;
  readonly to: number;
}

/** A stretch of time in as few pieces as its ends allow, the long spans in the middle. */
export function stretchesOf(from: number, to: number, level = 0): readonly Stretch[] {
  const span = spans[level - 1] ?? 0;
  const next = spans[level];
  if (!(from < to)) return [];
  if (next === undefined) return [{ span, from, to }];
  const [up, down] = [Math.ceil(from / next) * next, Math.floor(to / next) * next];
  if (up >= down) return [{ span, from, to }];
  const ends = [
    { span, from, to: up },
    { span, from: down, to },
  ];
  return [...ends.filter((end) => end.from < end.to), ...stretchesOf(up, down, level + 1)];
}
