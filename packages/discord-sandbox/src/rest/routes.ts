import { applicationRoutes } from "./applications.ts";
import { messageRoutes } from "./channel-messages.ts";
import { channelRoutes } from "./channels.ts";
import { guildRoutes } from "./guilds.ts";
import { pinRoutes } from "./pins.ts";
import { pollRoutes } from "./polls.ts";
import { reactionRoutes } from "./reactions.ts";
import type { Route } from "./route.ts";
import { threadRoutes } from "./threads.ts";
import { userRoutes } from "./users.ts";
import { interactionRoutes } from "./interaction-webhooks.ts";
import { inviteRoutes } from "./invites.ts";
import { memberRoutes } from "./members.ts";
import { roleRoutes } from "./roles.ts";
import { channelWebhookRoutes } from "./channel-webhooks.ts";
import { emojiRoutes } from "./emojis.ts";
import { banRoutes } from "./bans.ts";
import { auditLogRoutes } from "./audit-log.ts";

/** All calls the sandbox knows. Where two paths fit, the first one is meant. */
export const routes: readonly Route[] = [
  ...interactionRoutes,
  ...pinRoutes,
  ...messageRoutes,
  ...reactionRoutes,
  ...threadRoutes,
  ...pollRoutes,
  ...channelRoutes,
  ...channelWebhookRoutes,
  ...inviteRoutes,
  ...guildRoutes,
  ...memberRoutes,
  ...banRoutes,
  ...roleRoutes,
  ...emojiRoutes,
  ...auditLogRoutes,
  ...userRoutes,
  ...applicationRoutes,
];

/** Calls that carry their own token and no bot token. */
export function isOpen(path: string): boolean {
  return /^\/(interactions|webhooks)\/[^/]+\//.test(path) || path === "/gateway";
}
