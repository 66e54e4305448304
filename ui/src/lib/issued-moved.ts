// Which reports went out with another figure than is counted now, in one sentence each.

import type { IssuedMoved } from "./api";
import { t } from "./i18n.svelte";
import { wordOf } from "./word";

export function issuedMoved(issued: IssuedMoved[]): string[] {
  const value = (it: number | null) =>
    it === null ? t("figure-not-entered") : String(it);
  const lines = issued.map((report) => {
    const figures = report.figures.map(
      (it) =>
        `${wordOf("figure", it.figure)} ${value(it.then)} → ${value(it.now)}`,
    );
    return `${report.number}: ${figures.join(", ")}`;
  });
  return lines.length > 0 ? [t("plan-warning-issued-figures"), ...lines] : [];
}
