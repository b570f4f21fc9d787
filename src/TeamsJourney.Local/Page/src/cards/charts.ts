import { CardElement, PropertyBag } from "adaptivecards";
import type { BaseSerializationContext } from "adaptivecards";

/** Teams' own chart elements, of which the renderer knows nothing: lines and bars. Others show their fallback. */

interface Point {
  readonly x: string;
  readonly y: number;
  readonly color: string;
}

interface Series {
  readonly legend: string;
  readonly color: string;
  readonly points: readonly Point[];
}

const plotHeight = 180;
const margin = { top: 16, right: 16, left: 40 };
const lineHeight = 20;
// Drawn for the room there is, so that the words keep their size on a telephone.
const widthNow = () => (window.innerWidth < 720 ? 340 : 560);
const innerWidthNow = () => widthNow() - margin.left - margin.right;

const named: Record<string, string> = {
  good: "var(--good)", warning: "var(--warning)", attention: "var(--attention)", neutral: "var(--subtle)",
  categoricalRed: "light-dark(#d13438, #f1707b)",
  categoricalPurple: "light-dark(#5b5fc7, #9ea2ff)",
  categoricalLavender: "light-dark(#8764b8, #c3a6e8)",
  categoricalBlue: "light-dark(#0f6cbd, #62abf5)",
  categoricalLightBlue: "light-dark(#3a96dd, #83c5f7)",
  categoricalTeal: "light-dark(#038387, #4cc6c9)",
  categoricalGreen: "light-dark(#107c10, #6ccb6c)",
  categoricalLime: "light-dark(#73aa24, #a4d65e)",
  categoricalMarigold: "light-dark(#c19c00, #ecc94b)",
};
const palette = ["categoricalPurple", "categoricalTeal", "categoricalMarigold", "categoricalRed", "categoricalBlue"];

const colorOf = (name: unknown, index: number) =>
  named[typeof name === "string" ? name : ""] ?? named[palette[index % palette.length] ?? ""] ?? "currentColor";

const text = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : "");
const list = (value: unknown): readonly Record<string, unknown>[] => (Array.isArray(value) ? value : []);
const points = (value: unknown, color: string): Point[] =>
  list(value).map((point, index) => ({
    x: text(point["x"]),
    y: typeof point["y"] === "number" ? point["y"] : 0,
    color: point["color"] === undefined ? color : colorOf(point["color"], index),
  }));

function svg(name: string, attributes: Record<string, string | number>, content?: string): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, String(value));
  }
  if (content !== undefined) {
    element.textContent = content;
  }
  return element;
}

function ticks(low: number, high: number): number[] {
  const rough = (high - low) / 4 || 1;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((multiple) => multiple * magnitude >= rough) ?? 10) * magnitude;
  const first = Math.floor(low / step) * step;
  const count = Math.ceil((high - first) / step);
  return Array.from({ length: count + 1 }, (_, index) => Number((first + index * step).toPrecision(6)));
}

abstract class Chart extends CardElement {
  private source: Record<string, unknown> = {};

  protected override internalParse(source: PropertyBag, context: BaseSerializationContext): void {
    super.internalParse(source, context);
    this.source = source;
  }

  protected abstract series(data: unknown): readonly Series[];

  protected abstract draw(canvas: SVGElement, series: readonly Series[], x: (index: number) => number, y: (value: number) => number): void;

  protected override internalRender(): HTMLElement | undefined {
    const series = this.series(this.source["data"]);
    const categories = [...new Set(series.flatMap((one) => one.points.map((point) => point.x)))];
    const values = series.flatMap((one) => one.points.map((point) => point.y));
    const scale = ticks(Math.min(0, ...values), Math.max(1, ...values));
    const [low, high] = [scale[0] ?? 0, scale[scale.length - 1] ?? 1];
    const y = (value: number) => margin.top + plotHeight * (1 - (value - low) / (high - low));
    const x = (index: number) => margin.left + (innerWidthNow() * (index + 0.5)) / Math.max(1, categories.length);

    const title = text(this.source["title"]);
    const axis = text(this.source["xAxisTitle"]);
    const base = margin.top + plotHeight;
    const height = base + lineHeight * (axis ? 2 : 1) + 8;
    const canvas = svg("svg", { viewBox: `0 0 ${widthNow()} ${height}`, role: "img", class: "chart" });
    canvas.append(svg("title", {}, [title, ...series.flatMap((one) => one.points.map((point) => `${one.legend} ${point.x}: ${point.y}`))].join("; ")));
    for (const tick of scale) {
      canvas.append(svg("line", { x1: margin.left, x2: widthNow() - margin.right, y1: y(tick), y2: y(tick), class: tick === 0 ? "chart-zero" : "chart-grid" }));
      canvas.append(svg("text", { x: margin.left - 8, y: y(tick) + 4, "text-anchor": "end" }, String(tick)));
    }
    const room = Math.max(3, Math.floor(innerWidthNow() / Math.max(1, categories.length) / 6.5));
    categories.forEach((category, index) => {
      const short = category.length > room ? `${category.slice(0, room - 1)}…` : category;
      canvas.append(svg("text", { x: x(index), y: base + lineHeight - 2, "text-anchor": "middle" }, short));
    });
    canvas.append(svg("text", { x: margin.left + innerWidthNow() / 2, y: base + 2 * lineHeight, "text-anchor": "middle", class: "chart-axis" }, axis));
    this.draw(canvas, series, (index) => x(index), y);

    const figure = document.createElement("figure");
    figure.className = "chart-figure";
    if (title) {
      const caption = document.createElement("figcaption");
      caption.textContent = title;
      figure.append(caption);
    }
    figure.append(canvas);
    const legends = series.filter((one) => one.legend);
    if (legends.length > 0) {
      const legend = document.createElement("p");
      legend.className = "chart-legend";
      for (const one of legends) {
        const mark = document.createElement("span");
        mark.style.setProperty("--mark", one.color);
        mark.textContent = one.legend;
        legend.append(mark);
      }
      figure.append(legend);
    }
    return figure;
  }

  protected position(series: readonly Series[], point: Point): number {
    return [...new Set(series.flatMap((one) => one.points.map((other) => other.x)))].indexOf(point.x);
  }
}

export class LineChart extends Chart {
  static readonly JsonTypeName = "Chart.Line";

  override getJsonTypeName() { return LineChart.JsonTypeName; }

  protected override series(data: unknown): readonly Series[] {
    return list(data).map((one, index) => {
      const color = colorOf(one["color"], index);
      return { legend: text(one["legend"]), color, points: points(one["values"], color) };
    });
  }

  protected override draw(canvas: SVGElement, series: readonly Series[], x: (index: number) => number, y: (value: number) => number): void {
    for (const one of series) {
      const corners = one.points.map((point) => `${x(this.position(series, point))},${y(point.y)}`).join(" ");
      canvas.append(svg("polyline", { points: corners, fill: "none", stroke: one.color, "stroke-width": 2.5, "stroke-linejoin": "round" }));
      for (const point of one.points) {
        canvas.append(svg("circle", { cx: x(this.position(series, point)), cy: y(point.y), r: 4, fill: one.color, class: "chart-dot" }));
      }
    }
  }
}

export class VerticalBarChart extends Chart {
  static readonly JsonTypeName: string = "Chart.VerticalBar";

  override getJsonTypeName() { return VerticalBarChart.JsonTypeName; }

  protected override series(data: unknown): readonly Series[] {
    return [{ legend: "", color: colorOf(undefined, 0), points: points(data, colorOf(undefined, 0)) }];
  }

  protected override draw(canvas: SVGElement, series: readonly Series[], x: (index: number) => number, y: (value: number) => number): void {
    const categories = new Set(series.flatMap((one) => one.points.map((point) => point.x))).size;
    const room = Math.min(72, (innerWidthNow() / Math.max(1, categories)) * 0.7);
    const bar = room / Math.max(1, series.length);
    series.forEach((one, index) => {
      for (const point of one.points) {
        const top = Math.min(y(point.y), y(0));
        canvas.append(svg("rect", {
          x: x(this.position(series, point)) - room / 2 + index * bar, y: top, width: bar * 0.94, height: Math.max(1, Math.abs(y(point.y) - y(0))), rx: 3, fill: point.color,
        }));
      }
    });
  }
}

export class GroupedBarChart extends VerticalBarChart {
  static override readonly JsonTypeName: string = "Chart.VerticalBar.Grouped";

  override getJsonTypeName() { return GroupedBarChart.JsonTypeName; }

  protected override series(data: unknown): readonly Series[] {
    return list(data).map((one, index) => {
      const color = colorOf(one["color"], index);
      return { legend: text(one["legend"]), color, points: points(one["values"], color) };
    });
  }
}
