/** A type of a model. */
export interface ItemDefinition {
  readonly name: string;
  readonly isCollection: boolean;
  /** The type that it is another name of, or whose values it restricts. */
  readonly typeRef?: string;
  /** Unary tests that its values pass: those of the items if it is a collection. */
  readonly allowedValues?: string;
  /** Unary tests that the whole value passes. */
  readonly constraint?: string;
  readonly components?: readonly ItemDefinition[];
  readonly functionType?: FunctionItem;
}

export interface FunctionItem {
  readonly parameters: readonly { readonly name: string; readonly typeRef?: string }[];
  readonly resultType?: string;
}
