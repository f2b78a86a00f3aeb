import type { SKRSContext2D } from "@napi-rs/canvas";
import type {
  Box,
  CircleItem,
  GroupItem,
  Ink,
  Item,
  PathItem,
  RectItem,
  Scene,
  TextItem,
} from "../scene/scene.ts";
import { type DrawOptions, drawGround } from "./keep.ts";
import { fontList } from "./skia.ts";

/** Draws a scene. */
export function drawScene(ctx: SKRSContext2D, scene: Scene, options: DrawOptions): void {
  const { scale } = options;
  ctx.scale(scale, scale);
  ctx.fontKerning = "none";
  ctx.lang = "ko";
  ctx.lineJoin = "round";
  for (const item of scene.items) drawItem(ctx, item, options);
}

function drawItem(ctx: SKRSContext2D, item: Item, options: DrawOptions): void {
  switch (item.type) {
    case "rect":
      return drawRect(ctx, item);
    case "circle":
      return drawCircle(ctx, item);
    case "path":
      return drawPath(ctx, item);
    case "text":
      return drawText(ctx, item);
    case "group":
      return drawGroup(ctx, item, options);
  }
}

function drawGroup(ctx: SKRSContext2D, group: GroupItem, options: DrawOptions): void {
  ctx.save();
  ctx.beginPath();
  tracedRect(ctx, group.clip, group.radius ?? 0);
  ctx.clip();
  const drawAll = (target: SKRSContext2D) => {
    for (const item of group.items) drawItem(target, item, options);
  };
  if (group.key === undefined) drawAll(ctx);
  else drawGround(ctx, { key: group.key, clip: group.clip }, options, drawAll);
  ctx.restore();
}

function drawRect(ctx: SKRSContext2D, rect: RectItem): void {
  if (rect.fill !== undefined && !rect.radius && rect.stroke === undefined && rect.opacity === undefined) {
    ctx.fillStyle = rect.fill;
    ctx.fillRect(rect.x, rect.y, rect.width, rect.height);
    return;
  }
  ctx.beginPath();
  tracedRect(ctx, rect, rect.radius ?? 0);
  ink(ctx, rect);
}

function drawCircle(ctx: SKRSContext2D, circle: CircleItem): void {
  ctx.beginPath();
  ctx.arc(circle.x, circle.y, circle.radius, 0, 2 * Math.PI);
  ink(ctx, circle);
}

function drawPath(ctx: SKRSContext2D, path: PathItem): void {
  ctx.beginPath();
  for (const line of path.lines) {
    ctx.moveTo(line[0]!, line[1]!);
    for (let i = 2; i < line.length; i += 2) ctx.lineTo(line[i]!, line[i + 1]!);
    if (path.closed) ctx.closePath();
  }
  ink(ctx, path);
}

function drawText(ctx: SKRSContext2D, text: TextItem): void {
  ctx.font = fontList(text.weight, text.size);
  ctx.textAlign = "left";
  const x = text.x - { start: 0, middle: 0.5, end: 1 }[text.anchor] * text.width;
  if (text.halo !== undefined) {
    ctx.strokeStyle = text.halo;
    ctx.lineWidth = 4;
    ctx.strokeText(text.text, x, text.y);
  }
  ctx.fillStyle = text.fill;
  ctx.fillText(text.text, x, text.y);
}

function tracedRect(ctx: SKRSContext2D, { x, y, width, height }: Box, radius: number): void {
  if (radius > 0) ctx.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
  else ctx.rect(x, y, width, height);
}

function ink(ctx: SKRSContext2D, { fill, stroke, lineWidth = 1, dash = [], opacity = 1 }: Ink): void {
  ctx.globalAlpha = opacity;
  if (fill !== undefined) {
    ctx.fillStyle = fill;
    ctx.fill("evenodd");
  }
  if (stroke !== undefined) {
    ctx.strokeStyle = stroke;
    ctx.lineWidth = lineWidth;
    ctx.lineCap = dash.length === 0 ? "round" : "butt";
    ctx.setLineDash([...dash]);
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
}
