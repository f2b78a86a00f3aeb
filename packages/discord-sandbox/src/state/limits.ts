/** Discord's limits; each row names the page of https://docs.discord.com/developers that states it. */
export const limits = {
  /** interactions/receiving-and-responding: "you must send an initial response within 3 seconds" */
  acknowledgeMilliseconds: 3000,
  /** interactions/receiving-and-responding: "Interaction tokens are valid for 15 minutes" */
  tokenMilliseconds: 900_000,

  /** resources/message#create-message */
  content: 2000,
  embeds: 10,
  attachments: 10,
  attachmentDescription: 1024,
  /** resources/message#embed-object-embed-limits */
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1024,
  embedFooter: 2048,
  embedAuthor: 256,
  embedTotal: 6000,
  /** reference#uploading-files: 10 MiB unless the server is boosted */
  fileBytes: 10_485_760,
  requestBytes: 26_214_400,

  /** components/reference#anatomy-of-a-component */
  customId: 100,
  /** components/reference#action-row and #legacy-message-component-behavior */
  rows: 5,
  buttonsInRow: 5,
  /** components/reference: 40 components in all with IS_COMPONENTS_V2 */
  componentsV2: 40,
  textDisplayTotal: 4000,
  mediaItems: 10,
  sectionTexts: 3,
  /** components/reference#button-button-structure */
  buttonLabel: 80,
  buttonUrl: 512,
  /** components/reference#string-select */
  selectOptions: 25,
  selectPlaceholder: 150,
  optionLabel: 100,
  optionValue: 100,
  optionDescription: 100,
  /** components/reference#text-input and #label; interactions/receiving-and-responding#modal */
  modalTitle: 45,
  modalComponents: 5,
  inputLabel: 45,
  inputValue: 4000,
  inputPlaceholder: 100,
  labelDescription: 100,

  /** interactions/application-commands#application-command-object */
  commandName: 32,
  commandDescription: 100,
  commandOptions: 25,
  commandTotal: 8000,
  /** interactions/application-commands#registering-a-command */
  chatInputCommands: 100,
  contextCommands: 15,
  /** interactions/application-commands#application-command-object-application-command-option-choice-structure */
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  stringOption: 6000,

  /** topics/gateway#rate-limiting: 120 events in 60 seconds for one connection */
  gatewayEvents: 120,
  gatewayWindowMilliseconds: 60_000,
} as const;
