import { InteractionResponseType, InteractionType } from "discord-api-types/v10";
import { isLoopback } from "../state/loopback.ts";
import type { World } from "../state/world.ts";
import { refuseField } from "./form.ts";
import { postSigned } from "./post-signed.ts";
import { isFields } from "./read-body.ts";

/** The sandbox sends nothing off this machine, and waits as long as Discord does. */
const patience = 3000;

function refuse(message: string): never {
  return refuseField(["interactions_endpoint_url"], "APPLICATION_INTERACTIONS_ENDPOINT_URL_INVALID", message);
}

/** Sends a signed PING; with `forged` the signature is that of other words. */
function ping(world: World, url: string, forged: boolean): Promise<Response> {
  const body = JSON.stringify({
    id: world.nextId(),
    application_id: world.applicationId,
    type: InteractionType.Ping,
    token: world.random.word(16),
    version: 1,
  });
  return postSigned(world, url, body, {
    ...(forged && { signed: `${body} ` }),
    signal: AbortSignal.timeout(patience),
  });
}

/**
 * Returns the address once it has answered a PING with a PONG and refused a forged one with 401, as Discord demands:
 * https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint
 */
export async function verifyEndpoint(world: World, url: string): Promise<string> {
  if (!isLoopback(url))
    return refuse("The specified interactions endpoint url must be on this machine (127.0.0.1).");
  const unverified = "The specified interactions endpoint url could not be verified.";
  try {
    const [good, forged] = [await ping(world, url, false), await ping(world, url, true)];
    const answer: unknown = good.ok ? await good.json() : undefined;
    const isPong = isFields(answer) && answer["type"] === InteractionResponseType.Pong;
    if (isPong && forged.status === 401) return url;
  } catch {
    // Not reachable, too slow or no JSON: not verified either.
  }
  return refuse(unverified);
}
