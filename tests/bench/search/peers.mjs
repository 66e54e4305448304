// The same people and the same keystrokes in FlexSearch and MiniSearch: milliseconds of CPU for each, as JSON.
// node peers.mjs PEOPLE KEYSTROKES PACKAGES ROUNDS: a folded name and organisation in each line; a folded query in each.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [people, keystrokes, packages, rounds] = process.argv.slice(2);
const require = createRequire(`${packages}/`);
const { Index } = require("flexsearch");
const MiniSearch = require("minisearch");

const lines = (path) => readFileSync(path, "utf8").trimEnd().split("\n");
const everybody = lines(people);
const typed = lines(keystrokes);
const shown = 20;

const flex = new Index({ tokenize: "forward" });
everybody.forEach((it, id) => flex.add(id, it.replace("\t", " ")));

const mini = new MiniSearch({ fields: ["name", "organisation"] });
mini.addAll(
  everybody.map((it, id) => {
    const [name, organisation] = it.split("\t");
    return { id, name, organisation };
  }),
);

const engines = {
  flexsearch: (text) => flex.search(text, { limit: shown }),
  minisearch: (text) =>
    mini
      .search(text, {
        prefix: true,
        fuzzy: (word) => (word.length < 4 ? false : 1),
        combineWith: "AND",
        boost: { name: 2 },
      })
      .slice(0, shown),
};

const answer = {};
for (const [name, search] of Object.entries(engines)) {
  let counted = 0;
  for (const text of typed) counted += search(text).length; // Warm, and compiled.
  const ms = [];
  for (let round = 0; round < Number(rounds); round += 1) {
    for (const text of typed) {
      const before = process.cpuUsage();
      search(text);
      const { user, system } = process.cpuUsage(before);
      ms.push((user + system) / 1000);
    }
  }
  answer[name] = { ms, counted };
}
console.log(JSON.stringify(answer));
