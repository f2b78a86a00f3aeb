import { DiscordError } from "../state/discord-error.ts";
import type { InteractionRecord } from "../state/interactions.ts";
import type { RestCall, World } from "../state/world.ts";
import { describeProblem, noteCall } from "./api.ts";
import { respond } from "./callback.ts";
import { readBody } from "./read-body.ts";

/** What came of a delivery, noted like a call. */
type Outcome = Pick<RestCall, "status" | "code" | "problem">;

function post(world: World, endpoint: string, body: string): Promise<Response> {
  const timestamp = String(Math.floor(world.clock.now() / 1000));
  return fetch(endpoint, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "user-agent": "Discord-Interactions/1.0 (@opt/discord-sandbox)",
      "x-signature-ed25519": world.signing.sign(timestamp, body),
      "x-signature-timestamp": timestamp,
    },
    body,
  });
}

/** The answer in the response is that of a callback; 202 says that one will come over the API. */
async function take(world: World, { payload }: InteractionRecord, response: Response): Promise<Outcome> {
  const { status } = response;
  if (!response.ok) return { status, code: undefined, problem: "the endpoint must answer 200 or 202" };
  const bytes = await response.arrayBuffer();
  if (status === 202 || bytes.byteLength === 0) return { status, code: undefined, problem: undefined };
  const type = response.headers.get("content-type") ?? "application/json";
  const request = new Request("http://127.0.0.1/", {
    method: "POST",
    body: bytes,
    headers: { "content-type": type },
  });
  try {
    respond(world, payload.id, payload.token, await readBody(request));
    return { status, code: undefined, problem: undefined };
  } catch (error) {
    if (!(error instanceof DiscordError)) throw error;
    return { status: error.status, code: error.code, problem: describeProblem(error) };
  }
}

async function deliver(world: World, endpoint: string, record: InteractionRecord): Promise<void> {
  const left = world.activity.begin(record.payload.token);
  let outcome: Outcome;
  try {
    const response = await post(world, endpoint, JSON.stringify(record.payload));
    outcome = await take(world, record, response);
  } catch (error) {
    const problem = `the endpoint could not be reached: ${error instanceof Error ? error.message : String(error)}`;
    outcome = { status: 502, code: undefined, problem };
  } finally {
    left();
  }
  const { pathname } = new URL(endpoint);
  const path = `${pathname} (delivery)`;
  noteCall(world, { method: "POST", path, ...outcome, handled: true, at: world.clock.now() });
}

/**
 * Sends interactions to the bot's own HTTP endpoint while there is one, signed as Discord signs them:
 * https://docs.discord.com/developers/interactions/overview#configuring-an-interactions-endpoint-url
 */
export function deliverInteractions(world: World): () => void {
  return world.events.listen((event) => {
    const { interactionsEndpoint: endpoint } = world;
    if (event.kind === "interaction-start" && endpoint !== undefined)
      void deliver(world, endpoint, event.record);
  });
}
