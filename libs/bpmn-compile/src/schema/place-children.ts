import { InvalidFile, type XmlElement } from '@millrace/xml';
import { namespaces } from '../namespaces.ts';
import { schemaName } from './bpmn-schema.ts';
import type { ComplexType, Particle } from './content-model.ts';

/**
 * The particle of each child in the content of its parent's type. One pass without turning back is enough: the schema
 * never leaves open which particle a child belongs to.
 *
 * @throws InvalidFile if a child stands in the wrong place, is unknown, is missing or comes too often
 */
export function placeChildren(element: XmlElement, { particles }: ComplexType): Particle[] {
  let place = 0;
  let found = 0;
  const placed = element.children.map((child) => {
    const first = found < (particles[place]?.most ?? 0) ? place : place + 1;
    let particle = particles[place];
    while (particle !== undefined && !takes(particle, child, found) && found >= particle.least) {
      place += 1;
      found = 0;
      particle = particles[place];
    }
    if (particle === undefined || !takes(particle, child, found)) {
      throw misplaced(child, element, particles.slice(first));
    }
    found += 1;
    return particle;
  });
  checkComplete(element, particles.slice(place), found);
  return placed;
}

function takes({ elements, wildcard, most }: Particle, child: XmlElement, found: number): boolean {
  if (found >= most) return false;
  if (wildcard === '##any') return true;
  if (wildcard === '##other') return child.namespace !== '' && child.namespace !== namespaces.bpmn;
  if (wildcard === '##declared') return child.namespace !== '' && child.namespace !== namespaces.diagram;
  const name = schemaName(child);
  return name !== undefined && elements.has(name);
}

function checkComplete(element: XmlElement, rest: readonly Particle[], found: number): void {
  const missing = rest.find(({ least }, index) => (index === 0 ? found : 0) < least);
  if (missing === undefined) return;
  throw new InvalidFile(
    `The content of element '${element.qualifiedName}' is not complete: expected ${namesOf([missing])}`,
    element.line,
  );
}

function misplaced(child: XmlElement, element: XmlElement, rest: readonly Particle[]): InvalidFile {
  const expected = rest.length === 0 ? 'expected no more elements' : `expected ${namesOf(rest)}`;
  return new InvalidFile(
    `Element '${child.qualifiedName}' is not allowed at this place in element '${element.qualifiedName}': ${expected}`,
    child.line,
  );
}

function namesOf(particles: readonly Particle[]): string {
  const names = particles.map(({ elements, wildcard }) => elements.keys().next().value ?? `${wildcard}`);
  return names.length > 1 ? `one of ${names.join(', ')}` : names.join();
}
