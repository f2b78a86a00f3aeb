import type { APIApplicationCommand } from "discord-api-types/v10";

/** The registered commands, global ones and those of the server. */
export interface Commands {
  /** Undefined: the global commands. */
  list(guildId?: string): readonly APIApplicationCommand[];
  /**
   * What a user sees in a server (default: in any): a server's command hides a global one of the same name and type.
   */
  visible(guildId?: string): readonly APIApplicationCommand[];
  /** Adds a command, or replaces the one of the same name and type under the same id. */
  put(command: APIApplicationCommand): APIApplicationCommand;
  /** Replaces all commands of one place. */
  replace(commands: readonly APIApplicationCommand[], guildId?: string): readonly APIApplicationCommand[];
  remove(id: string): boolean;
  find(id: string): APIApplicationCommand | undefined;
}

function sameCommand(a: APIApplicationCommand, b: APIApplicationCommand): boolean {
  return a.name === b.name && a.type === b.type && a.guild_id === b.guild_id;
}

export function createCommands(onChange: () => void): Commands {
  let all: readonly APIApplicationCommand[] = [];
  const list = (guildId?: string): APIApplicationCommand[] =>
    all.filter((command) => command.guild_id === guildId);
  const keepId = (command: APIApplicationCommand): APIApplicationCommand => ({
    ...command,
    id: all.find((other) => sameCommand(other, command))?.id ?? command.id,
  });
  return {
    list,
    visible(guildId) {
      const isLocal = ({ guild_id }: APIApplicationCommand): boolean =>
        guild_id !== undefined && (guildId === undefined || guild_id === guildId);
      const local = all.filter(isLocal);
      const hidden = (command: APIApplicationCommand): boolean =>
        local.some((other) => other.name === command.name && other.type === command.type);
      return [...list().filter((command) => !hidden(command)), ...local];
    },
    put(command) {
      const kept = keepId(command);
      all = [...all.filter((other) => other.id !== kept.id), kept];
      onChange();
      return kept;
    },
    replace(commands, guildId) {
      const kept = commands.map((command) => keepId(command));
      all = [...all.filter((command) => command.guild_id !== guildId), ...kept];
      onChange();
      return kept;
    },
    remove(id) {
      const before = all.length;
      all = all.filter((command) => command.id !== id);
      if (all.length !== before) onChange();
      return all.length !== before;
    },
    find: (id) => all.find((command) => command.id === id),
  };
}
