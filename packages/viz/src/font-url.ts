/** The package's own fonts. */
export type FontName = "OptSans-Regular.otf" | "OptSans-SemiBold.otf" | "OptMath-Regular.ttf";

/** Bundlers that know `new URL` beside `import.meta.url` take the files along. */
const urls: Readonly<Record<FontName, () => URL>> = {
  "OptSans-Regular.otf": () => new URL("../fonts/OptSans-Regular.otf", import.meta.url),
  "OptSans-SemiBold.otf": () => new URL("../fonts/OptSans-SemiBold.otf", import.meta.url),
  "OptMath-Regular.ttf": () => new URL("../fonts/OptMath-Regular.ttf", import.meta.url),
};

/** Where a font of the package lies. */
export function fontUrl(file: FontName): URL {
  return urls[file]();
}
