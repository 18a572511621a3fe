import type {
  Decision,
  DecisionService,
  DrgImport,
  DrgModel,
  InformationItem,
  InputData,
  KnowledgeModel,
  Reference,
} from '@millrace/dmn';
import type { XmlElement } from '@millrace/xml';
import { ZEEBE_NAMESPACE } from '../namespaces.ts';
import { innerExpression, readFunction, readItem } from './expressions.ts';
import { attribute, type DmnFile, optional } from './file.ts';
import { readType } from './types.ts';

/** A file that is imported, as far as its elements have to be found. */
export interface Imported extends DrgImport {
  readonly namespace: string;
}

/** The model of a file, with what it imports. */
export function readDefinitions(file: DmnFile, imports: readonly Imported[]): DrgModel {
  const { root } = file;
  const read = <T>(name: string, one: (file: DmnFile, element: XmlElement, imports: readonly Imported[]) => T): T[] =>
    file.all(root, name).map((element) => one(file, element, imports));
  return {
    formatVersion: 1,
    id: idOf(root),
    name: attribute(root, 'name') ?? '',
    namespace: attribute(root, 'namespace') ?? '',
    types: read('itemDefinition', readType),
    inputs: read('inputData', readInputData),
    decisions: read('decision', readDecision),
    knowledge: read('businessKnowledgeModel', readKnowledge),
    services: read('decisionService', readService),
    imports: imports.map(({ name, model }) => ({ name, model })),
  };
}

/** The id, or else the name: the schema asks for no id. */
function idOf(element: XmlElement): string {
  return attribute(element, 'id') || (attribute(element, 'name') ?? '');
}

function readInputData(file: DmnFile, element: XmlElement): InputData {
  return file.part(element, { ...elementOf(file, element) });
}

function readDecision(file: DmnFile, element: XmlElement, imports: readonly Imported[]): Decision {
  const information = file.all(element, 'informationRequirement');
  const logic = innerExpression(file, element);
  return file.part(element, {
    ...elementOf(file, element),
    ...optional('versionTag', versionTagOf(element)),
    requiredDecisions: requirements(file, information, 'requiredDecision', imports),
    requiredInputs: requirements(file, information, 'requiredInput', imports),
    requiredKnowledge: requiredKnowledge(file, element, imports),
    ...(logic === undefined ? {} : { logic }),
  });
}

function readKnowledge(file: DmnFile, element: XmlElement, imports: readonly Imported[]): KnowledgeModel {
  const logic = file.one(element, 'encapsulatedLogic');
  return file.part(element, {
    ...elementOf(file, element),
    requiredKnowledge: requiredKnowledge(file, element, imports),
    ...(logic === undefined ? {} : { logic: readFunction(file, logic) }),
  });
}

function readService(file: DmnFile, element: XmlElement, imports: readonly Imported[]): DecisionService {
  const all = (name: string): Reference[] =>
    file.all(element, name).flatMap((one) => referenceOf(file, one, imports) ?? []);
  return file.part(element, {
    ...elementOf(file, element),
    outputs: all('outputDecision'),
    encapsulated: all('encapsulatedDecision'),
    inputDecisions: all('inputDecision'),
    inputData: all('inputData'),
  });
}

function elementOf(
  file: DmnFile,
  element: XmlElement,
): { readonly id: string; readonly name: string; readonly variable: InformationItem } {
  const variable = file.one(element, 'variable');
  const name = attribute(element, 'name') ?? '';
  return { id: idOf(element), name, variable: variable === undefined ? { name } : readItem(file, variable) };
}

function requiredKnowledge(file: DmnFile, element: XmlElement, imports: readonly Imported[]): Reference[] {
  return requirements(file, file.all(element, 'knowledgeRequirement'), 'requiredKnowledge', imports);
}

function requirements(
  file: DmnFile,
  elements: readonly XmlElement[],
  name: string,
  imports: readonly Imported[],
): Reference[] {
  return elements.flatMap((element) => {
    const required = file.one(element, name);
    return (required && referenceOf(file, required, imports)) ?? [];
  });
}

/** `#id` of this file, `namespace#id` of another, or a bare id. */
function referenceOf(file: DmnFile, element: XmlElement, imports: readonly Imported[]): Reference | undefined {
  const href = attribute(element, 'href') ?? '';
  const hash = href.lastIndexOf('#');
  const namespace = href.slice(0, Math.max(0, hash));
  const id = href.slice(hash + 1);
  if (namespace === '' || namespace === attribute(file.root, 'namespace')) return { id };
  const found = imports.findIndex((one) => one.namespace === namespace);
  if (found >= 0) return { id, import: found };
  file.problems.add(element, `The reference '${href}' is to a file that is not imported`);
  return undefined;
}

function versionTagOf(element: XmlElement): string | undefined {
  const extensions = element.children.find(({ name }) => name === 'extensionElements');
  const tag = extensions?.children.find(
    ({ name, namespace }) => name === 'versionTag' && namespace === ZEEBE_NAMESPACE,
  );
  return tag && attribute(tag, 'value');
}
