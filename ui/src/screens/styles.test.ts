// No screen styles a table, a form or a drawer: these look and answer the same everywhere, because one component does.

import { parse, type AST } from "svelte/compiler";
import { expect, it } from "vitest";

const SCREENS = import.meta.glob<string>("./**/*.svelte", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** What only a component may write. */
const WHOLE = new Set([
  "table",
  "thead",
  "tbody",
  "tfoot",
  "caption",
  "colgroup",
  "form",
  "input",
  "select",
  "textarea",
  "legend",
  "aside",
]);
/** What only a component may style; the cells of a row are written by the screen. */
const STYLED = new Set([...WHOLE, "tr", "th", "td", "label", "fieldset"]);

/** The classes by which the components are dressed. */
const DRESSED = [".listing", ".control"];

type Found = { name: string; words: string[] };

/** Every element of the markup, with its classes and its id. */
function elements(node: unknown, found: Found[] = []): Found[] {
  if (Array.isArray(node)) for (const it of node) elements(it, found);
  else if (node && typeof node === "object") {
    const it = node as { type?: string; name?: string };
    if (it.type === "RegularElement")
      found.push({
        name: it.name!,
        words: wordsOf(node as AST.RegularElement),
      });
    for (const [key, value] of Object.entries(node))
      if (key !== "metadata") elements(value, found);
  }
  return found;
}

function wordsOf(element: AST.RegularElement): string[] {
  return element.attributes.flatMap((it) => {
    if (it.type === "ClassDirective") return [`.${it.name}`];
    if (it.type !== "Attribute" || !Array.isArray(it.value)) return [];
    if (it.name !== "class" && it.name !== "id") return [];
    const text = it.value.map((part) =>
      part.type === "Text" ? part.data : "",
    );
    const sign = it.name === "class" ? "." : "#";
    return text
      .join("")
      .split(/\s+/)
      .filter((word) => word !== "")
      .map((word) => sign + word);
  });
}

/** Every name, class and id that the selectors of a style are about. */
function selected(node: unknown, found: string[] = []): string[] {
  if (Array.isArray(node)) for (const it of node) selected(it, found);
  else if (node && typeof node === "object") {
    const { type, name } = node as { type?: string; name?: string };
    if (type === "TypeSelector") found.push(name!.toLowerCase());
    else if (type === "ClassSelector") found.push(`.${name!}`);
    else if (type === "IdSelector") found.push(`#${name!}`);
    for (const value of Object.values(node)) selected(value, found);
  }
  return found;
}

function faults(source: string): string[] {
  const { fragment, css } = parse(source, { modern: true });
  const written = elements(fragment);
  const kept = new Set(
    written.filter((it) => STYLED.has(it.name)).flatMap((it) => it.words),
  );
  const styled = selected(css?.children ?? []);
  return [
    ...written
      .filter((it) => WHOLE.has(it.name))
      .map((it) => `writes <${it.name}>`),
    ...styled
      .filter((it) => STYLED.has(it) || kept.has(it) || DRESSED.includes(it))
      .map((it) => `styles ${it}`),
  ];
}

it("looks at every screen", () => {
  expect(Object.keys(SCREENS).length).toBeGreaterThan(60);
});

it.each(Object.entries(SCREENS))(
  "%s leaves tables, forms and drawers to their components",
  (_, source) => expect(faults(source)).toEqual([]),
);

it.each([
  ["a name", "<p>a</p><style>table { width: 100% }</style>", "table"],
  ["one of several", "<p>a</p><style>p, .x > td { margin: 0 }</style>", "td"],
  ["with a state", "<p>a</p><style>tr:hover { margin: 0 }</style>", "tr"],
  [
    "within :global",
    "<p>a</p><style>p :global(.y input) { margin: 0 }</style>",
    "input",
  ],
  [
    "within a query",
    "<p>a</p><style>@container (width < 9rem) { th { margin: 0 } }</style>",
    "th",
  ],
  ["in capitals", "<p>a</p><style>LABEL { margin: 0 }</style>", "label"],
  [
    "a class of it",
    '<label class="big x">a</label><style>.x { margin: 0 }</style>',
    ".x",
  ],
  [
    "a class that comes and goes",
    "<td class:x={1}>a</td><style>.x { margin: 0 }</style>",
    ".x",
  ],
  [
    "what its component gives it",
    "<p>a</p><style>p :global(.listing) { margin: 0 }</style>",
    ".listing",
  ],
  [
    "its id",
    '<fieldset id="f"></fieldset><style>#f { margin: 0 }</style>',
    "#f",
  ],
])("finds what styles one by %s", (_, source, word) => {
  expect(faults(source)).toEqual([`styles ${word}`]);
});

it("finds what writes one by hand, also in a part that is not always shown", () => {
  const source = "{#if 1}<form><input /></form>{:else}<select></select>{/if}";
  expect(faults(source)).toEqual([
    "writes <form>",
    "writes <input>",
    "writes <select>",
  ]);
});

it("finds nothing in a style of something else", () => {
  const source =
    '<p class="table form">a</p><td class="number">1</td><style>.table, .form p, [data-td] { margin: 0 }</style>';
  expect(faults(source)).toEqual([]);
});
