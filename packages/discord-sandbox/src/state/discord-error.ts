/** One branch of the `errors` tree: https://docs.discord.com/developers/reference#error-messages */
export interface ErrorTree {
  [key: string]: ErrorTree | readonly { readonly code: string; readonly message: string }[];
}

/** What Discord answers: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const refusals = {
  general: { status: 404, code: 0, message: "404: Not Found" },
  unauthorized: { status: 401, code: 0, message: "401: Unauthorized" },
  wrongMethod: { status: 405, code: 0, message: "405: Method Not Allowed" },
  unknownChannel: { status: 404, code: 10003, message: "Unknown Channel" },
  unknownGuild: { status: 404, code: 10004, message: "Unknown Guild" },
  unknownInvite: { status: 404, code: 10006, message: "Unknown Invite" },
  unknownMember: { status: 404, code: 10007, message: "Unknown Member" },
  unknownMessage: { status: 404, code: 10008, message: "Unknown Message" },
  unknownOverwrite: { status: 404, code: 10009, message: "Unknown Overwrite" },
  unknownRole: { status: 404, code: 10011, message: "Unknown Role" },
  unknownUser: { status: 404, code: 10013, message: "Unknown User" },
  unknownEmoji: { status: 400, code: 10014, message: "Unknown Emoji" },
  unknownWebhook: { status: 404, code: 10015, message: "Unknown Webhook" },
  unknownBan: { status: 404, code: 10026, message: "Unknown Ban" },
  unknownInteraction: { status: 404, code: 10062, message: "Unknown interaction" },
  unknownCommand: { status: 404, code: 10063, message: "Unknown application command" },
  unknownCommandPermissions: { status: 404, code: 10066, message: "Unknown application command permissions" },
  notYourApplication: {
    status: 403,
    code: 20012,
    message: "You are not authorized to perform this action on this application",
  },
  tooManyPins: { status: 400, code: 30003, message: "Maximum number of pins reached for the channel (250)" },
  tooManyRoles: { status: 400, code: 30005, message: "Maximum number of guild roles reached (250)" },
  tooManyWebhooks: { status: 400, code: 30007, message: "Maximum number of webhooks reached (15)" },
  tooManyEmojis: { status: 400, code: 30008, message: "Maximum number of emojis reached (50)" },
  tooManyReactions: { status: 400, code: 30010, message: "Maximum number of reactions reached (20)" },
  tooManyChannels: { status: 400, code: 30013, message: "Maximum number of guild channels reached (500)" },
  tooManyAttachments: {
    status: 400,
    code: 30015,
    message: "Maximum number of attachments in a message reached (10)",
  },
  tooManyInvites: { status: 400, code: 30016, message: "Maximum number of invites reached (1000)" },
  tooManyCommands: {
    status: 400,
    code: 30032,
    message: "Maximum number of application commands reached (100).",
  },
  requestTooLarge: { status: 413, code: 40005, message: "Request entity too large" },
  alreadyCrossposted: { status: 400, code: 40033, message: "This message has already been crossposted." },
  forumNeedsThread: { status: 400, code: 40058, message: "Cannot send a message in a forum channel" },
  acknowledged: { status: 400, code: 40060, message: "Interaction has already been acknowledged." },
  tooManyFollowUps: {
    status: 400,
    code: 40094,
    message: "This interaction has hit the maximum number of follow up messages",
  },
  missingAccess: { status: 403, code: 50001, message: "Missing Access" },
  notInDm: { status: 403, code: 50003, message: "Cannot execute action on a DM channel" },
  notTheAuthor: { status: 403, code: 50005, message: "Cannot edit a message authored by another user" },
  emptyMessage: { status: 400, code: 50006, message: "Cannot send an empty message" },
  cannotWriteToUser: { status: 403, code: 50007, message: "Cannot send messages to this user" },
  notATextChannel: { status: 400, code: 50008, message: "Cannot send messages in a non-text channel" },
  missingPermissions: { status: 403, code: 50013, message: "Missing Permissions" },
  nobodyBanned: { status: 400, code: 500000, message: "Failed to ban users" },
  bulkDeleteCount: {
    status: 400,
    code: 50016,
    message: "You can only bulk delete messages between 2 and 100 at a time.",
  },
  wrongChannelType: { status: 400, code: 50024, message: "Cannot execute action on this channel type" },
  invalidToken: { status: 401, code: 50027, message: "Invalid Webhook Token" },
  invalidRole: { status: 400, code: 50028, message: "Invalid Role" },
  invalidRecipient: { status: 400, code: 50033, message: "Invalid Recipient(s)" },
  tooOldToDelete: {
    status: 400,
    code: 50034,
    message: "You can only bulk delete messages that are under 14 days old.",
  },
  invalidForm: { status: 400, code: 50035, message: "Invalid Form Body" },
  invalidApiVersion: { status: 400, code: 50041, message: "Invalid API version" },
  threadArchived: { status: 400, code: 50083, message: "Thread is archived" },
  invalidJson: { status: 400, code: 50109, message: "The request body contains invalid JSON." },
  threadLocked: { status: 400, code: 160005, message: "Thread is locked" },
  threadExists: { status: 400, code: 160004, message: "A thread has already been created for this message" },
  cannotReplyUnread: {
    status: 400,
    code: 160002,
    message: "You cannot reply without permission to read message history",
  },
  pollExpired: { status: 400, code: 520001, message: "Poll expired" },
  pollNotEditable: { status: 400, code: 520003, message: "Cannot edit a poll message" },
  notAPoll: { status: 400, code: 520006, message: "Cannot expire a non-poll message" },
} as const;

export type Refusal = keyof typeof refusals;

/** Thrown wherever a rule of Discord refuses a call of the bot. */
export class DiscordError extends Error {
  override readonly name = "DiscordError";
  readonly status: number;
  readonly code: number;
  readonly errors: ErrorTree | undefined;

  constructor(refusal: Refusal, errors?: ErrorTree, message: string = refusals[refusal].message) {
    super(message);
    this.status = refusals[refusal].status;
    this.code = refusals[refusal].code;
    this.errors = errors;
  }

  toJSON(): { message: string; code: number; errors?: ErrorTree } {
    return { message: this.message, code: this.code, ...(this.errors && { errors: this.errors }) };
  }
}
