/**
 * Discord's hard limits. Lengths are in UTF-16 units, times in milliseconds.
 *
 * Source: https://docs.discord.com/developers, sections "Components", "Messages" and "Interactions".
 */
export const limits = Object.freeze({
  acknowledgeWithin: 3_000,
  tokenLifetime: 15 * 60_000,
  customId: 100,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  optionText: 6_000,
  rows: 5,
  buttonsPerRow: 5,
  buttonLabel: 80,
  threadName: 100,
  content: 2_000,
  embedTitle: 256,
  embedDescription: 4_096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1_024,
  embedFooter: 2_048,
  embedTotal: 6_000,
  pictures: 10,
  altText: 1_024,
  placeholder: 150,
  formTitle: 45,
  formLabel: 45,
  formPlaceholder: 100,
  formParts: 5,
  formText: 4_000,
  commandName: 32,
  commandDescription: 100,
  commandOptions: 25,
  commands: 100,
});

/** What a command's or an option's name may look like; lower case only. */
export const commandNamePattern: RegExp = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
