import type { XmlElement } from '@millrace/xml';
import type { Problems } from '../problems.ts';
import type { ChildDeclaration, TypeDeclaration } from './declaration.ts';
import { EXPRESSIONS, TYPES } from './dmn-schema.ts';

/**
 * Checks that the file has what DMN's schema allows: elements and attributes of DMN, as often as they may be there and
 * in their order. What is of another namespace is passed over.
 */
export function checkSchema(root: XmlElement, problems: Problems): void {
  checkElement(root, 'definitions', root.namespace, problems);
}

function checkElement(element: XmlElement, typeName: string, namespace: string, problems: Problems): void {
  const declared = TYPES[typeName];
  if (declared === undefined) return;
  checkAttributes(element, declared, problems);
  if (!declared.text && element.text.trim() !== '') problems.add(element, `Text is not allowed in '${element.name}'`);
  const own = element.children.filter((child) => child.namespace === namespace);
  const counts = new Map<ChildDeclaration, number>();
  let furthest = 0;
  for (const child of own) {
    const index = declared.children.findIndex((one) => isOne(one, child.name));
    const declaration = declared.children[index];
    if (declaration === undefined) {
      problems.add(child, `The element '${child.name}' is not allowed in '${element.name}'`);
      continue;
    }
    counts.set(declaration, (counts.get(declaration) ?? 0) + 1);
    if (declared.ordered && index < furthest) problems.add(child, `The element '${child.name}' stands too late`);
    furthest = Math.max(furthest, index);
    checkElement(child, declaration.name === '@expression' ? child.name : declaration.type, namespace, problems);
  }
  for (const declaration of declared.children) checkCount(element, declaration, counts.get(declaration) ?? 0, problems);
}

function isOne({ name }: ChildDeclaration, childName: string): boolean {
  return name === childName || (name === '@expression' && EXPRESSIONS.has(childName));
}

function checkCount(element: XmlElement, child: ChildDeclaration, count: number, problems: Problems): void {
  const what = child.name === '@expression' ? 'an expression' : `an element '${child.name}'`;
  if (child.required && count === 0) problems.add(element, `'${element.name}' must have ${what}`);
  if (!child.many && count > 1) problems.add(element, `'${element.name}' must have at most one of ${what.slice(3)}`);
}

function checkAttributes(element: XmlElement, { attributes }: TypeDeclaration, problems: Problems): void {
  for (const { namespace, name } of element.attributes) {
    if (namespace !== '') continue;
    if (!attributes.some((one) => one === name || one === `${name}!`)) {
      problems.add(element, `The attribute '${name}' is not allowed in '${element.name}'`);
    }
  }
  for (const one of attributes) {
    if (!one.endsWith('!')) continue;
    const name = one.slice(0, -1);
    if (!element.attributes.some((given) => given.namespace === '' && given.name === name)) {
      problems.add(element, `'${element.name}' must have the attribute '${name}'`);
    }
  }
}
