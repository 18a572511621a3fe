import { expect, test } from 'vitest';
import { elementErrorText, fileErrorText } from './error-text.ts';
import { Problems } from './problems.ts';

const root = { $type: 'bpmn:Definitions' };
const task = { $type: 'bpmn:Task', id: 'task', $parent: root };
const inner = { $type: 'zeebe:B', $parent: { $type: 'zeebe:A', $parent: task } };

test('errors stand under their element, which is named by the nearest id and the way from there', () => {
  const problems = new Problems();
  problems.add(task, 'first');
  problems.add(inner, 'second');
  problems.add(task, 'third');
  problems.add(task, 'first');
  problems.add(root, 'last');
  expect(elementErrorText('a.bpmn', problems)).toBe(
    "'a.bpmn': - Element: task\n    - ERROR: first\n    - ERROR: third\n- Element: task > a > b\n    - ERROR: second\n" +
      '- Element: definitions\n    - ERROR: last\n',
  );
});

test('many and long errors are cut, so that a client can still receive the answer', () => {
  const problems = new Problems();
  for (let number = 0; number < 3_000; number += 1) problems.add(task, `error ${number} ${'x'.repeat(number)}`);
  const text = elementErrorText('a.bpmn', problems);
  expect(text.length).toBeLessThan(6_000);
  expect(text).toMatch(/\n- and \d+ more lines\n$/);
  expect(fileErrorText('a.bpmn', 'x'.repeat(1_000_000)).length).toBeLessThan(1_100);
});
