import { expect, it } from "@jest/globals";
import { laidOut } from "./letterForm.ts";

const sheet = { language: "nl", signature: "Kenniskring" };

it("keeps the lines that somebody typed, and nothing else of what they typed, in HTML", () => {
  const { html, text } = laidOut({ subject: "Dag", paragraphs: ["Dag Ria,\n\nKom je erbij?\n<b>Sander</b> http://winkel.example"] }, sheet);
  expect(html).toContain("Dag Ria,<br><br>Kom je erbij?<br>&#60;b&#62;Sander&#60;/b&#62; http://winkel.example</p>");
  expect(html).not.toContain("<a ");
  expect(text).toContain("Dag Ria,\n\nKom je erbij?");
});

it("makes an address in our own small print one to press, and one that fits on a phone", () => {
  const { html } = laidOut({ subject: "Dag", paragraphs: ["Dag."], afterwards: ["Geen mail meer? Meld je af: https://kring.example/afmelden?code=abc"] }, sheet);
  expect(html).toMatch(/Meld je af: <a href="https:\/\/kring.example\/afmelden\?code=abc" style="[^"]*word-break:break-all">https:\/\/kring.example\/afmelden\?code=abc<\/a><\/p>/);
});
