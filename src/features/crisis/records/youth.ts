import type { CrisisRecord } from './record.ts';

/** Lines for children and young people, for whoever is too young for a circle here. */
export const youthLines = [
  {
    country: 'CA',
    emergency: ['911'],
    name: 'Kids Help Phone (Canada)',
    phone: '1-800-668-6868',
    sms: { to: '686868', body: 'CONNECT' },
    hours: '24/7',
    languages: ['en', 'fr'],
    cost: 'free',
    source: 'https://kidshelpphone.ca/text-about-it/',
    checkedOn: '2026-11-23',
    confidence: 'high',
  },
  {
    country: 'GB',
    emergency: ['999', '112'],
    name: 'Childline (United Kingdom)',
    phone: '0800 1111',
    hours: '24/7',
    languages: ['en', 'cy'],
    cost: 'free',
    source: 'https://en.wikipedia.org/wiki/Childline',
    checkedOn: '2026-11-28',
    confidence: 'high',
  },
] as const satisfies readonly CrisisRecord[];
