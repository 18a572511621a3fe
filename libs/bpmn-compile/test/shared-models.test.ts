import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../src/index.ts';

/** Real models with the verdict of Zeebe 8.9. They are no part of this repository: without them this is not run. */
const folder = new URL('../../../../shared/models/', import.meta.url);
const table = new URL('SOURCES.tsv', folder);
const notBuilt = /not built in this version of Millrace yet/;

interface Model {
  readonly file: string;
  readonly deployable: string;
  readonly why: string;
}

/** Rules of this package that a verdict may name, as they stand in `why` and in our answer. */
const rules: readonly (readonly [why: RegExp, errors: RegExp])[] = [
  [/Must contain at least one executable process/, /Must contain at least one executable process/],
  [/Must have at least one start event/, /Must have at least one start event/],
  [/Must have exactly one 'zeebe:taskDefinition'/, /Must have exactly one 'zeebe:taskDefinition'/],
  [/Attribute 'type' must be present and not empty/, /Attribute 'type' must be present and not empty/],
  [/DOCTYPE is disallowed/, /Line \d+: A DOCTYPE is not allowed/],
  [/Fatal Error.*(same entity|in prolog)/, /Line \d+: The file is not well-formed XML/],
  [/cvc-complex-type\.2\.3/, /must not contain text/],
  [/cvc-complex-type\.2\.4\.b/, /is not complete: expected/],
  [/cvc-complex-type\.3\.2\.2: Attribute 'test'/, /Attribute 'test' is not allowed on element 'bpmn:task'/],
  [/cvc-id\.2.*'_commentItem'/, /The id '_commentItem' is already used/],
  [/cvc-elt\.1\.a/, /Expected the root element 'definitions'/],
];

/** Rules of Zeebe's engine that the library from which the verdicts come does not know. */
const engineRules: Readonly<Record<string, RegExp>> = {
  'miwg-a20-activiti.bpmn': /Must have a condition or be default flow/,
};

function models(): Model[] {
  const rows = readFileSync(table, 'utf8').trim().split('\n').slice(1);
  return rows
    .map((row) => row.split('\t'))
    .map(([file = '', , , , , , deployable = '', why = '']) => ({ file, deployable, why }))
    .filter(({ file }) => file.endsWith('.bpmn'));
}

async function errorsOf(file: string): Promise<string> {
  const result = await compile({ name: file, content: readFileSync(new URL(file, folder)) });
  return result.ok ? '' : result.errors;
}

describe.skipIf(!existsSync(table))('a real model', () => {
  const all = existsSync(table) ? models() : [];

  test.each(all.filter(({ deployable }) => deployable === 'yes'))(
    'that Zeebe takes lacks nothing but what is not built: $file',
    async ({ file }) => {
      const errors = (await errorsOf(file)).split('\n').filter((line) => line !== '' && !/- Element: /.test(line));
      const unexpected = errors.filter((line) => !notBuilt.test(line) && !engineRules[file]?.test(line));
      expect(unexpected).toEqual([]);
    },
  );

  test.each(all.filter(({ deployable }) => deployable === 'no'))(
    'that Zeebe rejects is rejected: $file',
    async ({ file, why }) => {
      const errors = await errorsOf(file);
      expect(errors).not.toBe('');
      for (const [reason, message] of rules) if (reason.test(why)) expect(errors).toMatch(message);
    },
  );
});
