import { type Entity, flag, key, text } from '../search/entity.ts';
import { tenant } from './tenant.ts';

/** Longer values are cut in a preview, in characters. */
export const LONGEST_PREVIEW = 8_191;

/** How many characters of a value are in its index. */
const prefix = 64;

/** Variables with their whole values. */
export const variable: Entity = {
  from: 'variable v LEFT JOIN instance i ON i.key = v.instance',
  where: '(i.key IS NOT NULL) IS TRUE',
  key: ['v.key'],
  fields: {
    variableKey: key('v.key'),
    name: text('v.name'),
    value: text('v.value', { prefix }),
    isTruncated: flag('1 = 0'),
    scopeKey: key('v.scope'),
    processInstanceKey: key('v.instance'),
    rootProcessInstanceKey: key('i.root'),
    tenantId: tenant,
  },
};

/** Variables whose long values are cut, for lists. */
export const variablePreview: Entity = {
  ...variable,
  fields: {
    ...variable.fields,
    value: text(`substr(v.value, 1, ${LONGEST_PREVIEW})`, { filter: 'v.value', prefix }),
    isTruncated: flag(`length(v.value) > ${LONGEST_PREVIEW}`),
  },
};
