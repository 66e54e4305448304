// Before each test file: what a test waits for may take long where two cores are busy with something else. It ends as soon as
// it is there, so that nothing is slower for it.
import { configure } from "@testing-library/svelte";

configure({ asyncUtilTimeout: 10_000 });
