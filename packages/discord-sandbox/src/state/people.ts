import { ChannelType, type APIDMChannel, type APIUser } from "discord-api-types/v10";

/** Someone in the sandbox. */
export interface Person {
  readonly user: APIUser;
  /** Direct messages between this user and the bot. */
  readonly dm: APIDMChannel;
  /** A conversation the bot is not part of; only apps the user has installed reach it. */
  readonly privateChannel: APIDMChannel;
}

/** Everyone in the sandbox; a name belongs to one user. */
export interface People {
  readonly bot: APIUser;
  /** Who owns the servers; uses nothing. */
  readonly owner: APIUser;
  /** The user with this name, made on first use. */
  named(name: string): Person;
  find(id: string): Person | undefined;
  /** Whoever has this id: a person, the bot or the owner. */
  user(id: string): APIUser | undefined;
  findByDm(channelId: string): Person | undefined;
  findByPrivateChannel(channelId: string): Person | undefined;
  list(): readonly Person[];
  /** Gives the bot another name. */
  renameBot(username: string): APIUser;
}

function createUser(id: string, name: string, bot: boolean): APIUser {
  const username = bot ? name : name.toLowerCase().replaceAll(/\s+/g, "_");
  return { id, username, discriminator: "0", global_name: bot ? null : name, avatar: null, bot };
}

function createDm(id: string, user: APIUser): APIDMChannel {
  return { id, type: ChannelType.DM, name: null, last_message_id: null, recipients: [user] };
}

/** `onNew` hears of each user when they first appear. */
export function createPeople(
  botName: string,
  idOf: (name: string) => string,
  { botId, onNew }: { readonly botId?: string | undefined; readonly onNew?: (person: Person) => void } = {},
): People {
  let bot = createUser(botId ?? idOf("bot"), botName, true);
  const owner = createUser(idOf("owner"), "Owner", false);
  const people = new Map<string, Person>();
  const byId = new Map<string, Person>();
  const byDm = new Map<string, Person>();
  const byPrivateChannel = new Map<string, Person>();
  return {
    get bot() {
      return bot;
    },
    owner,
    renameBot(username) {
      bot = { ...bot, username };
      return bot;
    },
    named(name) {
      if (typeof name !== "string" || name.trim() === "" || name.length > 32) {
        throw new RangeError(`name must be 1 to 32 characters, got ${JSON.stringify(name)}`);
      }
      const known = people.get(name);
      if (known) return known;
      const user = createUser(idOf(`user/${name}`), name, false);
      const dm = createDm(idOf(`user/${name}/dm`), user);
      const person = { user, dm, privateChannel: createDm(idOf(`user/${name}/private`), user) };
      people.set(name, person);
      byId.set(user.id, person);
      byDm.set(person.dm.id, person);
      byPrivateChannel.set(person.privateChannel.id, person);
      onNew?.(person);
      return person;
    },
    find: (id) => byId.get(id),
    user: (id) => (id === bot.id ? bot : id === owner.id ? owner : byId.get(id)?.user),
    findByDm: (channelId) => byDm.get(channelId),
    findByPrivateChannel: (channelId) => byPrivateChannel.get(channelId),
    list: () => [...people.values()],
  };
}
