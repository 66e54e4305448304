import { beforeEach, expect, it, vi } from "vitest";
import {
  APPLICATIONS,
  EXPECTATION,
  LIST,
  MEETING,
  NAME,
  UNCLEAR_LIST,
  garbled,
} from "../../bridge/sheets";
import { open, type World } from "../../bridge/world";
import { api, type ImportOptions } from "../../lib/api";
import { SheetImport } from "./import.svelte";

const SECOND = { sheet: null, row: 2, heading: "Ad Soyad" };
const FIFTH = { sheet: null, row: 5, heading: NAME };

let world: World;
let sheet: SheetImport;

beforeEach(async () => {
  world = await open("tour");
  sheet = new SheetImport(3);
});

/** A sheet of theirs; the one of the applications where none is given. */
const file = (name: string, text = APPLICATIONS) =>
  world.person.has(name, text);

const at = async (city: string) => {
  const meetings = await api.meetings();
  return meetings.find((it) => it.city === city)!.meeting;
};

/** Everybody on the lists of the meetings, and who waits to be placed. */
async function taken(): Promise<number> {
  const meetings = await api.meetings();
  const lists = meetings.map((it) => api.registrations(it.meeting));
  const listed = (await Promise.all(lists)).flat().length;
  return listed + (await api.toPlace(3)).length;
}

/** The applications are in the file already. */
async function applied() {
  const earlier = new SheetImport(3);
  await earlier.take(await file("Basvurular.csv"));
  await earlier.import();
  expect(earlier.done?.imported).toBe(7);
}

it("looks at a sheet, imports it, and takes it back with one undo", async () => {
  await sheet.take(await file("Basvurular.csv"));
  expect([sheet.ready, sheet.done, sheet.fileName]).toEqual([
    7,
    null,
    "Basvurular.csv",
  ]);
  await sheet.import();
  expect([sheet.done?.imported, sheet.preview, sheet.file]).toEqual([
    7,
    null,
    null,
  ]);
  expect(await taken()).toBe(7);
  await sheet.undo();
  expect([sheet.undone?.undone, sheet.done]).toEqual([7, null]);
  expect(await taken()).toBe(0);
});

it("reads again with the field that was corrected", async () => {
  const asked: ImportOptions[] = [];
  const preview = api.previewImport;
  api.previewImport = (path, options) => (
    asked.push(options),
    preview(path, options)
  );
  await sheet.take(await file("Basvurular.csv"));
  await sheet.setField("Telefon", "drop");
  expect(asked.map((it) => [it.route, it.map])).toEqual([
    [3, []],
    [3, [{ heading: "Telefon", field: "drop", dates: null }]],
  ]);
  expect(
    sheet.preview?.columns.find((it) => it.heading === "Telefon")?.dropped,
  ).toBe(true);
  await sheet.take(await file("Baska.csv"));
  expect(asked.at(-1)?.map, "another file begins anew").toEqual([]);
});

it("imports nothing while the meeting is missing, and keeps the columns in sight", async () => {
  await sheet.take(await file("Basvurular.csv"));
  await sheet.setField(MEETING, "drop");
  expect([sheet.failure?.code, sheet.preview !== null]).toEqual([
    "meeting_needed",
    true,
  ]);
  await sheet.import();
  expect(sheet.done).toBeNull();
  expect(await taken()).toBe(0);
  const bolu = await at("Bolu");
  await sheet.setMeeting(bolu);
  await sheet.import();
  expect(sheet.done?.imported).toBe(7);
  expect((await api.registrations(bolu)).length).toBe(7);
});

it("a file that was refused leaves nothing of the one before", async () => {
  await sheet.take(await file("Basvurular.csv"));
  const page = "<!doctype html><html><body>Ad Soyad</body></html>";
  await sheet.take(await file("sayfa.xlsx", page));
  expect([sheet.preview, sheet.ready, sheet.failure?.code]).toEqual([
    null,
    0,
    "file_is_html",
  ]);
});

it("drops a reading that a later choice has overtaken", async () => {
  await sheet.take(await file("Basvurular.csv"));
  const late: (() => void)[] = [];
  const preview = api.previewImport;
  api.previewImport = (path, options) =>
    new Promise((answer) =>
      late.push(() => void preview(path, options).then(answer)),
    );
  const first = sheet.setField("Telefon", "drop");
  const second = sheet.setField("Telefon", "email");
  late[1]!();
  await second;
  late[0]!();
  await first;
  expect(
    sheet.preview?.columns.find((it) => it.heading === "Telefon")?.field,
  ).toBe("email");
});

it("repairs garbled letters only when asked, and not in the next file", async () => {
  await sheet.take(await file("Basvurular.csv", garbled(APPLICATIONS)));
  expect([sheet.repair, sheet.preview?.repaired_text]).toEqual([false, false]);
  expect(sheet.preview?.repairs.map((it) => it.after)).toContain(NAME);
  await sheet.setField("Telefon", "drop");
  await sheet.setRepair(true);
  expect([sheet.options.repair, sheet.options.map.length]).toEqual([true, 1]);
  expect(sheet.preview?.repaired_text).toBe(true);
  expect(sheet.preview?.list[1]?.name).toBe("Işıl Ağaoğlu");
  await sheet.take(await file("Baska.csv", garbled(APPLICATIONS)));
  expect([sheet.repair, sheet.preview?.repaired_text]).toEqual([false, false]);
});

it("mends a cell for this import, and takes the correction back", async () => {
  await sheet.take(await file("Basvurular.csv"));
  expect([sheet.preview?.refused, sheet.ready]).toEqual([2, 7]);
  await sheet.mend(FIFTH, "Rojîn Ateş");
  expect([sheet.preview?.refused, sheet.ready]).toEqual([1, 8]);
  await sheet.mend(FIFTH, "Rojin Ateş");
  expect(sheet.mended, "the last that was typed counts").toHaveLength(1);
  await sheet.unmend(FIFTH);
  expect([sheet.preview?.refused, sheet.mended]).toEqual([2, []]);
  await sheet.mend(FIFTH, "Rojîn Ateş");
  await sheet.setField(NAME, "family");
  expect(sheet.mended, "mended for what the column was").toEqual([]);
  await sheet.mend(FIFTH, "Rojîn Ateş");
  await sheet.take(await file("Baska.csv"));
  expect(sheet.mended, "another file begins anew").toEqual([]);
});

it("takes proposed names only when somebody says so", async () => {
  await sheet.take(await file("Basvurular.csv"));
  expect([
    sheet.options.proposed_names,
    sheet.preview?.proposals.length,
  ]).toEqual([false, 2]);
  await sheet.setProposedNames(true);
  expect([
    sheet.options.proposed_names,
    sheet.preview?.proposals.length,
  ]).toEqual([true, 0]);
});

it("knows the step it is at, and what asks for the next key", async () => {
  expect(sheet.step).toBe(1);
  await sheet.take(await file("Basvurular.csv"));
  expect([sheet.step, sheet.next]).toEqual([3, "import-count-proposals"]);
  sheet.next = null;
  await sheet.setField(NAME, null);
  expect([sheet.step, sheet.next], "nothing says who somebody is").toEqual([
    2,
    null,
  ]);
  await sheet.setField(NAME, "name");
  await sheet.import();
  expect([sheet.step, sheet.next]).toEqual([4, "import-close"]);
});

it("is read anew by another page, row, encoding or delimiter, without what was typed for the first", async () => {
  await sheet.take(await file("Basvurular.csv"));
  await sheet.setField("Telefon", "drop");
  await sheet.setEncoding("cp857");
  expect([sheet.options.encoding, sheet.options.map]).toEqual(["cp857", []]);
  await sheet.setDelimiter("|");
  await sheet.setHeaderRow(4);
  expect(sheet.options).toMatchObject({ delimiter: "|", header_row: 4 });
  await sheet.setHeaderRow(Number.NaN);
  expect(sheet.options.header_row, "no number is no row").toBeNull();
  await sheet.take(await world.person.has("basvurular_sayfalar.xlsx"));
  await sheet.setMeeting(await at("Bolu"));
  const people = () => sheet.preview?.list.map((it) => it.name);
  expect(people()).toEqual(["Ayşe Işık"]);
  await sheet.setPage("Yedek");
  expect([sheet.preview?.sheet, sheet.preview?.hidden_sheets]).toEqual([
    "Yedek",
    ["Eski liste"],
  ]);
  expect(people()).toEqual(["Hasan Kaya"]);
});

it("stops a long sheet, and reads it again when asked", async () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, n) => `Kişi ${n};Dernek ${n}`,
  );
  const long = `Ad Soyad;Kurum\n${rows.join("\n")}\n`;
  sheet.meeting = await at("Bolu");
  const reading = sheet.take(await file("Uzun.csv", long));
  await vi.waitFor(
    async () => expect((await api.importProgress()).total).toBeGreaterThan(0),
    { interval: 5, timeout: 10_000 },
  );
  expect(sheet.working).toBe("reading");
  await sheet.stop();
  await reading;
  expect([sheet.failure?.code, sheet.working, sheet.preview]).toEqual([
    "stopped",
    null,
    null,
  ]);
  await sheet.read();
  expect([sheet.failure, sheet.ready]).toEqual([null, 10_000]);
});

it("reads the columns as last time until that is forgotten", async () => {
  await sheet.take(await file("Basvurular.csv"));
  expect(sheet.preview?.remembered).toEqual([]);
  await sheet.setField(EXPECTATION, "motivation");
  await sheet.import();
  await sheet.take(await file("Basvurular.csv"));
  expect(sheet.preview?.remembered).toEqual([
    { heading: EXPECTATION, field: "motivation", dates: null },
  ]);
  await sheet.forget();
  expect(sheet.preview?.remembered).toEqual([]);
});

it("takes the same file as the team's list, and writes nothing of one kind as the other", async () => {
  await applied();
  await sheet.take(await file("Liste.csv", LIST));
  await sheet.mend(SECOND, "Rojîn Ateş");
  await sheet.setTakenAs("selected");
  expect([sheet.options.taken_as, sheet.mended, sheet.ready]).toEqual([
    "selected",
    [],
    2,
  ]);
  const decisions = [...sheet.preview!.decisions];
  decisions.sort((a, b) => a.row - b.row);
  expect(decisions.map((it) => it.after)).toEqual(["selected", "waiting"]);
  expect([sheet.step, sheet.next]).toEqual([3, "import-count-refused"]);
  await sheet.import();
  expect(sheet.done?.imported).toBe(2);
  expect(await taken(), "nobody is taken in for being selected").toBe(7);
  const [ayse] = await api.registrations(await at("Çorum"));
  expect([ayse?.name, ayse?.selection]).toEqual(["ayşe YILMAZ", "selected"]);
});

it("shows the columns of a list whose result was not found, so that somebody can say which it is", async () => {
  await applied();
  sheet.takenAs = "selected";
  await sheet.take(await file("Liste.csv", UNCLEAR_LIST));
  expect([sheet.failure?.code, sheet.step]).toEqual([
    "result_column_missing",
    2,
  ]);
  expect(sheet.preview?.columns.map((it) => it.heading)).toContain(
    "Kurulun görüşü",
  );
  await sheet.import();
  expect(sheet.done, "nothing is written while it is not known").toBeNull();
  await sheet.setField("Kurulun görüşü", "selection");
  expect([sheet.failure, sheet.ready]).toEqual([null, 2]);
});

it("asks nothing of a sheet that is being written, and takes no other", async () => {
  await sheet.take(await file("Basvurular.csv"));
  let write = () => {};
  const taken = api.import;
  api.import = (path, options) =>
    new Promise((answer) => {
      write = () => void taken(path, options).then(answer);
    });
  let asked = 0;
  const preview = api.previewImport;
  api.previewImport = (path, options) => (asked++, preview(path, options));
  const importing = sheet.import();
  await sheet.setField("Telefon", "drop");
  await sheet.take(await file("Baska.csv"));
  expect([asked, sheet.fileName]).toEqual([0, "Basvurular.csv"]);
  write();
  await importing;
  expect(sheet.done?.imported).toBe(7);
});
