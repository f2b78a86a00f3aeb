import { limits } from "../state/limits.ts";
import { textLength } from "../state/text-length.ts";
import type { FormErrors } from "./form-errors.ts";
import {
  checkInteger,
  checkObject,
  checkObjects,
  checkText,
  checkUrl,
  isMissing,
  type Fields,
} from "./check-value.ts";

const pictures = ["http", "https", "attachment"];

function checkPicture(errors: FormErrors, value: unknown): void {
  if (isMissing(value)) return;
  checkUrl(errors.at("url"), checkObject(errors, value)["url"], pictures);
}

function checkField(errors: FormErrors, field: Fields): string {
  const name = checkText(errors.at("name"), field["name"], {
    required: true,
    min: 1,
    max: limits.embedFieldName,
  });
  const value = checkText(errors.at("value"), field["value"], {
    required: true,
    min: 1,
    max: limits.embedFieldValue,
  });
  return `${name ?? ""}${value ?? ""}`;
}

function checkNamed(errors: FormErrors, value: unknown, key: "text" | "name", max: number): string {
  if (isMissing(value)) return "";
  return checkText(errors.at(key), checkObject(errors, value)[key], { required: true, min: 1, max }) ?? "";
}

function checkEmbed(errors: FormErrors, embed: Fields): string {
  const title = checkText(errors.at("title"), embed["title"], { max: limits.embedTitle });
  const description = checkText(errors.at("description"), embed["description"], {
    max: limits.embedDescription,
  });
  const footer = checkNamed(errors.at("footer"), embed["footer"], "text", limits.embedFooter);
  const author = checkNamed(errors.at("author"), embed["author"], "name", limits.embedAuthor);
  const fields = checkObjects(errors.at("fields"), embed["fields"], { max: limits.embedFields });
  const texts = fields.map((field, index) => checkField(errors.at("fields", index), field));
  checkUrl(errors.at("url"), embed["url"], ["http", "https"]);
  checkPicture(errors.at("image"), embed["image"]);
  checkPicture(errors.at("thumbnail"), embed["thumbnail"]);
  checkInteger(errors.at("color"), embed["color"], { min: 0, max: 0xffffff });
  const empty = !["title", "description", "image", "thumbnail", "footer", "author", "fields"].some(
    (key) => !isMissing(embed[key]) && embed[key] !== "",
  );
  if (empty) errors.at("description").add("BASE_TYPE_REQUIRED", "This field is required");
  return [title ?? "", description ?? "", footer, author, ...texts].join("");
}

/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
export function checkEmbeds(errors: FormErrors, value: unknown): void {
  const embeds = checkObjects(errors, value, { max: limits.embeds });
  const texts = embeds.map((embed, index) => checkEmbed(errors.at(index), embed));
  if (textLength(texts.join("")) > limits.embedTotal) {
    errors.add("MAX_EMBED_SIZE_EXCEEDED", `Embed size exceeds maximum size of ${limits.embedTotal}`);
  }
}
