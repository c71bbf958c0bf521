import { z } from 'zod';
import type { TokenFacts } from '../features/doctor/machine.ts';
import type { Now } from '../lib/time.ts';
import { headerAhead } from './header-clock.ts';

/** Ms. The operator waits for it. */
const patience = 10_000;

const Application = z.object({ id: z.string().regex(/^\d{15,20}$/) });

type Asked = Readonly<{ api: string; token: string; now: Now }>;

/** Asks Discord once whose token this is. The token goes nowhere else, and nothing is changed. */
export async function askToken({ api, token, now }: Asked): Promise<TokenFacts> {
  const asked = now();
  try {
    const answer = await fetch(`${api}/v10/applications/@me`, {
      headers: { Authorization: `Bot ${token}` },
      signal: AbortSignal.timeout(patience),
    });
    const ahead = headerAhead(answer.headers.get('date'), asked, now());
    const body: unknown = await answer.json();
    if (answer.status === 401) return { is: 'unknown', ahead };
    const read = Application.safeParse(body);
    return answer.ok && read.success
      ? { is: 'known', application: read.data.id, ahead }
      : { is: 'unanswered' };
  } catch {
    return { is: 'unanswered' };
  }
}
