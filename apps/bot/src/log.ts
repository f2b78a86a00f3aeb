import { pino, type Logger } from "pino";
import { z } from "zod";

export interface LogOptions {
  readonly level: string;
  /** Lines for people; without it, one JSON object a line. */
  readonly readable: boolean;
  /** Taken out wherever they appear. */
  readonly secrets: readonly string[];
  readonly out?: { write(text: string): unknown };
}

const hidden = "[hidden]";
// The token of an interaction stands in the address of every call that answers it.
const addressToken = /((?:webhooks|interactions)\/\d+\/)[\w.%-]{20,}/gu;
const authorization = /\b((?:Bot|Bearer) )[\w.-]{20,}/gu;

/** A text without the tokens in it. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const plain = text.replaceAll(addressToken, `$1${hidden}`).replaceAll(authorization, `$1${hidden}`);
  return secrets.reduce((rest, secret) => (secret ? rest.replaceAll(secret, hidden) : rest), plain);
}

const record = z.looseObject({
  level: z.number(),
  time: z.number(),
  msg: z.string().default(""),
  err: z.looseObject({ stack: z.string() }).optional(),
});

/** One of pino's lines as a person reads it. */
function readableLine(json: string): string {
  const { level, time, msg, err, ...fields } = record.parse(JSON.parse(json));
  const clock = new Date(time).toISOString().slice(11, 19);
  const name = (pino.levels.labels[level] ?? String(level)).toUpperCase().padEnd(5);
  const rest = Object.entries(fields).map(
    ([key, value]) => `${key}=${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  return `${[clock, name, msg, ...rest].join(" ")}\n${err ? `${err.stack}\n` : ""}`;
}

/** A logger whose lines hold no tokens, whatever is logged. */
export function createLog({ level, readable, secrets, out = process.stdout }: LogOptions): Logger {
  const stream = {
    write(line: string) {
      const safe = withoutSecrets(line, secrets);
      out.write(readable ? readableLine(safe) : safe);
    },
  };
  const redact = { paths: ["token", "*.token", "*.*.token", "headers.authorization"], censor: hidden };
  return pino({ level, base: null, redact, serializers: { err: pino.stdSerializers.err } }, stream);
}
