import { ApplicationCommandType, Locale } from "discord-api-types/v10";
import { Hono, type Context } from "hono";
import { timingSafeEqual } from "node:crypto";
import type { Actor } from "../interaction/base-payload.ts";
import type { GivenOptions } from "../interaction/check-options.ts";
import { findContextCommand, findSlashCommand } from "../interaction/find-command.ts";
import { toLocale } from "../interaction/locale.ts";
import { say } from "../interaction/say.ts";
import { startAutocomplete, startContext, startSlash } from "../interaction/start-command.ts";
import { startClick, startSelect } from "../interaction/start-component.ts";
import { startModal } from "../interaction/start-modal.ts";
import type { InteractionRecord } from "../state/interactions.ts";
import type { StoredMessage } from "../state/messages.ts";
import type { Person } from "../state/people.ts";
import type { World } from "../state/world.ts";
import { appoint } from "./appoint.ts";
import { createLab, type Lab } from "./lab.ts";
import { createTraces, type Traces } from "./trace.ts";
import { fieldsIn, filesIn, optionsIn, textIn, textsIn, type Fields } from "./read-request.ts";
import { pageEvent, pageState, type Watcher } from "./page-view.ts";
import type { PageEvent } from "../browser/protocol.ts";
import type { SandboxExample } from "../options.ts";

function isKey(given: string | undefined, key: string): boolean {
  const expected = Buffer.from(`Bearer ${key}`);
  const actual = Buffer.from(given ?? "");
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

function personOf(world: World, body: Fields): Person {
  const name = textIn(body, "user");
  const known = world.people.list().length;
  const person = world.people.named(name);
  if (world.people.list().length !== known) world.events.emit({ kind: "people" });
  return person;
}

function actorOf(world: World, body: Fields): Actor {
  const person = personOf(world, body);
  const channelId = textIn(body, "channel");
  return { person, channelId, locale: toLocale(textIn(body, "locale")) };
}

/** The server someone acts in; undefined in direct messages. */
function guildIdOf(world: World, { channelId }: Actor): string | undefined {
  const place = world.placeOf(channelId);
  return place?.kind === "guild" ? place.guild.id : undefined;
}

function messageOf(world: World, body: Fields): StoredMessage {
  const stored = world.messages.find(textIn(body, "message"));
  if (!stored) throw new RangeError("message must exist");
  return stored;
}

function openerOf(world: World, person: Person, id: string): InteractionRecord {
  const record = world.interactions.ofUser(person.user.id).find(({ payload }) => payload.id === id);
  if (!record) throw new RangeError("action must be one of yours");
  return record;
}

async function choicesFor(world: World, body: Fields): Promise<unknown> {
  const actor = actorOf(world, body);
  const found = findSlashCommand(world, textIn(body, "command"), guildIdOf(world, actor));
  const given: GivenOptions = optionsIn(body, "options");
  const started = startAutocomplete(world, actor, found, given, textIn(body, "focused"));
  const record = await new Promise<InteractionRecord>((resolve) => {
    const stop = world.events.listen((event) => {
      if (event.kind !== "interaction-change" || event.record.payload.token !== started.payload.token) return;
      stop();
      resolve(event.record);
    });
  });
  return { choices: record.choices ?? null };
}

type Handler = (world: World, body: Fields) => unknown;

/** What a user at the page can do. */
const actions: Readonly<Record<string, Handler>> = {
  slash(world, body) {
    const actor = actorOf(world, body);
    const found = findSlashCommand(world, textIn(body, "command"), guildIdOf(world, actor));
    return startSlash(world, actor, found, optionsIn(body, "options")).payload.id;
  },
  autocomplete: choicesFor,
  click: (world, body) =>
    startClick(world, actorOf(world, body), messageOf(world, body), textIn(body, "customId")).payload.id,
  select: (world, body) =>
    startSelect(
      world,
      actorOf(world, body),
      messageOf(world, body),
      textIn(body, "customId"),
      textsIn(body, "values"),
    ).payload.id,
  modal(world, body) {
    const actor = actorOf(world, body);
    const opener = openerOf(world, actor.person, textIn(body, "action"));
    return startModal(world, actor, opener, fieldsIn(body, "values")).payload.id;
  },
  context(world, body) {
    const command = findContextCommand(world, ApplicationCommandType.Message, textIn(body, "command"));
    return startContext(world, actorOf(world, body), command, messageOf(world, body)).payload.id;
  },
  appoint(world, body) {
    appoint(world, world.people.named(textIn(body, "name")));
  },
  say(world, body) {
    const files = body["files"] === undefined ? [] : filesIn(body, "files");
    say(world, actorOf(world, body), textIn(body, "text").trim(), files);
  },
};

/** What is done with the lab of the sandbox, whoever does it. */
const labActions: Readonly<Record<string, (lab: Lab, body: Fields) => unknown>> = {
  fault: (lab, body) => lab.order(body),
  "record-start": (lab) => lab.startRecording(),
  "record-stop": (lab) => ({ scenario: lab.stopRecording() }),
  "scenario-load": (lab, body) => lab.load(body["scenario"]),
  "scenario-step": (lab) => lab.step(),
};

/** What the page's API speaks for. */
interface PageHost {
  readonly world: World;
  readonly lab: Lab;
  readonly traces: Traces;
}

function streamEvents({ world, lab, traces }: PageHost, watcher: Watcher): Response {
  const encoder = new TextEncoder();
  const stops: (() => void)[] = [];
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (event: PageEvent): void =>
        controller.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`));
      send(pageState(world, watcher, { lab: lab.view(), traces: traces.all() }));
      stops.push(
        world.events.listen((event) => {
          const view = pageEvent(world, watcher, event);
          if (view) send(view);
        }),
        lab.listen(() => send({ kind: "lab", lab: lab.view() })),
        traces.listen((trace) => send({ kind: "trace", trace })),
      );
    },
    cancel() {
      for (const stop of stops) stop();
    },
  });
  return new Response(body, {
    headers: { "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store" },
  });
}

function findAction<T>(table: Readonly<Record<string, T>>, name: string | undefined): T | undefined {
  return Object.entries(table).find(([key]) => key === name)?.[1];
}

/** The page's own API: JSON for what a user does, one stream of events for what they see. */
export function createPageApi(world: World, key: string, examples: readonly SandboxExample[]): Hono {
  const app = new Hono();
  const host: PageHost = { world, lab: createLab(world), traces: createTraces(world) };
  app.use("/page/api/*", async (c, next) => {
    return isKey(c.req.header("authorization"), key) ? next() : c.json({ error: "key" }, 401);
  });
  app.get("/page/api/events", (c) => {
    const person = personOf(world, { user: c.req.query("user") });
    const locale = toLocale(c.req.query("locale") ?? Locale.EnglishUS);
    return streamEvents(host, { person, locale, examples });
  });
  app.post("/page/api/:action", async (c: Context) => {
    const name = c.req.param("action");
    const handler = findAction(actions, name);
    const labHandler = findAction(labActions, name);
    if (!handler && !labHandler) return c.json({ error: "There is no such action." }, 404);
    const body = recordOf(await c.req.json().catch(() => undefined));
    return c.json((await (handler?.(world, body) ?? labHandler?.(host.lab, body))) ?? {});
  });
  app.onError((error, c) => {
    if (error instanceof RangeError || error instanceof TypeError)
      return c.json({ error: error.message }, 400);
    throw error;
  });
  return app;
}

function recordOf(body: unknown): Fields {
  if (typeof body !== "object" || body === null) throw new TypeError("body must be a JSON object");
  return { ...body };
}
