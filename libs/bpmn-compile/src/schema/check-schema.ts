import { InvalidFile, type XmlElement } from '@millrace/xml';
import { namespaces } from '../namespaces.ts';
import { bpmnSchema } from './bpmn-schema.ts';
import { checkElement } from './check-element.ts';
import { Identifiers } from './identifiers.ts';

/**
 * Checks a document against the schema of BPMN 2.0, as strictly as Zeebe does: elements and attributes that it does not
 * know, their order and number, values, ids used twice and references by id to nothing. Every value gets its type.
 *
 * @throws InvalidFile for the first violation
 */
export function checkSchema(root: XmlElement): void {
  const definitions = bpmnSchema.get(root.name);
  if (root.namespace !== namespaces.bpmn || root.name !== 'definitions' || definitions === undefined) {
    throw new InvalidFile(
      `Expected the root element 'definitions' of the namespace '${namespaces.bpmn}', ` +
        `but found '${root.qualifiedName}' of the namespace '${root.namespace}'`,
      root.line,
    );
  }
  const identifiers = new Identifiers();
  checkElement(root, definitions, identifiers);
  identifiers.checkReferences();
}
