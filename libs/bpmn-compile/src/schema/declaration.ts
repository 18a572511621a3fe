/**
 * One element of the BPMN 2.0 schema together with its type, in a notation short enough to read as a table.
 *
 * A table is keyed by element name, with a prefix for the diagram namespaces (`di:Shape`). `content` lists the
 * children in the order in which they must stand: `name` is an element of the table or one that may stand in its
 * place, `name=type` a local element of the type of the element `type` or of a simple type; `?`, `*`, `+`, `{2,}` say
 * how often (once without); `a|b` is either. Wildcards: `##other` is any element of a foreign namespace, `##declared`
 * one that also must be in the table, `##any` anything.
 */
export interface Declaration {
  /** The element whose type this type extends: its content comes first, its attributes are allowed too. */
  readonly extends?: string;
  /** The element in whose place this one may stand. */
  readonly substitutes?: string;
  /** The type cannot be used itself. */
  readonly abstract?: true;
  /** Text is allowed between the children. */
  readonly mixed?: true;
  readonly content?: string;
  /** Name to simple type, `!` after it if required. `A|B` is a union of types and literal values. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Attributes of other namespaces are allowed. */
  readonly foreignAttributes?: true;
}

/** Declarations by element name. */
export type Declarations = Readonly<Record<string, Declaration>>;
