import { z } from "zod";
import { limits } from "../state/limits.ts";
import { integer, snowflake, text } from "./form.ts";

/** The number that every component may carry. */
export const componentBase = { id: integer(0, limits.componentId).exactOptional() };
export const customId: z.ZodString = text(1, limits.customId);

/** https://docs.discord.com/developers/resources/emoji#emoji-object; which ones there are is checked later. */
export const emoji = z.object({
  id: snowflake.exactOptional(),
  name: z.string().exactOptional(),
  animated: z.boolean().exactOptional(),
});

export type PartialEmoji = z.output<typeof emoji>;
