import { EmbedType, type APIEmbed } from "discord-api-types/v10";
import { z } from "zod";
import { limits } from "../state/limits.ts";
import { textLength } from "../state/text-length.ts";
import { address, integer, list, refuse, required, text, timestamp } from "./form.ts";

const web = address(["http", "https"], limits.url).exactOptional();
const picture = z.object({ url: address(["http", "https", "attachment"], limits.url) }).exactOptional();
const icon = address(["http", "https", "attachment"], limits.url).exactOptional();

const shown = ["title", "description", "image", "thumbnail", "footer", "author", "fields"] as const;

/** https://docs.discord.com/developers/resources/message#embed-object */
const embed = z
  .object({
    title: text(0, limits.embedTitle).exactOptional(),
    description: text(0, limits.embedDescription).exactOptional(),
    url: web,
    timestamp: timestamp.exactOptional(),
    color: integer(0, 0xff_ff_ff).exactOptional(),
    footer: z.object({ text: text(1, limits.embedFooter), icon_url: icon }).exactOptional(),
    image: picture,
    thumbnail: picture,
    author: z.object({ name: text(1, limits.embedAuthor), url: web, icon_url: icon }).exactOptional(),
    fields: list(
      z.object({
        name: text(1, limits.embedFieldName),
        value: text(1, limits.embedFieldValue),
        inline: z.boolean().exactOptional(),
      }),
      0,
      limits.embedFields,
    ).exactOptional(),
  })
  .superRefine((value, context) => {
    const empty = shown.every((key) => value[key] === undefined || value[key] === "");
    if (empty) refuse(context, required.code, required.message, ["description"]);
  })
  .transform((value): APIEmbed => ({ ...value, type: EmbedType.Rich }));

/** All letters of an embed that count. */
function textOf({ title, description, footer, author, fields = [] }: APIEmbed): string {
  const pairs = fields.map(({ name, value }) => name + value);
  return [title, description, footer?.text, author?.name, ...pairs].join("");
}

/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
export const embedsSchema = list(embed, 0, limits.embeds).superRefine((embeds, context) => {
  if (textLength(embeds.map(textOf).join("")) > limits.embedTotal)
    refuse(context, "MAX_EMBED_SIZE_EXCEEDED", `Embed size exceeds maximum size of ${limits.embedTotal}`);
});
