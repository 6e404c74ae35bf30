import { createHash } from 'node:crypto';
import type { Form } from '../../domain/statement.ts';
import { countSpeakers } from '../group-by-speaker.ts';
import type { ReadInput } from '../reading-sink.ts';
import { toReadingJson } from '../render-json.ts';
import { escapeHtml, scriptJson } from './escape-html.ts';
import { FORM_NAMES, renderPanel } from './render-panel.ts';
import { renderText } from './render-text.ts';
import { type ReportEntry, type ReportStatement, reportEntries, type SpeakerChoice } from './report-entry.ts';
import { REPORT_SCRIPT } from './report-script.ts';
import { REPORT_STYLE } from './report-style.ts';

/**
 * One HTML page, complete in itself, with the text of each article and everything said in it marked. It asks nothing
 * of the network and is forbidden to; without its script it is a readable page with working links. The same inputs
 * give the same page, byte for byte.
 */
export function renderReport(inputs: readonly ReadInput[]): string {
  const { entries, speakers } = reportEntries(inputs);
  const several = entries.length > 1;
  const title = several ? `${entries.length} articles: who said what` : articleTitle(entries[0]);
  const level = several ? 2 : 1;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${securityPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} · sayso</title>
<link rel="icon" href="data:,">
<style>${REPORT_STYLE}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
${renderTools(entries, speakers)}
<main id="main">
${several ? `<h1 class="overview">${escapeHtml(title)}</h1>\n${renderContents(entries)}` : ''}
${entries.map((entry) => renderEntry(entry, level)).join('\n')}
</main>
<footer><p>${escapeHtml(madeBy(entries))}. Every word shown is a slice of the article; nothing was added.</p></footer>
<div class="peek" id="peek" role="status" hidden></div>
<script type="application/json" id="readings">${scriptJson(inputs.map((input) => toReadingJson(input.reading, input.statements)))}</script>
<script>${REPORT_SCRIPT}</script>
</body>
</html>
`;
}

function securityPolicy(): string {
  const allowed = (code: string) => `'sha256-${createHash('sha256').update(code, 'utf8').digest('base64')}'`;
  return [
    "default-src 'none'",
    'img-src data:',
    `style-src ${allowed(REPORT_STYLE)}`,
    `script-src ${allowed(REPORT_SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Forms where there is little room. */
const SHORT_FORM_NAMES: Readonly<Record<Form, string>> = {
  direct: 'direct',
  indirect: 'paraphrase',
  mixed: 'mixed',
};

/** Legend, filters and theme: what needs the script is shown only where the script runs. */
function renderTools(entries: readonly ReportEntry[], speakers: readonly SpeakerChoice[]): string {
  const forms = (['direct', 'indirect', 'mixed'] as const)
    .map((form) => renderFormFilter(form, entries))
    .join('\n');
  return `<header class="tools">
<p class="brand">sayso <span>who said what</span></p>
<form class="filters needs-script" aria-label="Filter the statements">
<label class="pick">Speaker <select id="speaker"><option value="*">everyone</option>${speakerOptions(entries, speakers)}</select></label>
${renderActFilter(entries)}
<fieldset><legend>Form</legend>
${forms}
</fieldset>
<output id="shown" aria-live="polite"></output>
</form>
<p class="legend" aria-label="Legend"><span class="mark source c1">source</span> <span class="mark cue c1">cue</span> <span class="no-script"><span class="mark content direct in-c1">direct speech</span> <span class="mark content indirect in-c1">paraphrase</span> <span class="mark content mixed in-c1">with quoted words</span></span></p>
<p class="actions needs-script"><button type="button" id="save">Save as JSON</button> <button type="button" id="theme" aria-label="Light or dark">Dark</button></p>
</header>`;
}

function renderFormFilter(form: Form, entries: readonly ReportEntry[]): string {
  const count = entries.reduce(
    (sum, { statements }) => sum + statements.filter(({ statement }) => statement.form === form).length,
    0,
  );
  return `<label><input type="checkbox" name="form" value="${form}" checked> <span class="mark content ${form} in-c1" title="${FORM_NAMES[form]}">${SHORT_FORM_NAMES[form]}</span> <span class="count">${count}</span></label>`;
}

function speakerOptions(entries: readonly ReportEntry[], speakers: readonly SpeakerChoice[]): string {
  const counts = countEach(entries, ({ speakerKeys }) => speakerKeys);
  return speakers
    .toSorted((a, b) => (counts.get(b.key) ?? 0) - (counts.get(a.key) ?? 0))
    .map(
      ({ key, name }) =>
        `<option value="${key}">${escapeHtml(name || 'nobody named')} (${counts.get(key) ?? 0})</option>`,
    )
    .join('');
}

/** The acts that the report shows, the commonest first; nothing when it shows none. */
function renderActFilter(entries: readonly ReportEntry[]): string {
  const counts = countEach(entries, ({ act }) => (act ? [act] : []));
  if (counts.size === 0) return '';
  const options = [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([act, count]) => `<option value="${act}">${act} (${count})</option>`)
    .join('');
  return `<label class="pick">Act <select id="act"><option value="*">any</option>${options}</select></label>`;
}

function countEach(
  entries: readonly ReportEntry[],
  keysOf: (shown: ReportStatement) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { statements } of entries) {
    for (const shown of statements)
      for (const key of keysOf(shown)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function renderContents(entries: readonly ReportEntry[]): string {
  const items = entries.map((entry) => {
    const count = `${entry.statements.length} statement${entry.statements.length === 1 ? '' : 's'}`;
    return `<li><a href="#${entry.anchor}">${escapeHtml(articleTitle(entry))}</a> <span class="facts">${count}</span></li>`;
  });
  return `<nav class="contents" aria-label="Articles"><ol>${items.join('\n')}</ol></nav>`;
}

function renderEntry(entry: ReportEntry, level: number): string {
  const { article, notes } = entry.reading;
  const hasHeadline = entry.paragraphs.some(({ kind }) => kind === 'headline');
  const title = hasHeadline
    ? ''
    : `<h${level} class="headline">${escapeHtml(articleTitle(entry))}</h${level}>`;
  const language = article.language ? ` lang="${escapeHtml(article.language)}"` : '';
  const noted = notes.map(({ message }) => `<li>${escapeHtml(message)}</li>`).join('');
  return `<article class="entry" id="${entry.anchor}" aria-label="${escapeHtml(articleTitle(entry))}">
<div class="text"${language}>
${renderFacts(entry)}
${title}
${renderText(entry, level)}
${noted ? `<details class="notes" open><summary>Notes on this reading</summary><ul>${noted}</ul></details>` : ''}
</div>
${renderPanel(entry, level + 1)}
</article>`;
}

/** Who published it, who wrote it, when, and how that is known. */
function renderFacts(entry: ReportEntry): string {
  const { agency, outlet, byline, published, url } = entry.reading.article;
  const date = published
    ? `<span title="Known from: ${escapeHtml(published.evidence)}">${escapeHtml(published.date)} <small>(${escapeHtml(published.evidence)})</small></span>`
    : '';
  const facts = [
    ...new Set([agency, outlet].filter((name) => name !== null).map(escapeHtml)),
    byline.length > 0 ? `by ${escapeHtml(byline.join(', '))}` : '',
    date,
    url
      ? `<span class="address">${escapeHtml(url)}</span>`
      : escapeHtml(entry.name === '-' ? '' : entry.name),
  ].filter(Boolean);
  const jump = `<a class="jump" href="#${entry.anchor}-panel">${entry.statements.length} statements by ${countSpeakers(
    entry.statements.map(({ statement }) => statement),
  )} speakers</a>`;
  return `<p class="facts">${[...facts, jump].join(' <span class="dot" aria-hidden="true">·</span> ')}</p>`;
}

function articleTitle(entry: ReportEntry | undefined): string {
  return entry?.reading.article.title ?? entry?.name ?? 'Untitled';
}

function madeBy(entries: readonly ReportEntry[]): string {
  const versions = entries[0]?.reading.versions ?? {};
  return `Read by ${Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}`;
}
