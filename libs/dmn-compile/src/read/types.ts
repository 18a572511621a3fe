import type { FunctionItem, ItemDefinition } from '@millrace/dmn';
import type { XmlElement } from '@millrace/xml';
import { attribute, type DmnFile, optional } from './file.ts';
import { readTests } from './literal.ts';

/** A type of the model. */
export function readType(file: DmnFile, element: XmlElement): ItemDefinition {
  const components = file.all(element, 'itemComponent').map((component) => readType(file, component));
  const functionItem = file.one(element, 'functionItem');
  return file.part(element, {
    name: attribute(element, 'name') ?? '',
    isCollection: /^(true|1)$/.test(attribute(element, 'isCollection')?.trim() ?? ''),
    ...optional('typeRef', file.text(element, 'typeRef')?.trim()),
    ...optional('allowedValues', testsOf(file, element, 'allowedValues')),
    ...optional('constraint', testsOf(file, element, 'typeConstraint')),
    ...(components.length === 0 ? {} : { components }),
    ...(functionItem === undefined ? {} : { functionType: readFunctionType(file, functionItem) }),
  });
}

function testsOf(file: DmnFile, element: XmlElement, name: string): string | undefined {
  const tests = file.one(element, name);
  return tests && readTests(file, tests).text.trim();
}

function readFunctionType(file: DmnFile, element: XmlElement): FunctionItem {
  return {
    parameters: file.all(element, 'parameters').map((parameter) => ({
      name: attribute(parameter, 'name') ?? '',
      ...optional('typeRef', attribute(parameter, 'typeRef')),
    })),
    ...optional('resultType', attribute(element, 'outputTypeRef')),
  };
}
