import type { InteractionRecord } from "../state/interactions.ts";

interface OptionLike {
  readonly name: string;
  readonly value?: unknown;
  readonly options?: readonly OptionLike[];
}

/** What a user did, in words: `/demo race`, `"quiz:1"`. */
export function describeAction({ payload }: InteractionRecord): string {
  const { data } = payload;
  if (!data) return "the interaction";
  if ("custom_id" in data) return `"${data.custom_id}"`;
  const names: string[] = [data.name];
  let options: readonly OptionLike[] = "options" in data ? (data.options ?? []) : [];
  for (let first = options[0]; first?.options !== undefined; first = options[0]) {
    names.push(first.name);
    options = first.options;
  }
  return "target_id" in data ? data.name : `/${names.join(" ")}`;
}

/** The name of a slash command with its subcommands: `demo race`. */
export function actionName(record: InteractionRecord): string {
  return describeAction(record).replace(/^\//u, "");
}

/** The values a command was run with, by option. */
export function givenValues({
  payload,
}: InteractionRecord): readonly (readonly [string, string | number | boolean])[] {
  const { data } = payload;
  let options: readonly OptionLike[] = data && "options" in data ? (data.options ?? []) : [];
  for (let first = options[0]; first?.options !== undefined; first = options[0]) options = first.options;
  return options.flatMap(({ name, value }) =>
    typeof value === "string" || typeof value === "number" || typeof value === "boolean"
      ? [[name, value] as const]
      : [],
  );
}

/** The options a command was run with, as text, by name. */
export function givenOptions(record: InteractionRecord): readonly (readonly [string, string])[] {
  return givenValues(record).map(([name, value]) => [name, String(value)] as const);
}
