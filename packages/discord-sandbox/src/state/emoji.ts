/** Built at run time: the flag that knows sequences is younger than the language level we compile to. */
const sequence = new RegExp(
  String.raw`^(?:\p{RGI_Emoji}|\p{Extended_Pictographic}\uFE0F?|[0-9#*]\uFE0F?\u20E3)$`,
  "v",
);

/** True for one emoji of Unicode, with or without the selector that asks for its picture. */
export function isUnicodeEmoji(text: string): boolean {
  return sequence.test(text) || sequence.test(text.replaceAll("\uFE0F", ""));
}

/** An emoji in a path of the API: `🔥`, or `name:id` for one that somebody made. */
export interface EmojiKey {
  readonly id: string | null;
  readonly name: string;
}

/** https://docs.discord.com/developers/resources/message#create-reaction */
export function parseEmojiKey(text: string): EmojiKey | undefined {
  const custom = /^(?:a:)?(\w{2,32}):(\d{16,20})$/.exec(text);
  if (custom?.[1] !== undefined && custom[2] !== undefined) return { id: custom[2], name: custom[1] };
  return isUnicodeEmoji(text) ? { id: null, name: text } : undefined;
}
