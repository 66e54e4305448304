// A component knows no domain: what a screen shows is handed to it, words and all.

import { expect, it } from "vitest";

const COMPONENTS = import.meta.glob<string>("./*.svelte", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Those that every screen is built of; they do not even have words of their own. */
const SHARED = [
  "Check",
  "Drawer",
  "Field",
  "FieldFrame",
  "FieldGroup",
  "Fields",
  "Form",
  "LongField",
  "Piles",
  "SearchBox",
  "SelectField",
  "Stepper",
  "Table",
];
const OWN =
  /^(svelte(\/.*)?|@lucide\/svelte\/.*|\.\/.*|\.\.\/lib\/rows\.svelte)$/;

function foreign(source: string, own: RegExp): string[] {
  const asked = [...source.matchAll(/from\s+"([^"]+)"/g)].map((it) => it[1]!);
  return asked.filter((it) => !own.test(it));
}

it.each(SHARED)("%s is made of nothing but its like", (name) => {
  const source = COMPONENTS[`./${name}.svelte`];
  expect(source, "there is such a component").toBeDefined();
  expect(foreign(source!, OWN)).toEqual([]);
});

it.each(Object.entries(COMPONENTS))("%s knows no screen", (_, source) => {
  expect(source).not.toMatch(/screens\/|lib\/bindings|app\.svelte/);
});

it("finds what asks for the programme", () => {
  expect(foreign('import { api } from "../lib/api";', OWN)).toEqual([
    "../lib/api",
  ]);
});
