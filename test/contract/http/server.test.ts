import { expect, onTestFinished, test } from 'vitest';
import { startHttp } from '../../../src/http/server.ts';
import { createMetrics } from '../../../src/lib/metrics.ts';

async function started(ready: () => Promise<boolean> | boolean) {
  const metrics = createMetrics();
  const server = await startHttp({ host: '127.0.0.1', port: 0, ready, metrics });
  onTestFinished(() => server.stop());
  const status = async (path: string): Promise<number> => (await fetch(server.url + path)).status;
  return { ...server, metrics, status };
}

test('a process that lives says so, ready or not', async () => {
  const { status } = await started(() => false);
  expect(await status('/healthz')).toBe(200);
});

test('readiness follows what the bot says of itself', async () => {
  let connected = false;
  const { status } = await started(async () => connected);
  expect(await status('/readyz')).toBe(503);
  connected = true;
  expect(await status('/readyz')).toBe(200);
});

test('a bot that cannot tell whether it is ready is not', async () => {
  const { status } = await started(() => {
    throw new Error('the database is away');
  });
  expect(await status('/readyz')).toBe(503);
});

test('the numbers are there for Prometheus', async () => {
  const { url, metrics } = await started(() => true);
  metrics.interaction('circle.join', 'ok', 120);
  metrics.dueWork('reminder', 'failed');
  metrics.dueWorkWaiting(3);
  const answer = await fetch(`${url}/metrics`);
  expect(answer.headers.get('content-type')).toContain('version=0.0.4');
  const text = await answer.text();
  for (const line of [
    'circlekeeper_interactions_total{name="circle.join",outcome="ok"} 1',
    'circlekeeper_interaction_seconds_bucket{le="0.1",name="circle.join"} 0',
    'circlekeeper_interaction_seconds_bucket{le="0.25",name="circle.join"} 1',
    'circlekeeper_due_work_total{kind="reminder",outcome="failed"} 1',
    'circlekeeper_due_work_waiting 3',
    'process_cpu_seconds_total',
  ]) {
    expect(text).toContain(line);
  }
});

test('any other page does not exist', async () => {
  const { status } = await started(() => true);
  expect(await status('/')).toBe(404);
});

test('a port in use is refused in words', async () => {
  const { url, metrics } = await started(() => true);
  const port = Number(new URL(url).port);
  const second = startHttp({ host: '127.0.0.1', port, ready: () => true, metrics });
  await expect(second).rejects.toMatchObject({
    name: 'PlainError',
    message: `Port ${port} is used by another program: set HTTP_PORT to another number, or to off.`,
  });
});

test('after stopping nobody answers', async () => {
  const { url, stop } = await startHttp({
    host: '127.0.0.1',
    port: 0,
    ready: () => true,
    metrics: createMetrics(),
  });
  await (await fetch(`${url}/healthz`)).text();
  await stop();
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});
