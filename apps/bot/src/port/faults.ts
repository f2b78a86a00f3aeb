import { limits } from "./limits.ts";
import type { Message, Panel } from "./message.ts";

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

function buttonFaults(rows: Message["rows"] = []): Fault[] {
  const ids = rows.flat().map(({ id }) => id);
  return [
    ...tooMany("rows", rows.length, limits.rows),
    ...rows.filter(({ length }) => length === 0).map(() => "a row is empty"),
    ...rows.flatMap(({ length }) => tooMany("buttons in a row", length, limits.buttonsPerRow)),
    ...rows.flat().flatMap(({ label }) => tooLong("button label", label, limits.buttonLabel)),
    ...ids.flatMap((id) => tooLong("button id", id, limits.customId)),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `button id ${id} occurs twice`),
  ];
}

/** Which of Discord's limits a message breaks, one line each; empty when it can be sent. */
export function messageFaults(message: Message): readonly string[] {
  const pictures = message.pictures ?? [];
  const empty = !message.content && !message.panel && pictures.length === 0;
  return [
    ...(empty ? ["the message is empty"] : []),
    ...(message.content ? tooLong("content", message.content, limits.content) : []),
    ...(message.panel ? panelFaults(message.panel) : []),
    ...buttonFaults(message.rows),
    ...tooMany("pictures", pictures.length, limits.pictures),
    ...pictures.flatMap(({ alt }) => tooLong("alt text", alt, limits.altText)),
  ];
}
