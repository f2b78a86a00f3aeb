import { z } from "zod";
import { DiscordError } from "../state/discord-error.ts";
import { textLength } from "../state/text-length.ts";
import { errorTree, type Fault, type Leaf } from "./error-tree.ts";

/** Adds one of Discord's form errors to what zod has found; `path` leads on from the value that is looked at. */
export function refuse(
  context: { addIssue(issue: Partial<z.core.$ZodIssueCustom>): void },
  code: string,
  message: string,
  path: readonly (string | number)[] = [],
): void {
  context.addIssue({ code: "custom", message, params: { code }, path: [...path] });
}

/** https://docs.discord.com/developers/reference#error-messages */
export const required: Leaf = { code: "BASE_TYPE_REQUIRED", message: "This field is required" };

function lengthError(min: number, max: number): readonly [code: string, message: string] {
  return min > 0
    ? ["BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${max} in length.`]
    : ["BASE_TYPE_MAX_LENGTH", `Must be ${max} or fewer in length.`];
}

/** A text of `min` to `max` letters. */
export function text(min: number, max: number): z.ZodString {
  return z.string().superRefine((value, context) => {
    const length = textLength(value);
    if (!(length >= min && length <= max)) refuse(context, ...lengthError(min, max));
  });
}

/** A list of `min` to `max` entries. */
export function list<T extends z.ZodType>(entry: T, min: number, max: number): z.ZodArray<T> {
  return z.array(entry).superRefine((value, context) => {
    if (!(value.length >= min && value.length <= max)) refuse(context, ...lengthError(min, max));
  });
}

/** A whole number from `min` to `max`. */
export function integer(min: number, max: number): z.ZodNumber {
  return z.number().superRefine((value, context) => {
    if (!Number.isInteger(value)) refuse(context, "NUMBER_TYPE_COERCE", `Value "${value}" is not int.`);
    else if (value < min)
      refuse(context, "NUMBER_TYPE_MIN", `int value should be greater than or equal to ${min}.`);
    else if (value > max)
      refuse(context, "NUMBER_TYPE_MAX", `int value should be less than or equal to ${max}.`);
  });
}

/** https://docs.discord.com/developers/reference#snowflakes */
export const snowflake: z.ZodString = z.string().superRefine((value, context) => {
  if (!isSnowflake(value)) refuse(context, "NUMBER_TYPE_COERCE", `Value "${value}" is not snowflake.`);
});

export function isSnowflake(value: string): boolean {
  return /^\d{1,20}$/.test(value) && BigInt(value) < 2n ** 63n;
}

/** https://docs.discord.com/developers/reference#iso8601-datetime */
export const timestamp: z.ZodString = z.string().superRefine((value, context) => {
  const shape = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;
  if (!shape.test(value) || Number.isNaN(Date.parse(value)))
    refuse(context, "DATE_TIME_TYPE_PARSE", `Could not parse ${value}. Should be ISO8601.`);
});

/** Permissions as Discord writes them: a whole number in a string. */
export const permissions = z
  .union([z.string(), z.number()])
  .transform(String)
  .superRefine((value, context) => {
    if (!/^\d{1,20}$/.test(value)) refuse(context, "NUMBER_TYPE_COERCE", `Value "${value}" is not int.`);
  });

/** An address with one of the schemes. */
export function address(schemes: readonly string[], max = 2048): z.ZodString {
  const names = schemes.map((name) => `'${name}'`).join(", ");
  return text(0, max).superRefine((value, context) => {
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
    if (scheme === undefined || !schemes.includes(scheme)) {
      const message = `Scheme "${scheme ?? ""}" is not supported. Scheme must be one of (${names}).`;
      refuse(context, "URL_TYPE_INVALID_SCHEME", message);
    } else if (scheme !== "attachment" && !URL.canParse(value)) {
      refuse(context, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
    }
  });
}

function choices(values: readonly string[]): string {
  return `Value must be one of (${values.join(", ")}).`;
}

const conversions: Readonly<Record<string, readonly [code: string, what: (input: unknown) => string]>> = {
  string: ["STRING_TYPE_CONVERT", (input) => `Could not interpret "${shown(input)}" as string.`],
  number: ["NUMBER_TYPE_COERCE", (input) => `Value "${shown(input)}" is not int.`],
  int: ["NUMBER_TYPE_COERCE", (input) => `Value "${shown(input)}" is not int.`],
  array: ["LIST_TYPE_CONVERT", () => "Only iterables may be used in a ListType"],
  object: ["MODEL_TYPE_CONVERT", () => "Only dictionaries may be used in a ModelType"],
  record: ["DICT_TYPE_CONVERT", () => "Only dictionaries may be used in a DictType"],
  boolean: ["BOOLEAN_TYPE_CONVERT", () => "Must be either true or false."],
};

function shown(input: unknown): string {
  return typeof input === "string" ? input : JSON.stringify(input);
}

type Issue = z.core.$ZodIssue;

function codeOf(issue: Issue): string {
  const code: unknown = issue.code === "custom" ? issue.params?.["code"] : undefined;
  return typeof code === "string" ? code : "BASE_TYPE_CHOICES";
}

function toLeaf(issue: Issue): Leaf {
  if (issue.input === undefined && issue.code !== "invalid_union" && issue.code !== "custom") return required;
  if (issue.code === "custom") return { code: codeOf(issue), message: issue.message };
  if (issue.code === "invalid_type") {
    const [code, say] = conversions[issue.expected] ?? ["BASE_TYPE_CHOICES", () => issue.message];
    return { code, message: say(issue.input) };
  }
  if (issue.code === "invalid_value")
    return { code: "BASE_TYPE_CHOICES", message: choices(issue.values.map((value) => String(value))) };
  if (issue.code === "invalid_union") {
    const known = "options" in issue && Array.isArray(issue.options) ? issue.options.join(", ") : "";
    const message = `Value of field "type" must be one of (${known}).`;
    return { code: "UNION_TYPE_CHOICES", message };
  }
  return { code: "BASE_TYPE_CHOICES", message: issue.message };
}

/** Where Discord puts an issue: a wrong `type` of a component belongs to the component. */
function pathOf(issue: Issue): readonly string[] {
  const path = issue.path.map(String);
  return issue.code === "invalid_union" && path.at(-1) === "type" ? path.slice(0, -1) : path;
}

/** Discord treats a field that is null like one that is missing. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== null && entry !== undefined);
  return Object.fromEntries(entries.map(([key, entry]) => [key, withoutNulls(entry)]));
}

/** Returns what the schema makes of a body, or throws 50035 with the tree of all that is wrong below `prefix`. */
export function parseForm<T extends z.ZodType>(
  schema: T,
  value: unknown,
  prefix: readonly string[] = [],
): z.output<T> {
  const result = schema.safeParse(withoutNulls(value), { reportInput: true });
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue): Fault => {
    const { code, message } = toLeaf(issue);
    return { code, message, path: prefix.concat(pathOf(issue)) };
  });
  throw new DiscordError("invalidForm", errorTree(faults));
}

/** Throws 50035 for one field. */
export function refuseField(path: readonly (string | number)[], code: string, message: string): never {
  throw new DiscordError("invalidForm", errorTree([{ path: path.map(String), code, message }]));
}
