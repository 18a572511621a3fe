import { expect, test } from 'vitest';
import { elementErrorText, fileErrorText } from './error-text.ts';
import { Problems } from './problems.ts';
import { parseXml } from './xml/parse-xml.ts';

const root = parseXml('<definitions><task id="task"><a><b/></a></task></definitions>');
const task = root.children[0] ?? root;
const inner = task.children[0]?.children[0] ?? root;

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
