import type { Applier } from '@millrace/kernel';
import { countHandler } from '../compensation/count-handler.ts';
import { countItem } from '../count-item.ts';
import { removeElement } from '../remove-element.ts';
import type { InstanceShape } from '../shape.ts';

export const elementCompleted: Applier<InstanceShape, 'ElementCompleted'> = (tables, { element }) => {
  const row = tables.elements.get(element);
  if (row) {
    countItem(tables, row, 'completed');
    countHandler(tables, row);
  }
  removeElement(tables, element);
};
