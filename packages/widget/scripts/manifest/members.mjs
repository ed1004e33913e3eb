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

/** What a new element has, as its module writes it; else a flag is off and a text empty. */
const initialValues = (declaration) => {
  const { initializer } = declaration
    .getSourceFile()
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .find(({ name }) => name.text === "initial");
  return new Map(initializer.properties.map((it) => [it.name.text, it.initializer.getText()]));
};

/** `static properties` as the class writes it: default, attribute and reflection of each. */
const reactive = (declaration) => {
  const properties = declaration.members.find((it) => it.name?.getText() === "properties");
  const initial = initialValues(declaration);
  return new Map(
    properties.initializer.properties.map((it) => {
      const { text: name } = it.name;
      const options = new Map(
        it.initializer.properties.map((option) => [option.name.text, option.initializer]),
      );
      return [
        name,
        {
          default: initial.get(name) ?? (options.has("type") ? "false" : '""'),
          ...attributeOf(name, options.get("attribute")),
          reflects: options.get("reflect")?.kind === ts.SyntaxKind.TrueKeyword,
        },
      ];
    }),
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

const memberOf = (node, { checker, known }) => {
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
  return { ...field, ...property };
};

/** Every member that a page may use: what it can set, then the element's own, then those of every form control. */
export const membersOf = ({ checker, exported }) => {
  const settings = exported("attributes.ts", "TelProofAttributes").valueDeclaration;
  const own = exported("element.ts", "TelProofElement").valueDeclaration;
  const read = exported("members.ts", "TelProofMembers").valueDeclaration;
  const base = exported("form/form-control.ts", "FormControl").valueDeclaration;
  const given = { checker, known: reactive(settings) };
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
