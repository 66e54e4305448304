import { beforeEach, describe, expect, it } from "vitest";
import { App } from "../../app.svelte";
import { useApi, type OrganisationItem } from "../../lib/api";
import { fakeApi } from "../../lib/fake-api";
import { speak } from "../../lib/i18n.svelte";
import { itemOf } from "../palette/items";
import { OrganisationEdit, provincesOf, Search } from "./organisations.svelte";

let api: ReturnType<typeof fakeApi>;
let items: OrganisationItem[];

beforeEach(async () => {
  speak("tr");
  api = fakeApi();
  useApi(api);
  items = await api.allOrganisations();
});

const names = (search: Search) => search.among(items).map((it) => it.name);

describe("the register", () => {
  it("is searched by every word, whatever letters are typed, by short names too", () => {
    const search = new Search();
    expect(names(search)).toEqual(items.map((it) => it.name));
    expect(search.narrows).toBe(false);
    const [word] = items[0]!.name.split(" ");
    search.text = word!.toLocaleUpperCase("tr");
    expect(names(search)).toContain(items[0]!.name);
    search.text = "hiç yok böyle";
    expect(names(search)).toEqual([]);
    search.clear();
    items = [{ ...items[0]!, name: "Umut Derneği", short_name: "ÇYDD" }];
    search.text = "cydd";
    expect(names(search)).toEqual(["Umut Derneği"]);
  });

  it("is narrowed by group, province and the sensitive flag together", () => {
    const one = { ...items[0]!, group: "local" };
    const other = { ...one, name: "Öteki", group: "public", sensitive: true };
    items = [one, other, { ...other, name: "Uzak", plate: 65 }];
    const search = new Search();
    search.group = "public";
    expect(names(search)).toEqual(["Öteki", "Uzak"]);
    search.sensitive = true;
    search.plate = "65";
    expect(names(search)).toEqual(["Uzak"]);
    search.theme = "youth";
    expect(names(search)).toEqual([]);
    items[2]!.themes = ["women", "youth"];
    expect(names(search)).toEqual(["Uzak"]);
    expect(provincesOf(items).map(([plate]) => plate)).toContain("65");
  });
});

describe("a correction", () => {
  it("sends only what differs", () => {
    const edit = new OrganisationEdit(items[0]!);
    expect([edit.changes, edit.ready]).toEqual([[], false]);
    edit.shortName = " UD ";
    edit.themes = ["youth", "", "women"];
    edit.sensitive = true;
    expect(edit.changes).toEqual([
      { field: "short_name", value: "UD" },
      { field: "themes", value: "youth women" },
      { field: "sensitive", value: "yes" },
    ]);
    edit.name = " ";
    expect(edit.ready, "a name is never empty").toBe(false);
  });

  it("names the headquarters by the offer that was taken, or as it was typed", () => {
    const edit = new OrganisationEdit(items[1]!);
    edit.typeHeadquarters("Umut");
    expect(edit.changes).toEqual([{ field: "branch_of", value: "Umut" }]);
    edit.takeHeadquarters(items[0]!.organisation, items[0]!.name);
    expect(edit.changes[0]!.value).toBe(items[0]!.organisation);
    edit.typeHeadquarters("");
    expect(edit.changes, "as it was").toEqual([]);
  });

  it("keeps what was typed when it is refused, and can be taken back when it is not", async () => {
    const [head, branch] = items;
    const edit = new OrganisationEdit(branch!);
    edit.takeHeadquarters(branch!.organisation, branch!.name);
    expect(await edit.save()).toBeNull();
    expect([edit.failure?.code, edit.headquarters]).toEqual([
      "branch_of_itself",
      branch!.name,
    ]);
    edit.takeHeadquarters(head!.organisation, head!.name);
    const operation = await edit.save();
    const page = await api.organisation(head!.organisation);
    expect(page.branches.map((it) => it.name)).toEqual([branch!.name]);

    const circle = new OrganisationEdit(head!);
    circle.takeHeadquarters(branch!.organisation, branch!.name);
    await circle.save();
    expect(circle.failure?.code).toBe("branch_circle");

    await api.undo(operation);
    const after = await api.organisation(head!.organisation);
    expect(after.branches).toEqual([]);
  });
});

it("an organisation that was searched for opens its page", async () => {
  const app = new App();
  await app.start();
  const found = await api.find(items[0]!.name, 12);
  const one = found.find((it) => it.kind === "organisation")!;
  itemOf(app, one, [], []).run();
  expect([app.screen, app.people, app.organisation]).toEqual([
    "participants",
    "organisations",
    items[0]!.organisation,
  ]);
  app.showPeople("m-1-1");
  expect(app.people, "back to the people of a meeting").toBe("registrations");
});
