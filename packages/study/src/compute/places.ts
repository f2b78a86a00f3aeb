import type { Quantity, Reading } from "./reading.ts";

/** A number of a question, with the words up to its neighbours. */
export interface Place {
  readonly quantity: Quantity;
  readonly before: string;
  readonly behind: string;
}

/** Every number that counts, in the order of the question. A lone "one" says little. */
export function placesIn({ pattern, quantities }: Reading): readonly Place[] {
  const isSilent = (index: string): boolean =>
    quantities[Number(index)]!.text === undefined && quantities[Number(index)]!.value <= 1;
  const parts = pattern
    .replace(/#(\d+);/gu, (mark, index: string) => (isSilent(index) ? "one" : mark))
    .split(/#(\d+);/u);
  return Array.from({ length: parts.length >> 1 }, (_, place) => {
    const quantity = quantities[Number(parts[2 * place + 1])]!;
    return { quantity, before: parts[2 * place]!, behind: parts[2 * place + 2]! };
  });
}
