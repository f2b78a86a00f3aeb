import { ComponentType, TextInputStyle } from "discord-api-types/v10";
import type { FieldView, ModalView, PlaceView } from "../browser/protocol.ts";
import { fieldsOf, type ModalField } from "../interaction/start-modal.ts";
import type { InteractionRecord } from "../state/interactions.ts";
import { limits } from "../state/limits.ts";
import type { World } from "../state/world.ts";
import { peopleOf } from "./guild-view.ts";

function kindOf({ type, input }: ModalField): FieldView["kind"] {
  if (type === ComponentType.TextInput) return input?.style === TextInputStyle.Paragraph ? "text" : "line";
  if (type === ComponentType.Checkbox) return "tick";
  return type === ComponentType.FileUpload ? "files" : "choices";
}

type FieldOption = FieldView["options"][number];

function toOption({ id, name }: PlaceView): FieldOption {
  return { label: name, value: id, chosen: false };
}

/** What a field offers: its own options, or people, channels and roles of where the form is. */
function optionsOf(world: World, field: ModalField, channelId: string): readonly FieldOption[] {
  const { type, options, channelTypes } = field;
  if (options.length > 0)
    return options.map(({ label, value, default: chosen }) => ({ label, value, chosen: chosen === true }));
  const place = world.placeOf(channelId);
  const guild = place?.kind === "guild" ? place.guild : undefined;
  const people = peopleOf(world).map(toOption);
  const roles = (guild?.roles ?? []).map(toOption);
  if (type === ComponentType.UserSelect) return people;
  if (type === ComponentType.RoleSelect) return roles;
  if (type === ComponentType.MentionableSelect) return [...people, ...roles];
  if (type !== ComponentType.ChannelSelect) return [];
  const fits = (one: number): boolean =>
    (channelTypes ?? []).length === 0 || channelTypes?.includes(one) === true;
  return (guild?.channels ?? [])
    .filter((one) => fits(one.type))
    .map(({ id, name }) => ({ label: `#${name}`, value: id, chosen: false }));
}

function toField(world: World, field: ModalField, channelId: string): FieldView {
  const { customId, label, description, required, input, min, max } = field;
  return {
    customId,
    label,
    description: description ?? null,
    required,
    kind: kindOf(field),
    value: input?.value ?? "",
    placeholder: input?.placeholder ?? "",
    min: input ? (input.min_length ?? 0) : min,
    max: input ? (input.max_length ?? limits.inputValue) : max,
    options: optionsOf(world, field, channelId),
  };
}

/** The form an interaction was answered with, for the page; null where it was none. */
export function modalView(world: World, { modal, channelId }: InteractionRecord): ModalView | null {
  if (!modal) return null;
  const texts = modal.components.flatMap((component) =>
    component.type === ComponentType.TextDisplay ? [component.content] : [],
  );
  return {
    title: modal.title,
    texts,
    fields: fieldsOf(modal).map((field) => toField(world, field, channelId)),
  };
}
