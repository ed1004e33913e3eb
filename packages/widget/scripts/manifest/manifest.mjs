// The package as a custom-elements manifest (schema 2.1.0): what editors, documentation and the framework typings read.
import { attributesOf, eventsOf, membersOf } from "./members.mjs";
import { openSources, saidOf } from "./sources.mjs";
import { partsOf, propertiesOf, slotsOf, statesOf } from "./style.mjs";

const entry = "dist/index.js";
const scriptTag = "dist/cdn/telproof.js";
const tagName = "tel-proof";
const element = { name: "TelProofElement", module: entry };

const classOf = (sources) => {
  const members = membersOf(sources);
  return {
    kind: "class",
    name: element.name,
    description: saidOf(sources.exported("element.ts", element.name), sources.checker),
    tagName,
    customElement: true,
    superclass: { name: "LitElement", package: "lit" },
    attributes: attributesOf(members),
    members,
    events: eventsOf(sources),
    slots: slotsOf(),
    cssParts: partsOf(),
    cssProperties: propertiesOf(),
    cssStates: statesOf(sources),
  };
};

const functionOf = ({ checker, exported }, { file, name, parameter, returns }) => ({
  kind: "function",
  name,
  description: saidOf(exported(file, name), checker),
  parameters: [{ name: "options", optional: returns === "void", type: { text: parameter } }],
  return: { type: { text: returns } },
});

const exportOf = (name, module) => ({ kind: "js", name, declaration: { name, module } });
const definition = { kind: "custom-element-definition", name: tagName, declaration: element };
const moduleOf = (path, declarations, exports) => ({
  kind: "javascript-module",
  path,
  declarations,
  exports,
});

/** Reads the sources and gives the whole manifest. */
export const manifest = () => {
  const sources = openSources();
  const renderModule = "dist/render/renderer.js";
  const define = { file: "define.ts", name: "defineTelProof", parameter: "DefineOptions", returns: "void" };
  const renderer = {
    file: "render/renderer.ts",
    name: "createRenderer",
    parameter: "RendererOptions",
    returns: "Renderer",
  };
  return {
    schemaVersion: "2.1.0",
    readme: "README.md",
    modules: [
      moduleOf(
        entry,
        [classOf(sources), functionOf(sources, define)],
        [exportOf(element.name, entry), exportOf(define.name, entry), definition],
      ),
      moduleOf(renderModule, [functionOf(sources, renderer)], [exportOf(renderer.name, renderModule)]),
      moduleOf(scriptTag, [], [definition]),
    ],
  };
};

/** The manifest as its file holds it. */
export const manifestText = () => `${JSON.stringify(manifest(), null, 2)}\n`;
