/** One branch of the `errors` tree: https://docs.discord.com/developers/reference#error-messages */
export interface ErrorTree {
  [key: string]: ErrorTree | readonly { readonly code: string; readonly message: string }[];
}

/** What Discord answers: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const refusals = {
  general: { status: 404, code: 0, message: "404: Not Found" },
  unauthorized: { status: 401, code: 0, message: "401: Unauthorized" },
  unknownChannel: { status: 404, code: 10003, message: "Unknown Channel" },
  unknownGuild: { status: 404, code: 10004, message: "Unknown Guild" },
  unknownMessage: { status: 404, code: 10008, message: "Unknown Message" },
  unknownUser: { status: 404, code: 10013, message: "Unknown User" },
  unknownWebhook: { status: 404, code: 10015, message: "Unknown Webhook" },
  unknownInteraction: { status: 404, code: 10062, message: "Unknown interaction" },
  unknownCommand: { status: 404, code: 10063, message: "Unknown application command" },
  tooManyCommands: {
    status: 400,
    code: 30032,
    message: "Maximum number of application commands reached (100).",
  },
  requestTooLarge: { status: 413, code: 40005, message: "Request entity too large" },
  acknowledged: { status: 400, code: 40060, message: "Interaction has already been acknowledged." },
  missingAccess: { status: 403, code: 50001, message: "Missing Access" },
  notTheAuthor: { status: 403, code: 50005, message: "Cannot edit a message authored by another user" },
  emptyMessage: { status: 400, code: 50006, message: "Cannot send an empty message" },
  invalidToken: { status: 401, code: 50027, message: "Invalid Webhook Token" },
  invalidForm: { status: 400, code: 50035, message: "Invalid Form Body" },
  invalidJson: {
    status: 400,
    code: 50109,
    message: "The request body contains invalid JSON.",
  },
} as const;

export type Refusal = keyof typeof refusals;

/** Thrown wherever a rule of Discord refuses a call of the bot. */
export class DiscordError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: ErrorTree | undefined;

  constructor(refusal: Refusal, errors?: ErrorTree) {
    super(refusals[refusal].message);
    this.name = "DiscordError";
    this.status = refusals[refusal].status;
    this.code = refusals[refusal].code;
    this.errors = errors;
  }

  toJSON(): { message: string; code: number; errors?: ErrorTree } {
    return { message: this.message, code: this.code, ...(this.errors && { errors: this.errors }) };
  }
}
