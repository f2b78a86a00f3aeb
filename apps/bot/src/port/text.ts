const invisible = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
/** Accents piled up on a letter beyond what any language writes. */
const piled = /(\p{M}{2})\p{M}+/gu;
const markup = /[\\`*_~|<>[\]()#@:-]/gu;

/** At most `limit` UTF-16 units, with "…" where something was cut; never half a character. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length > limit - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * A stranger's text on one line, harmless to show: no markup, mentions, links, invisible, broken or
 * direction-changing characters take effect.
 */
export function quoted(text: string, limit = 200): string {
  const line = text
    .normalize("NFC")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(invisible, "")
    .replaceAll(piled, "$1")
    .trim();
  return shorten(line, limit).replaceAll(markup, String.raw`\$&`);
}
