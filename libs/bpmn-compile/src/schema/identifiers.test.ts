import { parseXml } from '@millrace/xml';
import { describe, expect, test } from 'vitest';
import { definitions } from '../../test/bpmn.ts';
import { checkSchema } from './check-schema.ts';

const check = (content: string) => checkSchema(parseXml(definitions(`<process id="p">${content}</process>`)));

describe('ids', () => {
  test('are unique in the file', () => {
    expect(() => check('\n<task id="p"/>')).toThrow("Line 2: The id 'p' is already used by 'process' in line 1");
    expect(() => check('<task id="file"/>')).toThrow("The id 'file' is already used by 'definitions' in line 1");
  });

  test('must exist where the schema asks for one', () => {
    expect(() => check('\n<sequenceFlow sourceRef="p" targetRef="q"/>')).toThrow(
      "Line 2: Attribute 'targetRef' of element 'sequenceFlow' refers to 'q', but no element has that id",
    );
    expect(() => check('<laneSet><lane><flowNodeRef>q</flowNodeRef></lane></laneSet>')).toThrow(
      "Line 1: Element 'flowNodeRef' refers to 'q', but no element has that id",
    );
  });
});
