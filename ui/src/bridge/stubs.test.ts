import { expect, it } from "vitest";
import { commandsBy } from "../lib/bindings";
import { Bridge } from "./bridge";
import { BadLuck, Person } from "./stubs";
import { open } from "./world";

it("no stub has the name of a command", () => {
  const commands = Object.keys(commandsBy(async () => null as never));
  expect(commands.length).toBeGreaterThan(90);
  for (const stub of [new Person(new Bridge(() => {})), new BadLuck()]) {
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(stub));
    const names = [...Object.keys(stub), ...methods];
    expect(names.filter((it) => commands.includes(it))).toEqual([]);
  }
});

it("what was written may be shown, and nothing that was only chosen", async () => {
  const { api, person } = await open();
  const meeting = (await api.today()).meeting!;
  const target = (await person.chooseTarget("liste.pdf"))!;
  await expect(person.openFile(target.ticket)).rejects.toThrow("internal");
  await api.signInSheet(meeting, target.ticket, "blank", "tr");
  await person.openFile(target.ticket);
  expect(person.shown).toEqual([target.ticket]);
  const sheet = await person.has("liste.csv", "Ad Soyad\nAyşe Işık\n");
  await expect(
    api.signInSheet(meeting, sheet.ticket, "blank", "tr"),
  ).rejects.toThrow("internal");
});

it("a forced failure writes nothing, and what is only tried goes on", async () => {
  const { api, luck } = await open();
  const meeting = (await api.today()).meeting!;
  const [, one] = await api.roster(meeting);
  luck.code = "disk_full";
  const failed = api.checkIn(meeting, one!.registration, false);
  await expect(failed).rejects.toThrow("disk_full");
  await api.previewSelection(meeting);
  luck.code = null;
  expect((await api.desk(meeting)).arrived).toBe(4);
});

it("news come before the answer that they are of", async () => {
  const { api } = await open();
  const meeting = (await api.today()).meeting!;
  const [one] = await api.roster(meeting);
  const heard: string[] = [];
  api.onChanged((topics) => heard.push(...topics));
  await api.checkIn(meeting, one!.registration, false);
  expect(heard).toContain("check_ins");
});
