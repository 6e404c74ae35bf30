/** The words of which lines of dates and times are made: nothing else may stand in one. */
const TIME_WORD = new RegExp(
  `^(?:${[
    'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?',
    'nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?',
    'sat(?:urday)?|sun(?:day)?|today|yesterday|noon|midnight|am|pm|a\\.m|p\\.m|[a-z]{1,4}t|utc|gmt[+-]?\\d*|z|ist|local',
    'published|publish|updated|update|modified|posted|created|issued|released|date|dated|last|first|originally|time|on|at',
    'of|the|ago|hours?|hrs?|minutes?|mins?|seconds?|days?|weeks?|months?|read|reading|just|now|eastern|daylight|an?|h',
    '\\d{1,4}(?:st|nd|rd|th)?|\\d{1,2}h\\d{2}|\\d{1,2}(?:[:.]\\d{2}){1,2}(?:[ap]m)?|\\d{1,2}[ap]m',
    '\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|\\d{4}-\\d{2}-\\d{2}t[\\d:.]+(?:z|[+-][\\d:]+)?|[+-]\\d{2}:?\\d{2}',
  ].join('|')})$`,
  'u',
);

const LABEL =
  /^(?:first |last |originally )?(?:published|updated|update|modified|posted|created|issued|released|dated?)\b/iu;
const DAY_OR_MONTH =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\d{4}-\d{2}-\d{2}/iu;
const AGO = /\b(?:\d+|an?) ?(?:hours?|hrs?|minutes?|mins?|days?|weeks?|months?|h) ago\b|\bjust now\b/iu;
const CLOCK = /^\d{1,2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?:?\.?$/iu;
const READING_TIME = /\b\d{1,3}[- ]?min(?:ute)?s?[- ]read(?:ing)?\b/iu;
const LONGEST = 160;

/**
 * What kind of line of dates a line is, or `null` when it holds any other word:
 * `labelled` "Published 3 June 2024, 14:02 BST | Updated 15:10", `date` "Tuesday, June 4, 2024 · 5 min read" or "2 hours
 * ago", `clock` "9:05 p.m." (an entry of a live report begins with one).
 */
export function readTimestamp(line: string): 'labelled' | 'date' | 'clock' | null {
  if (line.length > LONGEST || !/\d|now/u.test(line)) return null;
  if (CLOCK.test(line) && /[:.]\d{2}|[ap]\.?m/iu.test(line)) return 'clock';
  const words = line.toLowerCase().split(/(?:[\s,|·•()–—]|(?<=\s)[/-](?=\s))+|:\s|:$|\.(?=\s|$)/u);
  const isWhole = words.every((word) => word === '' || TIME_WORD.test(word));
  if (!isWhole) return null;
  if (LABEL.test(line)) return 'labelled';
  return DAY_OR_MONTH.test(line) || AGO.test(line) || READING_TIME.test(line) ? 'date' : null;
}
