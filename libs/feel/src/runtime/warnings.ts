/** The kinds of warnings, named as Zeebe reports them. */
export type WarningType =
  | 'UNKNOWN'
  | 'NO_VARIABLE_FOUND'
  | 'NO_CONTEXT_ENTRY_FOUND'
  | 'NO_PROPERTY_FOUND'
  | 'NOT_COMPARABLE'
  | 'INVALID_TYPE'
  | 'NO_FUNCTION_FOUND'
  | 'FUNCTION_INVOCATION_FAILURE'
  | 'ASSERT_FAILURE';

/** Why a part of an expression gave null. */
export interface Warning {
  readonly type: WarningType;
  readonly message: string;
}
