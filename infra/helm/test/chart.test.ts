import { beforeAll, describe, expect, it } from 'vitest';
import { KubeSchemas } from './kube-schemas.ts';
import { matrix, rejected } from './matrix.ts';
import type { KubeObject, Rendered } from './render.ts';
import { render } from './render.ts';
import { chartTools } from './tools.ts';

const tools = chartTools();
const names = Object.keys(matrix);

describe.skipIf(!tools)('the chart', () => {
  let rendered: readonly Rendered[] = [];
  let refused: readonly Rendered[] = [];
  beforeAll(() => {
    const all = render(tools ?? '', [...Object.values(matrix), ...rejected.map(([values]) => values)]);
    rendered = all.slice(0, names.length);
    refused = all.slice(names.length);
  });
  const objectsOf = (name: string) => rendered[names.indexOf(name)]?.objects ?? [];
  const find = (name: string, kind: string, ending: string) =>
    objectsOf(name).find((object) => object.kind === kind && object.metadata.name.endsWith(ending));

  it.each(names)('renders %s', (name) => {
    const { objects = [], error } = rendered[names.indexOf(name)] ?? {};
    expect(error).toBeUndefined();
    const schemas = new KubeSchemas(tools ?? '');
    expect(objects.flatMap((object) => schemas.problemsIn(object))).toEqual([]);
    const ids = objects.map(({ kind, metadata }) => `${kind}/${metadata.name}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has objects that the schemas would not let through', () => {
    const schemas = new KubeSchemas(tools ?? '');
    const gateway = find('the defaults', 'Deployment', '-gateway') as KubeObject;
    expect(schemas.problemsIn({ ...gateway, spec: { ...gateway.spec, replica: 1 } })).not.toEqual([]);
    const monitor = find('distributed with everything', 'PodMonitor', '') as KubeObject;
    expect(schemas.problemsIn({ ...monitor, spec: { podMetricsEndpoints: 'x' } })).not.toEqual([]);
  });

  it.each(rejected.map(([values, message], index) => ({ values: JSON.stringify(values), message, index })))(
    'rejects $values',
    ({ message, index }) => expect(refused[index]?.error).toMatch(message),
  );

  it.each(names)('has only pods that the restricted standard lets in: %s', (name) => {
    const specs = objectsOf(name).flatMap(({ kind, spec }) => (kind === 'Pod' ? [spec] : (spec?.template?.spec ?? [])));
    expect(specs.length).toBeGreaterThan(0);
    for (const { securityContext, containers, automountServiceAccountToken, volumes } of specs) {
      expect(securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
      expect(securityContext.runAsUser).toBeGreaterThan(0);
      expect(automountServiceAccountToken).toBe(false);
      expect(volumes?.filter((volume: object) => 'hostPath' in volume)).toEqual([]);
      for (const container of containers) {
        expect(container.securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        });
        expect(container.image).not.toMatch(/:(latest)?$/);
      }
    }
  });

  it.each(names)('selects each pod by what it is labelled with: %s', (name) => {
    const objects = objectsOf(name);
    const templates = objects.flatMap(({ spec }) => spec?.template?.metadata?.labels ?? []);
    const matches = (selector: Readonly<Record<string, string>>) =>
      templates.filter((labels) => Object.entries(selector).every(([key, value]) => labels[key] === value)).length;
    for (const { kind, spec } of objects) {
      if (kind === 'Service') expect(matches(spec.selector)).toBe(1);
      if (['Deployment', 'StatefulSet', 'PodDisruptionBudget'].includes(kind)) {
        expect(matches(spec.selector.matchLabels)).toBe(1);
      }
      if (kind === 'NetworkPolicy') expect(matches(spec.podSelector.matchLabels)).toBeGreaterThan(0);
    }
  });

  it('lets a service override what all have', () => {
    const job = find('distributed with everything', 'Deployment', '-job')?.spec;
    expect(job.replicas).toBe(3);
    expect(job.template.spec.containers[0].resources.limits).toEqual({ memory: '4Gi' });
    expect(job.template.spec.containers[0].env).toContainEqual({ name: 'MILLRACE_MEMORY_LIMIT_MB', value: '3000' });
    expect(find('distributed with everything', 'Deployment', '-message')?.spec.replicas).toBe(2);
  });

  it('writes large numbers as they are', () => {
    const [container] = find('standalone with everything', 'StatefulSet', '')?.spec.template.spec.containers ?? [];
    expect(container.env).toContainEqual({ name: 'MILLRACE_MIN_FREE_DISK_MB', value: '1000000' });
    expect(container.env).toContainEqual({ name: 'MILLRACE_GRPC_TRANSPORT', value: 'http2' });
  });

  it('leaves the number of gateways to what scales them', () => {
    expect(find('distributed with everything', 'Deployment', '-gateway')?.spec).not.toHaveProperty('replicas');
    expect(find('distributed with everything', 'HorizontalPodAutoscaler', '-gateway')?.spec).toMatchObject({
      minReplicas: 3,
      maxReplicas: 10,
    });
  });

  it('starts NATS anew when its configuration changes', () => {
    const sum = (name: string) =>
      find(name, 'StatefulSet', '-nats')?.spec.template.metadata.annotations['checksum/config'];
    expect(sum('the defaults')).toMatch(/^[0-9a-f]{64}$/);
    expect(sum('the defaults')).not.toBe(sum('the smallest'));
  });

  it('keeps no disruption budget for an app with one pod', () => {
    expect(find('the smallest', 'PodDisruptionBudget', '')).toBeUndefined();
    expect(find('the defaults', 'PodDisruptionBudget', '-job')).toBeDefined();
  });

  it('has secrets only by reference', () => {
    for (const { objects } of rendered) expect(objects.filter(({ kind }) => kind === 'Secret')).toEqual([]);
    const env = find('external NATS with a user, over TLS', 'Deployment', '-job')?.spec.template.spec.containers[0].env;
    const reference = { secretKeyRef: { name: 'nats-auth', key: 'password' } };
    expect(env).toContainEqual({ name: 'MILLRACE_NATS_PASSWORD', valueFrom: reference });
  });

  it('serves TLS and asks for logins at the gateway alone', () => {
    const container = (name: string) => find('TLS and logins', 'Deployment', name)?.spec.template.spec.containers[0];
    const gateway = container('-gateway');
    const names = gateway.env.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['MILLRACE_TLS_CERT', 'MILLRACE_TLS_KEY', 'MILLRACE_TLS_CLIENT_CA']));
    expect(names).toEqual(
      expect.arrayContaining(['MILLRACE_LOGIN_USERS', 'MILLRACE_OIDC_ISSUER', 'MILLRACE_OIDC_SCOPE']),
    );
    expect(gateway.readinessProbe.httpGet.scheme).toBe('HTTPS');
    expect(container('-job').readinessProbe.httpGet.scheme).toBe('HTTP');
    const [services, entry] = find('TLS and logins', 'PodMonitor', '')?.spec.podMetricsEndpoints ?? [];
    expect(services).not.toHaveProperty('basicAuth');
    expect(entry).toMatchObject({
      scheme: 'https',
      basicAuth: { username: { name: 'mill-scraper', key: 'username' } },
    });
  });

  it('says what to do next', () => {
    expect(rendered[0]?.notes).toContain('helm test mill --namespace flow');
    expect(rendered[0]?.notes).toContain('kubectl --namespace flow port-forward service/mill-millrace 26500:26500');
  });
});
