import { cleanup, fireEvent, render } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { AttentionChoice, AttentionItem, MeetingId } from "../../lib/api";
import { speak } from "../../lib/i18n.svelte";
import Alerts from "./Alerts.svelte";

beforeEach(() => speak("tr"));
afterEach(cleanup);

const taken: AttentionItem = {
  kind: "hidden_in_use",
  what: "meeting",
  id: "m-7",
  name: "1.3 Samsun 2027-03-20",
  meeting: "m-7",
  device: "merkez",
  at: "2027-03-18T09:41:00+03:00",
  field: null,
  values: [],
  count: 0,
  back: null,
  choices: [],
};

function shown(attention: AttentionItem[]) {
  const opened: string[] = [];
  const decided: unknown[] = [];
  const onopen = (meeting: MeetingId) => opened.push(meeting);
  const none = () => {};
  const props = {
    alerts: [],
    discrepancies: [],
    onopen,
    ondossier: none,
    onall: none,
    onresolve: (
      item: AttentionItem,
      choice: AttentionChoice,
      nth: number | null,
    ) => decided.push([item.id, choice, nth]),
  };
  const { container } = render(Alerts, { attention, ...props });
  return { list: container, opened, decided };
}

it("says what was taken out and stays, who did it and when, and opens the meeting", async () => {
  const { list, opened } = shown([taken]);
  const line = list.querySelector("[data-attention=hidden_in_use]")!;
  for (const part of ["Toplantı", "1.3 Samsun", "merkez", "18.03.2027"])
    expect(line.textContent).toContain(part);
  await fireEvent.click(line.querySelector("button")!);
  expect(opened).toEqual(["m-7"]);
});

it("says of which laptop there are copies that wrote as one", () => {
  const copied: AttentionItem = {
    ...taken,
    kind: "written_twice",
    what: null,
    id: "d-1",
    name: null,
    meeting: null,
  };
  const { list } = shown([copied]);
  const line = list.querySelector("[data-attention=written_twice]")!;
  for (const part of ["merkez", "18.03.2027", "hiçbir giriş kaybolmadı"])
    expect(line.textContent).toContain(part);
  expect(line.querySelector("button")).toBeNull();
});

it("names what a later version knows, and says when there is nothing", () => {
  const kind = "of_tomorrow" as AttentionItem["kind"];
  const later = { ...taken, kind, what: null, meeting: null };
  expect(shown([later]).list.textContent).toContain("of_tomorrow");
  cleanup();
  expect(shown([]).list.querySelector(".none")).toBeTruthy();
});

it("shows what two laptops wrote into one field, by whom, and takes one word for all of them", async () => {
  const at = "2027-03-18T09:41:00+03:00";
  const two: AttentionItem = {
    ...taken,
    kind: "two_values",
    what: null,
    id: "v-1",
    name: "Ayşe Işık",
    meeting: null,
    field: "phone",
    values: [
      { value: "0500 000 00 01", device: "merkez", at, stands: false },
      { value: null, device: "Kapı", at, stands: true },
    ],
    count: 2,
    choices: ["keep"],
  };
  const { list, decided } = shown([two]);
  const line = list.querySelector("[data-attention=two_values]")!;
  for (const part of ["Ayşe Işık", "telefon", "0500 000 00 01", "Kapı", "boş"])
    expect(line.textContent).toContain(part);
  await fireEvent.click(line.querySelector("[data-keep='1']")!);
  expect(decided).toEqual([["v-1", "keep", 1]]);
});

it("says what comes back before it is brought back", async () => {
  const hidden: AttentionItem = {
    ...taken,
    kind: "changed_out_of_sight",
    what: null,
    id: "o-1",
    name: "Ayşe Işık",
    meeting: null,
    count: 3,
    back: { people: 3, registrations: 2, seats: 1, replies: 1 },
    choices: ["back", "leave"],
  };
  const { list, decided } = shown([hidden]);
  const line = list.querySelector("[data-attention=changed_out_of_sight]")!;
  for (const part of ["merkez", "3 kişi", "2 kayıt", "1 kişinin yeri"])
    expect(line.textContent).toContain(part);
  await fireEvent.click(line.querySelector("[data-choice=back]")!);
  await fireEvent.click(line.querySelector("[data-choice=leave]")!);
  expect(decided).toEqual([
    ["o-1", "back", null],
    ["o-1", "leave", null],
  ]);
});
