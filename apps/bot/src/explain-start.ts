import { ConfigError } from "./config.ts";
import { PortTakenError, SandboxFileError } from "./launch-errors.ts";
import { RegistrationRefusedError } from "./transport/registration-refused.ts";
import { TokenRefusedError } from "./transport/token-refused.ts";

/** What Node calls a server that cannot be reached. */
const unreachable: ReadonlySet<unknown> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "ETIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Their messages are written for whoever starts the bot. */
const plainErrors = [ConfigError, PortTakenError, SandboxFileError, RegistrationRefusedError] as const;

/** Why the program could not start, in Korean and English; a fault of its own comes with its stack. */
export function explainStart(error: unknown): string {
  if (error instanceof TokenRefusedError)
    return "Discord가 DISCORD_TOKEN을 받아들이지 않았어요. / Discord refused DISCORD_TOKEN.";
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && unreachable.has(error.code))
    return (
      `Discord에 연결하지 못했어요(${String(error.code)}). 네트워크와 DISCORD_API_BASE를 확인해 주세요.\n` +
      `Could not reach Discord (${String(error.code)}). Check the network and DISCORD_API_BASE.`
    );
  if (plainErrors.some((kind) => error instanceof kind)) return error.message;
  return error.stack ?? error.message;
}
