import type { BuiltSources } from '../sources/built-sources.js';
import { say } from '../wording.js';
import { countsInWords, type PackedIndicator, packFactRows, packTitle } from './index-page.js';
import { itemFigure, itemTitle } from './item-words.js';
import type { PackFacts } from './manifest.js';

const STYLE = `<style>
:root{color-scheme:light dark}
body{margin:0 auto;max-width:52rem;padding:1.5rem;font:1.0625rem/1.5 'Atkinson Hyperlegible Next','Segoe UI',system-ui,sans-serif;color:#1d2420;background:#fbf8f2}
h1,h2{color:#1f5546;line-height:1.2}a{color:#1a5b49}
table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{text-align:left;vertical-align:top;padding:.4rem .5rem;border-bottom:1px solid #e5decf}
.s{font-weight:700;white-space:nowrap}.s-ready{color:#17553a}.s-at-risk{color:#6e4600}.s-gap{color:#8a2718}.s-not-built{color:#55554c}
@media (prefers-color-scheme:dark){body{color:#efebe1;background:#141917}h1,h2,a{color:#8fd0b8}th,td{border-color:#303936}.s-ready{color:#a9dfbb}.s-at-risk{color:#f4cd80}.s-gap{color:#f8b6a6}.s-not-built{color:#c3c0b4}}
</style>`;

const SHAPES = { ready: '●', 'at-risk': '▲', gap: '○', 'not-built': '◌' } as const;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** index.html: the same as index.pdf, with links to the files beside it. It asks nothing of any other place. */
export function indexHtml(
  facts: PackFacts,
  indicators: readonly PackedIndicator[],
  sources: BuiltSources,
  stories: readonly string[],
): string {
  const title = escaped(packTitle(facts));
  const rows = packFactRows(facts).map(([name, value]) => row('th scope="row"', name, value));
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${STYLE}
</head>
<body>
<main>
<h1>${title}</h1>
<table>
${rows.join('\n')}
</table>
<p>${escaped(countsInWords(indicators))}</p>
${storiesIn(stories)}${indicators.map(one => section(one, sources)).join('\n')}
</main>
</body>
</html>
`;
}

const storiesIn = (stories: readonly string[]): string =>
  stories.length
    ? `<h2>${escaped(say`Case studies`)}</h2>\n<ul>\n${stories.map(path => `<li><a href="${escaped(path)}">${escaped(path)}</a></li>`).join('\n')}\n</ul>\n`
    : '';

const row = (head: string, name: string, value: string): string =>
  `<tr><${head}>${escaped(name)}</th><td>${escaped(value)}</td></tr>`;

const badge = (status: keyof typeof SHAPES, word: string): string =>
  `<span class="s s-${status}"><span aria-hidden="true">${SHAPES[status]}</span> ${escaped(word)}</span>`;

function section({ status, folder, files }: PackedIndicator, sources: BuiltSources): string {
  const { indicator } = status;
  const items = [...status.parts.flatMap(part => part.items), ...status.items].map(
    one =>
      `<tr><td>${escaped(itemTitle(one.item, sources))}</td><td>${escaped(itemFigure(one))}</td><td>${badge(one.status, one.word)}</td></tr>`,
  );
  const links = files.map(file => `<li><a href="${escaped(`${folder}/${file}`)}">${escaped(file)}</a></li>`);
  return `<section>
<h2>${escaped(say`${indicator.ref} ${indicator.title}`)}</h2>
<p>${badge(status.status, status.word)} ${escaped(status.why ?? say`Everything that it needs is shown.`)}</p>
<table>
<tr><th scope="col">${say`What shows it`}</th><th scope="col">${say`Figure`}</th><th scope="col">${say`Status`}</th></tr>
${items.join('\n')}
</table>
<ul>
${links.join('\n')}
</ul>
</section>`;
}
