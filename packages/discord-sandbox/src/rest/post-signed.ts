import type { World } from "../state/world.ts";

/**
 * Sends JSON to the bot's own endpoint, signed as Discord signs it:
 * https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint
 */
export function postSigned(
  world: World,
  url: string,
  body: string,
  settings: {
    /** The words the signature is of; default: the body. */
    readonly signed?: string;
    readonly signal?: AbortSignal;
  } = {},
): Promise<Response> {
  const timestamp = String(Math.floor(world.clock.now() / 1000));
  const { signed = body, signal } = settings;
  return fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "user-agent": "Discord-Interactions/1.0 (@opt/discord-sandbox)",
      "x-signature-ed25519": world.signing.sign(timestamp, signed),
      "x-signature-timestamp": timestamp,
    },
    body,
    ...(signal && { signal }),
  });
}
