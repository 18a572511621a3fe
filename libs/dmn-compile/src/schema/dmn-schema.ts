import { type TypeDeclaration, type } from './declaration.ts';

const element = type({ attributes: 'id label', children: 'description:text? extensionElements:extensions?' });
const named = type({ extends: element, attributes: 'name!' });
const expression = type({ extends: element, attributes: 'typeRef' });
const requirement = type({
  extends: element,
  children:
    'requiredDecision:reference? requiredInput:reference? requiredKnowledge:reference? requiredAuthority:reference?',
});
const child = type({ attributes: 'id typeRef', children: '@expression' });
const iterator = type({ extends: expression, attributes: 'iteratorVariable!', children: 'in:child' });

/**
 * The types of DMN's elements, in all versions together. `@expression` stands for any boxed expression. Where the
 * versions disagree about an order, none is asked for.
 */
export const TYPES: Readonly<Record<string, TypeDeclaration>> = {
  text: type({ text: true }),
  reference: type({ attributes: 'href!' }),
  definitions: type({
    extends: named,
    attributes: 'namespace! expressionLanguage typeLanguage exporter exporterVersion',
    children: `import* itemDefinition* decision* inputData* businessKnowledgeModel* knowledgeSource* decisionService*
      group* textAnnotation* association* elementCollection* performanceIndicator* organizationUnit*`,
    ordered: false,
  }),
  import: type({ extends: element, attributes: 'name namespace! locationURI importType!' }),
  itemDefinition: type({
    extends: named,
    attributes: 'typeLanguage isCollection',
    children: `typeRef:text? allowedValues:unaryTests? typeConstraint:unaryTests? itemComponent:itemDefinition*
      functionItem?`,
  }),
  functionItem: type({ extends: element, attributes: 'outputTypeRef', children: 'parameters:informationItem*' }),
  informationItem: type({ extends: named, attributes: 'typeRef' }),
  decision: type({
    extends: named,
    children: `question:text? allowedAnswers:text? variable:informationItem? informationRequirement:requirement*
      knowledgeRequirement:requirement* authorityRequirement:requirement* supportedObjective:reference*
      impactedPerformanceIndicator:reference* decisionMaker:reference* decisionOwner:reference*
      usingProcess:reference* usingTask:reference* @expression?`,
  }),
  inputData: type({ extends: named, children: 'variable:informationItem?' }),
  businessKnowledgeModel: type({
    extends: named,
    children: `variable:informationItem? encapsulatedLogic:functionDefinition? knowledgeRequirement:requirement*
      authorityRequirement:requirement*`,
    ordered: false,
  }),
  knowledgeSource: type({
    extends: named,
    attributes: 'locationURI',
    children: 'authorityRequirement:requirement* type:text? owner:reference?',
  }),
  decisionService: type({
    extends: named,
    children: `variable:informationItem? outputDecision:reference* encapsulatedDecision:reference*
      inputDecision:reference* inputData:reference*`,
  }),
  requirement,
  group: type({ extends: element, attributes: 'name' }),
  textAnnotation: type({ extends: element, attributes: 'textFormat', children: 'text?' }),
  association: type({
    extends: element,
    attributes: 'associationDirection',
    children: 'sourceRef:reference targetRef:reference',
  }),
  elementCollection: type({ extends: named, children: 'drgElement:reference*' }),
  performanceIndicator: type({ extends: named, attributes: 'URI', children: 'impactingDecision:reference*' }),
  organizationUnit: type({
    extends: named,
    attributes: 'URI',
    children: 'decisionMade:reference* decisionOwned:reference*',
  }),
  unaryTests: type({ extends: expression, attributes: 'expressionLanguage', children: 'text' }),
  literalExpression: type({
    extends: expression,
    attributes: 'expressionLanguage',
    children: 'text? importedValues?',
  }),
  importedValues: type({
    extends: element,
    attributes: 'name namespace! locationURI importType! expressionLanguage',
    children: 'importedElement:text',
  }),
  invocation: type({ extends: expression, children: '@expression? binding*' }),
  binding: type({ children: 'parameter:informationItem @expression?' }),
  decisionTable: type({
    extends: expression,
    attributes: 'hitPolicy aggregation preferredOrientation outputLabel',
    children: 'input:inputClause* output:outputClause+ annotation:ruleAnnotationClause* rule:decisionRule*',
  }),
  inputClause: type({ extends: element, children: 'inputExpression:literalExpression inputValues:unaryTests?' }),
  outputClause: type({
    extends: element,
    attributes: 'name typeRef',
    children: 'outputValues:unaryTests? defaultOutputEntry:literalExpression?',
  }),
  ruleAnnotationClause: type({ attributes: 'name' }),
  decisionRule: type({
    extends: element,
    children: 'inputEntry:unaryTests* outputEntry:literalExpression+ annotationEntry:ruleAnnotation*',
  }),
  ruleAnnotation: type({ children: 'text?' }),
  context: type({ extends: expression, children: 'contextEntry*' }),
  contextEntry: type({ extends: element, children: 'variable:informationItem? @expression' }),
  functionDefinition: type({
    extends: expression,
    attributes: 'kind',
    children: 'formalParameter:informationItem* @expression?',
  }),
  relation: type({ extends: expression, children: 'column:informationItem* row:list*' }),
  list: type({ extends: expression, children: '@expression*' }),
  conditional: type({ extends: expression, children: 'if:child then:child else:child' }),
  filter: type({ extends: expression, children: 'in:child match:child' }),
  for: type({ extends: iterator, children: 'return:child' }),
  some: type({ extends: iterator, children: 'satisfies:child' }),
  every: type({ extends: iterator, children: 'satisfies:child' }),
  child,
};

/** The elements that are boxed expressions. */
export const EXPRESSIONS: ReadonlySet<string> = new Set([
  'literalExpression',
  'decisionTable',
  'context',
  'invocation',
  'relation',
  'list',
  'functionDefinition',
  'conditional',
  'filter',
  'for',
  'some',
  'every',
]);
