import { ChannelType, type APIDMChannel, type APIUser } from "discord-api-types/v10";

/** Someone in the sandbox. */
export interface Person {
  readonly user: APIUser;
  /** Direct messages between this user and the bot. */
  readonly dm: APIDMChannel;
}

/** Everyone in the sandbox; a name belongs to one user. */
export interface People {
  readonly bot: APIUser;
  /** The user with this name, made on first use. */
  named(name: string): Person;
  find(id: string): Person | undefined;
  findByDm(channelId: string): Person | undefined;
  list(): readonly Person[];
}

function createUser(id: string, name: string, bot: boolean): APIUser {
  const username = name.toLowerCase().replaceAll(/\s+/g, "_");
  return { id, username, discriminator: "0", global_name: bot ? null : name, avatar: null, bot };
}

export function createPeople(botName: string, nextId: () => string): People {
  const bot: APIUser = { ...createUser(nextId(), botName, true), username: botName };
  const people = new Map<string, Person>();
  return {
    bot,
    named(name) {
      if (name.trim() === "" || name.length > 32) {
        throw new RangeError(`name must be 1 to 32 characters, got ${JSON.stringify(name)}`);
      }
      const known = people.get(name);
      if (known) return known;
      const user = createUser(nextId(), name, false);
      const dm: APIDMChannel = {
        id: nextId(),
        type: ChannelType.DM,
        name: null,
        last_message_id: null,
        recipients: [user],
      };
      const person = { user, dm };
      people.set(name, person);
      return person;
    },
    find: (id) => [...people.values()].find((person) => person.user.id === id),
    findByDm: (channelId) => [...people.values()].find((person) => person.dm.id === channelId),
    list: () => [...people.values()],
  };
}
