import {
  ApplicationIntegrationType,
  InteractionContextType,
  InteractionType,
  type APIInteraction,
  type APIMessage,
} from "discord-api-types/v10";
import { memberPermissions } from "../state/guild.ts";
import type { InteractionRecord } from "../state/interactions.ts";
import { limits } from "../state/limits.ts";
import type { Person } from "../state/people.ts";
import type { World } from "../state/world.ts";
import { checked } from "../state/checked.ts";

/** Who does something, where, and in which language. */
export interface Actor {
  readonly person: Person;
  readonly locale: string;
  readonly channelId: string;
}

interface Action {
  readonly type: InteractionType;
  readonly data: unknown;
  readonly message?: APIMessage | undefined;
  readonly openedBy?: InteractionRecord | undefined;
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-structure */
export function startInteraction(world: World, actor: Actor, action: Action): InteractionRecord {
  const { person, locale, channelId } = actor;
  const inDm = person.dm.id === channelId;
  const { guild } = world;
  const channel = inDm ? person.dm : guild.channel(channelId);
  if (!channel) throw new RangeError(`channel must be one of the sandbox, got ${channelId}`);
  const place = inDm
    ? { user: person.user, context: InteractionContextType.BotDM }
    : {
        member: guild.interactionMember(person.user),
        guild_id: guild.id,
        guild: { id: guild.id, locale: guild.locale, features: [] },
        guild_locale: guild.locale,
        context: InteractionContextType.Guild,
      };
  const payload = checked<APIInteraction>({
    id: world.nextId(),
    application_id: world.applicationId,
    type: action.type,
    data: action.data,
    token: world.random.word(64),
    version: 1,
    channel: { ...channel, ...(!inDm && { permissions: memberPermissions }) },
    channel_id: channelId,
    ...place,
    app_permissions: memberPermissions,
    locale,
    entitlements: [],
    authorizing_integration_owners: {
      [ApplicationIntegrationType.GuildInstall]: inDm ? "0" : guild.id,
    },
    attachment_size_limit: limits.fileBytes,
    ...(action.message && { message: action.message }),
  });
  const { openedBy } = action;
  const home = { userId: person.user.id, channelId };
  return world.interactions.start(payload, openedBy ? { ...home, openedBy } : home);
}
