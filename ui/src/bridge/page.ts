// What a page gets at the bridge: the list over the real engine, stubs around it.

import type { Api } from "../lib/api";
import { commandsBy } from "../lib/bindings";
import type { Bridge } from "./bridge";
import { BadLuck, Person } from "./stubs";

/** Of every world that has a file. */
export const PASSPHRASE = "dört kelime yeter sana";

export type Page = { api: Api; person: Person; luck: BadLuck };

/** Opens a copy of a world, unlocked unless said otherwise. */
export async function pageAt(
  bridge: Bridge,
  world: string,
  locked = false,
): Promise<Page> {
  await bridge.ask({ open: world });
  const person = new Person(bridge);
  const luck = new BadLuck();
  const ask = luck.around((name, args) => bridge.ask({ call: name, args }));
  const { chooseSheet, chooseFile, chooseTarget, chooseFolder } = person;
  const { openFile, onFiles } = person;
  const hand = { chooseSheet, chooseFile, chooseTarget, chooseFolder };
  const { onChanged } = bridge;
  const api: Api = {
    ...commandsBy(ask),
    ...hand,
    openFile,
    onFiles,
    onChanged,
  };
  if (!locked && (await api.laptop()).exists) await api.unlock(PASSPHRASE);
  return { api, person, luck };
}
