import type { Form, SpeakerType } from '../../domain/statement.ts';
import type { SpeakerGroup } from '../group-by-speaker.ts';
import { paragraphAt, placeName } from '../paragraphs.ts';
import { escapeHtml } from './escape-html.ts';
import type { ReportEntry, ReportStatement } from './report-entry.ts';

/** Forms as a report names them. */
export const FORM_NAMES: Readonly<Record<Form, string>> = {
  direct: 'direct speech',
  indirect: 'paraphrase',
  mixed: 'paraphrase with quoted words',
};

const TYPE_NAMES: Readonly<Record<SpeakerType, string>> = {
  person: 'person',
  state: 'state',
  organisation: 'organisation',
  group: 'group',
  document: 'document',
  unnamed: 'not named',
  unknown: '',
};

/** The statements of one article by speaker, each with a link to where it stands. `level` ranks its headings. */
export function renderPanel(entry: ReportEntry, level: number): string {
  const groups = entry.groups.map((group) => renderGroup(group, entry, level + 1)).join('\n');
  const none = entry.statements.length === 0 ? '<p class="none">No statement to show.</p>' : '';
  return `<aside class="panel" id="${entry.anchor}-panel" aria-label="Statements by speaker">
<h${level}>Who said what</h${level}>
${none}${groups}
</aside>`;
}

function renderGroup(group: SpeakerGroup, entry: ReportEntry, level: number): string {
  const statements = group.statements.flatMap((statement) => entry.byStatement.get(statement) ?? []);
  const colour = statements[0]?.colour ?? 'c0';
  const type = group.name === null ? '' : TYPE_NAMES[group.type];
  const facts = [type, group.name !== null && !group.resolved ? 'unresolved' : ''].filter(Boolean).join(', ');
  return `<section class="speaker ${colour}">
<h${level}><span class="name" dir="auto">${escapeHtml(group.name ?? 'Nobody named')}</span>${
    facts ? ` <span class="type">${facts}</span>` : ''
  } <span class="count" aria-label="${statements.length} statements">${statements.length}</span></h${level}>
<ol>
${statements.map((statement) => renderItem(statement, entry)).join('\n')}
</ol>
</section>`;
}

function renderItem(shown: ReportStatement, entry: ReportEntry): string {
  const { statement, anchor, number } = shown;
  const data = `data-s="${anchor}" data-speaker="${escapeHtml(shown.speakerKey)}" data-form="${statement.form}"`;
  return `<li id="p-${anchor}" value="${number}" class="${statement.form}" ${data}>
<a href="#${anchor}"><span class="ordinal">${number}</span><span class="words" dir="auto">${escapeHtml(statement.content.text)}</span></a>
<p class="how">${howLine(shown, entry)}</p>
</li>`;
}

/** `printed “the minister” · told · direct speech · paragraph 4 · 91 % sure`. */
function howLine({ statement }: ReportStatement, entry: ReportEntry): string {
  const { speaker, cue, form, content, confidence } = statement;
  const printed = speaker.mention?.text;
  const place = placeName(paragraphAt(entry.paragraphs, content.spans[0]?.start ?? 0));
  const mention =
    printed !== undefined && printed !== speaker.name
      ? `printed “<span dir="auto">${escapeHtml(printed)}</span>”`
      : '';
  const cueWords = cue.text ? `<em dir="auto">${escapeHtml(cue.text)}</em>` : '';
  const sure = `<span title="How likely source and content are right">${Math.round(confidence * 100)}&nbsp;% sure</span>`;
  return [mention, cueWords, FORM_NAMES[form], place, sure].filter(Boolean).join(' · ');
}
