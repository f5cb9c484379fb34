/** Holds a card against the schema, node by node, so that one fault gives one sentence; and against what Teams asks beyond the schema. */
import { LIMITS } from "../../adapters/teams/limits.ts";
import { DEFINITIONS } from "./card-schema.ts";

type Node = Readonly<Record<string, unknown>> & { readonly type: string };
type Found = { readonly path: string; readonly node: Node };

/** Every typed object of a card. What `data` and `msteams` hold is not part of the picture. */
export function nodesOf(value: unknown, path = ""): readonly Found[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => nodesOf(one, `${path}/${at}`));
  if (typeof value !== "object" || value === null) return [];
  const own = "type" in value && typeof value.type === "string" ? [{ path, node: value as Node }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => (key === "data" || key === "msteams" ? [] : nodesOf(inner, `${path}/${key}`)))];
}

function schemaProblems({ path, node }: Found): readonly string[] {
  const definition = DEFINITIONS[node.type];
  if (!definition) return [`${path} unknown type ${node.type}`];
  const { msteams: _, ...bare } = node;
  const result = definition.safeParse(bare);
  return result.success ? [] : result.error.issues.map(({ path: within, message }) => `${[path, ...within].join("/")} ${message}`);
}

export function cardProblems(card: unknown): readonly string[] {
  const nodes = nodesOf(card);
  const [root] = nodes;
  if (root?.node.type !== "AdaptiveCard" || root.path !== "") return ["no AdaptiveCard"];
  return [...nodes.flatMap(schemaProblems), ...nodes.flatMap(readable), ...rootProblems(root.node), ...idProblems(nodes)];
}

function readable({ path, node }: Found): readonly string[] {
  if (node.type === "TextBlock" && node["wrap"] !== true) return [`${path} does not wrap: a phone would cut it`];
  if (node.type.startsWith("Input.") && !node["label"]) return [`${path} has no label for screen readers`];
  if (node.type === "Action.Execute" && (node["fallback"] as Node | undefined)?.type !== "Action.Submit") return [`${path} has no Action.Submit for older clients`];
  if (node.type === "Table" && typeof node["fallback"] !== "object") return [`${path} has nothing for clients without Table`];
  const actions = node["actions"];
  if (Array.isArray(actions) && actions.length > LIMITS.actionsInARow) return [`${path} has ${actions.length} actions: clients drop the rest`];
  return [];
}

function rootProblems(root: Node): readonly string[] {
  const bytes = Buffer.byteLength(JSON.stringify(root));
  return [
    ...(root["version"] === "1.5" ? [] : [`version ${root["version"]}`]),
    ...(root["fallbackText"] ? [] : ["no fallbackText"]),
    ...(root["speak"] ? [] : ["no speak"]),
    ...(bytes <= 28 * 1024 ? [] : [`${bytes} bytes are more than 28 KB`]),
  ];
}

/** Two elements of one id: a button would switch the wrong one, or none. */
function idProblems(nodes: readonly Found[]): readonly string[] {
  const shown = nodes.filter(({ path }) => !path.includes("/fallback"));
  const ids = shown.flatMap(({ node }) => (typeof node["id"] === "string" ? [node["id"]] : []));
  const targets = shown.flatMap(({ node }) => (node.type === "Action.ToggleVisibility" ? (node["targetElements"] as string[]) : []));
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `the id ${id} occurs twice`),
    ...targets.filter((id) => !ids.includes(id)).map((id) => `nothing has the id ${id}`),
  ];
}
