import { MessageFlags } from "discord-api-types/v10";
import { limits } from "../state/limits.ts";
import { checkComponents } from "./check-components.ts";
import { checkEmbeds } from "./check-embeds.ts";
import { checkObjects, checkText, isFields, isMissing, type Fields } from "./check-value.ts";
import type { FormErrors } from "./form-errors.ts";

function checkAttachments(errors: FormErrors, value: unknown): void {
  const attachments = checkObjects(errors, value, { max: limits.attachments });
  for (const [index, attachment] of attachments.entries()) {
    const rule = { max: limits.attachmentDescription };
    checkText(errors.at(index, "description"), attachment["description"], rule);
    if (isMissing(attachment["id"])) {
      errors.at(index, "id").add("BASE_TYPE_REQUIRED", "This field is required");
    }
  }
}

/** https://docs.discord.com/developers/resources/message#allowed-mentions-object */
function checkMentions(errors: FormErrors, value: unknown): void {
  if (!isFields(value) || !Array.isArray(value["parse"])) return;
  for (const [kind, list] of [
    ["users", value["users"]],
    ["roles", value["roles"]],
  ] as const) {
    if (value["parse"].includes(kind) && Array.isArray(list) && list.length > 0) {
      errors.add(
        "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
    }
  }
}

/** True for a message made of components only. */
export function isComponentsV2(flags: unknown): boolean {
  return (Number(flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
}

/** Checks the body of a message that is made or changed; `oldFlags` are those it has already. */
export function checkMessage(errors: FormErrors, body: Fields, oldFlags = 0): void {
  const v2 = isComponentsV2(body["flags"]) || isComponentsV2(oldFlags);
  checkText(errors.at("content"), body["content"], { max: limits.content });
  checkEmbeds(errors.at("embeds"), body["embeds"]);
  checkComponents(errors.at("components"), body["components"], v2);
  checkAttachments(errors.at("attachments"), body["attachments"]);
  checkMentions(errors.at("allowed_mentions"), body["allowed_mentions"]);
  if (!v2) return;
  for (const key of ["content", "embeds", "sticker_ids", "poll"]) {
    const value = body[key];
    if (isMissing(value) || value === "" || (Array.isArray(value) && value.length === 0)) continue;
    errors
      .at(key)
      .add(
        "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
        `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      );
  }
}
