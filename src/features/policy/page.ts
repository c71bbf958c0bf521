import { createHash } from 'node:crypto';
import type { Translate } from '../../i18n/index.ts';
import type { Policy, Section } from './policy.ts';

type Link = Readonly<{ locale: string; name: string; href: string }>;
type About = Readonly<{
  t: Translate;
  locale: string;
  /** The same page in other languages. */
  others: readonly Link[];
}>;

const style = `:root{color-scheme:light dark;--paper:#fdfcfa;--ink:#22211f;--soft:#57544f;--link:#0b5394}
@media (prefers-color-scheme:dark){:root{--paper:#1b1b1d;--ink:#e9e7e3;--soft:#b3afa8;--link:#8ab8ef}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,sans-serif}
main,footer{max-width:40rem;margin:0 auto;padding:1rem 1.25rem;overflow-wrap:anywhere}
h1{font-size:1.7rem;line-height:1.25}
h2{font-size:1.15rem;margin:1.75rem 0 .25rem}
p,ul{margin:.25rem 0}
footer{color:var(--soft)}
a{color:var(--link)}
a:focus-visible{outline:3px solid currentColor;outline-offset:2px}`;

/** What a browser may load for a page of ours: its own style and nothing else, from nowhere. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** A policy as a whole page, without scripts, pictures or anything that is fetched. */
export function pageOf(policy: Policy, { t, locale, others }: About): string {
  const languages = others.map(
    ({ locale: other, name, href }) =>
      `<a href="${escaped(href)}" hreflang="${escaped(other)}" lang="${escaped(other)}">${escaped(name)}</a>`,
  );
  // What is put into the sentence is HTML already, so the sentence around it is escaped first.
  const elsewhere = escaped(t('policy.languages', { languages: '\u0000' })).replace(
    '\u0000',
    languages.join(' · '),
  );
  return `<!doctype html>
<html lang="${escaped(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(policy.title)} · Circlekeeper</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(policy.title)}</h1>
${policy.sections.map(sectionOf).join('\n')}
</main>
<footer>
<p>${escaped(policy.date)}</p>
${languages.length === 0 ? '' : `<p>${elsewhere}</p>\n`}</footer>
</body>
</html>
`;
}

function sectionOf({ title, body }: Section): string {
  const parts: string[] = [];
  const points: string[] = [];
  const endList = (): void => {
    if (points.length > 0) parts.push(`<ul>\n${points.splice(0).join('\n')}\n</ul>`);
  };
  for (const line of body.split('\n')) {
    if (line.startsWith('- ')) points.push(`<li>${linked(line.slice(2))}</li>`);
    else {
      endList();
      parts.push(`<p>${linked(line)}</p>`);
    }
  }
  endList();
  return `<section>\n<h2>${escaped(title)}</h2>\n${parts.join('\n')}\n</section>`;
}

/** Addresses can be followed. A full stop after one belongs to the sentence. */
const address = /https:\/\/[^\s<>"]*[^\s<>".,;:!?)]|[^\s<>"@]+@[^\s<>"@]*[^\s<>".,;:!?)]/gu;

function linked(words: string): string {
  let out = '';
  let from = 0;
  for (const { 0: found, index } of words.matchAll(address)) {
    const href = found.startsWith('https://') ? found : `mailto:${found}`;
    out += `${escaped(words.slice(from, index))}<a href="${escaped(href)}" rel="noreferrer">${escaped(found)}</a>`;
    from = index + found.length;
  }
  return out + escaped(words.slice(from));
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (words: string): string => words.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign);
