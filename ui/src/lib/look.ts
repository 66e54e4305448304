// How the page is dressed: theme and text size, on the root, for every screen at once.

import type { Settings } from "./api";

const dark = () => window.matchMedia?.("(prefers-color-scheme: dark)");

export function dress(settings: Pick<Settings, "theme" | "text_size">) {
  const root = document.documentElement;
  root.style.fontSize = `${settings.text_size}%`;
  root.dataset.theme =
    settings.theme === "system"
      ? dark()?.matches
        ? "dark"
        : "light"
      : settings.theme;
}

/** Calls back when the system turns light or dark; returns how to stop. */
export function onSystemTheme(hear: () => void): () => void {
  const query = dark();
  query?.addEventListener("change", hear);
  return () => query?.removeEventListener("change", hear);
}
