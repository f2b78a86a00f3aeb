import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from "discord.js";

export const command = {
  data: new SlashCommandBuilder()
    .setName("ban")
    .setDescription("Bans a member after asking once more.")
    .addUserOption((option) => option.setName("target").setDescription("The member to ban").setRequired(true))
    .addStringOption((option) => option.setName("reason").setDescription("The reason for banning"))
    .setDefaultMemberPermissions(PermissionFlagsBits.BanMembers),
  async execute(interaction) {
    const target = interaction.options.getUser("target");
    const reason = interaction.options.getString("reason") ?? "No reason provided";
    const confirm = new ButtonBuilder()
      .setCustomId("confirm")
      .setLabel("Confirm Ban")
      .setStyle(ButtonStyle.Danger);
    const cancel = new ButtonBuilder()
      .setCustomId("cancel")
      .setLabel("Cancel")
      .setStyle(ButtonStyle.Secondary);
    const response = await interaction.reply({
      content: `Are you sure you want to ban ${target.username} for reason: ${reason}?`,
      components: [new ActionRowBuilder().addComponents(cancel, confirm)],
      withResponse: true,
    });
    const isSame = (click) => click.user.id === interaction.user.id;
    try {
      const click = await response.resource.message.awaitMessageComponent({ filter: isSame, time: 60_000 });
      if (click.customId === "confirm") {
        await interaction.guild.members.ban(target, { reason });
        await click.update({
          content: `${target.username} has been banned for reason: ${reason}`,
          components: [],
        });
      } else {
        await click.update({ content: "Action cancelled", components: [] });
      }
    } catch {
      await interaction.editReply({
        content: "Confirmation not received within 1 minute, cancelling",
        components: [],
      });
    }
  },
};
