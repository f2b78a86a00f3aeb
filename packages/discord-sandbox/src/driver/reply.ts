import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIAttachment,
  type APIButtonComponent,
  type APIMessage,
  type APISelectMenuComponent,
} from "discord-api-types/v10";
import { buttonsOf, readable, selectsOf } from "../interaction/find-component.ts";
import type { InteractionRecord } from "../state/interactions.ts";
import type { World } from "../state/world.ts";
import type {
  Reply,
  ReplyAttachment,
  ReplyButton,
  ReplyExpectations,
  ReplyModal,
  ReplySelect,
} from "./reply-contract.ts";

const styles: Readonly<Record<ButtonStyle, ReplyButton["style"]>> = {
  [ButtonStyle.Primary]: "primary",
  [ButtonStyle.Secondary]: "secondary",
  [ButtonStyle.Success]: "success",
  [ButtonStyle.Danger]: "danger",
  [ButtonStyle.Link]: "link",
  [ButtonStyle.Premium]: "premium",
};

const selectKinds: Readonly<Record<number, ReplySelect["kind"]>> = {
  [ComponentType.StringSelect]: "string",
  [ComponentType.UserSelect]: "user",
  [ComponentType.RoleSelect]: "role",
  [ComponentType.MentionableSelect]: "mentionable",
  [ComponentType.ChannelSelect]: "channel",
};

function toAttachment(world: World, attachment: APIAttachment): ReplyAttachment {
  const { id, filename, size, url } = attachment;
  return {
    id,
    filename,
    size,
    url,
    description: attachment.description,
    contentType: attachment.content_type,
    width: attachment.width ?? undefined,
    height: attachment.height ?? undefined,
    bytes: () => world.files.bytes(id) ?? new Uint8Array(),
  };
}

function toButton(button: APIButtonComponent): ReplyButton {
  return {
    customId: "custom_id" in button ? button.custom_id : undefined,
    label: "label" in button ? button.label : undefined,
    emoji: "emoji" in button ? button.emoji?.name : undefined,
    style: styles[button.style],
    url: "url" in button ? button.url : undefined,
    disabled: button.disabled === true,
  };
}

function toSelect(select: APISelectMenuComponent): ReplySelect {
  const options = select.type === ComponentType.StringSelect ? select.options : [];
  return {
    customId: select.custom_id,
    kind: selectKinds[select.type] ?? "string",
    placeholder: select.placeholder,
    disabled: select.disabled === true,
    minValues: select.min_values ?? 1,
    maxValues: select.max_values ?? 1,
    options: options.map(({ label, value, description, default: chosen }) => ({
      label,
      value,
      description,
      default: chosen === true,
    })),
  };
}

/** What a reply can do: it needs the user who got it. */
export type ReplyActions = Pick<
  Reply,
  "click" | "select" | "submit" | "react" | "unreact" | "vote" | "latest" | "until" | "followUp"
>;

/** What can be read off a message as one user sees it, frozen at this moment. */
export function toReply(
  world: World,
  message: APIMessage,
  record: InteractionRecord | undefined,
  actions: ReplyActions,
  modal?: ReplyModal,
): Omit<Reply, keyof ReplyExpectations> {
  const has = (flag: MessageFlags): boolean => ((message.flags ?? 0) & flag) !== 0;
  return {
    id: message.id,
    channelId: message.channel_id,
    content: message.content,
    embeds: message.embeds,
    components: message.components ?? [],
    attachments: message.attachments.map((attachment) => toAttachment(world, attachment)),
    buttons: buttonsOf(message).map(toButton),
    selects: selectsOf(message).map(toSelect),
    reactions: (message.reactions ?? []).map(({ emoji, count, me }) => ({
      emoji: emoji.id === null ? (emoji.name ?? "") : `${emoji.name ?? ""}:${emoji.id}`,
      count,
      me,
    })),
    poll: message.poll,
    pinned: message.pinned,
    ephemeral: has(MessageFlags.Ephemeral),
    loading: has(MessageFlags.Loading),
    modal,
    text: readable(message),
    message,
    acknowledgedAfter: record?.acknowledgedAt === undefined ? 0 : record.acknowledgedAt - record.createdAt,
    ...actions,
  };
}
