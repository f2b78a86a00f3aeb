import { parseArgs } from "node:util";
import type { DiscordSandboxOptions } from "./options.ts";
import { suggestion } from "./state/known-keys.ts";

const options = {
  port: { type: "string" },
  token: { type: "string" },
  "application-id": { type: "string" },
  "guild-id": { type: "string" },
  "privileged-intents": { type: "boolean" },
  interactions: { type: "string" },
  keep: { type: "string" },
  help: { type: "boolean" },
} as const;

/** What the command line asks for. */
export interface Order {
  readonly settings: DiscordSandboxOptions;
  readonly command: readonly string[];
  readonly help: boolean;
}

/** Reads the command line's arguments; everything behind `--` is the bot's. TypeError or RangeError for the others. */
export function readOrder(args: readonly string[]): Order {
  const end = args.indexOf("--");
  const own = end === -1 ? args : args.slice(0, end);
  const names = Object.keys(options).map((name) => `--${name}`);
  const wrong = own.find((one) => one.startsWith("--") && !names.includes(one.split("=")[0] ?? ""));
  if (wrong !== undefined) throw new TypeError(`unknown option "${wrong}"${suggestion(wrong, names)}`);
  const { values } = parseArgs({ args: [...own], options, strict: true });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536))
    throw new RangeError(`--port must be a number from 0 to 65535, got ${values.port}`);
  const { token, interactions, keep, "application-id": applicationId, "guild-id": guildId } = values;
  return {
    help: values.help === true,
    command: end === -1 ? [] : args.slice(end + 1),
    settings: {
      ...(port !== undefined && { port }),
      ...(token !== undefined && { token }),
      ...(applicationId !== undefined && { applicationId }),
      ...(guildId !== undefined && { guildId }),
      ...(interactions !== undefined && { interactionsEndpoint: interactions }),
      ...(keep !== undefined && { keepIn: keep }),
      allowPrivilegedIntents: values["privileged-intents"] === true,
    },
  };
}
