// The page in a browser, by `npm run dev`: `?world=` names the file of which it gets a copy, `locked` leaves it locked,
// `clock=2026-11-25T10:00` turns its clock (`now` is today), `fail=CODE` lets every write fail, `lang= theme= size= role=
// list=` are settings.

import type { Api } from "../lib/api";
import { Bridge } from "./bridge";
import { pageAt } from "./page";

export async function devApi(asked: URLSearchParams): Promise<Api> {
  const hot = import.meta.hot!;
  const bridge = new Bridge((line) => hot.send("bridge", line));
  hot.on("bridge", (line: string) => bridge.hear(line));
  const opened = new Promise((ready) => hot.on("bridge:open", ready));
  hot.send("bridge:open");
  await opened;
  const world = asked.get("world") ?? "demo";
  const { api, person, luck } = await pageAt(
    bridge,
    world,
    asked.has("locked"),
  );
  const clock = asked.get("clock");
  if (clock) await bridge.ask({ clock: clock === "now" ? null : clock });
  const { settings } = await api.laptop();
  await api.setSettings({
    ...settings,
    language: word(asked.get("lang"), settings.language),
    theme: word(asked.get("theme"), settings.theme),
    text_size: Number(asked.get("size") ?? settings.text_size),
    role: word(asked.get("role"), settings.role),
    desk_list: word(asked.get("list"), settings.desk_list),
  });
  luck.code = asked.get("fail");
  person.sheet = await person.has("basvurular_1.guzergah.xlsx");
  person.file = await person.has("aile.txt", "Aile fotoğrafı");
  return api;
}

/** What the address of the page asks for, as it is written there; the engine refuses what it does not know. */
function word<W extends string>(asked: string | null, otherwise: W): W {
  return (asked as W | null) ?? otherwise;
}
