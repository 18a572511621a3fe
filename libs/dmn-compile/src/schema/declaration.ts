/** A child of an element: its name, its type, and how often it may be there. */
export interface ChildDeclaration {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly many: boolean;
}

/** What an element of a type may have. */
export interface TypeDeclaration {
  /** Names; with `!` those that must be there. */
  readonly attributes: readonly string[];
  readonly children: readonly ChildDeclaration[];
  /** Whether the children stand in the declared order. */
  readonly ordered: boolean;
  /** Whether it holds text. */
  readonly text: boolean;
}

interface Written {
  readonly extends?: TypeDeclaration;
  readonly attributes?: string;
  /** `name` or `name:type`, with `?` for at most one, `*` for any number, `+` for at least one. */
  readonly children?: string;
  readonly ordered?: boolean;
  readonly text?: boolean;
}

/** A type as it is written in `dmn-schema.ts`. */
export function type(written: Written): TypeDeclaration {
  return {
    attributes: [...(written.extends?.attributes ?? []), ...words(written.attributes)],
    children: [...(written.extends?.children ?? []), ...words(written.children).map(child)],
    ordered: written.ordered ?? true,
    text: written.text ?? false,
  };
}

function words(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(/\s+/).filter((word) => word !== '');
}

function child(word: string): ChildDeclaration {
  const count = /[?*+]$/.exec(word)?.[0];
  const [name = '', typeName] = (count === undefined ? word : word.slice(0, -1)).split(':');
  return {
    name,
    type: typeName ?? name,
    required: count === undefined || count === '+',
    many: count === '*' || count === '+',
  };
}
