/** A drawing that the server sent, taken apart: only its lines are used, nothing it might carry besides. */

export interface Drawing {
  viewBox: string;
  paths: { d: string; transform: string; stroke: string; fill: string }[];
}

export function drawingOf(svg: string): Drawing | null {
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  if (root.localName !== "svg") return null;
  const size = `0 0 ${root.getAttribute("width")} ${root.getAttribute("height")}`;
  const paths = [...root.querySelectorAll("path")].map((path) => ({
    d: path.getAttribute("d") ?? "",
    transform: path.getAttribute("transform") ?? "",
    stroke: path.getAttribute("stroke") ?? "none",
    fill: path.getAttribute("fill") ?? (path.hasAttribute("stroke") ? "none" : "#000"),
  }));
  return paths.length > 0 ? { viewBox: root.getAttribute("viewBox") ?? size, paths } : null;
}
