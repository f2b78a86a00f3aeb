import { Hono } from "hono";
import { readdir, readFile } from "node:fs/promises";
import { extname } from "node:path";

/** A font for the chat page, for machines that have no font for a script. */
export interface SandboxFont {
  readonly family: string;
  /** The font file: WOFF2, WOFF, TrueType or OpenType. */
  readonly bytes: Uint8Array;
  /** `400`, `"100 900"` for a variable font; default `"400 700"`. */
  readonly weight?: number | string;
}

/** The browser's code, compiled by the build; the same place seen from `src` and from `dist`. */
const assets = new URL("../../dist/browser/", import.meta.url);

const contentTypes: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** Nothing but the sandbox's own files; no script, style or frame from anywhere else. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  // Users side by side: the page in a frame of its own, and nothing else.
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
].join("; ");

const headers: Readonly<Record<string, string>> = {
  "Content-Security-Policy": policy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
};

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="#0f766e"/>' +
  '<path d="M5 9c4 14 8 14 11 9s6-5 11 5" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>';

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
    <meta name="color-scheme" content="light dark">
    <title>Sandbox</title>
    <link rel="icon" href="/page/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/page/fonts.css">
    <link rel="stylesheet" href="/page/page.css">
    <script type="module" src="/page/main.js"></script>
  </head>
  <body>
    <noscript>This page needs JavaScript. 이 페이지는 자바스크립트가 필요해요.</noscript>
  </body>
</html>
`;

function quote(text: string): string {
  return `"${text.replaceAll(/[^\p{L}\p{N} _-]/gu, "")}"`;
}

function fontFaces(fonts: readonly SandboxFont[]): string {
  const faces = fonts.map(({ family, weight = "400 700" }, index) => {
    const safe = String(weight).replaceAll(/[^\d ]/g, "");
    return `@font-face { font-family: ${quote(family)}; src: url("/page/font/${index}"); font-weight: ${safe}; font-display: swap; }`;
  });
  const families = [...new Set(fonts.map(({ family }) => quote(family)))].join(", ");
  return fonts.length === 0 ? "" : `${faces.join("\n")}\n:root { --host-fonts: ${families}; }\n`;
}

async function readAssets(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(assets)).filter((name) => extname(name) in contentTypes);
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(new URL(name, assets), "utf8")] as const),
  );
  return new Map(texts);
}

/** Serves the page's files; they are read once, at the start. */
export async function createPageShell(fonts: readonly SandboxFont[]): Promise<Hono> {
  const files = await readAssets();
  const app = new Hono();
  app.get("/", (c) => c.html(html, 200, headers));
  app.get("/page/icon.svg", (c) => c.body(icon, 200, { ...headers, "Content-Type": "image/svg+xml" }));
  app.get("/page/fonts.css", (c) =>
    c.body(fontFaces(fonts), 200, { ...headers, "Content-Type": contentTypes[".css"] ?? "" }),
  );
  app.get("/page/font/:index", (c) => {
    const font = fonts[Number(c.req.param("index"))];
    if (!font) return c.text("There is no such font.", 404);
    return c.body(Uint8Array.from(font.bytes).buffer, 200, { ...headers, "Content-Type": "font/woff2" });
  });
  app.get("/page/:name", (c) => {
    const name = c.req.param("name");
    const text = files.get(name);
    if (text === undefined) return c.text("There is no such file.", 404);
    return c.body(text, 200, { ...headers, "Content-Type": contentTypes[extname(name)] ?? "text/plain" });
  });
  return app;
}
