import type { Rule } from "./rule.ts";

const lifetime = "interactions/receiving-and-responding#interaction-callback";
const followUps = "interactions/receiving-and-responding#followup-messages";
const errors = "topics/opcodes-and-status-codes#json-json-error-codes";
const permissions = "topics/permissions#permission-hierarchy";
const commandPermissions = "interactions/application-commands#permissions";
const gateway = "topics/opcodes-and-status-codes#gateway-gateway-close-event-codes";
const limits = "topics/rate-limits";

/** Rules that take more than one body to break; each is the title of a test. */
export const callRules: readonly Rule[] = [
  { rule: "an interaction is acknowledged within 3 seconds", docs: lifetime, code: "404, 10062" },
  { rule: "an interaction is acknowledged once", docs: lifetime, code: "400, 40060" },
  { rule: "an interaction's id and token belong together", docs: lifetime, code: "404, 10062" },
  {
    rule: "nothing is edited and nothing follows before the acknowledgement",
    docs: followUps,
    code: "404, 10015",
  },
  { rule: "an interaction's token lives 15 minutes", docs: followUps, code: "401, 50027" },
  { rule: "a deferral fixes who sees the answer", docs: lifetime, code: "flag ignored" },
  { rule: "an interaction's token reaches its own messages only", docs: followUps, code: "404, 10008" },
  {
    rule: "a response fits what was done",
    docs: "interactions/receiving-and-responding#interaction-response-object-interaction-callback-type",
    code: "BASE_TYPE_CHOICES",
  },
  {
    rule: "with_response says what was made",
    docs: "interactions/receiving-and-responding#create-interaction-response",
    code: "200",
  },
  { rule: "a message shows something", docs: "resources/message#create-message", code: "400, 50006" },
  { rule: "a file has at most 10 MiB", docs: "reference#uploading-files", code: "413, 40005" },
  { rule: "a message has at most 10 files", docs: errors, code: "400, 30015" },
  { rule: "a call has at most 25 MiB", docs: "reference#uploading-files", code: "413, 40005" },
  {
    rule: "autocomplete offers at most 25 choices",
    docs: "interactions/receiving-and-responding#interaction-response-object-autocomplete",
    code: "BASE_TYPE_MAX_LENGTH",
  },
  {
    rule: "autocomplete of an integer offers whole numbers",
    docs: "interactions/application-commands#autocomplete",
    code: "NUMBER_TYPE_COERCE",
  },
  {
    rule: "autocomplete of a string offers strings",
    docs: "interactions/application-commands#autocomplete",
    code: "STRING_TYPE_CONVERT",
  },
  {
    rule: "a place has at most 100 slash commands",
    docs: "interactions/application-commands#registering-a-command",
    code: "400, 30032",
  },
  {
    rule: "a place has at most 15 context commands of a kind",
    docs: "interactions/application-commands#registering-a-command",
    code: "400, 30032",
  },
  {
    rule: "a command's name is used once",
    docs: "interactions/application-commands#bulk-overwrite-global-application-commands",
    code: "APPLICATION_COMMANDS_DUPLICATE_NAME",
  },
  { rule: "a call carries the bot's token", docs: "reference#authentication", code: "401, 0" },
  { rule: "a body is JSON", docs: errors, code: "400, 50109" },
  { rule: "an id in a path is a snowflake", docs: "reference#snowflakes", code: "NUMBER_TYPE_COERCE" },
  {
    rule: "a path is called by its own methods",
    docs: "topics/opcodes-and-status-codes#http-http-response-codes",
    code: "405, 0",
  },
  { rule: "another application is none of the bot's business", docs: errors, code: "403, 20012" },
  { rule: "a version of the API exists", docs: "reference#api-versioning", code: "400, 50041" },
  { rule: "a channel that does not exist is unknown", docs: errors, code: "404, 10003" },
  { rule: "a channel the bot cannot see is out of reach", docs: permissions, code: "403, 50001" },
  {
    rule: "writing takes the permission to write",
    docs: "resources/message#create-message",
    code: "403, 50013",
  },
  {
    rule: "embeds and files take permissions of their own",
    docs: "resources/message#create-message",
    code: "403, 50013",
  },
  { rule: "a reply takes the permission to read what was before", docs: errors, code: "400, 160002" },
  { rule: "a message of somebody else is not edited", docs: errors, code: "403, 50005" },
  {
    rule: "deleting messages of others needs MANAGE_MESSAGES",
    docs: "resources/message#delete-message",
    code: "403, 50013",
  },
  {
    rule: "2 to 100 messages younger than two weeks are deleted at once",
    docs: "resources/message#bulk-delete-messages",
    code: "400, 50016 and 50034",
  },
  { rule: "a user who takes no direct messages gets none", docs: errors, code: "403, 50007" },
  {
    rule: "a reply refers to a message that is there",
    docs: "resources/message#message-reference-structure",
    code: "REPLIES_UNKNOWN_MESSAGE",
  },
  {
    rule: "a reaction is an emoji that exists",
    docs: "resources/message#create-reaction",
    code: "400, 10014",
  },
  { rule: "a message has at most 20 different reactions", docs: errors, code: "400, 30010" },
  {
    rule: "the first reaction needs ADD_REACTIONS",
    docs: "resources/message#create-reaction",
    code: "403, 50013",
  },
  { rule: "pinning needs PIN_MESSAGES", docs: "resources/message#pin-message", code: "403, 50013" },
  { rule: "a message carries one thread", docs: errors, code: "400, 160004" },
  { rule: "a forum takes threads, not messages", docs: errors, code: "400, 40058" },
  { rule: "a locked thread takes messages of those who manage threads", docs: errors, code: "400, 160005" },
  {
    rule: "a webhook's name holds neither clyde nor discord",
    docs: "resources/webhook#create-webhook",
    code: "USERNAME_INVALID_CONTAINS",
  },
  {
    rule: "webhooks of a channel take MANAGE_WEBHOOKS, or their own token",
    docs: "resources/webhook#get-webhook-with-token",
    code: "403, 50013 and 401, 50027",
  },
  { rule: "a channel has at most 15 webhooks", docs: errors, code: "400, 30007" },
  { rule: "a channel has at most 250 pins", docs: errors, code: "400, 30003" },
  { rule: "a server has at most 250 roles", docs: errors, code: "400, 30005" },
  { rule: "a server has at most 500 channels", docs: errors, code: "400, 30013" },
  { rule: "a server has at most 1000 invites", docs: errors, code: "400, 30016" },
  { rule: "a server has at most 50 emoji", docs: "resources/emoji", code: "400, 30008" },
  { rule: "an application has at most 2000 emoji", docs: "resources/emoji", code: "400, 30008" },
  {
    rule: "a ban of several people tells who was banned, and fails where nobody was",
    docs: "resources/guild#bulk-guild-ban",
    code: "400, 500000",
  },
  {
    rule: "a reason has at most 512 characters",
    docs: "resources/audit-log",
    code: "BASE_TYPE_MAX_LENGTH",
  },
  { rule: "an invite that has expired is unknown", docs: "resources/invite#get-invite", code: "404, 10006" },
  { rule: "a message is published once", docs: errors, code: "400, 40033" },
  {
    rule: "what a bot does is written down with its reason",
    docs: "resources/audit-log#audit-log-entry-object",
    code: "GUILD_AUDIT_LOG_ENTRY_CREATE",
  },
  {
    rule: "the audit log needs VIEW_AUDIT_LOG",
    docs: "resources/audit-log#get-guild-audit-log",
    code: "403, 50013",
  },
  { rule: "an archived thread takes nobody in", docs: errors, code: "400, 50083" },
  {
    rule: "a poll ends once and is not edited",
    docs: "resources/poll#end-poll",
    code: "400, 520001, 520003 and 520006",
  },
  { rule: "kicking needs KICK_MEMBERS and a higher role", docs: permissions, code: "403, 50013" },
  { rule: "nobody acts on the owner", docs: permissions, code: "403, 50013" },
  {
    rule: "a ban lasts, and only a ban is lifted",
    docs: "resources/guild#remove-guild-ban",
    code: "404, 10026",
  },
  {
    rule: "a timeout lasts at most 28 days",
    docs: "resources/guild#modify-guild-member",
    code: "INVALID_COMMUNICATION_DISABLED_TIMESTAMP",
  },
  {
    rule: "a timed out member only reads",
    docs: "topics/permissions#permissions-for-timed-out-members",
    code: "refused by the client",
  },
  { rule: "roles are given from above", docs: permissions, code: "403, 50013" },
  { rule: "a managed role is not given", docs: errors, code: "400, 50028" },
  { rule: "a bot gives no permission it lacks", docs: permissions, code: "403, 50013" },
  {
    rule: "overwrites count in the order everyone, roles, member",
    docs: "topics/permissions#permission-overwrites",
    code: "permissions",
  },
  {
    rule: "default_member_permissions hides a command from others",
    docs: commandPermissions,
    code: "refused by the client",
  },
  {
    rule: "default_member_permissions 0 is for administrators",
    docs: commandPermissions,
    code: "refused by the client",
  },
  {
    rule: "a command is used where its contexts allow",
    docs: "interactions/application-commands#interaction-contexts",
    code: "refused by the client",
  },
  {
    rule: "a user installs an application for themselves",
    docs: "interactions/application-commands#installation-context",
    code: "authorizing_integration_owners",
  },
  {
    rule: "without USE_EXTERNAL_APPS a foreign application answers in private",
    docs: "topics/permissions#permissions-bitwise-permission-flags",
    code: "flag 64",
  },
  { rule: "a foreign application follows up five times", docs: followUps, code: "400, 40094" },
  {
    rule: "a channel's messages are limited, and the headers say how",
    docs: limits,
    code: "429, X-RateLimit-*",
  },
  {
    rule: "all calls together are limited to 50 a second",
    docs: "topics/rate-limits#global-rate-limit",
    code: "429, global",
  },
  {
    rule: "answers to interactions do not count towards the global limit",
    docs: "topics/rate-limits#global-rate-limit",
    code: "204",
  },
  {
    rule: "a bot logs in once in five seconds",
    docs: "events/gateway#rate-limiting",
    code: "op 9, false",
  },
  {
    rule: "a bot logs in 1,000 times a day at most, and is told how often it may",
    docs: "events/gateway#session-start-limit-object",
    code: "4004",
  },
  { rule: "an unknown opcode closes the connection", docs: gateway, code: "4001" },
  { rule: "what is not JSON closes the connection", docs: gateway, code: "4002" },
  { rule: "anything before the login closes the connection", docs: gateway, code: "4003" },
  { rule: "a wrong token closes the connection", docs: gateway, code: "4004" },
  { rule: "a second login closes the connection", docs: gateway, code: "4005" },
  { rule: "a sequence from the future closes the connection", docs: gateway, code: "4007" },
  {
    rule: "over 120 packets a minute close the connection",
    docs: "events/gateway#rate-limiting",
    code: "4008",
  },
  { rule: "a silent bot's session times out", docs: gateway, code: "4009" },
  { rule: "a shard that is not there closes the connection", docs: gateway, code: "4010" },
  { rule: "another version of the gateway closes the connection", docs: gateway, code: "4012" },
  { rule: "intents that are not there close the connection", docs: gateway, code: "4013" },
  {
    rule: "intents that need consent close the connection",
    docs: "events/gateway#privileged-intents",
    code: "4014",
  },
  { rule: "a resume replays what was missed", docs: "events/gateway#resuming", code: "RESUMED" },
  { rule: "a resume that comes too late begins anew", docs: "events/gateway#resuming", code: "op 9, false" },
  { rule: "events come by intent", docs: "events/gateway#list-of-intents", code: "dispatch" },
  {
    rule: "message content takes its intent",
    docs: "events/gateway#message-content-intent",
    code: "empty content",
  },
  {
    rule: "an endpoint answers PING and refuses forgeries before it is taken",
    docs: "interactions/overview#setting-up-an-endpoint",
    code: "APPLICATION_INTERACTIONS_ENDPOINT_URL_INVALID",
  },
  {
    rule: "interactions over HTTP are signed with Ed25519",
    docs: "interactions/overview#validating-security-request-headers",
    code: "X-Signature-Ed25519",
  },
  {
    rule: "an unknown call names itself",
    docs: "topics/opcodes-and-status-codes#http-http-response-codes",
    code: "404, 0",
    stricter: "Discord knows some of these calls; the message says that the sandbox does not",
  },
];
