// The element's attributes, properties, methods and events, read from its class and the table of its events.
import ts from "typescript";
import { saidOf, typeText } from "./sources.mjs";
import { members as words } from "./words.mjs";

/** What the browser or Lit calls. */
const callbacks = /(^(connected|disconnected|form\w+)Callback|^(willUpdate|updated|render))$/;

const isPublic = (declaration) =>
  !ts.isPrivateIdentifier(declaration.name) &&
  (ts.getCombinedModifierFlags(declaration) &
    (ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static)) ===
    0 &&
  !callbacks.test(declaration.name.getText());

const isMember = (node) =>
  (ts.isPropertyDeclaration(node) || ts.isGetAccessor(node) || ts.isMethodDeclaration(node)) &&
  isPublic(node);

const said = (symbol, checker) => {
  const description = saidOf(symbol, checker) || words[symbol.name];
  if (!description) throw new Error(`${symbol.name} has neither a comment nor words`);
  return description;
};

/** Nothing for a property that has no attribute. */
const attributeOf = (name, option) =>
  option?.kind === ts.SyntaxKind.FalseKeyword ? {} : { attribute: option?.text ?? name.toLowerCase() };

/** `static properties` as the class writes it: attribute and reflection of each. */
const reactive = (declaration) => {
  const properties = declaration.members.find((it) => it.name?.getText() === "properties");
  return new Map(
    properties.initializer.properties.map((it) => {
      const options = new Map(
        it.initializer.properties.map((option) => [option.name.text, option.initializer]),
      );
      return [
        it.name.text,
        {
          ...attributeOf(it.name.text, options.get("attribute")),
          reflects: options.get("reflect")?.kind === ts.SyntaxKind.TrueKeyword,
        },
      ];
    }),
  );
};

/** What the constructor sets. */
const defaults = (declaration) => {
  const { body } = declaration.members.find(ts.isConstructorDeclaration);
  return new Map(
    body.statements
      .map(({ expression }) => expression)
      .filter(ts.isBinaryExpression)
      .map(({ left, right }) => [left.name.text, right.getText()]),
  );
};

const methodOf = (node, checker) => {
  const signature = checker.getSignatureFromDeclaration(node);
  const parameters = signature.parameters.map((it) => ({
    name: it.name,
    optional: Boolean(it.valueDeclaration.questionToken),
    type: { text: it.valueDeclaration.type.getText() },
  }));
  const returned = typeText(checker.getReturnTypeOfSignature(signature), checker);
  return {
    kind: "method",
    ...(parameters.length > 0 ? { parameters } : {}),
    return: { type: { text: returned } },
  };
};

const memberOf = (node, { checker, known, initial }) => {
  const symbol = checker.getSymbolAtLocation(node.name);
  const { name } = symbol;
  const description = said(symbol, checker);
  if (ts.isMethodDeclaration(node)) return { ...methodOf(node, checker), name, description };
  const field = {
    kind: "field",
    name,
    description,
    type: { text: typeText(checker.getTypeOfSymbol(symbol), checker) },
  };
  const property = known.get(name);
  if (!property) return { ...field, readonly: true };
  return { ...field, default: initial.get(name), ...property };
};

/** Every member that a page may use: what it can set, then the element's own, then those of every form control. */
export const membersOf = ({ checker, exported }) => {
  const settings = exported("attributes.ts", "TelProofAttributes").valueDeclaration;
  const own = exported("element.ts", "TelProofElement").valueDeclaration;
  const read = exported("members.ts", "TelProofMembers").valueDeclaration;
  const base = exported("form/form-control.ts", "FormControl").valueDeclaration;
  const given = { checker, known: reactive(settings), initial: defaults(settings) };
  return [settings, read, own, base].flatMap(({ members }) =>
    members.filter(isMember).map((it) => memberOf(it, given)),
  );
};

/** The attributes of those members that have one. */
export const attributesOf = (members) =>
  members
    .filter(({ attribute }) => attribute)
    .map(({ name, attribute, description, type, default: value }) => ({
      name: attribute,
      description,
      type,
      default: value,
      fieldName: name,
    }));

/** Every event that the element dispatches. */
export const eventsOf = ({ checker, exported }) => {
  const table = checker.getDeclaredTypeOfSymbol(exported("events.ts", "TelProofEvents"));
  return checker.getPropertiesOfType(table).map((it) => ({
    name: it.name,
    description: said(it, checker),
    type: { text: `CustomEvent<${typeText(checker.getTypeOfSymbol(it), checker)}>` },
    bubbles: true,
    composed: true,
  }));
};
