import type { Quantity, Reading } from "./reading.ts";

/** A number of a question, with the words up to its neighbours. */
export interface Place {
  readonly quantity: Quantity;
  readonly before: string;
  readonly behind: string;
}

/** Every number that counts, in the order of the question. A lone "one" says little. */
export function placesIn({ pattern, quantities }: Reading): readonly Place[] {
  const isSilent = (index: string): boolean => {
    const { text, value } = quantities[Number(index)]!;
    // "starts at zero" says more than "one" does
    const tells = value === 0 && new RegExp(String.raw`(?:at|from|is|of|to|=)\s?#${index};`, "u").test(pattern);
    return text === undefined && value <= 1 && !tells;
  };
  const parts = pattern
    .replace(/#(\d+);/gu, (mark, index: string) => (isSilent(index) ? "one" : mark))
    .split(/#(\d+);/u);
  return Array.from({ length: parts.length >> 1 }, (_, place) => {
    const quantity = quantities[Number(parts[2 * place + 1])]!;
    return { quantity, before: parts[2 * place]!, behind: parts[2 * place + 2]! };
  });
}
