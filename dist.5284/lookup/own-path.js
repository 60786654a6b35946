function ownPath(text, bases) {
  const url = parsed(text.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== "") return void 0;
  for (const base of bases) {
    const own = parsed(base);
    if (!own || own.host !== url.host) continue;
    const prefix = own.pathname.replace(/\/$/, "");
    const path = url.pathname.slice(prefix.length);
    if (url.pathname.startsWith(prefix) && /^\/(?:t|01|p)\/./i.test(path)) return path;
  }
  return void 0;
}
function parsed(text) {
  try {
    return new URL(text);
  } catch {
    return void 0;
  }
}
export {
  ownPath
};
