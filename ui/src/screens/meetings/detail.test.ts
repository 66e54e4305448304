import { beforeEach, expect, it } from "vitest";
import { open, type World } from "../../bridge/world";
import { api, type MeetingId } from "../../lib/api";
import { say, speak } from "../../lib/i18n.svelte";
import { AgendaRow, Detail, fieldsOf, titleOf } from "./detail.svelte";

let world: World;
let trabzon: string;
let ordu: string;

// Trabzon has a venue, an agenda and its first tick; Ordu, the next city of the route, has nothing yet.
beforeEach(async () => {
  speak("tr");
  world = await open("door");
  const meetings = await api.meetings();
  const of = (city: string) => meetings.find((it) => it.city === city)!.meeting;
  [trabzon, ordu] = [of("Trabzon"), of("Ordu")];
  const venue = fieldsOf([["venue", "Kıyı Kültür Evi"]]);
  await api.edit("meeting", trabzon, venue, null);
  await api.fillAgenda(trabzon, "template");
  const { checklist } = await api.meetingDetail(trabzon);
  const visibility = checklist.find((it) => it.item === "visibility")!;
  const done = fieldsOf([["state", "done"]]);
  await api.edit("checklist", visibility.line, done, null);
});

async function opened(meeting: MeetingId): Promise<Detail> {
  const detail = new Detail(meeting);
  await detail.reading.refresh();
  return detail;
}

it("ticks a line, and takes it back with one step", async () => {
  const detail = await opened(trabzon);
  const line = detail.value!.checklist[0]!;
  expect([line.state, line.suggested]).toEqual(["open", true]);
  await detail.tick(line, "done");
  expect(detail.value!.checklist[0]!.state).toBe("done");
  expect(detail.value!.meeting.readiness.done).toBe(2);
  expect(detail.done?.operation).toBeTruthy();
  await detail.undo();
  expect(detail.value!.checklist[0]!.state).toBe("open");
  expect(detail.done).toBeNull();
});

it("fills an empty agenda from the city before and names it", async () => {
  const detail = await opened(ordu);
  expect([detail.value!.agenda.length, detail.value!.previous]).toEqual([
    0,
    "Trabzon",
  ]);
  expect(await detail.fill("previous")).toBe(true);
  expect(detail.value!.agenda.length).toBeGreaterThan(3);
  await detail.undo();
  expect(detail.value!.agenda).toEqual([]);
});

it("says what could not be done and keeps what stands", async () => {
  world.luck.code = "disk_full";
  const detail = await opened(trabzon);
  expect(await detail.addLine("Pankart")).toBe(false);
  expect(detail.failure?.code).toBe("disk_full");
  expect(detail.value!.checklist.length).toBe(6);
  expect((await api.meetingDetail(trabzon)).checklist.length).toBe(6);
});

it("keeps what somebody is typing when news comes, and takes it over when nobody is", async () => {
  const detail = await opened(trabzon);
  detail.facts!.typed.rooms = "Salon 2";
  const typing = detail.facts;
  await api.edit(
    "meeting",
    trabzon,
    fieldsOf([["interpretation", "işaret dili"]]),
    null,
  );
  await detail.reading.refresh();
  expect(detail.facts).toBe(typing);
  detail.resetFacts();
  await detail.reading.refresh();
  expect(detail.facts!.typed.interpretation).toBe("işaret dili");
});

it("finds what was being typed as it was left", async () => {
  const left = await opened(trabzon);
  left.facts!.typed.rooms = "Salon 2";
  const again = left.again();
  await again.reading.refresh();
  expect([again.meeting, again.facts!.typed.rooms]).toEqual([
    trabzon,
    "Salon 2",
  ]);
  expect(await again.saveFacts()).toBe(true);
  expect(again.value!.venue!.rooms).toBe("Salon 2");
});

it("saves the facts and offers to take them back", async () => {
  const detail = await opened(trabzon);
  detail.facts!.typed.meals_ordered = "24";
  expect(await detail.saveFacts()).toBe(true);
  expect(detail.value!.meals_ordered).toBe(24);
  expect(detail.facts!.dirty).toBe(false);
  await detail.undo();
  expect(detail.value!.meals_ordered).toBeNull();
  detail.facts!.typed.capacity = "0";
  expect(await detail.saveFacts()).toBe(false);
});

it("says how many have to be told, until something else is saved", async () => {
  const detail = await opened(ordu);
  detail.facts!.typed.date = "1.12.2026";
  detail.facts!.reason = "Kar yağışı";
  expect(await detail.saveFacts()).toBe(true);
  const list = await api.registrations(ordu);
  expect([detail.touched, list.length]).toEqual([3, 3]);
  detail.facts!.typed.rooms = "Salon 3";
  expect(await detail.saveFacts()).toBe(true);
  expect(detail.touched).toBe(0);
});

it("adds dropped files in their order and stops at the first that cannot be added", async () => {
  const detail = await opened(trabzon);
  const names = () => detail.value!.files.map((it) => it.file_name);
  const photo = await world.person.has("aile.webp", "RIFF0000WEBPVP8 ");
  const list = await world.person.has("liste.pdf", "%PDF-1.7");
  const empty = await world.person.has("bos.pdf", "");
  const late = await world.person.has("gec.pdf", "%PDF-1.6");
  await detail.attach([photo, list, empty, late]);
  expect(detail.failure?.code).toBe("attachment_empty");
  expect(names()).toEqual(["aile.webp", "liste.pdf"]);
  expect(detail.value!.files.map((it) => it.kind)).toEqual(["photo", "paper"]);
  await detail.removeFile(detail.value!.files[0]!.attachment);
  expect(names()).toEqual(["liste.pdf"]);
  await detail.undo();
  expect(names()).toEqual(["aile.webp", "liste.pdf"]);
});

it("offers a sheet that comes back where its code says, and asks about what has none", async () => {
  const detail = await opened(ordu);
  const target = (await world.person.chooseTarget("imza.pdf"))!;
  const { sheet } = await api.signInSheet(
    trabzon,
    target.ticket,
    "blank",
    "tr",
  );
  const scanned = await world.person.has("imza.pdf");
  const agenda = await world.person.has("gundem.pdf", "%PDF-1.7");
  await detail.attach([scanned, agenda]);
  expect(detail.value!.files.map((it) => it.file_name)).toEqual(["gundem.pdf"]);
  const [offered] = detail.offered;
  expect(offered!.scan.pages[0]).toMatchObject({ sheet, city: "Trabzon" });

  await detail.fileScan(offered!, ordu);
  expect(detail.offered[0]!.scan.outcome).toBe("other_meeting");
  await detail.fileScan(detail.offered[0]!, null);
  expect(detail.offered).toEqual([]);
  expect(say(detail.done!.text)).toContain("Trabzon");
  const scans = await api.scans(trabzon);
  expect([scans[0]!.sheet, scans[0]!.missing]).toEqual([sheet, []]);
  expect((await api.meetingDetail(trabzon)).files[0]!.kind).toBe("scan");

  world.person.file = await world.person.has("foto.heic", "\0\0\0\x18ftypheic");
  await detail.chooseScan();
  const [photo] = detail.offered;
  expect(photo!.scan.outcome).toBe("not_looked_into");
  await detail.fileScan(photo!, null, [{ page: 1, shows: "yok" }]);
  expect(detail.failure?.code).toBe("scan_sheet_unknown");
  await detail.fileScan(photo!, detail.meeting);
  expect(detail.offered).toEqual([]);
  expect(detail.value!.files.map((it) => it.kind)).toEqual(["paper", "scan"]);
  await detail.undo();
  expect(detail.value!.files.map((it) => it.kind)).toEqual(["paper"]);
});

it("adds and takes out a member of the staff and a line of its own", async () => {
  const detail = await opened(ordu);
  await detail.addMember(" Işıl Çınar ", "raportör", "");
  const [member] = detail.value!.staff;
  expect([member!.name, member!.role]).toEqual(["Işıl Çınar", "raportör"]);
  await detail.removeMember(member!.member);
  expect(detail.value!.staff).toEqual([]);
  await detail.addLine("Pankart");
  const own = detail.value!.checklist.at(-1)!;
  expect([own.item, titleOf(own)]).toEqual([null, "Pankart"]);
  expect(titleOf(detail.value!.checklist[0]!)).toBe("Mekân");
  speak("en");
  expect(titleOf(detail.value!.checklist[0]!)).toBe("Venue");
});

it("reads a line of the agenda as it is typed", async () => {
  const detail = await opened(trabzon);
  const row = new AgendaRow(detail.value!.agenda[0]);
  expect(row.dirty).toBe(false);
  row.typed.start = "9.45";
  row.typed.minutes = "25";
  expect(row.pairs).toEqual([
    ["start", "09:45"],
    ["minutes", "25"],
  ]);
  for (const [field, wrong] of [
    ["start", "25.00"],
    ["minutes", "0"],
    ["minutes", "601"],
    ["actual_minutes", "çok"],
  ] as const) {
    const typed = new AgendaRow(detail.value!.agenda[0]);
    typed.typed[field] = wrong;
    expect([field, wrong, typed.problem(field) !== null]).toEqual([
      field,
      wrong,
      true,
    ]);
  }
  const untitled = new AgendaRow();
  expect(untitled.problems).toEqual([]);
  untitled.typed.start = "10.00";
  expect(untitled.problems.map((it) => it.id)).toEqual([
    "detail-agenda-untitled",
  ]);
  expect(await detail.saveAgenda(row)).toBe(true);
  expect(detail.value!.agenda[0]!.start).toBe("09:45");
});
