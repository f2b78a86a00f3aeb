import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseEnv } from "node:util";
import { z } from "zod";

const wholeNumber = (name: string, minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/u, `${name} must be a whole number / 정수여야 해요`)
    .transform(Number)
    .refine(
      (value) => value >= minimum && value <= maximum,
      `${name} must be from ${minimum} to ${maximum} / ${minimum}부터 ${maximum}까지의 수여야 해요`,
    );

const schema = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^\S+$/u, "DISCORD_TOKEN must have no spaces / 빈칸이 없어야 해요")
    .optional(),
  DISCORD_APP_ID: z
    .string()
    .regex(
      /^\d{17,20}$/u,
      "DISCORD_APP_ID must be the application's number of 17 to 20 digits / 17~20자리 애플리케이션 번호여야 해요",
    )
    .optional(),
  DISCORD_API_BASE: z
    .url("DISCORD_API_BASE must be an address such as https://discord.com/api / 주소여야 해요")
    .optional(),
  PORT: wholeNumber("PORT", 0, 65_535).optional(),
  SANDBOX_FILE: z.string().optional(),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], {
      error: "LOG_LEVEL must be trace, debug, info, warn, error, fatal or silent / 이 가운데 하나여야 해요",
    })
    .optional(),
  RENDER_CONCURRENCY: wholeNumber("RENDER_CONCURRENCY", 0, 64).optional(),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(?:ql)?:\/\/\S+$/u,
      "DATABASE_URL must be an address such as postgres://name:password@host/database / postgres://로 시작하는 주소여야 해요",
    )
    .optional(),
  DATA_DIR: z.string().optional(),
  METRICS_PORT: wholeNumber("METRICS_PORT", 0, 65_535).optional(),
  GATEWAY_SHARDS: wholeNumber("GATEWAY_SHARDS", 1, 100_000).optional(),
  GATEWAY_SHARDS_HERE: wholeNumber("GATEWAY_SHARDS_HERE", 1, 1_000).optional(),
  HTTP_PORT: wholeNumber("HTTP_PORT", 0, 65_535).optional(),
  HTTP_HOST: z.string().optional(),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(
      /^[\da-f]{64}$/iu,
      "DISCORD_PUBLIC_KEY must be the application's public key of 64 hexadecimal digits / 16진수 64자리 공개 키여야 해요",
    )
    .optional(),
});

const packSchema = z.object({
  PACKS: z.string().optional(),
  OUR_PACK: z.enum(["on", "off"], { error: "OUR_PACK must be on or off / on이나 off여야 해요" }).optional(),
});

/** What the environment says; a token missing means the sandbox. */
export interface Config {
  readonly token: string | undefined;
  readonly applicationId: string | undefined;
  readonly apiBase: string | undefined;
  /** Of the chat page; undefined takes the first free one. */
  readonly port: number | undefined;
  /** What the sandbox keeps its servers, people and messages in over a restart; undefined takes a file in the data folder. */
  readonly sandboxFile: string | undefined;
  readonly logLevel: string | undefined;
  /** Threads that draw in this process; none leaves it to workers on the same database. */
  readonly renderConcurrency: number;
  /** PostgreSQL to keep everything in; undefined keeps it in a file. */
  readonly databaseUrl: string | undefined;
  /** The folder of that file and the sandbox's; undefined takes `data` beside the bot. */
  readonly dataFolder: string | undefined;
  /** How many shards the gateway is divided into, and how many of them this process takes at most; undefined: not divided. */
  readonly shards: { readonly count: number; readonly most: number } | undefined;
  /** Where interactions come over signed HTTP; undefined takes them over the gateway. */
  readonly endpoint: { readonly publicKey: string; readonly port: number; readonly host: string } | undefined;
  /** Of `/healthz`, `/readyz` and `/metrics`, on loopback; undefined opens none. */
  readonly metricsPort: number | undefined;
}

/** Which packs are taught. */
export interface PackSettings {
  /** Files that `study train` wrote. */
  readonly packs: readonly string[];
  /** Those instead of ours, not beside it. */
  readonly ownOnly: boolean;
}

/** Every fault of the environment, one line each, in English and Korean. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

const envFile = new URL("../.env", import.meta.url);

/** The process's environment, filled up with what stands in the app's `.env` file, if there is one. */
export function loadEnvironment(file: URL = envFile): Environment {
  if (!existsSync(file)) return process.env;
  // Windows' Notepad may write a byte order mark; it would become part of the first name.
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/u, "");
  return { ...parseEnv(text), ...process.env };
}

type Environment = Readonly<Record<string, string | undefined>>;

function check<Shape extends z.ZodType>(shape: Shape, environment: Environment): z.infer<Shape> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const result = shape.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ message }) => `  - ${message}`);
  throw new ConfigError(
    `환경 변수를 고쳐 주세요. / The environment variables need a correction:\n${faults.join("\n")}`,
  );
}

function endpointOf(data: z.infer<typeof schema>): Config["endpoint"] {
  const { HTTP_PORT: port, HTTP_HOST: host = "127.0.0.1", DISCORD_PUBLIC_KEY: publicKey } = data;
  return port === undefined || publicKey === undefined ? undefined : { publicKey, port, host };
}

/** Which packs the environment names. Throws a {@link ConfigError}. */
export function readPackSettings(environment: Environment): PackSettings {
  const { PACKS, OUR_PACK } = check(packSchema, environment);
  const packs = (PACKS ?? "")
    .split(",")
    .map((file) => file.trim())
    .filter(Boolean);
  if (OUR_PACK === "off" && packs.length === 0)
    throw new ConfigError(
      "PACKS must name a pack when OUR_PACK is off / OUR_PACK을 끄려면 PACKS에 카드 묶음을 적어 주세요",
    );
  return { packs, ownOnly: OUR_PACK === "off" };
}

/** Reads the environment; an empty variable is one that is not set. Throws a {@link ConfigError} with all faults. */
export function readConfig(environment: Environment): Config {
  const whole = schema
    .extend(packSchema.shape)
    .refine(
      (data) => data.GATEWAY_SHARDS === undefined || data.DATABASE_URL !== undefined,
      "GATEWAY_SHARDS needs DATABASE_URL, where processes agree who takes which / SHARDS를 쓰려면 DATABASE_URL도 적어 주세요",
    )
    .refine(
      (data) => data.HTTP_PORT === undefined || data.DISCORD_PUBLIC_KEY !== undefined,
      "HTTP_PORT needs DISCORD_PUBLIC_KEY, to tell Discord from others / HTTP_PORT를 쓰려면 DISCORD_PUBLIC_KEY도 적어 주세요",
    )
    .refine(
      (data) => data.RENDER_CONCURRENCY !== 0 || data.DATABASE_URL !== undefined,
      "RENDER_CONCURRENCY may be 0 only with DATABASE_URL, where workers draw / 워커가 그리는 DATABASE_URL이 있을 때만 0으로 둘 수 있어요",
    );
  const data = check(whole, environment);
  return {
    token: data.DISCORD_TOKEN,
    applicationId: data.DISCORD_APP_ID,
    apiBase: data.DISCORD_API_BASE,
    port: data.PORT,
    sandboxFile: data.SANDBOX_FILE,
    logLevel: data.LOG_LEVEL,
    renderConcurrency: data.RENDER_CONCURRENCY ?? Math.min(4, availableParallelism()),
    databaseUrl: data.DATABASE_URL,
    dataFolder: data.DATA_DIR,
    shards:
      data.GATEWAY_SHARDS === undefined
        ? undefined
        : { count: data.GATEWAY_SHARDS, most: data.GATEWAY_SHARDS_HERE ?? data.GATEWAY_SHARDS },
    endpoint: endpointOf(data),
    metricsPort: data.METRICS_PORT,
  };
}
