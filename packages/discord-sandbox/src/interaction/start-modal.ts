import {
  ComponentType,
  InteractionType,
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmissionComponent,
  type APITextInputComponent,
  type ModalSubmitComponent,
} from "discord-api-types/v10";
import { suggestion } from "../state/known-keys.ts";
import type { InteractionRecord } from "../state/interactions.ts";
import { textLength } from "../state/text-length.ts";
import type { World } from "../state/world.ts";
import { requirePlace, startInteraction, type Actor } from "./base-payload.ts";
import { checkPresence } from "./can-use.ts";
import { isFile, textOf, toUpload, type GivenFile, type GivenValue } from "./given-value.ts";
import { createResolver, type Resolver } from "./resolve.ts";
import { chooseValues } from "./start-component.ts";

type Modal = APIModalInteractionResponseCallbackData;
type Layout = Modal["components"][number];
type LabelChild = Extract<Layout, { type: ComponentType.Label }>["component"];

/** A field of a form, wherever it stands in the tree. */
export interface ModalField {
  readonly customId: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly type: LabelChild["type"];
  readonly required: boolean;
  /** How many can be chosen or uploaded. */
  readonly min: number;
  readonly max: number;
  readonly input: APITextInputComponent | undefined;
  readonly options: readonly { readonly label: string; readonly value: string; readonly default?: boolean }[];
  readonly channelTypes: readonly number[] | undefined;
}

/** What a user enters into a form: by field, a text, a tick, choices or files. */
export type GivenFields = Readonly<Record<string, GivenValue | readonly string[] | readonly GivenFile[]>>;

function toField(child: LabelChild, label: string, description: string | undefined): ModalField {
  const isInput = child.type === ComponentType.TextInput;
  const options = "options" in child ? child.options : [];
  const isTick = child.type === ComponentType.Checkbox;
  const isRadio = child.type === ComponentType.RadioGroup;
  const required = isTick ? false : !("required" in child) || (child.required ?? true);
  const usualMax = child.type === ComponentType.CheckboxGroup ? options.length : 1;
  return {
    customId: child.custom_id,
    label,
    description,
    type: child.type,
    required,
    min: !isRadio && "min_values" in child ? (child.min_values ?? 1) : 1,
    max: "max_values" in child ? (child.max_values ?? usualMax) : usualMax,
    input: isInput ? child : undefined,
    options,
    channelTypes: child.type === ComponentType.ChannelSelect ? child.channel_types : undefined,
  };
}

function fieldsIn(component: Layout): readonly ModalField[] {
  if (component.type === ComponentType.ActionRow)
    return component.components.flatMap((input) =>
      input.type === ComponentType.TextInput
        ? [toField(input, input.label ?? input.custom_id, undefined)]
        : [],
    );
  if (component.type !== ComponentType.Label) return [];
  return [toField(component.component, component.label, component.description)];
}

/** The fields of a form, in reading order. */
export function fieldsOf(modal: Modal): readonly ModalField[] {
  return modal.components.flatMap(fieldsIn);
}

type Given = GivenFields[string];

function listOf(value: Given | undefined): readonly (string | GivenFile)[] {
  if (value === undefined || value === "" || value === false) return [];
  if (isList(value)) return value;
  return typeof value === "object" && isFile(value) ? [value] : [textOf(value, "value")];
}

function isList(value: Given): value is readonly string[] | readonly GivenFile[] {
  return Array.isArray(value);
}

function checkText({ label, required, input }: ModalField, value: string): void {
  if (value === "") {
    if (required) throw new RangeError(`${label} must be filled in`);
    return;
  }
  const { min_length = 0, max_length = 4000 } = input ?? {};
  const size = textLength(value);
  if (!(size >= min_length && size <= max_length)) {
    throw new RangeError(`${label} must be from ${min_length} to ${max_length} characters, got ${size}`);
  }
}

function checkChoices({ label, required, min, max, options }: ModalField, values: readonly unknown[]): void {
  if (values.length === 0) {
    if (required) throw new RangeError(`${label} must be filled in`);
    return;
  }
  if (!(values.length >= min && values.length <= max))
    throw new RangeError(`${label} must have ${min} to ${max} choices, got ${values.length}`);
  const known = options.map(({ value }) => value);
  const wrong = values.find((value) => known.length > 0 && !known.some((one) => one === value));
  if (wrong !== undefined) {
    const names = known.join(", ");
    throw new RangeError(`${label} must be one of its options (${names}), got ${JSON.stringify(wrong)}`);
  }
}

interface Sheet {
  readonly world: World;
  readonly actor: Actor;
  readonly resolver: Resolver;
  readonly unchecked: boolean;
}

function valueOfOption({ options }: ModalField, given: string): string {
  return options.find(({ label }) => label === given)?.value ?? given;
}

/** A field as it is sent: https://docs.discord.com/developers/components/reference#label-label-interaction-response-child-components */
function submit(sheet: Sheet, field: ModalField, id: number, given: Given | undefined): ModalSubmitComponent {
  const { world, actor, resolver, unchecked } = sheet;
  const { customId: custom_id, type, options } = field;
  const base = { id, custom_id };
  const defaults = options.filter((option) => option.default === true).map(({ value }) => value);
  const words = (): string[] => {
    const values =
      given === undefined
        ? defaults
        : listOf(given).map((one) => valueOfOption(field, typeof one === "string" ? one : one.name));
    if (!unchecked) checkChoices(field, values);
    return values;
  };
  switch (type) {
    case ComponentType.TextInput: {
      const value =
        given === undefined || isList(given) ? (field.input?.value ?? "") : textOf(given, field.label);
      if (!unchecked) checkText(field, value);
      return { ...base, type, value };
    }
    case ComponentType.Checkbox:
      return { ...base, type, value: given === true || given === "true" };
    case ComponentType.RadioGroup:
      return { ...base, type, value: words()[0] ?? null };
    case ComponentType.CheckboxGroup:
      return { ...base, type, values: words() };
    case ComponentType.FileUpload: {
      const files = listOf(given);
      if (!unchecked) checkChoices(field, files);
      const values = files.map((file) => {
        if (typeof file === "string")
          throw new TypeError(`${field.label} must be a file, { name, bytes }, got "${file}"`);
        const { description, ...upload } = toUpload(file, field.label);
        const attachment = world.files.add(upload, actor.channelId, description);
        resolver.attachment(attachment);
        return attachment.id;
      });
      return { ...base, type, values };
    }
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      break;
  }
  const select = { type, custom_id, ...(field.channelTypes && { channel_types: field.channelTypes }) };
  return { ...base, type, values: chooseValues(world, actor, select, words(), resolver) };
}

function submitLayout(
  sheet: Sheet,
  component: Layout,
  index: number,
  values: GivenFields,
): APIModalSubmissionComponent {
  const id = component.id ?? 2 * index + 1;
  const [field] = fieldsIn(component);
  if (!field) return { id, type: ComponentType.TextDisplay };
  const sent = submit(sheet, field, id + 1, values[field.customId] ?? values[field.label]);
  if (component.type !== ComponentType.ActionRow) return { id, type: ComponentType.Label, component: sent };
  return {
    id,
    type: ComponentType.ActionRow,
    components: sent.type === ComponentType.TextInput ? [sent] : [],
  };
}

/** Sends a form; values go by custom id or label. */
export function startModal(
  world: World,
  actor: Actor,
  openedBy: InteractionRecord,
  values: GivenFields,
  { unchecked = false }: { readonly unchecked?: boolean } = {},
): InteractionRecord {
  const { modal } = openedBy;
  if (!modal) throw new RangeError("openedBy must be an interaction that was answered with a form");
  const fields = fieldsOf(modal);
  const known = fields.flatMap(({ customId, label }) => [label, customId]);
  const unknown = Object.keys(values).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    const names = fields.map(({ customId, label }) => `"${label}" (${customId})`).join(", ");
    throw new RangeError(`values must be for ${names}, got "${unknown}"${suggestion(unknown, known)}`);
  }
  const there = { ...actor, channelId: openedBy.channelId };
  checkPresence(world, there);
  const resolver = createResolver(requirePlace(world, there.channelId), actor.person.user.id);
  const sheet = { world, actor: there, resolver, unchecked };
  const components = modal.components.map((component, index) =>
    submitLayout(sheet, component, index, values),
  );
  const resolved = resolver.found;
  const data = { custom_id: modal.custom_id, components, ...(resolved && { resolved }) };
  const message = "message" in openedBy.payload ? openedBy.payload.message : undefined;
  const base = { type: InteractionType.ModalSubmit, data } as const;
  return startInteraction(world, there, message ? { ...base, message } : base, openedBy);
}
