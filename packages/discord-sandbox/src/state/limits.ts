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
  nonce: 25,
  /** resources/message#allowed-mentions-object */
  allowedMentions: 100,
  /** resources/message#embed-object-embed-limits */
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1024,
  embedFooter: 2048,
  embedAuthor: 256,
  embedTotal: 6000,
  url: 2048,
  /** reference#uploading-files: 10 MiB unless the server is boosted */
  fileBytes: 10_485_760,
  requestBytes: 26_214_400,

  /** components/reference#anatomy-of-a-component */
  customId: 100,
  componentId: 2_147_483_647,
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
  /** components/reference#file-upload, #radio-group and #checkbox-group */
  uploads: 10,
  groupOptions: 10,

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

  /** resources/poll#poll-create-request-object; 32 days in hours */
  pollAnswers: 10,
  pollQuestion: 300,
  pollAnswer: 55,
  pollHours: 768,

  /** topics/opcodes-and-status-codes#json: 30003, 30010 */
  pins: 250,
  reactions: 20,
  /** resources/message#bulk-delete-messages: 2 to 100, none older than two weeks */
  bulkDelete: 100,
  bulkDeleteMilliseconds: 14 * 24 * 3_600_000,
  /** resources/channel and resources/guild */
  channelName: 100,
  channelTopic: 1024,
  forumTopic: 4096,
  slowmodeSeconds: 21_600,
  roleName: 100,
  /** topics/opcodes-and-status-codes#json: 30005, 30013, 30016 */
  roles: 250,
  channels: 500,
  invites: 1000,
  nickname: 32,
  /** resources/guild#modify-guild-member: a timeout lasts up to 28 days */
  timeoutMilliseconds: 28 * 24 * 3_600_000,
  /** resources/guild#create-guild-ban: up to 7 days of messages */
  banDeleteSeconds: 604_800,
  /** resources/guild#bulk-guild-ban */
  bulkBan: 200,
  auditLogReason: 512,
  /** resources/emoji: of a server that is not boosted */
  guildEmojis: 50,
  applicationEmojis: 2000,
  emojiName: 32,
  /** topics/opcodes-and-status-codes#json: 30007; resources/webhook#create-webhook */
  webhooks: 15,
  webhookName: 80,
  guildName: 100,

  /** topics/rate-limits#global-rate-limit: 50 requests per second */
  globalRequests: 50,
  globalWindowMilliseconds: 1000,
  /** topics/gateway#rate-limiting: 120 events in 60 seconds for one connection */
  gatewayEvents: 120,
  gatewayWindowMilliseconds: 60_000,
  /** events/gateway#identifying and #session-start-limit-object: 1000 logins a day, one in 5 seconds for each key */
  sessionStarts: 1000,
  sessionStartMilliseconds: 86_400_000,
  maxConcurrency: 1,
  identifyMilliseconds: 5000,
} as const;
