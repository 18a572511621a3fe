import { describe, expect, test } from 'vitest';
import { compiled, errorsOf, flow, started } from '../../test/bpmn.ts';

const link = (name: string) => `<linkEventDefinition name="${name}"/>`;
const throwing = (id: string, name: string) =>
  `<intermediateThrowEvent id="${id}">${link(name)}</intermediateThrowEvent>`;
const catching = (id: string, name: string) =>
  `<intermediateCatchEvent id="${id}">${link(name)}</intermediateCatchEvent>`;

describe('link events', () => {
  test('become a flow from each throw event to the catch event of its name', async () => {
    const [model] = await compiled(
      started(
        throwing('t1', 'A') +
          throwing('t2', 'A') +
          catching('c', 'A') +
          '<endEvent id="e"/>' +
          flow('start', 't1') +
          flow('start', 't2') +
          flow('c', 'e'),
      ),
    );
    const [t1, t2, c] = ['t1', 't2', 'c'].map((id) => model?.nodes.findIndex((node) => node.id === id));
    expect(model?.flows.slice(3)).toEqual([
      { id: '', source: t1, target: c },
      { id: '', source: t2, target: c },
    ]);
    expect(model?.nodes[t1 ?? 0]).toMatchObject({ event: { type: 'link', name: 'A' }, outgoing: [3] });
    expect(model?.nodes[t2 ?? 0]).toMatchObject({ outgoing: [4] });
    expect(model?.nodes[c ?? 0]).toMatchObject({ event: { type: 'link', name: 'A' }, outgoing: [2] });
  });

  test('are pairs in each scope of their own', async () => {
    const inner = `<startEvent id="s2"/>${throwing('t2', 'A')}${catching('c2', 'A')}`;
    const [model] = await compiled(
      started(`${throwing('t', 'A')}${catching('c', 'A')}<subProcess id="sub">${inner}</subProcess>`),
    );
    const idAt = (index: number) => model?.nodes[index]?.id;
    expect(model?.flows.map(({ source, target }) => [idAt(source), idAt(target)])).toEqual([
      ['t', 'c'],
      ['t2', 'c2'],
    ]);
  });

  test('that throw take no other flow', async () => {
    const [model] = await compiled(
      started(`${throwing('t', 'A')}${catching('c', 'A')}<endEvent id="e"/>${flow('t', 'e')}`),
    );
    expect(model?.flows).toMatchObject([{ id: '' }]);
  });

  test('that are caught only are a start of nothing', async () => {
    await compiled(started(catching('c', 'A')));
  });

  test.each([
    [throwing('t', 'A'), 'mill', "Can't find an catch link event for the throw link event with the name 'A'."],
    [
      `${throwing('t', 'A')}<subProcess id="sub"><startEvent id="s2"/>${catching('c', 'A')}</subProcess>`,
      'mill',
      "Can't find an catch link event for the throw link event with the name 'A'.",
    ],
    [
      `<subProcess id="sub"><startEvent id="s2"/>${throwing('t', 'A')}</subProcess>${catching('c', 'A')}`,
      'sub',
      "Can't find an catch link event for the throw link event with the name 'A'.",
    ],
    [
      catching('c1', 'A') + catching('c2', 'A'),
      'mill',
      "Multiple intermediate catch link event definitions with the same name 'A' are not allowed.",
    ],
    [catching('c', ''), 'c > linkEventDefinition', 'Link name must be present and not empty.'],
    [throwing('t', ''), 't > linkEventDefinition', 'Link name must be present and not empty.'],
  ])('are rejected: %#', async (content, at, text) => {
    expect(await errorsOf(started(content))).toBe(`'mill.bpmn': - Element: ${at}\n    - ERROR: ${text}\n`);
  });
});
