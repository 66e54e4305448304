import { beforeEach, expect, it } from "vitest";
import { Failure, useApi, type ImportOptions } from "../../lib/api";
import { fakeApi, file } from "../../lib/fake-api";
import { SheetImport } from "./import.svelte";

const EIGHTH = { sheet: null, row: 8, heading: "Adınız Soyadınız" };

let api: ReturnType<typeof fakeApi>;
let sheet: SheetImport;

beforeEach(() => {
  api = fakeApi();
  useApi(api);
  sheet = new SheetImport(3);
});

it("looks at a sheet, imports it, and takes it back with one undo", async () => {
  await sheet.take(file("/tmp/Basvurular.xlsx"));
  expect([sheet.ready, sheet.done, sheet.fileName]).toEqual([
    201,
    null,
    "Basvurular.xlsx",
  ]);
  await sheet.import();
  expect([sheet.done?.imported, sheet.preview, sheet.file]).toEqual([
    201,
    null,
    null,
  ]);
  await sheet.undo();
  expect([sheet.undone?.undone, sheet.done]).toEqual([201, null]);
});

it("reads again with the field that was corrected", async () => {
  const asked: ImportOptions[] = [];
  const preview = api.previewImport;
  api.previewImport = (path, options) => (
    asked.push(options),
    preview(path, options)
  );
  await sheet.take(file("/tmp/Basvurular.xlsx"));
  await sheet.setField("Telefon", "drop");
  expect(asked.map((it) => [it.route, it.map])).toEqual([
    [3, []],
    [3, [{ heading: "Telefon", field: "drop", dates: null }]],
  ]);
  expect(
    sheet.preview?.columns.find((it) => it.heading === "Telefon")?.dropped,
  ).toBe(true);
  await sheet.take(file("/tmp/Baska.xlsx"));
  expect(asked.at(-1)?.map, "another file begins anew").toEqual([]);
});

it("imports nothing while the meeting is missing, and keeps the columns in sight", async () => {
  await sheet.take(file("/tmp/Basvurular.xlsx"));
  const preview = api.previewImport;
  api.previewImport = async (path, options) => {
    if (options.meeting === null)
      throw new Failure({ code: "meeting_needed", args: {}, detail: "" });
    return preview(path, options);
  };
  await sheet.read();
  expect([sheet.failure?.code, sheet.preview !== null]).toEqual([
    "meeting_needed",
    true,
  ]);
  await sheet.import();
  expect(sheet.done).toBeNull();
  await sheet.setMeeting("m-3-1");
  await sheet.import();
  expect(sheet.done?.imported).toBe(201);
});

it("a file that was refused leaves nothing of the one before", async () => {
  await sheet.take(file("/tmp/Basvurular.xlsx"));
  api.previewImport = () =>
    Promise.reject(new Failure({ code: "file_is_html", args: {}, detail: "" }));
  await sheet.take(file("/tmp/sayfa.xlsx"));
  expect([sheet.preview, sheet.ready, sheet.failure?.code]).toEqual([
    null,
    0,
    "file_is_html",
  ]);
});

it("drops a reading that a later choice has overtaken", async () => {
  await sheet.take(file("/tmp/Basvurular.xlsx"));
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
  await sheet.take(file("/tmp/Basvurular.csv"));
  expect([sheet.repair, sheet.preview?.repaired_text]).toEqual([false, false]);
  expect(sheet.preview?.repairs.map((it) => it.after)).toContain(
    "Işıl Ağaoğlu",
  );
  await sheet.setField("Telefon", "drop");
  await sheet.setRepair(true);
  expect([sheet.options.repair, sheet.options.map.length]).toEqual([true, 1]);
  expect(sheet.preview?.repaired_text).toBe(true);
  await sheet.take(file("/tmp/Baska.csv"));
  expect([sheet.repair, sheet.preview?.repaired_text]).toEqual([false, false]);
});

it("mends a cell for this import, and takes the correction back", async () => {
  await sheet.take(file("/tmp/Basvurular.xlsx"));
  expect([sheet.preview?.refused, sheet.ready]).toEqual([2, 201]);
  await sheet.mend(EIGHTH, "Rojîn Ateş");
  expect([sheet.preview?.refused, sheet.ready]).toEqual([1, 202]);
  await sheet.mend(EIGHTH, "Rojin Ateş");
  expect(sheet.mended, "the last that was typed counts").toHaveLength(1);
  await sheet.unmend(EIGHTH);
  expect([sheet.preview?.refused, sheet.mended]).toEqual([2, []]);
  await sheet.mend(EIGHTH, "Rojîn Ateş");
  await sheet.setField("Adınız Soyadınız", "family");
  expect(sheet.mended, "mended for what the column was").toEqual([]);
  await sheet.mend(EIGHTH, "Rojîn Ateş");
  await sheet.take(file("/tmp/Baska.xlsx"));
  expect(sheet.mended, "another file begins anew").toEqual([]);
});

it("takes proposed names only when somebody says so", async () => {
  await sheet.take(file("/tmp/Basvurular.xlsx"));
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
  await sheet.take(file("/tmp/Basvurular.xlsx"));
  expect([sheet.step, sheet.next]).toEqual([3, "import-go"]);
  sheet.next = null;
  await sheet.setField("Adınız Soyadınız", null);
  expect([sheet.step, sheet.next], "nothing says who somebody is").toEqual([
    2,
    null,
  ]);
  await sheet.setField("Adınız Soyadınız", "name");
  await sheet.import();
  expect([sheet.step, sheet.next]).toEqual([4, "import-close"]);
});

it("is read anew by another page, row, encoding or delimiter, without what was typed for the first", async () => {
  await sheet.take(file("/tmp/Basvurular.csv"));
  await sheet.setField("Telefon", "drop");
  await sheet.setEncoding("cp857");
  expect([sheet.options.encoding, sheet.options.map]).toEqual(["cp857", []]);
  await sheet.setDelimiter("|");
  await sheet.setHeaderRow(4);
  expect(sheet.options).toMatchObject({ delimiter: "|", header_row: 4 });
  await sheet.setHeaderRow(Number.NaN);
  expect(sheet.options.header_row, "no number is no row").toBeNull();
  await sheet.take(file("/tmp/Basvurular.xlsx"));
  await sheet.setPage("Yedek");
  expect([sheet.preview?.sheet, sheet.preview?.hidden_sheets]).toEqual([
    "Yedek",
    ["Eski liste"],
  ]);
});

it("stops a long sheet, and reads it again when asked", async () => {
  await sheet.take(file("/tmp/Basvurular.xlsx"));
  const preview = api.previewImport;
  let stop = () => {};
  api.previewImport = () =>
    new Promise((_, refuse) => {
      stop = () =>
        refuse(new Failure({ code: "stopped", args: {}, detail: "" }));
    });
  api.stopImport = async () => (stop(), null);
  const reading = sheet.read();
  await sheet.stop();
  await reading;
  expect([sheet.failure?.code, sheet.working, sheet.preview]).toEqual([
    "stopped",
    null,
    null,
  ]);
  api.previewImport = preview;
  await sheet.read();
  expect([sheet.failure, sheet.ready]).toEqual([null, 201]);
});

it("reads the columns as last time until that is forgotten", async () => {
  useApi(fakeApi(new URLSearchParams("remembered")));
  await sheet.take(file("/tmp/Basvurular.xlsx"));
  expect(sheet.preview?.remembered.map((it) => it.field)).toEqual([
    "motivation",
  ]);
  await sheet.forget();
  expect(sheet.preview?.remembered).toEqual([]);
});

it("takes the same file as the team's list, and writes nothing of one kind as the other", async () => {
  await sheet.take(file("/tmp/Basvurular.xlsx"));
  await sheet.mend(EIGHTH, "Rojîn Ateş");
  await sheet.setTakenAs("selected");
  expect([sheet.options.taken_as, sheet.mended, sheet.ready]).toEqual([
    "selected",
    [],
    2,
  ]);
  expect(sheet.preview?.decisions.map((it) => it.after)).toEqual([
    "selected",
    "waiting",
  ]);
  expect([sheet.step, sheet.next]).toEqual([3, "import-go"]);
  await sheet.import();
  expect(sheet.done?.imported).toBe(2);
});

it("shows the columns of a list whose result was not found, so that somebody can say which it is", async () => {
  const preview = api.previewImport;
  api.previewImport = async (path, options) => {
    const isNamed = options.map.some((it) => it.field === "selection");
    if (options.taken_as === "selected" && !isNamed)
      throw new Failure({
        code: "result_column_missing",
        args: {},
        detail: "",
      });
    return preview(path, options);
  };
  sheet.takenAs = "selected";
  await sheet.take(file("/tmp/Liste.xlsx"));
  expect([sheet.failure?.code, sheet.step]).toEqual([
    "result_column_missing",
    2,
  ]);
  expect(sheet.preview?.columns.length).toBeGreaterThan(0);
  await sheet.import();
  expect(sheet.done, "nothing is written while it is not known").toBeNull();
  await sheet.setField("Telefon", "selection");
  expect([sheet.failure, sheet.ready]).toEqual([null, 2]);
});

it("asks nothing of a sheet that is being written, and takes no other", async () => {
  await sheet.take(file("/tmp/Basvurular.xlsx"));
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
  await sheet.take(file("/tmp/Baska.xlsx"));
  expect([asked, sheet.fileName]).toEqual([0, "Basvurular.xlsx"]);
  write();
  await importing;
  expect(sheet.done?.imported).toBe(201);
});
