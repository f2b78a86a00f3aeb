import { DiscordAPIError } from "discord.js";

/** The token is not (or no longer) one of Discord's. */
export class TokenRefusedError extends Error {
  override readonly name = "TokenRefusedError";

  constructor(options?: ErrorOptions) {
    super("Discord refused the bot's token", options);
  }
}

/** The same error, or a {@link TokenRefusedError} where the token is the cause. */
export function tokenErrorOf(error: unknown): unknown {
  const status = error instanceof DiscordAPIError ? error.status : undefined;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return status === 401 || code === "TokenInvalid" ? new TokenRefusedError({ cause: error }) : error;
}
