import { expect, test } from "@jest/globals";
import { mentionOf } from "./mentionOf";

const named = (displayName: string) => mentionOf({ id: "0190a6c0-0000-7000-8000-000000000001", displayName });

test("names somebody in the form that the server reads", () => {
  expect(named("Zoë van den Berg (ib’er)")).toBe("[@Zoë van den Berg (ib’er)](/mensen/0190a6c0-0000-7000-8000-000000000001)");
});

test("keeps what means something to Markdown from meaning it in a name", () => {
  expect(named("A]b [c](d) *e* _f_ `g` \\ <i> ~h~ !j |k| &amp;")).toBe(
    String.raw`[@A\]b \[c\](d) \*e\* \_f\_ \`g\` \\ \<i\> \~h\~ \!j \|k\| \&amp;](/mensen/0190a6c0-0000-7000-8000-000000000001)`,
  );
});
