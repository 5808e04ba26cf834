// Runs before the first paint, so that no page flashes in the wrong language or theme.
// The same two keys are read and written by src/settings.svelte.ts.
(() => {
  const root = document.documentElement;
  const remembered = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage is closed to us: the browser's own wishes are used
    }
  };
  const language = remembered("bascule.language") || navigator.language || "en";
  root.lang = language.toLowerCase().startsWith("fr") ? "fr" : "en";
  const theme = remembered("bascule.theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
})();
