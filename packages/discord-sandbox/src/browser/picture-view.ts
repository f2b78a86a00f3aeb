import { element } from "./element.ts";
import { safeUrl } from "./markdown.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";

/** The page shows pictures of the sandbox only; anything from the web stays a link. */
export function isOwn(url: string): boolean {
  return url.startsWith(`${location.origin}/attachments/`);
}

/** Draws a picture with its description, which everyone can open and read. */
export function drawPicture(
  view: View,
  picture: { url: string; width?: number | null; height?: number | null; description?: string | undefined },
): HTMLElement {
  const words = texts[view.locale];
  const { url, width, height, description } = picture;
  if (!isOwn(url)) {
    const href = safeUrl(url);
    return element(
      "a",
      { href, target: "_blank", rel: "noopener noreferrer" },
      description ?? words.remotePicture,
    );
  }
  const image = element("img", {
    src: url,
    alt: description ?? words.picture,
    width: width ?? undefined,
    height: height ?? undefined,
  });
  const link = element("a", { href: url, target: "_blank", rel: "noopener", class: "picture" }, image);
  const caption = element(
    "figcaption",
    {},
    element("details", {}, element("summary", {}, words.altText), element("p", {}, description)),
  );
  return element("figure", {}, link, description !== undefined && description !== "" && caption);
}
