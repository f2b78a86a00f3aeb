import type { APIAuditLogEntry, AuditLogEvent } from "discord-api-types/v10";
import type { Announce } from "./guild-contract.ts";

/** One key of a thing, before and after: https://docs.discord.com/developers/resources/audit-log#audit-log-change-object */
export interface AuditChange {
  readonly key: string;
  readonly old_value?: unknown;
  readonly new_value?: unknown;
}

export interface AuditEntry extends Omit<APIAuditLogEntry, "changes" | "action_type"> {
  /** One of `AuditLogEvent`. */
  readonly action_type: number;
  readonly changes?: readonly AuditChange[];
}

/** What is written down of an act of the bot. */
export interface AuditNote {
  readonly guildId: string;
  readonly action: AuditLogEvent;
  readonly targetId: string | null;
  readonly reason: string | undefined;
  readonly changes?: readonly AuditChange[];
  readonly options?: NonNullable<APIAuditLogEntry["options"]>;
}

/** Who changed what in a server: https://docs.discord.com/developers/resources/audit-log */
export interface AuditLog {
  add(note: AuditNote): void;
  /** The newest first. */
  of(guildId: string): readonly AuditEntry[];
}

/** Of each server so many are kept. */
const kept = 1000;

export function createAuditLog(userId: string, nextId: () => string, announce: Announce): AuditLog {
  const logs = new Map<string, AuditEntry[]>();
  return {
    add({ guildId, action, targetId, reason, changes, options }) {
      const entry: AuditEntry = {
        id: nextId(),
        user_id: userId,
        target_id: targetId,
        action_type: action,
        ...(reason !== undefined && { reason }),
        ...(changes && { changes }),
        ...(options && { options }),
      };
      logs.set(guildId, [entry, ...(logs.get(guildId) ?? [])].slice(0, kept));
      announce("GUILD_AUDIT_LOG_ENTRY_CREATE", { ...entry, guild_id: guildId }, { guildId });
    },
    of: (guildId) => logs.get(guildId) ?? [],
  };
}
