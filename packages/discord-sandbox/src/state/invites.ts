import type { APIExtendedInvite } from "discord-api-types/v10";
import type { Clock } from "./clock.ts";

/** An invite with the server it leads to. */
export interface StoredInvite {
  readonly guildId: string;
  readonly channelId: string;
  readonly invite: APIExtendedInvite;
}

/** Invites that have not expired, by their code. */
export interface Invites {
  put(stored: StoredInvite): void;
  find(code: string): StoredInvite | undefined;
  remove(code: string): void;
  list(guildId: string): readonly StoredInvite[];
}

export function createInvites(clock: Clock): Invites {
  const all = new Map<string, StoredInvite>();
  const isOpen = ({ invite }: StoredInvite): boolean =>
    invite.expires_at == null || Date.parse(invite.expires_at) > clock.now();
  return {
    put: (stored) => void all.set(stored.invite.code, stored),
    find(code) {
      const stored = all.get(code);
      return stored && isOpen(stored) ? stored : undefined;
    },
    remove: (code) => void all.delete(code),
    list: (guildId) => [...all.values()].filter((stored) => stored.guildId === guildId && isOpen(stored)),
  };
}
