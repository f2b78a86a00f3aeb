export { type PngOptions, type PngPicture, renderPng } from "./png/render-png.ts";
export { renderGif, type RenderGifOptions } from "./png/render-gif.ts";
export { readFontFaces, registerFont } from "./png/fonts.ts";
