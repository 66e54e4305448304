// Everything that can be found: the screens of this role, the actions, the meetings, and what the programme found.

import type { ScreenTheme } from "../../lib/api";
import {
  NUMBERS,
  PEOPLE_PARTS,
  SCREEN_WORDS,
  type App,
} from "../../app.svelte";
import { api, type Found, type Kind, type MeetingItem } from "../../lib/api";
import { bothLanguages, language, t } from "../../lib/i18n.svelte";
import type { Item } from "./palette.svelte";

/** The steps of the work with a meeting's people, as they follow each other. */
const STEPS = [
  "registrations",
  "to_place",
  "duplicates",
  "review",
  "selection",
  "letters",
  "replies",
] as const;

export function itemsOf(app: App, meetings: MeetingItem[]): Item[] {
  return [
    ...screens(app),
    ...actions(app),
    ...meetings.map((it) => meetingItem(app, it)),
    ...meetings.flatMap((it) => stepsOf(app, it)),
    ...calls(app, meetings),
  ];
}

function screens(app: App): Item[] {
  return app.screens.map((screen) => ({
    id: `screen-${screen}`,
    group: "screens",
    title: t(SCREEN_WORDS[screen]),
    note: t("app-keys", { digit: NUMBERS[screen] }),
    words: bothLanguages(SCREEN_WORDS[screen]),
    run: () => app.go(screen),
  }));
}

function actions(app: App): Item[] {
  const action = (
    id: string,
    text: string,
    run: () => void,
    args = {},
  ): Item => ({
    id,
    group: "actions",
    title: t(text, args),
    words: bothLanguages(text, args),
    run,
  });
  const themes: Record<ScreenTheme, string> = {
    light: "palette-theme-light",
    dark: "palette-theme-dark",
    high_contrast: "palette-theme-high-contrast",
    system: "palette-theme-system",
  };
  return [
    action("sheet", "palette-sheet", () => void app.openSheet()),
    ...(app.screens.includes("participants")
      ? [
          action("import", "participants-import", () => app.wishFor("import")),
          action("add", "people-add", () => app.wishFor("add")),
          ...STEPS.map((part) =>
            action(`part-${part}`, PEOPLE_PARTS[part], () =>
              app.showPart(part),
            ),
          ),
          action("organisations", "participants-tab-organisations", () =>
            app.showOrganisations(),
          ),
        ]
      : []),
    action("undo", "undo-title", () => {
      app.over = "undo";
    }),
    action("operations", "operations-title", () => {
      app.over = "operations";
    }),
    action("help", "help-title", () => {
      app.over = "help";
    }),
    action("programme", "programme-title", () => app.openProgramme()),
    action("backup", "palette-backup", () => app.wishFor("backup")),
    action("language-tr", "palette-language-tr", () => {
      void app.set({ language: "tr" });
    }),
    action("language-en", "palette-language-en", () => {
      void app.set({ language: "en" });
    }),
    ...(Object.keys(themes) as ScreenTheme[]).map((theme) =>
      action(`theme-${theme}`, themes[theme], () => void app.set({ theme })),
    ),
    ...[100, 125, 150, 200].map((size) =>
      action(
        `text-size-${size}`,
        "palette-text-size",
        () => void app.set({ text_size: size }),
        { size: size / 100 },
      ),
    ),
    action("lock", "app-lock", () => void app.lock()),
  ];
}

/** The call of every route, for whoever sees the whole tour. */
function calls(app: App, meetings: MeetingItem[]): Item[] {
  if (!app.screens.includes("routes")) return [];
  const routes = new Set(meetings.map((it) => it.route));
  const known = [...routes].filter((it): it is number => it !== null);
  return known.map((route) => ({
    id: `route-call-${route}`,
    group: "meetings",
    title: t("call-title", { route }),
    words: bothLanguages("call-title", { route }),
    run: () => app.openCall(route),
  }));
}

function meetingItem(app: App, meeting: MeetingItem): Item {
  const { route, stop, date } = meeting;
  const words = [
    bothLanguages("palette-meeting-words"),
    route === null ? "" : bothLanguages("app-route-number", { number: route }),
    stop === null ? "" : String(stop),
    date === null ? "" : bothLanguages("desk-when-day", { date }),
  ];
  return {
    id: `meeting-${meeting.meeting}`,
    group: "meetings",
    title: meeting.city ?? t("app-stop-undecided"),
    note: date === null ? t("app-date-not-set") : t("desk-when-day", { date }),
    words: words.join(" "),
    run: () => app.openMeeting(meeting.meeting),
  };
}

/** The parts of a meeting and its list to sign: found where the step and the city are both typed. */
function stepsOf(app: App, meeting: MeetingItem): Item[] {
  const city = meeting.city ?? t("app-stop-undecided");
  const step = (id: string, text: string, run: () => void): Item => ({
    id: `${id}-${meeting.meeting}`,
    group: "meetings",
    title: t("palette-step", { step: t(text), city }),
    note:
      meeting.date === null
        ? t("app-date-not-set")
        : t("desk-when-day", { date: meeting.date }),
    words: bothLanguages(text),
    needs: 2,
    run,
  });
  const sheet = step("sheet-of", "palette-sheet", () => {
    app.openDesk(meeting.meeting);
    if (app.desk) app.desk.pane = "sheet";
  });
  if (!app.screens.includes("meetings")) return [sheet];
  return [
    sheet,
    ...Object.entries(MEETING_PARTS).map(([tab, text]) =>
      step(`tab-${tab}`, text, () => app.openDetail(meeting.meeting, tab)),
    ),
    ...STEPS.slice(3).map((part) =>
      step(`part-${part}`, PEOPLE_PARTS[part], () =>
        app.showPeople(meeting.meeting, part),
      ),
    ),
  ];
}

const MEETING_PARTS = {
  agenda: "detail-tab-agenda",
  readiness: "detail-tab-readiness",
  signatures: "detail-tab-signatures",
  files: "detail-tab-files",
  dossier: "detail-tab-dossier",
};

/** What the programme finds and a screen of this role can show: the register, who waits, or the list of a meeting. */
export async function find(
  app: App,
  text: string,
  limit: number,
): Promise<Found[]> {
  const found = await api.find(text, limit);
  const hasRegister = app.screens.includes("participants");
  return found.filter(
    (it) =>
      it.meeting !== null ||
      (hasRegister && (it.kind === "organisation" || it.route !== null)),
  );
}

export function itemOf(
  app: App,
  found: Found,
  meetings: MeetingItem[],
  kinds: Kind[],
): Item {
  const city = meetings.find((it) => it.meeting === found.meeting)?.city;
  if (found.kind === "organisation") {
    const kind = kinds.find((it) => it.code === found.detail);
    const name = language() === "tr" ? kind?.name_tr : kind?.name_en;
    return {
      id: `organisation-${found.id}`,
      group: "organisations",
      title: found.name,
      note: name,
      words: "",
      run: () => {
        if (app.screens.includes("participants"))
          app.lookAt({ organisation: found.id });
        else if (found.meeting)
          app.seek(found.meeting, { organisation: found.name }, found.name);
      },
    };
  }
  const { route } = found;
  return {
    id: `person-${found.id}`,
    group: "people",
    title: found.name,
    note: [found.detail, route === null ? city : t(PEOPLE_PARTS.to_place)]
      .filter(Boolean)
      .join(" · "),
    words: "",
    run: () => {
      if (route !== null) app.seekToPlace(route, found.id);
      else if (found.meeting)
        app.seek(found.meeting, { registration: found.id }, found.name);
    },
  };
}
