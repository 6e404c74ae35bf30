import { PIECE_SEPARATOR, type Quoted } from '../../domain/span.ts';
import type { Statement } from '../../domain/statement.ts';
import { actNoun, actWord, daysShown } from '../shown-judgement.ts';
import { escapeHtml } from './escape-html.ts';

/** The act of a statement as a small label, empty for a plain assertion and where it is not certain enough. */
export function renderAct(statement: Statement): string {
  const { act } = statement;
  if (act === null || actWord(statement) === null) return '';
  const sure = `${Math.round(act.confidence * 100)} % sure`;
  return `<span class="act" title="${act.name}, ${sure}">${actNoun(act.name)}</span>`;
}

/** What is known of a statement besides its words, a paragraph each: its condition, its setting, what weakens it. */
export function renderJudgement(statement: Statement): string {
  return [renderCondition(statement), renderSetting(statement), renderStance(statement)]
    .filter(Boolean)
    .join('\n');
}

/** `Condition unless the tax is lifted`, and whose words it stands in where they are not the speaker's. */
function renderCondition({ condition }: Statement): string {
  if (condition === null) return '';
  const voice = condition.voice === 'article' ? ' <small>in the article’s words</small>' : '';
  return `<p class="condition"><span class="why">condition</span> ${words(condition.words)}${voice}</p>`;
}

/** `Said 2025-03-10 (“Monday”, counted from 2025-03-11) · to reporters · in a statement`. */
function renderSetting({ said, addressee, venue }: Statement): string {
  const when =
    said === null
      ? ''
      : `<time datetime="${said.from === said.to ? said.from : `${said.from}/${said.to}`}">${daysShown(said)}</time> <small dir="auto">${escapeHtml(said.evidence)}</small>`;
  const facts = [
    when && `said ${when}`,
    addressee === null ? '' : `to ${words(addressee)}`,
    venue === null ? '' : words(venue),
  ].filter(Boolean);
  return facts.length === 0 ? '' : `<p class="when">${facts.join(' · ')}</p>`;
}

/** `Denied: that …`, `negative by “never” · hedged by “may”, “reportedly”`. */
function renderStance({ negation, hedges, denied }: Statement): string {
  const facts = [
    denied === null ? '' : `denied: ${words(denied)}`,
    negation === null ? '' : `negative by “${words(negation)}”`,
    hedges.length === 0 ? '' : `hedged by ${hedges.map((hedge) => `“${words(hedge)}”`).join(', ')}`,
  ].filter(Boolean);
  return facts.length === 0 ? '' : `<p class="when">${facts.join(' · ')}</p>`;
}

function words({ text }: Quoted): string {
  return `<span dir="auto">${escapeHtml(text.replaceAll(PIECE_SEPARATOR, ' … '))}</span>`;
}
