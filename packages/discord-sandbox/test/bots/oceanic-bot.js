import { Client, InteractionTypes } from "oceanic.js";
process.on("unhandledRejection", (error) => console.error(error));
import { choices, commands, describe, labelled, menuRows, modal, png } from "./spec.js";

const client = new Client({ auth: `Bot ${process.env.DISCORD_TOKEN}`, gateway: { intents: ["GUILDS"] } });
let held;

const camel = (key) =>
  key === "custom_id" ? "customID" : key.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/** Oceanic's own spelling: customID for custom_id. */
function spell(value) {
  if (Array.isArray(value)) return value.map(spell);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [camel(key), spell(entry)]));
}

/** Discord sends a form's text display back as well, which oceanic.js 1.15 does not expect. */
const withoutText = (form) => ({ ...form, components: form.components.filter(({ type }) => type !== 10) });

const run = {
  ping: (i) => i.createMessage({ content: "pong" }),
  async echo(i) {
    const { options } = i.data;
    const file = options.getAttachment("file");
    const anyone = options.getMentionable("anyone");
    await i.createMessage({
      content: await describe({
        text: options.getString("text"),
        count: options.getInteger("count"),
        rate: options.getNumber("rate"),
        flag: options.getBoolean("flag"),
        user: options.getUser("user")?.username,
        channel: options.getChannel("channel")?.name,
        role: options.getRole("role")?.name,
        anyone: anyone?.username ?? anyone?.name,
        file: file && { url: file.url, name: file.filename },
      }),
    });
  },
  ask: (i) => i.createMessage({ content: `asked ${i.data.options.getString("question")}` }),
  group: (i) =>
    i.createMessage({
      content: `${i.data.options.getSubCommand().join(" ")} ${i.data.options.getString("text")}`,
    }),
  menu: (i) => i.createMessage({ content: "menu", components: spell(menuRows) }),
  form: (i) => i.createModal(spell(modal)),
  picture: (i) =>
    i.createMessage({
      attachments: [{ id: "0", description: "a dot" }],
      files: [{ contents: png, name: "dot.png", index: 0 }],
    }),
  async secret(i) {
    await i.createMessage({ content: "secret", flags: 64 });
    await i.createFollowup({ content: "more", flags: 64 });
  },
  async late(i) {
    await i.defer();
    await i.editOriginal({ content: "late" });
  },
  async thread(i) {
    const message = await client.rest.channels.createMessage(i.channelID, { content: "topic" });
    const thread = await client.rest.channels.startThreadFromMessage(i.channelID, message.id, {
      name: "talk",
    });
    await client.rest.channels.createMessage(thread.id, { content: "in the thread" });
    await client.rest.channels.createReaction(i.channelID, message.id, "🔥");
    await i.createMessage({ content: `thread ${thread.name}` });
  },
  async whisper(i) {
    const dm = await client.rest.users.createDM(i.user.id);
    await client.rest.channels.createMessage(dm.id, { content: "psst" });
    await i.createMessage({ content: "whispered" });
  },
  hang: () => {},
  async hold(i) {
    await i.defer();
    held = i;
  },
  async finish(i) {
    const outcome = await held.editOriginal({ content: "held" }).then(
      () => "done",
      ({ code }) => `failed ${code}`,
    );
    await i.createMessage({ content: outcome });
  },
};

async function submitted(i) {
  const { components, customID } = i.data;
  if (customID === "form")
    return i.createMessage({
      content: `why=${components.getTextInput("why")} who=${components.getTextInput("who")}`,
    });
  const file = components.getFileUploads?.("upload")?.[0] ?? i.data.resolved.attachments.find(() => true);
  return i.createMessage({
    content: await describe({
      pick: components.getStringSelectValues("pick").join(","),
      whom: i.data.resolved.users.find(() => true).username,
      upload: file && { url: file.url, name: file.filename },
    }),
  });
}

client.on("interactionCreate", async (i) => {
  if (i.type === InteractionTypes.APPLICATION_COMMAND_AUTOCOMPLETE)
    await i.result(choices(i.data.options.getFocused().value));
  else if (i.type === InteractionTypes.APPLICATION_COMMAND) await run[i.data.name](i);
  else if (i.type === InteractionTypes.MODAL_SUBMIT) await submitted(i);
  else if (i.type === InteractionTypes.MESSAGE_COMPONENT) {
    const { customID: id, resolved } = i.data;
    if (id === "update") await i.editParent({ content: "updated" });
    else if (id === "later") await i.createModal(spell(withoutText(labelled)));
    else if (id === "string")
      await i.createMessage({ content: `string ${i.data.values.getStrings().join(",")}` });
    else {
      const all = [...resolved.users.values(), ...resolved.roles.values(), ...resolved.channels.values()];
      await i.createMessage({ content: `${id} ${all.map((one) => one.username ?? one.name).join(",")}` });
    }
  }
});
client.on("error", (error) => console.error(error));
client.once("ready", async () => {
  await client.application.bulkEditGlobalCommands(commands);
  console.log(`ready ${client.user.username} in ${client.guilds.map(({ name }) => name).join(",")}`);
});

await client.connect();
