import {
  ApplicationCommandType,
  ApplicationFlags,
  ApplicationIntegrationType,
  type APIApplication,
  type APIApplicationCommand,
  type APIEmoji,
} from "discord-api-types/v10";
import { z } from "zod";
import { bitsOf } from "../state/bits.ts";
import { DiscordError } from "../state/discord-error.ts";
import { limits } from "../state/limits.ts";
import type { World } from "../state/world.ts";
import { seeGuild } from "./access.ts";
import { commandSchema, commandsSchema, type CommandBody } from "./command-schema.ts";
import { parseForm, text } from "./form.ts";
import { fieldsOf } from "./read-body.ts";
import { route, type ApiCall, type Route } from "./route.ts";
import { verifyEndpoint } from "./verify-endpoint.ts";

/** https://docs.discord.com/developers/resources/application#application-object */
function describeApplication(world: World): APIApplication {
  const { applicationId: id, bot, signing, interactionsEndpoint } = world;
  return {
    id,
    name: bot.username,
    icon: null,
    description: "",
    verify_key: signing.publicKey,
    bot,
    bot_public: true,
    bot_require_code_grant: false,
    flags: bitsOf(ApplicationFlags, 0),
    flags_new: "0",
    owner: world.people.owner,
    team: null,
    summary: "",
    approximate_guild_count: world.guilds.filter(({ hasBot }) => hasBot).length,
    integration_types_config: { 0: {}, 1: {} },
    ...(interactionsEndpoint !== undefined && { interactions_endpoint_url: interactionsEndpoint }),
  };
}

/** Only one's own application can be looked at: 20012. */
function own({ world, param }: ApiCall): World {
  if (param("application_id") !== world.applicationId) throw new DiscordError("notYourApplication");
  return world;
}

/** Where commands are registered: globally (undefined), or in a server the bot is in. */
function guildOf(call: ApiCall): string | undefined {
  const id = call.param("guild_id");
  if (id === "") return undefined;
  if (!call.world.findGuild(id)?.hasBot) throw new DiscordError("missingAccess");
  return id;
}

const Chat = ApplicationCommandType.ChatInput;

function toCommand(world: World, body: CommandBody, guildId: string | undefined): APIApplicationCommand {
  const id = world.nextId();
  const { description = "", ...rest } = body;
  return {
    default_member_permissions: null,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: null,
    ...rest,
    description,
    id,
    application_id: world.applicationId,
    version: id,
    ...(guildId === undefined ? { dm_permission: body.dm_permission ?? true } : { guild_id: guildId }),
  };
}

function checkCount(commands: readonly { readonly type: ApplicationCommandType }[]): void {
  const count = (type: ApplicationCommandType): number =>
    commands.filter((command) => command.type === type).length;
  const tooMany =
    count(Chat) > limits.chatInputCommands ||
    count(ApplicationCommandType.User) > limits.contextCommands ||
    count(ApplicationCommandType.Message) > limits.contextCommands;
  if (tooMany) throw new DiscordError("tooManyCommands");
}

/** https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands */
async function replaceCommands(call: ApiCall): Promise<readonly APIApplicationCommand[]> {
  const world = own(call);
  const guildId = guildOf(call);
  const { json } = await call.body();
  if (!Array.isArray(json)) throw new DiscordError("invalidForm");
  const bodies = parseForm(commandsSchema, json);
  checkCount(bodies);
  return world.commands.replace(
    bodies.map((body) => toCommand(world, body, guildId)),
    guildId,
  );
}

/** https://docs.discord.com/developers/interactions/application-commands#create-global-application-command */
async function createCommand(call: ApiCall): Promise<APIApplicationCommand> {
  const world = own(call);
  const guildId = guildOf(call);
  const body = parseForm(commandSchema, fieldsOf(await call.body()));
  const command = toCommand(world, body, guildId);
  const others = world.commands
    .list(guildId)
    .filter((other) => other.name !== command.name || other.type !== command.type);
  checkCount([...others, command]);
  return world.commands.put(command);
}

function getCommand(call: ApiCall): APIApplicationCommand {
  const command = own(call).commands.find(call.param("command_id"));
  if (!command || command.guild_id !== guildOf(call)) throw new DiscordError("unknownCommand");
  return command;
}

async function editCommand(call: ApiCall): Promise<APIApplicationCommand> {
  const { world } = call;
  const old = getCommand(call);
  const body = parseForm(commandSchema, { ...old, ...fieldsOf(await call.body()) });
  return world.commands.put({ ...toCommand(world, body, old.guild_id), id: old.id });
}

function commandRoutes(base: string): readonly Route[] {
  return [
    route("GET", base, (call) => own(call).commands.list(guildOf(call))),
    route("PUT", base, replaceCommands),
    route("POST", base, createCommand, 201),
    route("GET", `${base}/:command_id`, getCommand),
    route("PATCH", `${base}/:command_id`, editCommand),
    route("DELETE", `${base}/:command_id`, (call) => void own(call).commands.remove(getCommand(call).id)),
  ];
}

const emojiSchema = z.object({ name: text(2, 32), image: z.string() });

async function createEmoji(call: ApiCall): Promise<APIEmoji> {
  const world = own(call);
  const { name } = parseForm(emojiSchema, fieldsOf(await call.body()));
  const id = world.nextId();
  const emoji: APIEmoji = {
    id,
    name,
    roles: [],
    user: world.bot,
    require_colons: true,
    managed: false,
    animated: false,
    available: true,
  };
  world.emojis.set(id, emoji);
  return emoji;
}

function findEmoji(call: ApiCall): APIEmoji {
  const emoji = own(call).emojis.get(call.param("emoji_id"));
  if (!emoji) throw new DiscordError("unknownEmoji");
  return emoji;
}

/** https://docs.discord.com/developers/resources/application#edit-current-application */
async function editApplication(call: ApiCall): Promise<APIApplication> {
  const fields = fieldsOf(await call.body());
  const url = fields["interactions_endpoint_url"];
  if (url === null || url === "") call.world.interactionsEndpoint = undefined;
  else if (typeof url === "string") call.world.interactionsEndpoint = await verifyEndpoint(call.world, url);
  return describeApplication(call.world);
}

const app = "/applications/:application_id";

export const applicationRoutes: readonly Route[] = [
  route("GET", "/applications/@me", ({ world }) => describeApplication(world)),
  route("PATCH", "/applications/@me", editApplication),
  route("GET", "/oauth2/applications/@me", ({ world }) => describeApplication(world)),
  ...commandRoutes(`${app}/commands`),
  // https://docs.discord.com/developers/interactions/application-commands#get-guild-application-command-permissions
  route("GET", `${app}/guilds/:guild_id/commands/permissions`, (call) => {
    seeGuild(own(call), call.param("guild_id"));
    return [];
  }),
  route("GET", `${app}/guilds/:guild_id/commands/:command_id/permissions`, (call) => {
    seeGuild(own(call), call.param("guild_id"));
    throw new DiscordError("unknownCommandPermissions");
  }),
  ...commandRoutes(`${app}/guilds/:guild_id/commands`),
  route("GET", `${app}/emojis`, (call) => ({ items: [...own(call).emojis.values()] })),
  route("POST", `${app}/emojis`, createEmoji, 201),
  route("GET", `${app}/emojis/:emoji_id`, findEmoji),
  route(
    "DELETE",
    `${app}/emojis/:emoji_id`,
    (call) => void own(call).emojis.delete(findEmoji(call).id ?? ""),
  ),
  route("GET", `${app}/entitlements`, (call) => (own(call), [])),
  route("GET", `${app}/skus`, (call) => (own(call), [])),
];
