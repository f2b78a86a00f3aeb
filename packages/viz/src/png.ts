export { type PngOptions, type PngPicture, renderPng } from "./png/render-png.ts";
