/** DMN decisions: the model of a checked file as plain data, and its evaluation. See the README. */

export { checkModel, type Problem } from './check-model.ts';
export { decodeDrg, encodeDrg } from './codec.ts';
export { type DecisionFailure, type DecisionResult, evaluate } from './evaluate/evaluate.ts';
export {
  type DecisionType,
  decisionType,
  type EvaluatedDecision,
  type EvaluatedInput,
  type MatchedRule,
} from './evaluate/evaluated-decision.ts';
export type {
  Aggregation,
  DecisionTable,
  HitPolicy,
  InputClause,
  OutputClause,
  Rule,
  UnaryTests,
} from './model/decision-table.ts';
export type {
  Decision,
  DecisionService,
  DrgImport,
  DrgModel,
  InformationItem,
  InputData,
  KnowledgeModel,
  Reference,
} from './model/drg-model.ts';
export type {
  ConditionalExpression,
  ContextExpression,
  Expression,
  FilterExpression,
  FunctionDefinition,
  InvocationExpression,
  IterationExpression,
  ListExpression,
  LiteralExpression,
  RelationExpression,
} from './model/expression.ts';
export type { FunctionItem, ItemDefinition } from './model/item-definition.ts';
