// Every text by its name, in the language chosen now. State keeps names and variables, never finished text, so that a
// switch changes everything that is on the screen.

import {
  FluentBundle,
  FluentNumber,
  FluentResource,
  type FluentFunction,
  type FluentValue,
  type FluentVariable,
} from "@fluent/bundle";
import { TAGS, date, number, percent, type Language } from "./figures";

export type { Language };
export type Args = Record<string, string | number>;
/** A text to be said later, in whatever language is chosen then. */
export type Text = { id: string; args?: Args };

const sources = import.meta.glob<string>("../../../assets/i18n/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

const bundles: Record<Language, FluentBundle> = {
  tr: read("tr"),
  en: read("en"),
};

let chosen = $state<Language>("tr");

export function language(): Language {
  return chosen;
}

/** Speaks `language` from now on, and says so to the screen reader. */
export function speak(language: string) {
  chosen = language === "en" ? "en" : "tr";
  document.documentElement.lang = chosen;
}

/** The text called `id`; the id itself when there is none, so that nothing is ever blank. */
export function t(id: string, args?: Args): string {
  return formatted(bundles[chosen], chosen, id, args);
}

/** What a search finds a text by: it as said in Turkish and in English. */
export function bothLanguages(id: string, args?: Args): string {
  return (["tr", "en"] as const)
    .map((it) => formatted(bundles[it], it, id, args))
    .join(" ");
}

export function say(text: Text): string {
  return t(text.id, text.args);
}

export function has(id: string): boolean {
  return bundles[chosen].hasMessage(id);
}

/** A bundle that reads `source` as the programme's own texts are read. */
export function bundleOf(language: Language, source: string): FluentBundle {
  const bundle = empty(language);
  bundle.addResource(new FluentResource(source));
  return bundle;
}

export function formatted(
  bundle: FluentBundle,
  language: Language,
  id: string,
  args: Args = {},
): string {
  const pattern = bundle.getMessage(id)?.value;
  if (!pattern) return id;
  const given: Record<string, FluentVariable> = {};
  for (const [name, value] of Object.entries(args)) {
    given[name] = typeof value === "number" ? figure(language, value) : value;
  }
  return bundle.formatPattern(pattern, given, []);
}

function read(language: Language): FluentBundle {
  const bundle = empty(language);
  for (const [path, source] of Object.entries(sources)) {
    if (path.includes(`/i18n/${language}/`))
      bundle.addResource(new FluentResource(source));
  }
  return bundle;
}

function empty(language: Language): FluentBundle {
  const NUM: FluentFunction = ([value], options) =>
    value instanceof FluentNumber
      ? number(language, value.value, digits(options))
      : asItIs(value);
  const PCT: FluentFunction = ([value], options) =>
    value instanceof FluentNumber
      ? percent(language, value.value, digits(options))
      : asItIs(value);
  const DATE: FluentFunction = ([value], options) =>
    typeof value === "string"
      ? date(
          language,
          value,
          typeof options.style === "string" ? options.style : "long",
        )
      : asItIs(value);
  // The isolating marks would print as boxes on paper.
  return new FluentBundle(TAGS[language], {
    useIsolating: false,
    functions: { NUM, PCT, DATE },
  });
}

/** A number that texts can choose by and that, without a function, prints as NUM prints it. */
function figure(language: Language, value: number): FluentVariable {
  // Plural rules have no answer for what is no number.
  if (!Number.isFinite(value)) return "–";
  return Object.assign(new FluentNumber(value), {
    toString: () => number(language, value),
  });
}

function digits(options: Record<string, FluentValue>): number | undefined {
  const asked = options.digits;
  return asked instanceof FluentNumber
    ? Math.min(100, Math.max(0, asked.value))
    : undefined;
}

function asItIs(value: FluentValue | undefined): FluentValue {
  return value ?? "–";
}
