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

/** The options a command was run with, by name. */
export function givenOptions({ payload }: InteractionRecord): readonly (readonly [string, string])[] {
  const { data } = payload;
  let options: readonly OptionLike[] = data && "options" in data ? (data.options ?? []) : [];
  for (let first = options[0]; first?.options !== undefined; first = options[0]) options = first.options;
  return options.map(({ name, value }) => [name, String(value)] as const);
}
