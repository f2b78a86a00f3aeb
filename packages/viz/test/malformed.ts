/** Names of the elements that are not closed in order, and characters that XML forbids. */
export function malformed(xml: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  for (const [, close, name = "", selfClosing] of xml.matchAll(
    /<(?<close>\/?)(?<name>[\w]+)(?:\s+[\w:-]+="[^"<]*")*(?<self>\/?)>/gu,
  )) {
    if (close) {
      if (open.pop() !== name) found.push(name);
    } else if (!selfClosing) open.push(name);
  }
  const rest = xml.replaceAll(/<\/?[\w]+(?:\s+[\w:-]+="[^"<]*")*\/?>/gu, "");
  if (/[<>]|&(?!amp;|lt;|gt;|quot;)/u.test(rest)) found.push("stray sign");
  return [...found, ...open];
}
