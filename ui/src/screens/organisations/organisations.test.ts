import { beforeEach, describe, expect, it } from "vitest";
import { App } from "../../app.svelte";
import { open } from "../../bridge/world";
import { api, type OrganisationItem } from "../../lib/api";
import { speak } from "../../lib/i18n.svelte";
import { itemOf } from "../palette/items";
import { OrganisationEdit, provincesOf, Search } from "./organisations.svelte";

let items: OrganisationItem[];

beforeEach(async () => {
  speak("tr");
  await open("door");
  items = await api.allOrganisations();
});

/** Says something of an organisation, and reads the register again. */
async function put(name: string, fields: Record<string, string>) {
  const { organisation } = items.find((it) => it.name === name)!;
  await api.editOrganisation(
    organisation,
    Object.entries(fields).map(([field, value]) => ({ field, value })),
  );
  items = await api.allOrganisations();
}

const names = (search: Search) => search.among(items).map((it) => it.name);

describe("the register", () => {
  it("is searched by every word, whatever letters are typed, by short names too", async () => {
    const search = new Search();
    expect(names(search)).toEqual(items.map((it) => it.name));
    expect(search.narrows).toBe(false);
    const [word] = items[0]!.name.split(" ");
    search.text = word!.toLocaleUpperCase("tr");
    expect(names(search)).toContain(items[0]!.name);
    search.text = "hiç yok böyle";
    expect(names(search)).toEqual([]);
    search.clear();
    await put("Çocuk Hakları Derneği", { short_name: "ÇHD" });
    search.text = "chd";
    expect(names(search)).toEqual(["Çocuk Hakları Derneği"]);
  });

  it("is narrowed by group, province and the sensitive flag together", async () => {
    const [near, far] = ["Yomra Spor Derneği", "Of Çevre Platformu"];
    const office = { kind: "ILM", sensitive: "yes" };
    await put(near, { ...office, province: "Trabzon" });
    await put(far, { ...office, province: "Van" });
    const search = new Search();
    search.group = "public";
    expect(names(search)).toEqual([
      "Aile ve Sosyal Hizmetler İl Müdürlüğü",
      far,
      near,
    ]);
    search.sensitive = true;
    expect(names(search)).toEqual([far, near]);
    search.plate = "65";
    expect(names(search)).toEqual([far]);
    search.theme = "youth";
    expect(names(search)).toEqual([]);
    await put(far, { themes: "women youth" });
    expect(names(search)).toEqual([far]);
    // Those of the door are in the province of their meeting.
    expect(provincesOf(items)).toEqual(
      expect.arrayContaining([
        ["61", "Trabzon"],
        ["65", "Van"],
      ]),
    );
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

it("an organisation that was searched for opens beside the screen, and in the register its page", async () => {
  const app = new App();
  await app.start();
  const found = await api.find(items[0]!.name, 12);
  const one = found.find((it) => it.kind === "organisation")!;
  itemOf(app, one, [], []).run();
  expect(app.screen, "the screen stays").toBe("overview");
  expect(app.beside).toEqual({ organisation: items[0]!.organisation });
  app.showOrganisation(items[0]!.organisation);
  expect(app.beside, "not twice").toBeNull();
  expect([app.screen, app.people, app.organisation]).toEqual([
    "participants",
    "organisations",
    items[0]!.organisation,
  ]);
  app.showPeople((await api.today()).meeting!);
  expect(app.people, "back to the people of a meeting").toBe("registrations");
});
