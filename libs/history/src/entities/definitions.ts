import { words } from '../rows/words.ts';
import { type Entity, flag, key, nullable, number, text, word } from '../search/entity.ts';
import { tenant } from './tenant.ts';

const latest = `d.version = (SELECT max(l.version) FROM definition l WHERE l.id = d.id AND l.kind = d.kind)`;

export const processDefinition: Entity = {
  from: 'definition d',
  where: "d.kind = 'process'",
  key: ['d.key'],
  fields: {
    processDefinitionKey: key('d.key'),
    processDefinitionId: text('d.id'),
    name: text('d.name', nullable),
    resourceName: text('d.resource'),
    version: number('d.version'),
    versionTag: text('d.tag', nullable),
    hasStartForm: flag('1 = 0'),
    state: word(words.definition, 'CASE WHEN d.deleted IS NULL THEN 0 ELSE 1 END'),
    isLatestVersion: flag(latest, { shown: false }),
    tenantId: tenant,
  },
};

export const decisionDefinition: Entity = {
  from: 'definition d LEFT JOIN definition r ON r.key = d.requirements',
  where: "d.kind = 'decision'",
  key: ['d.key'],
  fields: {
    decisionDefinitionKey: key('d.key'),
    decisionDefinitionId: text('d.id'),
    name: text("COALESCE(d.name, '')", { filter: 'd.name' }),
    version: number('d.version'),
    decisionRequirementsId: text('r.id'),
    decisionRequirementsKey: key('d.requirements'),
    decisionRequirementsName: text("COALESCE(r.name, '')", { filter: 'r.name' }),
    decisionRequirementsVersion: number('r.version'),
    isLatestVersion: flag(latest, { shown: false }),
    tenantId: tenant,
  },
};

export const decisionRequirements: Entity = {
  from: 'definition d',
  where: "d.kind = 'decisionRequirements'",
  key: ['d.key'],
  fields: {
    decisionRequirementsKey: key('d.key'),
    decisionRequirementsId: text('d.id'),
    decisionRequirementsName: text("COALESCE(d.name, '')", { filter: 'd.name' }),
    version: number('d.version'),
    resourceName: text('d.resource'),
    tenantId: tenant,
  },
};

/** The file of a definition, of whatever kind. */
export const definitionFile: Entity = {
  from: 'definition d LEFT JOIN definition r ON r.key = d.requirements',
  key: ['d.key'],
  fields: {
    key: key('d.key'),
    kind: text('d.kind'),
    content: text('COALESCE(d.content, r.content)', nullable),
  },
};
