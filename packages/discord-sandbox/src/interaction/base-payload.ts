import {
  ApplicationIntegrationType,
  InteractionContextType,
  InteractionType,
  type APIAuthorizingIntegrationOwnersMap,
  type APIAutocompleteApplicationCommandInteractionData,
  type APIBaseInteraction,
  type APIChatInputApplicationCommandInteractionData,
  type APIInteraction,
  type APIMessage,
  type APIMessageApplicationCommandInteractionData,
  type APIMessageComponentInteractionData,
  type APIModalSubmission,
  type APIUserApplicationCommandInteractionData,
  type Locale,
} from "discord-api-types/v10";
import type { InteractionRecord } from "../state/interactions.ts";
import { limits } from "../state/limits.ts";
import type { Person } from "../state/people.ts";
import { sumOf } from "../state/permissions.ts";
import type { Place, World } from "../state/world.ts";

/** Who does something, where, and in which language. */
export interface Actor {
  readonly person: Person;
  readonly locale: `${Locale}`;
  readonly channelId: string;
}

/** Who is where. */
export type Presence = Pick<Actor, "person" | "channelId">;

/** What is done. */
export type Action =
  | {
      readonly type: InteractionType.ApplicationCommand;
      readonly data: APIChatInputApplicationCommandInteractionData;
    }
  | {
      readonly type: InteractionType.ApplicationCommand;
      readonly data: APIUserApplicationCommandInteractionData;
    }
  | {
      readonly type: InteractionType.ApplicationCommand;
      readonly data: APIMessageApplicationCommandInteractionData;
    }
  | {
      readonly type: InteractionType.ApplicationCommandAutocomplete;
      readonly data: APIAutocompleteApplicationCommandInteractionData &
        Required<Pick<APIAutocompleteApplicationCommandInteractionData, "options">>;
    }
  | {
      readonly type: InteractionType.MessageComponent;
      readonly data: APIMessageComponentInteractionData;
      readonly message: APIMessage;
    }
  | {
      readonly type: InteractionType.ModalSubmit;
      readonly data: APIModalSubmission;
      readonly message?: APIMessage;
    };

/** What an application a user has installed may do where it is not a member. */
const withoutBot = sumOf(["AttachFiles", "EmbedLinks", "MentionEveryone", "UseExternalEmojis"]);

type Base = APIBaseInteraction<InteractionType, unknown>;
type PlaceFields = Pick<
  Base,
  "member" | "user" | "guild_id" | "guild" | "guild_locale" | "context" | "app_permissions"
> & {
  readonly channel: NonNullable<Base["channel"]>;
};

export function requirePlace(world: World, channelId: string): Place {
  const place = world.placeOf(channelId);
  if (!place) throw new RangeError(`channel must be one of the sandbox, got ${channelId}`);
  return place;
}

function describePlace(world: World, { user }: Person, place: Place): PlaceFields {
  if (place.kind !== "guild") {
    const context =
      place.kind === "dm" ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel;
    return { user, context, channel: place.channel, app_permissions: withoutBot.toString() };
  }
  const { guild, channel } = place;
  const member = guild.interactionMember(user, channel.id);
  const appBits = guild.hasBot ? guild.permissions(world.bot.id, channel.id) : withoutBot;
  const shown = { ...channel, permissions: member.permissions };
  return {
    member,
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    context: InteractionContextType.Guild,
    channel: shown,
    app_permissions: appBits.toString(),
  };
}

/** For whom the application is installed there: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-authorizing-integration-owners-object */
export function ownersOf(world: World, { person, channelId }: Presence): APIAuthorizingIntegrationOwnersMap {
  const place = requirePlace(world, channelId);
  const byUser = { [ApplicationIntegrationType.UserInstall]: person.user.id };
  if (place.kind === "private") return byUser;
  const own = world.installers.has(person.user.id) ? byUser : {};
  if (place.kind === "dm") return { [ApplicationIntegrationType.GuildInstall]: "0", ...own };
  const byGuild = place.guild.hasBot ? { [ApplicationIntegrationType.GuildInstall]: place.guild.id } : {};
  return { ...byGuild, ...own };
}

function isLocale(locale: string): locale is Locale {
  return locale !== "";
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-structure */
export function startInteraction(
  world: World,
  actor: Actor,
  action: Action,
  openedBy?: InteractionRecord,
): InteractionRecord {
  const { person, locale, channelId } = actor;
  if (!isLocale(locale)) throw new RangeError("locale must be one of Discord's, got an empty one");
  const payload: APIInteraction = {
    id: world.nextId(),
    application_id: world.applicationId,
    token: world.random.word(64),
    version: 1,
    channel_id: channelId,
    ...describePlace(world, person, requirePlace(world, channelId)),
    locale,
    entitlements: [],
    authorizing_integration_owners: ownersOf(world, actor),
    attachment_size_limit: limits.fileBytes,
    ...action,
  };
  const home = { userId: person.user.id, channelId };
  return world.interactions.start(payload, openedBy ? { ...home, openedBy } : home);
}
