import { advance } from "./metrics.ts";

/** Longest text that is looked at; what follows could never be drawn. */
const longest = 600;
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFE00-\uFE0F\u20E3]+/gu;
/** Marks over the sign before them, which the fonts have: a second one, or one over nothing, would only be in the way. */
const spareMarks = /(?<=^|\s|[\u0300-\u036F])[\u0300-\u036F]+/gu;
const emoji = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}/u;

/** The text as it is read aloud: composed, without control characters, in one line; every other sign stays. */
export function tidyText(text: string): string {
  return text
    .slice(0, longest)
    .normalize("NFC")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(invisible, "")
    .replaceAll(spareMarks, "")
    .trim();
}

/** The tidied text as it will be drawn: `□` for every sign that no font has, but for emoji beside other signs. */
export function cleanText(text: string): string {
  return drawnText(text, "") || drawnText(text, "□");
}

function drawnText(text: string, forEmoji: string): string {
  return Array.from(tidyText(text), (sign) => drawable(sign) ?? (emoji.test(sign) ? forEmoji : "□"))
    .join("")
    .trim();
}

/** How many signs of a text no font has: those drawn as `□`, and emoji that are left out. */
export function countMissing(text: string): number {
  return Array.from(tidyText(text)).filter((sign) => drawable(sign) === undefined).length;
}

/** A sign as the fonts have it, be it in parts, as ẋ; undefined where they have it in no way. */
function drawable(sign: string): string | undefined {
  return [sign, sign.normalize("NFD")].find((form) =>
    Array.from(form).every((part) => advance(part.codePointAt(0)!, 400) !== undefined),
  );
}
