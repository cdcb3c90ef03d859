import ts from "typescript";

/** Files whose every rule must be missed when it is gone. What a good password is, is no right. */
export const RULE_FILE = /^(?!.*\/password\.).*\.(?:policy|rights)\.ts$/;

/** Files in which a rule may be asked: the doors. */
const DOOR_FILE = /\/src\/features\/(?!.*\.test\.).*\.ts$/;

/** Whether mutants of a file are wanted: of rules always, of doors where DOORS says so. */
export function isMutated(path) {
  return RULE_FILE.test(path) || (process.env.DOORS !== undefined && DOOR_FILE.test(path));
}

/** The rules of a file of rules; of another, the places that ask one. */
export function mutantsOf(source, path) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, true);
  const edits = RULE_FILE.test(path) ? rulesIn(file, source) : doorsIn(file, source);
  return edits.map((edit, number) => ({ ...edit, path, id: `${path}:${number}`, line: file.getLineAndCharacterOfPosition(edit.start).line + 1, was: source.slice(edit.start, edit.end) }));
}

/** `refuseIf(whyNot…)` in a door, and `${may…(…)}` in a statement. */
function doorsIn(file) {
  const edits = [];
  const visit = (node) => {
    if (ts.isCallExpression(node)) {
      const name = node.expression.getText(file);
      if (name === "refuseIf") edits.push({ start: node.getStart(file), end: node.end, text: "undefined" });
      if (/^(?:may[A-Z]|decidesIn$)/.test(name) && ts.isTemplateSpan(node.parent)) edits.push({ start: node.getStart(file), end: node.end, text: '"true"' });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits;
}

/**
 * The rules of a file, each with what stands in its place once it is taken out: a condition under which something is refused, one part of
 * a condition, one part of a WHERE.
 */
function rulesIn(file, source) {
  const edits = [];
  const textOf = (node) => source.slice(node.getStart(file), node.end);
  const replace = (node, text) => edits.push({ start: node.getStart(file), end: node.end, text });
  const visit = (node) => {
    if (ts.isIfStatement(node) && returns(node.thenStatement)) replace(node.expression, "false");
    if (ts.isConditionalExpression(node)) {
      if (isNull(node.whenFalse) || isNull(node.whenTrue)) replace(node, "null");
      // `admin ? "true" : …` in a WHERE: the word, or what stands beside it.
      if (isWord(node.whenTrue)) replace(node, textOf(node.whenFalse));
      if (isWord(node.whenFalse)) replace(node, textOf(node.whenFalse));
    }
    if (ts.isBinaryExpression(node) && CHOICES.has(node.operatorToken.kind)) {
      replace(node, textOf(node.left));
      replace(node, textOf(node.right));
    }
    if (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node))
      for (const text of withoutOnePart(textOf(node))) replace(node, text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits;
}

const CHOICES = new Set([ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken]);
const isWord = (node) => ts.isStringLiteral(node) && /^(?:true|false)$/.test(node.text);
const isNull = (node) => node.kind === ts.SyntaxKind.NullKeyword;
const returns = (statement) => ts.isReturnStatement(statement) || ts.isThrowStatement(statement) || (ts.isBlock(statement) && statement.statements.some(returns));

/** An SQL text as often as it has parts that AND or OR joins, each time without one of them. */
function* withoutOnePart(text) {
  const { depths, filled } = bracketsOf(text);
  const joints = [...text.matchAll(/\s(?:AND|OR)\s/g)].filter(({ index }) => !filled[index]);
  for (const { index, 0: joint } of joints) {
    let right = index + joint.length;
    const ends = (at) => depths[at] < depths[index] || (depths[at] === depths[index] && !filled[at] && AFTER.test(text.slice(at, at + 12)));
    while (!ends(right)) right++;
    yield text.slice(0, index) + text.slice(right);
    let left = index;
    while (depths[left] > depths[index] || filled[left - 1] || !BEFORE.test(text.slice(Math.max(0, left - 8), left))) left--;
    const isFirst = !/\s(?:AND|OR)\s$/.test(text.slice(0, left));
    if (isFirst) yield text.slice(0, left) + text.slice(index + joint.length);
  }
}

const AFTER = /^(?:\s(?:AND|OR)\s|\s(?:LIMIT|ORDER|GROUP|RETURNING)\b|\s*`)/;
const BEFORE = /(?:\s(?:AND|OR|WHERE|ON|NOT)\s|\(|`)$/;

/** How deep in brackets each character stands, and whether it is within what is filled in. Brackets stand as deep as what is around them. */
function bracketsOf(text) {
  const depths = [];
  const filled = [];
  let depth = 0;
  let braces = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.startsWith("${", at) && braces === 0) braces = 0.5;
    else if (text[at] === "{" && braces > 0) braces = Math.floor(braces) + 1;
    filled.push(braces > 0);
    if (braces === 0 && text[at] === ")") depth--;
    depths.push(depth);
    if (braces === 0 && text[at] === "(") depth++;
    if (text[at] === "}" && braces > 0) braces--;
  }
  return { depths, filled };
}

/** The file with all of its mutants in it: the one whose number stands in MUTANT is awake. */
export function withMutants(source, path) {
  const inserted = mutantsOf(source, path).flatMap(({ start, end, text, id }) => [
    { at: start, order: start - end, text: `(process.env.MUTANT === ${JSON.stringify(id)} ? ${text} : ` },
    { at: end, order: end - start, text: ")" },
  ]);
  // Outer ones open first and close last.
  inserted.sort((one, other) => one.at - other.at || (one.text === ")" ? 0 : 1) - (other.text === ")" ? 0 : 1) || one.order - other.order);
  let written = "";
  let from = 0;
  for (const { at, text } of inserted) {
    written += source.slice(from, at) + text;
    from = at;
  }
  return written + source.slice(from);
}
