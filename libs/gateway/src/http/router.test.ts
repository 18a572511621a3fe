import { expect, test } from 'vitest';
import { Problem } from './problem.ts';
import { noContent, type Route } from './route.ts';
import { Router } from './router.ts';

const route = (): Route => ({ changes: false, answer: async () => noContent });
const routes = {
  'GET /': route(),
  'POST /v2/jobs/search': route(),
  'GET /v2/jobs/{jobKey}': route(),
  'PATCH /v2/jobs/{jobKey}': route(),
  'POST /v2/jobs/{jobKey}/completion': route(),
};
const router = new Router(routes);

test.each([
  ['GET', '/', 'GET /', {}],
  ['POST', '/v2/jobs/search', 'POST /v2/jobs/search', {}],
  ['GET', '/v2/jobs/7', 'GET /v2/jobs/{jobKey}', { jobKey: '7' }],
  ['PATCH', '/v2/jobs/7', 'PATCH /v2/jobs/{jobKey}', { jobKey: '7' }],
  ['POST', '/v2/jobs/7/completion', 'POST /v2/jobs/{jobKey}/completion', { jobKey: '7' }],
] as const)('%s %s is %s', (method, path, name, parameters) => {
  const found = router.find(method, path);
  expect(found.parameters).toEqual(parameters);
  expect(found.route).toBe(routes[name]);
});

test.each([
  ['GET', '/v2', 404, "There is no 'GET /v2' in this version of Millrace"],
  ['GET', '/v2/jobs/search', 405, "Expected POST for '/v2/jobs/search', but it was GET"],
  ['DELETE', '/v2/jobs/7', 405, "Expected GET or PATCH for '/v2/jobs/7', but it was DELETE"],
  ['GET', '*', 404, "There is no 'GET *' in this version of Millrace"],
])('%s %s is a problem', (method, path, status, detail) => {
  const find = () => router.find(method, path);
  expect(find).toThrow(detail);
  expect(find).toThrow(expect.objectContaining({ status }));
  expect(find).toThrow(Problem);
});

test.each(['/v2/jobs/7/', '/v2/clock'])('%s, which is not built, is no 404', (path) => {
  const find = () => router.find('GET', path);
  expect(find).toThrow(expect.objectContaining({ code: 'NOT_BUILT' }));
  expect(find).toThrow(`'GET ${path}' is not built in this version of Millrace yet`);
});

test('a part of a path has one name', () => {
  const twice = { 'GET /v2/jobs/{jobKey}': route(), 'POST /v2/jobs/{key}/completion': route() };
  expect(() => new Router(twice)).toThrow('Two names');
});
