import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

const server = "http://127.0.0.1:8765";

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  // Svelte's server build would be picked under vitest without this.
  resolve: mode === "test" ? { conditions: ["browser"] } : {},
  build: {
    outDir: "../app/web/dist",
    emptyOutDir: true,
    // The content security policy allows files of this server only, so nothing is inlined as data.
    assetsInlineLimit: 0,
    // Recent enough to know light-dark(), which keeps both themes in one place.
    cssTarget: ["chrome123", "edge123", "firefox121", "safari17.5"],
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { "/v1": { target: server, ws: true, changeOrigin: true } } },
  test: { environment: "happy-dom", include: ["tests/**/*.test.ts"] },
}));
