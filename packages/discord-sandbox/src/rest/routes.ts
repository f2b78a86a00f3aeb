import { Hono, type Context } from "hono";
import { DiscordError } from "../state/discord-error.ts";
import type { World } from "../state/world.ts";
import * as applications from "./applications.ts";
import { respond } from "./callback.ts";
import * as channels from "./channels.ts";
import { readBody } from "./read-body.ts";
import * as webhooks from "./webhooks.ts";

function param(c: Context, name: string): string {
  return c.req.param(name) ?? "";
}

function placeOf(c: Context): applications.Place {
  return { applicationId: param(c, "app"), guildId: c.req.param("guild") };
}

/** Calls that carry their own token and no bot token. */
export function isOpen(path: string): boolean {
  return /^\/(interactions|webhooks)\//.test(path) || path === "/gateway";
}

function addInteractions(app: Hono, world: World): void {
  app.post("/interactions/:id/:token/callback", async (c) => {
    const body = await readBody(c.req.raw);
    const answer = respond(world, c.req.param("id"), c.req.param("token"), body);
    return c.req.query("with_response") === "true" ? c.json(answer) : c.body(null, 204);
  });
  app.post("/webhooks/:app/:token", async (c) => {
    const body = await readBody(c.req.raw);
    return c.json(webhooks.followUp(world, c.req.param("app"), c.req.param("token"), body));
  });
  const one = "/webhooks/:app/:token/messages/:message";
  app.get(one, (c) => {
    const { app: id, token, message } = c.req.param();
    return c.json(webhooks.getMessage(world, id, token, message));
  });
  app.patch(one, async (c) => {
    const { app: id, token, message } = c.req.param();
    return c.json(webhooks.editMessage(world, id, token, message, await readBody(c.req.raw)));
  });
  app.delete(one, (c) => {
    const { app: id, token, message } = c.req.param();
    webhooks.deleteMessage(world, id, token, message);
    return c.body(null, 204);
  });
}

function addChannels(app: Hono, world: World): void {
  app.get("/channels/:id", (c) => c.json(channels.getChannel(world, param(c, "id"))));
  app.post("/channels/:id/typing", (c) => {
    const { id } = channels.getChannel(world, param(c, "id"));
    world.events.emit({ kind: "typing", channelId: id });
    return c.body(null, 204);
  });
  app.get("/channels/:id/messages", (c) =>
    c.json(channels.listMessages(world, param(c, "id"), new URL(c.req.url).searchParams)),
  );
  app.post("/channels/:id/messages", async (c) =>
    c.json(channels.createMessage(world, param(c, "id"), await readBody(c.req.raw))),
  );
  const one = "/channels/:id/messages/:message";
  app.get(one, (c) => c.json(channels.getMessage(world, param(c, "id"), param(c, "message"))));
  app.patch(one, async (c) =>
    c.json(channels.editMessage(world, param(c, "id"), param(c, "message"), await readBody(c.req.raw))),
  );
  app.delete(one, (c) => {
    channels.deleteMessage(world, param(c, "id"), param(c, "message"));
    return c.body(null, 204);
  });
  app.post("/users/@me/channels", async (c) => c.json(channels.openDm(world, await readBody(c.req.raw))));
}

function addCommands(app: Hono, world: World, base: string): void {
  app.get(base, (c) => c.json(applications.listCommands(world, placeOf(c))));
  app.put(base, async (c) =>
    c.json(applications.replaceCommands(world, placeOf(c), await readBody(c.req.raw))),
  );
  app.post(base, async (c) =>
    c.json(applications.createCommand(world, placeOf(c), await readBody(c.req.raw)), 201),
  );
  app.get(`${base}/:id`, (c) => c.json(applications.getCommand(world, placeOf(c), param(c, "id"))));
  app.patch(`${base}/:id`, async (c) =>
    c.json(applications.editCommand(world, placeOf(c), param(c, "id"), await readBody(c.req.raw))),
  );
  app.delete(`${base}/:id`, (c) => {
    applications.deleteCommand(world, placeOf(c), param(c, "id"));
    return c.body(null, 204);
  });
}

function addAbout(app: Hono, world: World): void {
  const url = (): string => `${world.origin.replace("http", "ws")}/gateway`;
  app.get("/gateway", (c) => c.json({ url: url() }));
  app.get("/gateway/bot", (c) => {
    const limit = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 };
    return c.json({ url: url(), shards: 1, session_start_limit: limit });
  });
  app.get("/users/@me", (c) => c.json(world.bot));
  app.get("/users/@me/guilds", (c) => c.json([{ id: world.guild.id, name: world.guild.name }]));
  app.get("/users/:id", (c) => {
    const person = world.people.find(c.req.param("id"));
    if (!person) throw new DiscordError("unknownUser");
    return c.json(person.user);
  });
  app.get("/applications/@me", (c) => c.json(applications.getApplication(world)));
  app.get("/oauth2/applications/@me", (c) => c.json(applications.getApplication(world)));
  app.use("/guilds/:id/*", async (c, next) => {
    if (c.req.param("id") !== world.guild.id) throw new DiscordError("unknownGuild");
    await next();
  });
  app.get("/guilds/:id", (c) => {
    if (c.req.param("id") !== world.guild.id) throw new DiscordError("unknownGuild");
    return c.json(world.guild.payload([]));
  });
  app.get("/guilds/:id/channels", (c) => c.json(world.guild.channels));
  app.get("/guilds/:id/roles", (c) => c.json([world.guild.everyone]));
  app.get("/guilds/:id/members/:user", (c) => {
    const id = c.req.param("user");
    const user = id === world.bot.id ? world.bot : world.people.find(id)?.user;
    if (!user) throw new DiscordError("unknownUser");
    return c.json(world.guild.member(user));
  });
}

/** All calls the sandbox knows, without the parts that every call shares. */
export function createRoutes(world: World): Hono {
  const app = new Hono();
  addInteractions(app, world);
  addChannels(app, world);
  addCommands(app, world, "/applications/:app/commands");
  addCommands(app, world, "/applications/:app/guilds/:guild/commands");
  addAbout(app, world);
  return app;
}
