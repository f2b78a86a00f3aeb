import {
  ActionRowBuilder,
  ApplicationCommandType,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  ContainerBuilder,
  ContextMenuCommandBuilder,
  EmbedBuilder,
  Events,
  GatewayIntentBits,
  InteractionContextType,
  Locale,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageComponentInteraction,
  type RESTPostAPIApplicationCommandsJSONBody,
} from "discord.js";
import type { DiscordSandbox } from "../src/index.ts";
import { tinyPng } from "./tiny-png.ts";

const surfaces = ["rosenbrock", "beale", "himmelblau"];

function buildCommands(): RESTPostAPIApplicationCommandsJSONBody[] {
  const contexts = [InteractionContextType.Guild, InteractionContextType.BotDM];
  const demo = new SlashCommandBuilder()
    .setName("demo")
    .setNameLocalizations({ ko: "데모" })
    .setDescription("See optimization at work")
    .setDescriptionLocalizations({ ko: "최적화를 눈으로 봐요" })
    .setContexts(InteractionContextType.Guild)
    .addSubcommand((subcommand) =>
      subcommand
        .setName("race")
        .setNameLocalizations({ ko: "경주" })
        .setDescription("Optimizers race down a valley")
        .setDescriptionLocalizations({ ko: "옵티마이저들이 골짜기를 달려 내려가요" })
        .addStringOption((option) =>
          option
            .setName("surface")
            .setNameLocalizations({ ko: "곡면" })
            .setDescription("The valley")
            .setDescriptionLocalizations({ ko: "달릴 골짜기" })
            .addChoices(
              ...surfaces.map((name) => ({ name: name[0]?.toUpperCase() + name.slice(1), value: name })),
            ),
        )
        .addNumberOption((option) =>
          option
            .setName("lr")
            .setNameLocalizations({ ko: "학습률" })
            .setDescription("Learning rate")
            .setDescriptionLocalizations({ ko: "학습률 (learning rate)" })
            .setMinValue(0)
            .setMaxValue(10),
        ),
    );
  const ask = new SlashCommandBuilder()
    .setName("ask")
    .setNameLocalizations({ ko: "질문" })
    .setDescription("Ask about optimization")
    .setDescriptionLocalizations({ ko: "최적화에 대해 물어봐요" })
    .addStringOption((option) =>
      option
        .setName("question")
        .setNameLocalizations({ ko: "질문" })
        .setDescription("Your question")
        .setDescriptionLocalizations({ ko: "궁금한 것" })
        .setRequired(true)
        .setMaxLength(200)
        .setAutocomplete(true),
    )
    .setContexts(contexts);
  const plain = ["quiz", "form", "menu", "secret", "silent", "thinking", "late", "layout"].map((name) =>
    new SlashCommandBuilder().setName(name).setDescription(`The command ${name}`).setContexts(contexts),
  );
  const explain = new ContextMenuCommandBuilder()
    .setName("Explain this")
    .setType(ApplicationCommandType.Message);
  const who = new ContextMenuCommandBuilder().setName("Who is this").setType(ApplicationCommandType.User);
  return [demo, ask, ...plain, explain, who].map((command) => command.toJSON());
}

function quizRow(disabled = false): ActionRowBuilder<ButtonBuilder> {
  return new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder()
      .setCustomId("quiz:a")
      .setLabel("Momentum")
      .setStyle(ButtonStyle.Primary)
      .setDisabled(disabled),
    new ButtonBuilder()
      .setCustomId("quiz:b")
      .setLabel("Weight decay")
      .setStyle(ButtonStyle.Secondary)
      .setDisabled(disabled),
    new ButtonBuilder()
      .setCustomId("quiz:more")
      .setLabel("More")
      .setStyle(ButtonStyle.Success)
      .setDisabled(disabled),
    new ButtonBuilder().setURL("https://example.org/adam").setLabel("Paper").setStyle(ButtonStyle.Link),
  );
}

async function race(interaction: ChatInputCommandInteraction): Promise<void> {
  await interaction.deferReply();
  const surface = interaction.options.getString("surface") ?? "rosenbrock";
  const rate = interaction.options.getNumber("lr") ?? 0.02;
  const korean = interaction.locale === Locale.Korean;
  const picture = new AttachmentBuilder(tinyPng(550, 300), {
    name: "race.png",
    description: korean ? `${surface} 위의 경주` : `A race on ${surface}`,
  });
  const text = korean
    ? `**${surface}** 위에서 학습률 \`${rate}\`(으)로 달렸어요.\n- Adam은 곧장 내려가요\n- SGD는 흔들려요`
    : `Ran on **${surface}** with learning rate \`${rate}\`.\n- Adam goes straight\n- SGD zigzags`;
  await interaction.editReply({ content: text, files: [picture], components: [quizRow()] });
}

const commands: Record<string, (interaction: ChatInputCommandInteraction) => Promise<unknown>> = {
  demo: race,
  ask: (interaction) =>
    interaction.reply({
      embeds: [
        new EmbedBuilder()
          .setTitle("Adam")
          .setColor(0x3b82f6)
          .setDescription(`You asked: ${interaction.options.getString("question", true)}`)
          .addFields(
            { name: "learning rate", value: "0.001", inline: true },
            { name: "beta1", value: "0.9", inline: true },
          )
          .setFooter({ text: "in opt since day one" }),
      ],
      components: [quizRow()],
    }),
  quiz: async (interaction) => {
    const picture = new AttachmentBuilder(tinyPng(40, 20), { name: "question.png", description: "a curve" });
    await interaction.reply({
      content: "Which one remembers old steps?",
      files: [picture],
      components: [quizRow()],
    });
  },
  form: (interaction) =>
    interaction.showModal(
      new ModalBuilder()
        .setCustomId("form:1")
        .setTitle("Report a question")
        .addComponents(
          new ActionRowBuilder<TextInputBuilder>().addComponents(
            new TextInputBuilder()
              .setCustomId("why")
              .setLabel("What is wrong?")
              .setStyle(TextInputStyle.Paragraph)
              .setMaxLength(300),
          ),
          new ActionRowBuilder<TextInputBuilder>().addComponents(
            new TextInputBuilder()
              .setCustomId("source")
              .setLabel("A source")
              .setStyle(TextInputStyle.Short)
              .setRequired(false),
          ),
        ),
    ),
  menu: (interaction) =>
    interaction.reply({
      content: "Pick your optimizers",
      components: [
        new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
          new StringSelectMenuBuilder()
            .setCustomId("menu:optimizers")
            .setPlaceholder("Optimizers")
            .setMinValues(1)
            .setMaxValues(2)
            .addOptions(
              ["Adam", "SGD", "RMSProp"].map((label) => ({
                label,
                value: label.toLowerCase(),
                description: `Use ${label}`,
              })),
            ),
        ),
      ],
    }),
  secret: async (interaction) => {
    await interaction.reply({
      content: `only for ${interaction.user.displayName}`,
      flags: MessageFlags.Ephemeral,
      components: [quizRow()],
    });
    await interaction.followUp({ content: "and one more", flags: MessageFlags.Ephemeral });
  },
  silent: () => Promise.resolve(),
  thinking: (interaction) => interaction.deferReply({ flags: MessageFlags.Ephemeral }),
  layout: async (interaction) => {
    const picture = new AttachmentBuilder(tinyPng(60, 30), { name: "curve.png" });
    const container = new ContainerBuilder()
      .setAccentColor(0x0f766e)
      .addTextDisplayComponents((text) => text.setContent("# Momentum\nremembers **old steps**"))
      .addSeparatorComponents((separator) => separator)
      .addMediaGalleryComponents((gallery) =>
        gallery.addItems((item) => item.setURL("attachment://curve.png").setDescription("a smooth curve")),
      )
      .addActionRowComponents(quizRow());
    await interaction.reply({
      components: [container],
      files: [picture],
      flags: MessageFlags.IsComponentsV2,
    });
  },
  late: async (interaction) => {
    await interaction.deferReply();
    await interaction.followUp("the first follow-up takes the place of the deferral");
    await interaction.followUp("the second is a message");
  },
};

async function component(interaction: MessageComponentInteraction): Promise<unknown> {
  const { customId } = interaction;
  if (interaction.isStringSelectMenu()) {
    return interaction.reply({
      content: `picked ${interaction.values.join(" and ")}`,
      flags: MessageFlags.Ephemeral,
    });
  }
  if (customId === "quiz:a")
    return interaction.update({ content: "Right: it keeps a velocity.", components: [quizRow(true)] });
  if (customId === "quiz:b")
    return interaction.reply({ content: "Not quite. Try again.", flags: MessageFlags.Ephemeral });
  if (customId === "quiz:more") {
    await interaction.deferUpdate();
    return interaction.followUp(`more from ${interaction.user.displayName}`);
  }
  return interaction.reply({ content: `This button is old: ${customId}`, flags: MessageFlags.Ephemeral });
}

function complete(interaction: AutocompleteInteraction): Promise<void> {
  const typed = interaction.options.getFocused().toLowerCase();
  const all = ["momentum", "Adam", "RMSProp", "k-fold", "모멘텀"];
  const names = all.filter((name) => name.toLowerCase().includes(typed));
  return interaction.respond(names.map((name) => ({ name: `What is ${name}?`, value: name })));
}

async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isAutocomplete()) return complete(interaction);
  if (interaction.isChatInputCommand()) return commands[interaction.commandName]?.(interaction);
  if (interaction.isMessageContextMenuCommand())
    return interaction.reply(`It says: ${interaction.targetMessage.content}`);
  if (interaction.isUserContextMenuCommand())
    return interaction.reply(`This is ${interaction.targetUser.displayName}`);
  if (interaction.isModalSubmit())
    return interaction.reply(`Thanks: ${interaction.fields.getTextInputValue("why")}`);
  if (interaction.isMessageComponent()) return component(interaction);
  return undefined;
}

/** A small real bot, logged in on the sandbox with its commands registered. */
export interface EchoBot {
  readonly client: Client<true>;
  /** Errors its handlers met. */
  readonly errors: unknown[];
  stop(): Promise<void>;
}

export async function startEchoBot(sandbox: DiscordSandbox): Promise<EchoBot> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    // Faster than people: discord.js itself would sleep after 50 calls within a second.
    rest: { api: sandbox.apiBase, globalRequestsPerSecond: 10_000 },
  });
  const errors: unknown[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction).catch((error: unknown) => errors.push(error));
  });
  const ready = new Promise<Client<true>>((resolve) => void client.once(Events.ClientReady, resolve));
  await client.login(sandbox.token);
  const readyClient = await ready;
  await readyClient.application.commands.set(buildCommands());
  return { client: readyClient, errors, stop: () => client.destroy() };
}
