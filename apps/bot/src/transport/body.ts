import {
  ButtonStyle as ApiStyle,
  ComponentType,
  TextInputStyle,
  type APIButtonComponentWithCustomId,
  type APIEmbed,
  type APIModalInteractionResponseCallbackData,
  type APIStringSelectComponent,
  type AttachmentPayload,
} from "discord.js";
import type {
  Button,
  ButtonStyle,
  Form,
  FormLine,
  Menu,
  Message,
  Panel,
  Picture,
  Row,
} from "../port/message.ts";

/** A message as Discord's API takes it. */
export interface Body {
  readonly content: string;
  readonly embeds: APIEmbed[];
  readonly components: {
    type: ComponentType.ActionRow;
    components: (APIButtonComponentWithCustomId | APIStringSelectComponent)[];
  }[];
  /** Absent where the message says nothing about pictures and files: an empty list would take away those that are there. */
  readonly files?: AttachmentPayload[];
}

const styles: Readonly<Record<ButtonStyle, APIButtonComponentWithCustomId["style"]>> = {
  primary: ApiStyle.Primary,
  secondary: ApiStyle.Secondary,
  success: ApiStyle.Success,
  danger: ApiStyle.Danger,
};

/** The dark theme's blue, green and red of the charts. */
const tones: Readonly<Record<NonNullable<Panel["tone"]>, number>> = {
  neutral: 0x3987e5,
  right: 0x199e70,
  wrong: 0xe66767,
};

function toButton({
  id,
  label,
  style = "secondary",
  disabled = false,
}: Button): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, custom_id: id, label, style: styles[style], disabled };
}

function toMenu({ id, placeholder, choices }: Menu): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder,
    options: choices.map(({ value, label, description, picked = false }) => ({
      value,
      label,
      default: picked,
      ...(description !== undefined && { description }),
    })),
  };
}

function toRow(row: Row): Body["components"][number] {
  return {
    type: ComponentType.ActionRow,
    components: "choices" in row ? [toMenu(row)] : row.map(toButton),
  };
}

function toEmbed({ title, text, fields, footer, tone = "neutral" }: Panel): APIEmbed {
  return {
    color: tones[tone],
    ...(title !== undefined && { title }),
    ...(text !== undefined && { description: text }),
    ...(fields && { fields: fields.map((field) => ({ ...field })) }),
    ...(footer !== undefined && { footer: { text: footer } }),
  };
}

function toFile({ name, bytes, alt }: Picture): AttachmentPayload {
  return {
    name,
    attachment: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    description: alt,
  };
}

/** The message in full: text and buttons it does not have are sent as empty, so that an edit takes them away. */
export function toBody({ content = "", panel, rows = [], pictures, files }: Message): Body {
  return {
    content,
    embeds: panel ? [toEmbed(panel)] : [],
    components: rows.map(toRow),
    ...((pictures ?? files) && { files: [...(pictures ?? []), ...(files ?? [])].map(toFile) }),
  };
}

/** Like {@link toBody}, for a message that is there already: pictures stay unless the message names its own. */
export function toEdit(message: Message): Body & { attachments?: [] } {
  return message.pictures || message.files ? { ...toBody(message), attachments: [] } : toBody(message);
}

function toLine({ id, label, placeholder, value, tall = false, required = true, most = 40 }: FormLine) {
  return {
    type: ComponentType.Label as const,
    label,
    component: {
      type: ComponentType.TextInput as const,
      custom_id: id,
      style: tall ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required,
      max_length: most,
      ...(placeholder !== undefined && { placeholder }),
      ...(value && { value }),
    },
  };
}

export function toModal({ id, title, text, lines }: Form): APIModalInteractionResponseCallbackData {
  return {
    custom_id: id,
    title,
    components: [
      ...(text === undefined ? [] : [{ type: ComponentType.TextDisplay as const, content: text }]),
      ...lines.map(toLine),
    ],
  };
}
