import { type HtmlNode, textOf } from "./htmlNodes.ts";

const written = "0123456789+-=()";
const raised = Array.from("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾");
const lowered = Array.from("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎");

/** x<sup>2</sup> as x², for Markdown has no such marks and x2 would say something else. Null where a character has no such form. */
export function raisedOrLowered(node: HtmlNode): string | null {
  const forms = node.nodeName === "SUP" ? raised : lowered;
  const characters = Array.from(textOf(node), (character) => forms[written.indexOf(character)]);
  return characters.length > 0 && characters.every((character) => character !== undefined) ? characters.join("") : null;
}
