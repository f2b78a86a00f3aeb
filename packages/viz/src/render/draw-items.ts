import {
  type Box,
  type CircleItem,
  type GroupItem,
  type Ink,
  type Item,
  type PathItem,
  type RectItem,
  type Scene,
  textBox,
  type TextItem,
} from "../scene/scene.ts";
import { fontFamilies } from "../text/metrics.ts";

/** The part of a canvas's 2D context that is used, in a browser or in Skia. */
export interface CanvasContext {
  fillStyle: unknown;
  strokeStyle: unknown;
  globalAlpha: number;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  font: string;
  textAlign: string;
  fontKerning: string;
  save(): void;
  restore(): void;
  scale(x: number, y: number): void;
  beginPath(): void;
  closePath(): void;
  clip(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fill(rule: "evenodd"): void;
  stroke(): void;
  setLineDash(dash: number[]): void;
  fillText(text: string, x: number, y: number, maxWidth?: number): void;
  strokeText(text: string, x: number, y: number, maxWidth?: number): void;
}

/** Draws a group whose pixels may be kept; `draw` draws its items. */
export type DrawGround<Context> = (
  ctx: Context,
  ground: { readonly key: string; readonly clip: Box },
  draw: (target: Context) => void,
) => void;

interface Drawing<Context> {
  /** Default: drawn anew. */
  readonly drawGround?: DrawGround<Context>;
  /** Whether texts are pressed to their width where a font is wider than the package's own. */
  readonly fitsText?: boolean;
}

/** Draws a scene in its logical pixels. */
export function drawItems<Context extends CanvasContext>(
  ctx: Context,
  scene: Scene,
  drawing: Drawing<Context>,
): void {
  ctx.fontKerning = "none";
  ctx.lineJoin = "round";
  for (const item of scene.items) drawItem(ctx, item, drawing);
}

/** A font list for `ctx.font`; a family that is not named is never asked for a sign. */
export function fontList(weight: number, size: number): string {
  return `${weight} ${size}px ${fontFamilies()
    .map((family) => `"${family}"`)
    .join(", ")}`;
}

function drawItem<Context extends CanvasContext>(ctx: Context, item: Item, drawing: Drawing<Context>): void {
  switch (item.type) {
    case "rect":
      return drawRect(ctx, item);
    case "circle":
      return drawCircle(ctx, item);
    case "path":
      return drawPath(ctx, item);
    case "text":
      return drawText(ctx, item, drawing.fitsText ?? false);
    case "group":
      return drawGroup(ctx, item, drawing);
  }
}

function drawGroup<Context extends CanvasContext>(
  ctx: Context,
  { clip, radius, key, items }: GroupItem,
  drawing: Drawing<Context>,
): void {
  ctx.save();
  ctx.beginPath();
  tracedRect(ctx, clip, radius ?? 0);
  ctx.clip();
  const drawAll = (target: Context) => {
    for (const item of items) drawItem(target, item, drawing);
  };
  if (key === undefined || drawing.drawGround === undefined) drawAll(ctx);
  else drawing.drawGround(ctx, { key, clip }, drawAll);
  ctx.restore();
}

function drawRect(ctx: CanvasContext, rect: RectItem): void {
  if (rect.fill !== undefined && !rect.radius && rect.stroke === undefined && rect.opacity === undefined) {
    ctx.fillStyle = rect.fill;
    ctx.fillRect(rect.x, rect.y, rect.width, rect.height);
    return;
  }
  ctx.beginPath();
  tracedRect(ctx, rect, rect.radius ?? 0);
  ink(ctx, rect);
}

function drawCircle(ctx: CanvasContext, circle: CircleItem): void {
  ctx.beginPath();
  ctx.arc(circle.x, circle.y, circle.radius, 0, 2 * Math.PI);
  ink(ctx, circle);
}

function drawPath(ctx: CanvasContext, path: PathItem): void {
  if (isPlainStroke(path)) return strokePlain(ctx, path);
  ctx.beginPath();
  for (const line of path.lines) {
    traced(ctx, line, 0, line.length);
    if (path.closed) ctx.closePath();
  }
  ink(ctx, path);
}

/** Adds the corners of a line between two places to the path. */
function traced(ctx: CanvasContext, line: ArrayLike<number>, from: number, to: number): void {
  ctx.moveTo(line[from]!, line[from + 1]!);
  for (let i = from + 2; i < to; i += 2) ctx.lineTo(line[i]!, line[i + 1]!);
}

/** Numbers of a piece of a long line, two for each corner: one stroke of many corners is slower than strokes of few. */
const piece = 128;

/** Whether a path looks alike in one stroke and in several: where they meet, their round ends are its round corners. */
function isPlainStroke({ lines, closed, fill, dash, opacity }: PathItem): boolean {
  const isOpaque = opacity === undefined && !dash?.length;
  return isOpaque && fill === undefined && !closed && lines.some(({ length }) => length > 2 * piece);
}

function strokePlain(ctx: CanvasContext, path: PathItem): void {
  for (const line of path.lines) {
    for (let from = 0; from === 0 || from + 2 < line.length; from += piece) {
      ctx.beginPath();
      traced(ctx, line, from, Math.min(line.length, from + piece + 2));
      ink(ctx, path);
    }
  }
}

function drawText(ctx: CanvasContext, text: TextItem, fits: boolean): void {
  ctx.font = fontList(text.weight, text.size);
  ctx.textAlign = "left";
  const { x } = textBox(text);
  if (text.halo !== undefined) {
    ctx.strokeStyle = text.halo;
    ctx.lineWidth = 4;
    if (fits) ctx.strokeText(text.text, x, text.y, text.width + 0.05);
    else ctx.strokeText(text.text, x, text.y);
  }
  ctx.fillStyle = text.fill;
  if (fits) ctx.fillText(text.text, x, text.y, text.width + 0.05);
  else ctx.fillText(text.text, x, text.y);
}

function tracedRect(ctx: CanvasContext, { x, y, width, height }: Box, radius: number): void {
  if (radius > 0) ctx.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
  else ctx.rect(x, y, width, height);
}

function ink(ctx: CanvasContext, { fill, stroke, lineWidth = 1, dash = [], opacity = 1 }: Ink): void {
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
