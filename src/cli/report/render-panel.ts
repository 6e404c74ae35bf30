import type { Form, SpeakerType } from '../../domain/statement.ts';
import type { SpeakerGroup } from '../group-by-speaker.ts';
import { paragraphAt, placeName } from '../paragraphs.ts';
import { toldBy } from '../told-by.ts';
import { escapeHtml } from './escape-html.ts';
import { renderFigures, renderFindings } from './render-findings.ts';
import { renderAct, renderJudgement } from './render-judgement.ts';
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
${renderFindings(entry, level)}<h${level}>Who said what</h${level}>
${none}${groups}
${renderFigures(entry)}
</aside>`;
}

function renderGroup(group: SpeakerGroup, entry: ReportEntry, level: number): string {
  const statements = group.statements.flatMap((statement) => entry.byStatement.get(statement) ?? []);
  const colour = statements[0]?.colour ?? 'c0';
  const type = group.name === null ? '' : TYPE_NAMES[group.type];
  const role = group.statements.find(({ speaker }) => speaker.role !== null)?.speaker.role?.text;
  const facts = [
    type,
    role === undefined ? '' : `<span dir="auto">${escapeHtml(role)}</span>`,
    group.name !== null && !group.resolved ? 'unresolved' : '',
  ]
    .filter(Boolean)
    .join(', ');
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
  const data = `data-s="${anchor}" data-speakers="${shown.speakerKeys.join(' ')}" data-form="${statement.form}" data-act="${shown.act}"`;
  return `<li id="p-${anchor}" value="${number}" class="${statement.form}" ${data}>
<a href="#${anchor}"><span class="ordinal">${number}</span><span class="words" dir="auto">${escapeHtml(statement.content.text)}</span></a>
<p class="how">${howLine(shown, entry)}</p>
${renderJudgement(statement)}</li>`;
}

/** `threat · printed “the minister” · told · direct speech · paragraph 4 · 91 % sure`. */
function howLine({ statement }: ReportStatement, entry: ReportEntry): string {
  const teller = toldBy(statement, entry.reading);
  const { speaker, speakers, cue, form, content, confidence } = statement;
  const printed = speaker.mention?.text;
  const place = placeName(paragraphAt(entry.paragraphs, content.spans[0]?.start ?? 0));
  const mention =
    printed !== undefined && printed !== speaker.name
      ? `printed “<span dir="auto">${escapeHtml(printed)}</span>”`
      : '';
  const cueWords = cue.text ? `<em dir="auto">${escapeHtml(cue.text)}</em>` : '';
  const sure = `<span title="How likely source and content are right">${Math.round(confidence * 100)}&nbsp;% sure</span>`;
  const others = speakers
    .slice(1)
    .map(({ name }) => `<span dir="auto">${escapeHtml(name)}</span>`)
    .join(' and ');
  return [
    renderAct(statement),
    mention,
    others && `with ${others}`,
    speaker.speaksFor && `for <span dir="auto">${escapeHtml(speaker.speaksFor.name)}</span>`,
    ...[cueWords, FORM_NAMES[form], place],
    teller && `<span dir="auto">${escapeHtml(teller)}</span>`,
    sure,
  ]
    .filter(Boolean)
    .join(' · ');
}
