// The register of the invented tour's organisations: who they are, who came from them where.

import type {
  Changed,
  FieldValue,
  Organisation,
  OrganisationItem,
} from "../bindings";
import { fold } from "../fold";
import type { Programme } from "./programme";

type Said = Partial<OrganisationItem>;

export class Register {
  #programme: Programme;
  #fail: (code: string, args?: Record<string, string>) => never;
  /** What was said by hand, by name as the sheets have it. */
  #said = new Map<string, Said>();

  constructor(
    programme: Programme,
    fail: (code: string, args?: Record<string, string>) => never,
  ) {
    this.#programme = programme;
    this.#fail = fail;
  }

  all(): OrganisationItem[] {
    const names = [
      ...new Set(this.#programme.rows.map((it) => it.organisation)),
    ]
      .filter((it) => it !== null)
      .sort((a, b) => a.localeCompare(b, "tr"));
    const ids = new Map(names.map((name) => [name, idOf(name)]));
    return names.map((name) => {
      const rows = this.#programme.rows.filter(
        (it) => it.organisation === name,
      );
      const meeting = this.#programme.meeting(rows[0]!.meeting);
      const said = this.#said.get(name) ?? {};
      const head = [...ids].find(([, id]) => id === said.branch_of)?.[0];
      return {
        organisation: ids.get(name)!,
        name,
        short_name: null,
        kind: rows[0]!.kind,
        group: rows[0]!.group,
        plate: meeting.plate,
        province: meeting.city,
        district: null,
        branch_of: null,
        sensitive: false,
        themes: [],
        web: null,
        people: rows.length,
        registered: rows.length,
        arrived: rows.filter((it) => it.arrived_at).length,
        ...said,
        headquarters: head ?? null,
      };
    });
  }

  one(text: string): Organisation {
    const all = this.all();
    const organisation =
      all.find((it) => it.organisation === text) ??
      all.find((it) => fold(it.name) === fold(text));
    if (!organisation) return this.#fail("not_found");
    const name = organisation.name;
    return {
      organisation,
      branches: all.filter((it) => it.branch_of === organisation.organisation),
      participations: this.#programme.rows
        .filter((it) => it.organisation === name)
        .map((registration) => {
          const at = this.#programme.meeting(registration.meeting);
          return {
            registration,
            meeting: at.meeting,
            route: at.route,
            stop: at.stop,
            city: at.city,
            date: at.date,
            status: at.status,
          };
        })
        .sort((a, b) =>
          (a.date ?? "9999").localeCompare(b.date ?? "9999", "en"),
        ),
      applications: [],
    };
  }

  edit(id: string, fields: FieldValue[]): [Changed[], () => number] {
    const item = this.one(id).organisation;
    const before = this.#said.get(item.name);
    const said: Record<string, unknown> = { ...before };
    const changed: Changed[] = [];
    for (const { field, value } of fields) {
      if (field === "branch_of" && value !== "") {
        const head = this.all().find((it) => it.organisation === value);
        if (!head) this.#fail("not_found");
        if (value === item.organisation) this.#fail("branch_of_itself");
        if (head!.branch_of === item.organisation) this.#fail("branch_circle");
      }
      const codes = value.split(/[\s,;]+/).filter(Boolean);
      if (field === "themes" && codes.length > 3) this.#fail("themes_too_many");
      const read: Record<string, unknown> = {
        themes: codes,
        sensitive: value === "yes",
      };
      said[field] = field in read ? read[field] : value || null;
      changed.push({ column: field, before: null, after: value || null });
    }
    this.#said.set(item.name, said as Said);
    const undo = () => {
      if (before) this.#said.set(item.name, before);
      else this.#said.delete(item.name);
      return changed.length;
    };
    return [changed, undo];
  }
}

const idOf = (name: string) => `org-${fold(name).replaceAll(" ", "-")}`;
