/** "1,000", "12,345,678.9"; not "0,001" and not "0,5", where the comma is a decimal point, nor a list such as "1,2,300". */
const grouped = /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?!\d|,\d)/gu;

/** The text with the commas between thousands taken out. */
export function withoutSeparators(text: string): string {
  return text.replace(grouped, (digits) => digits.replaceAll(",", ""));
}
