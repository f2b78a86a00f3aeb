import { limits } from "./limits.ts";
import { buttonsOf, menusOf, type Form, type Menu, type Message, type Panel } from "./message.ts";

type Fault = string;

function tooLong(what: string, text: string | undefined, limit: number): Fault[] {
  if (text === undefined) return [];
  if (text.length === 0) return [`${what} is empty`];
  return text.length > limit ? [`${what} has ${text.length} of ${limit} characters`] : [];
}

function tooMany(what: string, count: number, limit: number): Fault[] {
  return count > limit ? [`${count} ${what}, at most ${limit}`] : [];
}

function panelFaults(panel: Panel): Fault[] {
  const fields = panel.fields ?? [];
  const texts = [
    panel.title,
    panel.text,
    panel.footer,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ];
  const total = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
  return [
    ...tooLong("panel title", panel.title, limits.embedTitle),
    ...tooLong("panel text", panel.text, limits.embedDescription),
    ...tooLong("panel footer", panel.footer, limits.embedFooter),
    ...tooMany("panel fields", fields.length, limits.embedFields),
    ...fields.flatMap(({ name }) => tooLong("field name", name, limits.embedFieldName)),
    ...fields.flatMap(({ value }) => tooLong("field value", value, limits.embedFieldValue)),
    ...tooMany("characters in the panel", total, limits.embedTotal),
  ];
}

function twice(what: string, values: readonly string[]): Fault[] {
  return values
    .filter((value, index) => values.indexOf(value) !== index)
    .map((value) => `${what} ${value} occurs twice`);
}

function menuFaults({ placeholder, choices }: Menu): Fault[] {
  return [
    ...tooLong("placeholder", placeholder, limits.placeholder),
    ...(choices.length === 0 ? ["a menu is empty"] : []),
    ...tooMany("choices in a menu", choices.length, limits.choices),
    ...tooMany("choices picked", choices.filter(({ picked }) => picked).length, 1),
    ...choices.flatMap(({ label }) => tooLong("choice label", label, limits.choiceName)),
    ...choices.flatMap(({ value }) => tooLong("choice value", value, limits.choiceValue)),
    ...choices.flatMap(({ description }) => tooLong("choice description", description, limits.choiceName)),
    ...twice(
      "choice value",
      choices.map(({ value }) => value),
    ),
  ];
}

function rowFaults(message: Message): Fault[] {
  const { rows = [] } = message;
  const [buttons, menus] = [buttonsOf(message), menusOf(message)];
  const ids = [...buttons, ...menus].map(({ id }) => id);
  const buttonRows = rows.flatMap((row) => ("choices" in row ? [] : [row.length]));
  return [
    ...tooMany("rows", rows.length, limits.rows),
    ...buttonRows.filter((count) => count === 0).map(() => "a row is empty"),
    ...buttonRows.flatMap((count) => tooMany("buttons in a row", count, limits.buttonsPerRow)),
    ...buttons.flatMap(({ label }) => tooLong("button label", label, limits.buttonLabel)),
    ...ids.flatMap((id) => tooLong("id", id, limits.customId)),
    ...twice("id", ids),
    ...menus.flatMap(menuFaults),
  ];
}

/** Which of Discord's limits a form breaks, one line each. */
export function formFaults({ id, title, text, lines }: Form): readonly string[] {
  return [
    ...tooLong("id", id, limits.customId),
    ...tooLong("title", title, limits.formTitle),
    ...tooLong("text", text, limits.formText),
    ...(lines.length === 0 ? ["the form has no line"] : []),
    ...tooMany("parts of the form", lines.length + (text === undefined ? 0 : 1), limits.formParts),
    ...lines.flatMap((line) => tooLong("line label", line.label, limits.formLabel)),
    ...lines.flatMap((line) => tooLong("line placeholder", line.placeholder, limits.formPlaceholder)),
    ...lines.flatMap(({ value, most = 40 }) => (value ? tooLong("line value", value, most) : [])),
    ...twice(
      "line",
      lines.map((line) => line.id),
    ),
  ];
}

/** Which of Discord's limits a message breaks, one line each; empty when it can be sent. */
export function messageFaults(message: Message): readonly string[] {
  const pictures = [...(message.pictures ?? []), ...(message.files ?? [])];
  const empty = !message.content && !message.panel && pictures.length === 0;
  return [
    ...(empty ? ["the message is empty"] : []),
    ...(message.content ? tooLong("content", message.content, limits.content) : []),
    ...(message.panel ? panelFaults(message.panel) : []),
    ...rowFaults(message),
    ...tooMany("pictures", pictures.length, limits.pictures),
    ...pictures.flatMap(({ alt }) => tooLong("alt text", alt, limits.altText)),
  ];
}
