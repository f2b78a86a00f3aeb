import { AllowedMentionsTypes, MessageFlags, PollLayoutType } from "discord-api-types/v10";
import { z } from "zod";
import { limits } from "../state/limits.ts";
import { emoji } from "./component-base.ts";
import { layoutComponents, legacyComponents } from "./component-schema.ts";
import { embedsSchema } from "./embed-schema.ts";
import { integer, list, refuse, snowflake, text } from "./form.ts";

/** https://docs.discord.com/developers/resources/message#allowed-mentions-object */
const allowedMentions = z
  .object({
    parse: z
      .array(z.literal([AllowedMentionsTypes.Everyone, AllowedMentionsTypes.Role, AllowedMentionsTypes.User]))
      .exactOptional(),
    users: list(snowflake, 0, limits.allowedMentions).exactOptional(),
    roles: list(snowflake, 0, limits.allowedMentions).exactOptional(),
    replied_user: z.boolean().exactOptional(),
  })
  .superRefine(({ parse = [], users = [], roles = [] }, context) => {
    const exclusive = (kind: "users" | "roles"): void =>
      refuse(
        context,
        "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
    if (parse.includes(AllowedMentionsTypes.User) && users.length > 0) exclusive("users");
    if (parse.includes(AllowedMentionsTypes.Role) && roles.length > 0) exclusive("roles");
  });

const attachment = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  filename: text(1, 260).exactOptional(),
  description: text(0, limits.attachmentDescription).exactOptional(),
  is_spoiler: z.boolean().exactOptional(),
});

/** https://docs.discord.com/developers/resources/poll#poll-create-request-object */
const poll = z.object({
  question: z.object({ text: text(1, limits.pollQuestion) }),
  answers: list(
    z.object({
      poll_media: z.object({
        text: text(1, limits.pollAnswer).exactOptional(),
        emoji: emoji.exactOptional(),
      }),
    }),
    1,
    limits.pollAnswers,
  ),
  duration: integer(1, limits.pollHours).exactOptional(),
  allow_multiselect: z.boolean().exactOptional(),
  layout_type: z.literal(PollLayoutType.Default).exactOptional(),
});

const reference = z.object({
  type: z.literal([0, 1]).exactOptional(),
  message_id: snowflake,
  channel_id: snowflake.exactOptional(),
  guild_id: snowflake.exactOptional(),
  fail_if_not_exists: z.boolean().exactOptional(),
});

const common = {
  content: text(0, limits.content).exactOptional(),
  tts: z.boolean().exactOptional(),
  embeds: embedsSchema.exactOptional(),
  flags: integer(0, Number.MAX_SAFE_INTEGER).exactOptional(),
  allowed_mentions: allowedMentions.exactOptional(),
  attachments: list(attachment, 0, limits.attachments).exactOptional(),
  poll: poll.exactOptional(),
  nonce: z.union([text(0, limits.nonce), z.number()]).exactOptional(),
  enforce_nonce: z.boolean().exactOptional(),
  message_reference: reference.exactOptional(),
  sticker_ids: list(snowflake, 0, 3).exactOptional(),
};

const legacy = z.object({ ...common, components: legacyComponents.exactOptional() });

/** Fields that a message of components only does not have. */
const legacyFields = ["content", "embeds", "sticker_ids", "poll"] as const;

const layout = z
  .object({ ...common, components: layoutComponents.exactOptional() })
  .superRefine((body, context) => {
    for (const key of legacyFields) {
      const value = body[key];
      if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) continue;
      refuse(
        context,
        "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
        `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
        [key],
      );
    }
  });

/** What a call says of a message it makes or changes; fields of no meaning to Discord are gone. */
export type MessageBody = z.output<typeof legacy> | z.output<typeof layout>;

/** True for a message made of components only. */
export function isLayout(flags: number): boolean {
  return (flags & MessageFlags.IsComponentsV2) !== 0;
}

/** https://docs.discord.com/developers/resources/message#create-message */
export function messageSchema(withLayout: boolean): z.ZodType<MessageBody> {
  return withLayout ? layout : legacy;
}
