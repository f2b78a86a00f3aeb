import type { APIUser, AuditLogEvent } from "discord-api-types/v10";
import type { AuditChange, AuditEntry, AuditNote } from "../state/audit-log.ts";
import { guildOf } from "./access.ts";
import { idIn, numberIn, route, type ApiCall, type Route } from "./route.ts";

/** Writes down what the bot did, with the reason it gave. */
export function noteAct(
  call: ApiCall,
  guildId: string,
  action: AuditLogEvent,
  targetId: string | null,
  more: Pick<AuditNote, "changes" | "options"> = {},
): void {
  call.world.auditLog.add({ guildId, action, targetId, reason: call.reason, ...more });
}

/** The keys in which two states of a thing differ; what is new differs from nothing, `{}`, and so does what is gone. */
export function changesOf(before: object, after: object, keys: readonly string[]): readonly AuditChange[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return keys.flatMap((key) => {
    const [old_value, new_value]: unknown[] = [old.get(key), now.get(key)];
    if (JSON.stringify(old_value) === JSON.stringify(new_value)) return [];
    return [{ key, ...(old.has(key) && { old_value }), ...(now.has(key) && { new_value }) }];
  });
}

/** https://docs.discord.com/developers/resources/audit-log#get-guild-audit-log */
function list(call: ApiCall): object {
  const { world, query } = call;
  const guild = guildOf(call, "ViewAuditLog");
  const limit = numberIn(query, "limit", { min: 1, max: 100, initial: 50 });
  const action = numberIn(query, "action_type", { min: 0, max: 1000, initial: 0 });
  const [userId, before, after] = ["user_id", "before", "after"].map((name) => idIn(query, name));
  const isWanted = ({ id, user_id, action_type }: AuditEntry): boolean =>
    (action === 0 || action_type === action) &&
    (userId === undefined || user_id === userId) &&
    (before === undefined || BigInt(id) < BigInt(before)) &&
    (after === undefined || BigInt(id) > BigInt(after));
  const wanted = world.auditLog.of(guild.id).filter(isWanted);
  const entries = after === undefined ? wanted : wanted.toReversed();
  const shown = entries.slice(0, limit);
  const ids = new Set(shown.flatMap(({ user_id, target_id }) => [user_id ?? "", target_id ?? ""]));
  const users: APIUser[] = [...ids].flatMap((id) => world.people.user(id) ?? []);
  return {
    audit_log_entries: shown,
    users,
    webhooks: world.webhooks.list().filter(({ id }) => ids.has(id)),
    threads: guild.threads.filter(({ id }) => ids.has(id)),
    application_commands: [],
    auto_moderation_rules: [],
    guild_scheduled_events: [],
    integrations: [],
  };
}

export const auditLogRoutes: readonly Route[] = [route("GET", "/guilds/:guild_id/audit-logs", list)];
