import { DiscordError } from "../state/discord-error.ts";
import type { InteractionRecord } from "../state/interactions.ts";
import type { World } from "../state/world.ts";
import type { RestCall } from "../state/world-event.ts";
import { describeProblem, noteCall } from "./api.ts";
import { respond } from "./callback.ts";
import { postSigned } from "./post-signed.ts";
import { readBody } from "./read-body.ts";

/** What came of a delivery, noted like a call. */
type Outcome = Pick<RestCall, "status" | "code" | "problem">;

/** The answer for the inspector: JSON where it is, else how much it was. */
function shown({ headers }: Response, bytes: ArrayBuffer): unknown {
  if (headers.get("content-type")?.includes("json") !== true) return `${bytes.byteLength} bytes`;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return "no JSON";
  }
}

/** The answer in the response is that of a callback; 202 says that one will come over the API. */
async function take(
  world: World,
  { payload }: InteractionRecord,
  response: Response,
  bytes: ArrayBuffer,
): Promise<Outcome> {
  const { status } = response;
  if (!response.ok) return { status, code: undefined, problem: "the endpoint must answer 200 or 202" };
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
  const started = performance.now();
  let outcome: Outcome;
  let answer: unknown;
  try {
    const response = await postSigned(world, endpoint, JSON.stringify(record.payload));
    const bytes = await response.arrayBuffer();
    answer = shown(response, bytes);
    outcome = await take(world, record, response, bytes);
  } catch (error) {
    const problem = `the endpoint could not be reached: ${error instanceof Error ? error.message : String(error)}`;
    outcome = { status: 502, code: undefined, problem };
  } finally {
    left();
  }
  const { pathname } = new URL(endpoint);
  const path = `${pathname} (delivery)`;
  const call: RestCall = { method: "POST", path, ...outcome, handled: true, at: world.clock.now() };
  noteCall(world, call, {
    request: record.payload,
    response: answer,
    milliseconds: performance.now() - started,
  });
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
