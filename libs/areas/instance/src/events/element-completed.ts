import type { Applier } from '@millrace/kernel';
import { removeElement } from '../remove-element.ts';
import type { InstanceShape } from '../shape.ts';

export const elementCompleted: Applier<InstanceShape, 'ElementCompleted'> = (tables, { element }) =>
  removeElement(tables, element);
