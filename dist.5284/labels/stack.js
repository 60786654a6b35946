import { setText } from "./text-setting.js";
const steps = 12;
function setStack(parts, fonts, width, height, gap) {
  for (let step = 0; step <= steps; step++) {
    const stack = attempt(parts, fonts, width, gap, step / steps);
    if (stack.height <= height + 1e-6 && stack.cut.length === 0) return stack;
  }
  return cutDown(parts, fonts, width, height, gap);
}
function attempt(parts, fonts, width, gap, shrink) {
  const set = parts.map((part) => {
    if (part.kind === "stars") return part;
    const { size, min } = part.block;
    return {
      kind: "text",
      part,
      set: setText(part.block, fonts, size - shrink * (size - min), width)
    };
  });
  return stacked(set, gap);
}
function cutDown(parts, fonts, width, height, gap) {
  let kept = parts;
  const lost = /* @__PURE__ */ new Set();
  for (; ; ) {
    const stack = attempt(kept, fonts, width, gap, 1);
    if (stack.height <= height + 1e-6 || kept.length === 0) {
      return { ...stack, cut: [.../* @__PURE__ */ new Set([...stack.cut, ...lost])] };
    }
    const longest = stack.parts.findLastIndex(
      (part) => part.kind === "text" && part.set.lines.length > 1
    );
    if (longest >= 0) kept = kept.map((part, i) => i === longest ? withLineLess(part) : part);
    else {
      const last = kept.at(-1);
      if (last?.kind === "text") lost.add(last.path);
      kept = kept.slice(0, -1);
    }
  }
}
function withLineLess(part) {
  if (part.kind === "stars") return part;
  return { ...part, block: { ...part.block, lines: part.block.lines - 1 } };
}
function stacked(parts, gap) {
  const heights = parts.map((part) => part.kind === "stars" ? part.size : part.set.height);
  return {
    parts,
    height: heights.reduce((sum, height) => sum + height, 0) + gap * Math.max(0, parts.length - 1),
    cut: parts.flatMap((part) => part.kind === "text" && !part.set.whole ? [part.part.path] : [])
  };
}
export {
  setStack
};
