import { Client } from "eris";
process.on("unhandledRejection", (error) => console.error(error));
import { choices, commands, describe, labelled, menuRows, modal, png } from "./spec.js";

const client = new Client(process.env.DISCORD_TOKEN, {
  intents: ["guilds"],
  rest: { requestTimeout: 10_000 },
});
let held;

const named = (i, kind, id) => {
  const all = i.data.resolved?.[kind];
  const found = all?.get?.(id) ?? all?.[id];
  return found?.username ?? found?.user?.username ?? found?.name ?? found?.filename;
};

const run = {
  ping: (i) => i.createMessage("pong"),
  async echo(i) {
    const given = Object.fromEntries((i.data.options ?? []).map(({ name, value }) => [name, value]));
    const file = i.data.resolved?.attachments?.[given.file];
    await i.createMessage(
      await describe({
        ...given,
        user: given.user && named(i, "users", given.user),
        channel: given.channel && client.getChannel(given.channel).name,
        role: given.role && named(i, "roles", given.role),
        anyone: given.anyone && (named(i, "users", given.anyone) ?? named(i, "roles", given.anyone)),
        file: file && { url: file.url, name: file.filename },
      }),
    );
  },
  ask: (i) => i.createMessage(`asked ${i.data.options[0].value}`),
  group(i) {
    const [inner] = i.data.options;
    const [leaf] = inner.options;
    return i.createMessage(`${inner.name} ${leaf.name} ${leaf.options[0].value}`);
  },
  menu: (i) => i.createMessage({ content: "menu", components: menuRows }),
  form: (i) => i.createModal(modal),
  picture: (i) =>
    i.createMessage({ attachments: [{ id: "0", description: "a dot" }] }, { file: png, name: "dot.png" }),
  async secret(i) {
    await i.createMessage({ content: "secret", flags: 64 });
    await i.createFollowup({ content: "more", flags: 64 });
  },
  async late(i) {
    await i.defer();
    await i.editOriginalMessage("late");
  },
  async thread(i) {
    const message = await client.createMessage(i.channel.id, "topic");
    const thread = await client.createThreadWithMessage(i.channel.id, message.id, {
      name: "talk",
      autoArchiveDuration: 60,
    });
    await client.createMessage(thread.id, "in the thread");
    await client.addMessageReaction(i.channel.id, message.id, "🔥");
    await i.createMessage(`thread ${thread.name}`);
  },
  async whisper(i) {
    const dm = await client.getDMChannel((i.member ?? i.user).id);
    await client.createMessage(dm.id, "psst");
    await i.createMessage("whispered");
  },
  hang: () => {},
  async hold(i) {
    await i.defer();
    held = i;
  },
  async finish(i) {
    const outcome = await held.editOriginalMessage("held").then(
      () => "done",
      ({ code }) => `failed ${code}`,
    );
    await i.createMessage(outcome);
  },
};

function valueOf(components, id) {
  for (const one of components) {
    const child = one.component ?? one.components?.[0];
    if (child?.custom_id === id) return child;
  }
  return undefined;
}

async function submitted(i) {
  const { components, custom_id: id, resolved } = i.data;
  if (id === "form")
    return i.createMessage(`why=${valueOf(components, "why").value} who=${valueOf(components, "who").value}`);
  const user = valueOf(components, "whom").values[0];
  const file = valueOf(components, "upload")?.values[0];
  const attachment = file && resolved.attachments[file];
  const found = resolved.users[user];
  return i.createMessage(
    await describe({
      pick: valueOf(components, "pick").values.join(","),
      whom: found.username,
      upload: attachment && { url: attachment.url, name: attachment.filename },
    }),
  );
}

client.on("interactionCreate", async (i) => {
  if (i.type === 4) await i.result(choices(i.data.options.find(({ focused }) => focused).value));
  else if (i.type === 2) await run[i.data.name](i);
  else if (i.type === 5) await submitted(i);
  else if (i.type === 3) {
    const { custom_id: id, values = [] } = i.data;
    const names = values.map(
      (value) => named(i, "users", value) ?? named(i, "roles", value) ?? named(i, "channels", value) ?? value,
    );
    if (id === "update") await i.editParent({ content: "updated" });
    else if (id === "later") await i.createModal(labelled);
    else await i.createMessage(`${id} ${names.join(",")}`);
  }
});
client.on("error", (error) => console.error(error));
client.once("ready", async () => {
  await client.bulkEditCommands(commands);
  console.log(`ready ${client.user.username} in ${client.guilds.map(({ name }) => name).join(",")}`);
});
await client.connect();
