import type { FormulaText } from "../chart/formula.ts";
import { cleanText } from "../text/clean.ts";
import type { DrawnNode } from "./mathjax.ts";
import { clipLine, flatten, type Line } from "./outline.ts";

/** A mapping of the plane: x to a x + c y + e, y to b x + d y + f. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** What is drawn of a formula, in thousandths of an em. */
export interface Drawing {
  readonly shapes: Line[][];
  readonly texts: FormulaText[];
}

interface Place {
  readonly matrix: Matrix;
  /** The rectangle outside of which nothing is drawn. */
  readonly clip?: readonly [number, number, number, number];
}

/** Width of ruled lines in thousandths of an em, as MathJax's style sheet has it. */
const rule = 70;

/** Collects the outlines and texts of a formula's picture, from the top left corner of its view box. */
export function collect(root: DrawnNode): Drawing & { readonly width: number; readonly height: number } {
  const svg = find(root, "svg");
  if (svg === undefined) throw new Error("MathJax made no picture");
  const [x, y, width, height] = numbersOf(svg, "viewBox");
  const drawing: Drawing = { shapes: [], texts: [] };
  for (const child of svg.children ?? []) walk(child, { matrix: [1, 0, 0, 1, -x!, -y!] }, drawing);
  return { ...drawing, width: width!, height: height! };
}

function walk(node: DrawnNode, outer: Place, drawing: Drawing): void {
  const place = { ...outer, matrix: times(outer.matrix, transformOf(node)) };
  if (node.kind === "path") add(drawing, place, flatten(text(node, "d")));
  else if (node.kind === "rect") add(drawing, place, rectangle(node));
  else if (node.kind === "line") add(drawing, place, [ruledLine(node)]);
  else if (node.kind === "text") addText(drawing, place, node);
  else
    for (const child of node.children ?? [])
      walk(child, node.kind === "svg" ? nested(node, place) : place, drawing);
}

/** The inside of a nested picture: its view box is laid over its rectangle, and cut there. */
function nested(node: DrawnNode, { matrix }: Place): Place {
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => number(node, name));
  const [viewX, viewY, viewWidth, viewHeight] = numbersOf(node, "viewBox");
  const [scaleX, scaleY] = [width! / viewWidth!, height! / viewHeight!];
  const inner = times(matrix, [scaleX, 0, 0, scaleY, x! - viewX! * scaleX, y! - viewY! * scaleY]);
  const [ax, ay] = apply(matrix, x!, y!);
  const [bx, by] = apply(matrix, x! + width!, y! + height!);
  return { matrix: inner, clip: [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)] };
}

function rectangle(node: DrawnNode): Line[] {
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => number(node, name));
  const outer = box(x!, y!, width!, height!);
  const framed = node.attributes?.["fill"] === "none" || node.attributes?.["data-frame"] === "true";
  if (!framed) return [outer];
  const half = (number(node, "stroke-width") || rule) / 2;
  return [
    box(x! - half, y! - half, width! + 2 * half, height! + 2 * half),
    box(x! + half, y! + half, width! - 2 * half, height! - 2 * half),
  ];
}

function ruledLine(node: DrawnNode): Line {
  const [x1, y1, x2, y2] = ["x1", "y1", "x2", "y2"].map((name) => number(node, name));
  const [left, top] = [Math.min(x1!, x2!) - rule / 2, Math.min(y1!, y2!) - rule / 2];
  return box(left, top, Math.abs(x2! - x1!) + rule, Math.abs(y2! - y1!) + rule);
}

function box(x: number, y: number, width: number, height: number): Line {
  return [x, y, x + width, y, x + width, y + height, x, y + height];
}

function add(drawing: Drawing, { matrix, clip }: Place, lines: readonly Line[]): void {
  const shape = lines
    .map((line) => mapped(matrix, line))
    .map((line) => (clip === undefined ? line : clipLine(line, clip)))
    .map((line) => line.map((value) => Math.round(value)))
    .filter((line) => line.length >= 6);
  if (shape.length > 0) drawing.shapes.push(shape);
}

/** A text keeps its size along x; formulas do not turn texts. */
function addText(drawing: Drawing, { matrix }: Place, node: DrawnNode): void {
  const [x, y] = apply(matrix, 0, 0);
  const written = cleanText((node.children ?? []).map(({ value = "" }) => value).join(""));
  const size = Math.abs(matrix[0]) * Number.parseFloat(text(node, "font-size"));
  if (written !== "") drawing.texts.push({ text: written, x: Math.round(x), y: Math.round(y), size });
}

function mapped(matrix: Matrix, line: Line): Line {
  const result: Line = [];
  for (let i = 0; i < line.length; i += 2) result.push(...apply(matrix, line[i]!, line[i + 1]!));
  return result;
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function times(m: Matrix, n: Matrix): Matrix {
  const [e, f] = apply(m, n[4], n[5]);
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    e,
    f,
  ];
}

function transformOf(node: DrawnNode): Matrix {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [, name, inner = ""] of text(node, "transform").matchAll(/(\w+)\(([^)]*)\)/gu)) {
    const [a = 0, b] = inner.split(/[ ,]+/u).map(Number);
    if (name === "translate") matrix = times(matrix, [1, 0, 0, 1, a, b ?? 0]);
    else if (name === "scale") matrix = times(matrix, [a, 0, 0, b ?? a, 0, 0]);
    else throw new RangeError(`the picture holds the transform ${name}`);
  }
  return matrix;
}

function find(node: DrawnNode, kind: string): DrawnNode | undefined {
  if (node.kind === kind) return node;
  return node.children?.map((child) => find(child, kind)).find((found) => found !== undefined);
}

function text(node: DrawnNode, name: string): string {
  const value = node.attributes?.[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function number(node: DrawnNode, name: string): number {
  return Number(text(node, name)) || 0;
}

function numbersOf(node: DrawnNode, name: string): number[] {
  return text(node, name).split(" ").map(Number);
}
