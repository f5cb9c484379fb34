/**
 * The commands that every surface offers. Help texts, menus and manifests are generated from this one list.
 * A command is a way to type a question: `expand` says what is asked.
 */

export type Command = {
  readonly name: string;
  /** What follows the name, as a hint: `[iaas] [saas]`. Empty where nothing does. */
  readonly usage: string;
  /** One line for a menu, at most 100 characters. */
  readonly description: string;
  readonly example: string;
};

export const COMMANDS: readonly Command[] = [
  { name: "help", usage: "", description: "What you can ask, with examples", example: "help" },
  { name: "matrix", usage: "", description: "The whole matrix: ten areas, four service models", example: "matrix" },
  { name: "compare", usage: "[model] [model]", description: "What changes between two models or services", example: "compare iaas saas" },
  { name: "services", usage: "", description: "The services I know, by model", example: "services" },
  { name: "service", usage: "[name]", description: "Who does what in one service", example: "service aks" },
  { name: "tour", usage: "", description: "The model in eight steps, for those who are new to it", example: "tour" },
  { name: "quiz", usage: "[10 together]", description: "Ten questions for you alone, or for a group together", example: "quiz" },
];

/** Questions that show what can be asked; every one is answered, which a test holds. */
export const EXAMPLE_QUESTIONS: readonly string[] = [
  "Who patches the operating system in PaaS?",
  "Microsoft backs up our mailboxes in Exchange Online, right?",
  "What is left for us in SaaS?",
  "We move from IaaS to PaaS. What changes?",
];
