import { ChannelType, OverwriteType, PollLayoutType, type APIMessage } from "discord-api-types/v10";
import { beforeEach, describe, expect, test } from "vitest";
import { fakeClock, type FakeClock } from "../src/index.ts";
import { errorTree } from "../src/rest/error-tree.ts";
import { bitsOf } from "../src/state/bits.ts";
import { createEmitter } from "../src/state/emitter.ts";
import { isLoopback } from "../src/state/loopback.ts";
import { has, namesOf, sumOf } from "../src/state/permissions.ts";
import { seededRandom } from "../src/state/random.ts";
import { createSigning } from "../src/state/signing.ts";
import { blankMessage, createWorld, type World, type WorldEvent } from "../src/state/world.ts";

let clock: FakeClock;
let world: World;
let told: string[];

beforeEach(() => {
  clock = fakeClock();
  world = createWorld({
    clock,
    random: seededRandom(1),
    botName: "bot",
    guilds: [
      {
        name: "one",
        channels: [
          "general",
          {
            name: "staff",
            overwrites: [
              { role: "@everyone", deny: ["ViewChannel"] },
              { role: "staff", allow: ["ViewChannel"] },
            ],
          },
        ],
        roles: [
          { name: "staff", permissions: ["KickMembers"] },
          { name: "admin", permissions: ["Administrator"] },
        ],
      },
      { name: "two", bot: false },
    ],
  });
  told = [];
  world.events.listen((event: WorldEvent) => void (event.kind === "dispatch" && told.push(event.name)));
});

const can = (userId: string, name: Parameters<typeof sumOf>[0][number], channel?: string): boolean =>
  has(world.guild.permissions(userId, channel && world.guild.channel(channel)!.id), sumOf([name]));

describe("permissions", () => {
  // https://docs.discord.com/developers/topics/permissions#permission-hierarchy
  test("sum up over roles; the owner and administrators have all", () => {
    const { user } = world.people.named("Mina");
    expect([can(user.id, "SendMessages"), can(user.id, "KickMembers")]).toEqual([true, false]);
    world.guild.changeMember(user.id, { roles: [world.guild.role("staff")!.id] });
    expect([can(user.id, "KickMembers"), can(user.id, "BanMembers")]).toEqual([true, false]);
    world.guild.changeMember(user.id, { roles: [world.guild.role("admin")!.id] });
    expect([can(user.id, "BanMembers"), can(user.id, "ViewChannel", "staff")]).toEqual([true, true]);
    expect([can(world.people.owner.id, "BanMembers"), can("1", "ViewChannel")]).toEqual([true, false]);
  });

  test("are changed by a channel: everyone, then roles together, then the member", () => {
    const { user } = world.people.named("Mina");
    expect(can(user.id, "ViewChannel", "staff")).toBe(false);
    world.guild.changeMember(user.id, { roles: [world.guild.role("staff")!.id] });
    expect(can(user.id, "ViewChannel", "staff")).toBe(true);
    const staff = world.guild.channel("staff")!;
    const own = {
      id: user.id,
      type: OverwriteType.Member,
      allow: "0",
      deny: sumOf(["ViewChannel"]).toString(),
    };
    world.guild.putChannel({ ...staff, permission_overwrites: [...staff.permission_overwrites!, own] });
    expect(can(user.id, "ViewChannel", "staff")).toBe(false);
  });

  test("mean nothing without the one they rest on", () => {
    const { user } = world.people.named("Mina");
    const general = world.guild.channel("general")!;
    const deny = (name: "ViewChannel" | "SendMessages"): void => {
      const overwrite = {
        id: world.guild.id,
        type: OverwriteType.Role,
        allow: "0",
        deny: sumOf([name]).toString(),
      };
      world.guild.putChannel({ ...general, permission_overwrites: [overwrite] });
    };
    deny("SendMessages");
    expect([can(user.id, "AttachFiles", "general"), can(user.id, "AddReactions", "general")]).toEqual([
      false,
      true,
    ]);
    deny("ViewChannel");
    expect(world.guild.permissions(user.id, general.id)).toBe(0n);
  });

  test("of a timed out member are to look and to read, until it is over", () => {
    const { user } = world.people.named("Mina");
    const until = new Date(clock.now() + 1000).toISOString();
    world.guild.changeMember(user.id, { communication_disabled_until: until });
    expect(namesOf(world.guild.permissions(user.id))).toBe("ViewChannel, ReadMessageHistory");
    clock.advance(1000);
    expect(can(user.id, "SendMessages")).toBe(true);
  });

  test("have names", () => {
    expect(namesOf(sumOf(["KickMembers", "BanMembers"]))).toBe("KickMembers, BanMembers");
    expect(namesOf(0n)).toBe("none");
    expect(() => sumOf(["toString" as "BanMembers"])).toThrow(
      'permission must be one of Discord\'s, got "toString"',
    );
  });
});

const make = (guilds: Parameters<typeof createWorld>[0]["guilds"]) => () =>
  createWorld({
    clock,
    random: seededRandom(1),
    botName: "b",
    guilds,
  });

describe("servers", () => {
  test("take everyone in, and tell of who comes and goes", () => {
    const { user } = world.people.named("Mina");
    expect(world.guilds.map(({ members }) => members.some((one) => one.user.id === user.id))).toEqual([
      true,
      true,
    ]);
    world.guild.leave(user.id);
    world.guild.leave(user.id);
    expect(world.guild.memberWith(user.id)).toBeUndefined();
    world.guild.ban(user, "spam");
    expect(world.guild.bans).toEqual([{ user, reason: "spam" }]);
    expect(world.guild.join(user)).toBeUndefined();
    world.guild.unban(user.id);
    expect(world.guild.join(user)?.user).toBe(user);
    expect(told).toEqual([
      "GUILD_MEMBER_ADD",
      "GUILD_MEMBER_ADD",
      "GUILD_MEMBER_REMOVE",
      "GUILD_BAN_ADD",
      "GUILD_BAN_REMOVE",
      "GUILD_MEMBER_ADD",
    ]);
  });

  test("keep their owner, and know whether the bot is there", () => {
    world.guild.leave(world.people.owner.id);
    expect(world.guild.memberWith(world.people.owner.id)).toBeDefined();
    expect(world.guilds.map(({ hasBot }) => hasBot)).toEqual([true, false]);
    world.guild.leave(world.bot.id);
    expect([world.guild.hasBot, told.at(-1)]).toEqual([false, "GUILD_DELETE"]);
  });

  test("hand out what does not change", () => {
    const { user } = world.people.named("Mina");
    const before = world.guild.memberWith(user.id)!;
    const roles = world.guild.roles;
    world.guild.changeMember(user.id, { nick: "M" });
    world.guild.removeRole(world.guild.role("staff")!.id);
    expect([before.nick, roles.length]).toEqual([null, 4]);
    expect(world.guild.memberWith(user.id)?.nick).toBe("M");
  });

  test("lose a role everywhere, and the threads of a channel with it", () => {
    const { user } = world.people.named("Mina");
    const staff = world.guild.role("staff")!;
    world.guild.changeMember(user.id, { roles: [staff.id] });
    world.guild.removeRole(staff.id);
    expect(world.guild.memberWith(user.id)?.roles).toEqual([]);
    const parent = world.guild.channel("general")!;
    world.guild.putThread({
      id: "7",
      type: ChannelType.PublicThread,
      guild_id: world.guild.id,
      parent_id: parent.id,
      name: "t",
    });
    world.guild.joinThread("7", user.id);
    world.guild.joinThread("7", user.id);
    expect([world.guild.threadMembers("7"), world.guild.thread("7")?.member_count]).toEqual([[user.id], 1]);
    expect(world.placeOf("7")).toMatchObject({ kind: "guild" });
    world.guild.removeChannel(parent.id);
    expect([world.guild.thread("7"), world.placeOf(parent.id)]).toEqual([undefined, undefined]);
    expect(told.slice(-2)).toEqual(["THREAD_DELETE", "CHANNEL_DELETE"]);
  });

  test("are found by their channels, as direct messages by theirs", () => {
    const person = world.people.named("Mina");
    const kinds = [
      world.guild.channel("general")!.id,
      person.dm.id,
      person.privateChannel.id,
      "1",
      "general",
    ];
    expect(kinds.map((id) => world.placeOf(id)?.kind)).toEqual([
      "guild",
      "dm",
      "private",
      undefined,
      undefined,
    ]);
  });

  test("must be at least one, with roles that exist", () => {
    expect(make([])).toThrow("guilds must hold at least one server, got none");
    expect(make([{ name: "a", channels: [{ name: "x", overwrites: [{ role: "nobody" }] }] }])).toThrow(
      'role must be one of the server\'s, got "nobody"',
    );
  });
});

const add = (more: Partial<APIMessage> = {}): string => {
  const message = { ...blankMessage(world, world.guild.channel("general")!.id, world.bot), ...more };
  return world.messages.add({ message, onlyFor: undefined, token: undefined }).message.id;
};

describe("reactions and polls", () => {
  const fire = { id: null, name: "🔥" };

  test("a reaction counts once for each user", () => {
    const id = add();
    expect([world.reactions.add(id, fire, "1"), world.reactions.add(id, fire, "1")]).toEqual([true, false]);
    world.reactions.add(id, fire, world.bot.id);
    expect(world.messages.find(id)?.message.reactions).toMatchObject([{ count: 2, me: true, emoji: fire }]);
    expect(world.reactions.users(id, fire)).toEqual(["1", world.bot.id]);
    expect([world.reactions.remove(id, fire, "1"), world.reactions.remove(id, fire, "1")]).toEqual([
      true,
      false,
    ]);
    world.reactions.clear(id, fire);
    expect(world.messages.find(id)?.message.reactions).toEqual([]);
    world.reactions.forget(id);
    expect(world.reactions.emojis(id)).toEqual([]);
  });

  test("a vote replaces the last one of the same user", () => {
    const answers = [1, 2].map((answer_id) => ({ answer_id, poll_media: { text: `${answer_id}` } }));
    const poll = {
      question: { text: "?" },
      answers,
      expiry: null,
      allow_multiselect: true,
      layout_type: PollLayoutType.Default,
    };
    const id = add({ poll });
    expect(world.polls.vote(id, "1", [1, 2])).toEqual({ removed: [], added: [1, 2] });
    expect(world.polls.vote(id, "1", [2])).toEqual({ removed: [1], added: [] });
    expect(world.polls.voters(id, 2)).toEqual(["1"]);
    world.polls.end(id);
    expect(world.messages.find(id)?.message.poll?.results).toMatchObject({
      is_finalized: true,
      answer_counts: [{ count: 0 }, { count: 1 }],
    });
  });
});

const fault = (path: string[], code: string): { path: string[]; code: string; message: string } => ({
  path,
  code,
  message: code,
});

const keyOf = (seed: number): string => createSigning(seededRandom(seed)).publicKey;

describe("small parts", () => {
  test("events that go out together go out when all is done", () => {
    const emitter = createEmitter<number>();
    const heard: number[] = [];
    let state = 0;
    emitter.listen((event) => heard.push(event * 10 + state));
    const result = emitter.together(() => {
      emitter.emit(1);
      emitter.together(() => emitter.emit(2));
      state = 5;
      return "done";
    });
    expect([result, heard]).toEqual(["done", [15, 25]]);
    expect(() =>
      emitter.together(() => {
        emitter.emit(3);
        throw new Error("broken");
      }),
    ).toThrow("broken");
    emitter.emit(4);
    expect(heard).toEqual([15, 25, 35, 45]);
  });

  test("bits are those of their enum", () => {
    const Flags = { 1: "A", 4: "B", A: 1, B: 4 } as const;
    expect([bitsOf<1 | 4>(Flags, 0), bitsOf<1 | 4>(Flags, 5)]).toEqual([0, 5]);
    expect(() => bitsOf<1 | 4>(Flags, 2)).toThrow("bits must be known flags, got 2");
    expect(() => bitsOf<1 | 4>(Flags, 0.5)).toThrow(RangeError);
  });

  test("an errors tree gathers faults by their place, whatever the names", () => {
    const tree = errorTree([
      fault(["a", "0"], "X"),
      fault(["a", "0"], "Y"),
      fault(["__proto__"], "Z"),
      fault([], "R"),
    ]);
    expect(JSON.stringify(tree)).toBe(
      '{"_errors":[{"code":"R","message":"R"}],"a":{"0":{"_errors":[{"code":"X","message":"X"},{"code":"Y","message":"Y"}]}},"__proto__":{"_errors":[{"code":"Z","message":"Z"}]}}',
    );
  });

  test("loopback is this machine over http, and nothing else", () => {
    const yes = ["http://127.0.0.1:3000/x", "http://localhost/", "http://[::1]:1/"];
    const no = [
      "https://127.0.0.1/",
      "http://127.0.0.1.example.org/",
      "http://10.0.0.1/",
      "file:///etc/passwd",
      "x",
      "http://localhost@example.org/",
    ];
    expect([yes.every(isLoopback), no.some(isLoopback)]).toEqual([true, false]);
  });

  test("a seed gives the same signing key, another seed another one", () => {
    expect(keyOf(1)).toBe(keyOf(1));
    expect(keyOf(1)).not.toBe(keyOf(2));
    expect(keyOf(1)).toMatch(/^[0-9a-f]{64}$/);
    expect(createSigning(seededRandom(1)).sign("1", "{}")).toMatch(/^[0-9a-f]{128}$/);
  });
});
