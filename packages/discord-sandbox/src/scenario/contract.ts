import { Locale } from "discord-api-types/v10";
import { z } from "zod";

const locales: readonly `${Locale}`[] = Object.values(Locale);

const text = z.string().max(6000);
const place = z.int().min(1).describe("Which message that has it, counted from the newest; default 1");
const optionValue = z.union([text, z.number(), z.boolean()]);

const slash = z.strictObject({
  do: z.literal("slash"),
  command: text.describe('The name with subcommands, "quiz start"'),
  options: z.record(z.string(), optionValue).optional(),
});

const click = z.strictObject({
  do: z.literal("click"),
  button: text.describe("The button's custom id or, where no button has that, its label"),
  message: place.optional(),
});

const select = z.strictObject({
  do: z.literal("select"),
  menu: text
    .describe("The menu's custom id or, where no menu has that, its placeholder; default: the first menu")
    .optional(),
  values: z.array(text).describe("Values or labels"),
  message: place.optional(),
});

const submit = z.strictObject({
  do: z.literal("submit"),
  values: z.record(z.string(), text).describe("By custom id or label, for the form that was shown last"),
});

const say = z.strictObject({ do: z.literal("say"), text });

const context = z.strictObject({
  do: z.literal("context"),
  command: text,
  message: z.int().min(1).describe("Which message of the bot, counted from the newest; default 1").optional(),
});

/** What someone does, by the words they see, so that it can be done again where ids and tokens are others. */
const userAction = z.discriminatedUnion("do", [slash, click, select, submit, say, context]);

const actor = {
  user: text.describe("Name of the user"),
  channel: text.describe('Name of the channel, or "dm"; default: the first channel').optional(),
  after: z.number().min(0).describe("Milliseconds since the step before").optional(),
};

const expectation = z.strictObject({
  ...actor,
  do: z.literal("expect"),
  text: text.describe("What the answer to this user's last action must contain").optional(),
  buttons: z.array(text).describe("Labels of all buttons that can be clicked, in order").optional(),
  private: z.boolean().describe("Whether only this user sees the answer").optional(),
  form: text.describe("Title of the form that must have opened").optional(),
});

const faults = z.enum([
  "delay",
  "rate-limit",
  "fail",
  "reconnect",
  "kill-socket",
  "invalidate-session",
  "clear",
]);

const fault = z.strictObject({
  do: z.literal("fault"),
  fault: faults,
  milliseconds: z.number().min(0).describe("delay: how long each answer and event waits").optional(),
  times: z.int().min(1).describe("rate-limit, fail: how many calls").optional(),
  status: z.int().min(400).max(599).describe("fail: default 503").optional(),
  after: actor.after,
});

const step = z.discriminatedUnion("do", [
  slash.extend(actor),
  click.extend(actor),
  select.extend(actor),
  submit.extend(actor),
  say.extend(actor),
  context.extend(actor),
  expectation,
  fault,
]);

const scenario = z
  .strictObject({
    $schema: z.string().optional(),
    version: z.literal(1),
    name: z.string().max(200),
    users: z
      .array(z.strictObject({ name: z.string().min(1).max(32), locale: z.enum(locales).optional() }))
      .describe("Who takes part, with their language; default en-US"),
    steps: z.array(step).max(10_000),
  })
  .describe("What people do with a bot and what they see, step by step");

export type UserAction = Immutable<z.infer<typeof userAction>>;
/** One step: an action of a user, something that users must see, or a fault. */
export type ScenarioStep = Immutable<z.infer<typeof step>>;
/** What people do with a bot and what they see, as data that can be recorded, saved as JSON and replayed. */
export type Scenario = Immutable<z.infer<typeof scenario>>;
export type ScenarioFault = ScenarioStep & { readonly do: "fault" };

type Immutable<T> = T extends readonly unknown[] | Readonly<Record<string, unknown>>
  ? { readonly [K in keyof T]: Immutable<T[K]> }
  : T;

/**
 * Reads a scenario from a JSON value or a JSON string. Throws a `TypeError` that names the first wrong place,
 * `scenario.steps[2].button is wrong: …`, and a `SyntaxError` for a text that is not JSON.
 */
export function parseScenario(json: unknown): Scenario {
  const value: unknown = typeof json === "string" ? JSON.parse(json) : json;
  const result = scenario.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = (issue?.path ?? []).map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`));
  throw new TypeError(`scenario${where.join("")} is wrong: ${issue?.message ?? "not a scenario"}`);
}

/** The JSON Schema of a scenario, as `scenario.schema.json` holds it. */
export function scenarioSchema(): object {
  return z.toJSONSchema(scenario, { target: "draft-2020-12" });
}
