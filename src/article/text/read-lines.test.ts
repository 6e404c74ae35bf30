import { expect, test } from 'vitest';
import { judgeLines } from './read-lines.ts';

/** "‹name:words›": a block's kind or a reason to leave words out. What is unmarked is body. */
const MARK = /‹([a-z-]+):([^›]*)›/gu;

/** Judges the text without its marks, and expects every mark, and no other, to come back. */
function check(marked: string, title: string | null = null): void {
  const text = marked.replace(MARK, '$2');
  const { blocks, leftOut } = judgeLines(text, { title, captions: [], skip: [] });
  const parts = [
    ...blocks.map(({ kind, start, end }) => ({ name: kind as string, start, end })),
    ...leftOut.map(({ reason, start, end }) => ({ name: reason, start, end })),
  ].sort((a, b) => b.start - a.start);
  let shown = text;
  for (const { name, start, end } of parts) {
    if (name === 'body') continue;
    shown = `${shown.slice(0, start)}‹${name}:${text.slice(start, end)}›${shown.slice(end)}`;
  }
  expect(shown).toBe(marked);
}

/** Paragraphs that make what stands around them the top, middle or end of an article. */
const PROSE = 'The mayor of Oldbridge said on Monday that the harbour would stay shut until spring.';
const MORE = 'Fishermen who gathered at the gate called the decision “an insult” and went home early.';

/** A line inside of an article, between two paragraphs. */
const inside = (line: string): void =>
  check(`‹headline:Harbour to stay shut›\n\n${PROSE}\n\n${line}\n\n${MORE}`);
/** A line under the last paragraph of an article. */
const below = (line: string): void =>
  check(`‹headline:Harbour to stay shut›\n\n${PROSE}\n\n${MORE}\n\n${line}`);
/** A line between headline and text. */
const above = (line: string): void =>
  check(`‹headline:Harbour to stay shut›\n\n${line}\n\n${PROSE}\n\n${MORE}`);

test.each([
  '‹share-button:Spread the love›',
  '‹share-button:Facebook Twitter WhatsApp Email›',
  '‹share-button:1.2K shares›',
  '‹advertisement:Advertisement›',
  '‹advertisement:ADVERTISEMENT - CONTINUE READING BELOW›',
  '‹advertisement:Story continues below›',
  '‹related-link:Read more: Harbour was shut in 2019 as well›',
  '‹related-link:ALSO READ | Who owns the harbour›',
  '‹newsletter:Sign up for our morning newsletter›',
  '‹newsletter:Get the latest headlines delivered to your inbox: subscribe to our newsletter.›',
  '‹cookie-notice:We use cookies to improve your experience on this site.›',
  '‹comment-section:12 comments›',
  '‹comment-section:Join the conversation›',
  '‹call-to-action:Click here to see the map of the harbour.›',
  '‹call-to-action:Watch the full interview above.›',
  '‹media-player:Listen to this article›',
  '‹media-player:0:00 / 3:41›',
  '‹media-player:Image 2 of 5›',
  '‹reading-time:5 min read›',
  '‹navigation:Home > News > Northmark›',
  '‹navigation:Tags: harbour, Oldbridge›',
  '‹subscription-notice:You have read 3 of 5 free articles this month.›',
  '‹update-notice:This is a developing story and will be updated.›',
  '‹stray-markup:&nbsp;›',
  '‹stray-markup:.story { margin-right: 15px; }›',
  '‹separator:* * *›',
])('a line of furniture inside of the text is left out: %s', inside);

test.each([
  'Read more carefully, the report says the opposite of what the minister read from it.',
  'Share prices fell.',
  'Listen.',
  '“Click here and you are lost,” she told the pupils.',
  'Follow the money, the auditors were told.',
  'Comments by the minister drew laughter.',
  'More on the vote is expected on Friday.',
  'Sign up or stay home, the coach told them.',
  'By Monday the water had reached the church.',
  'By Lena Marsh’s account it was already dark.',
  'Reporting by local papers led to the arrest.',
  'Copyright law is older than the printing press, he said.',
  'Subscribers said they had been overcharged.',
  'Advertisement revenue fell by half, the paper said.',
  'The company uses cookies from a bakery in Harrowgate, its spokesman joked.',
  'Lena Marsh is a professor of law who advises the harbour board, and she denied it.',
  'Editor’s note: An earlier version misstated the year of the flood.',
  'Correction: The harbour was shut in 2019, not 2018.',
  'The paper said it was told so by Reuters.',
  'He gave $400 and contributed from his own pocket to the repairs.',
  'Update your records, the ministry warned.',
  'Watch out!',
  'Anyone with information should call the police on 0800 555 010.',
  '“Photo: nobody,” he read aloud.',
])('a sentence that begins like furniture stays: %s', inside);

test.each([
  '‹dateline:WASHINGTON (Reuters) -› The harbour was shut on Monday, a spokesman said.',
  '‹dateline:KYIV, May 3 (Example News) —› The harbour was shut on Monday, a spokesman said.',
  '‹dateline:Paris (AFP) –› The harbour was shut on Monday, a spokesman said.',
  '‹dateline:(Reuters) -› The harbour was shut on Monday, a spokesman said in a letter.',
  '‹dateline:LONDON —› The harbour was shut on Monday, a spokesman said in a letter.',
  '‹dateline:ST. JOHN’S, Nfld. --› The harbour was shut on Monday, a spokesman said.',
])('a dateline is a block of its own: %s', above);

test('a place and a dash in the middle of an article may be a speaker and stay', () => {
  inside('MARSH — I never said so, and you know that as well as I do, sir.');
});

test('a topic in capitals before a colon begins a headline as well as a place does a paragraph', () => {
  check(`‹headline:STORM HESTA: GATES TO STAY SHUT›\n‹byline:By Tom Ashby›\n\n${PROSE}\n\n${MORE}`);
  check(`‹headline:Gates to stay shut›\n\n‹dateline:HARBEL:› ${PROSE}\n\n${MORE}`);
});

test('a headline with a full stop may pass for a paragraph, and the dateline after it is still one', () => {
  check(`The harbour is shut.\n\n‹dateline:LONDON —› ${PROSE}\n\n${MORE}`);
});

test('names in capitals before a colon are speakers and not places', () => {
  above(
    'MARSH: I never said so, and you know that as well as I do, sir.\n\nSAID: You did say so, and I was there.',
  );
});

test.each([
  '‹subheading:– “A costly mistake” –›',
  '‹subheading:– “No way back”›',
  '‹subheading:Who pays for it›',
  '‹subheading:9:05 p.m.›',
])('a crosshead between paragraphs is a subheading: %s', inside);

test.each([
  '‹caption:The gate of the harbour, June 5, 2024› ‹credit:© POOL – Lena MARSH›',
  '‹caption:The gate of the harbour on Monday.› ‹credit:(Lena Marsh/AP)›',
  '‹caption:The gate of the harbour.› ‹credit:Photograph: Lena Marsh/Example Images›',
  '‹caption:The gate stands shut on Monday.›\n‹credit:Lena Marsh / Reuters›',
  '‹caption:FILE - The gate of the harbour in an earlier winter.›',
  '‹media-player:Image caption,›\n‹caption:The gate of the harbour has been shut before›',
])('a caption is told from its credit: %s', inside);

test.each([
  '‹credit:REUTERS/Lena Marsh›',
  '‹credit:Photo: Lena Marsh›',
  '‹credit:Lena Marsh via Getty Images›',
  '‹credit:File photo›',
  '‹credit:(Reporting by Lena Marsh; Editing by Omar Said)›',
  '‹credit:With inputs from PTI›',
  '‹credit:© 2024 Example News. All rights reserved.›',
  '‹credit:Lena Marsh contributed reporting from Harrowgate.›',
  '‹credit:AFP›',
  'The mayor did not answer, her office said. ‹credit:(AFP)›',
])('a credit below the text is a block: %s', below);

test.each([
  '‹byline:By Lena Marsh and Omar Said›',
  '‹byline:BY LENA MARSH, STAFF WRITER›',
  '‹byline:Lena Marsh in Harrowgate and Omar Said›',
  '‹byline:By Lena Marsh›\n‹byline:Example News, Oldbridge›',
  '‹byline:Posted on May 21, 2024 by Lena Marsh›',
  '‹timestamp:Published 3 June 2024, 14:02 BST | Updated 15:10›',
  '‹timestamp:2 hours ago›',
  '‹standfirst:Fishermen protest at the gate while the council looks for money›\n‹byline:By Lena Marsh›',
])('byline, date and standfirst stand above the text: %s', above);

test.each([
  '‹author-name:Lena Marsh›\n‹byline:By Lena Marsh›\n‹author-biography:Lena Marsh has been a reporter since 2013. Before that she sold boats.›',
  '‹author-biography:Petra Lindqvist is a professor of law at the University of Harrowgate.›',
  '‹author-biography:Petra Lindqvist covers harbours for the Ledger.›\n‹author-biography:She previously wrote about trains for another paper of the region.›',
  '‹author-contact:Follow Petra Lindqvist on Twitter @petral›',
  '‹author-contact:To get in touch, write to petra@example.com›',
  '‹related-link:Related articles›\n‹related-link:Ferry strike called off after two days›\n‹related-link:Why nobody is buying yellow paint›',
])('writers, contacts and links below the text are left out: %s', below);

test('a person of the article is no author, wherever a sentence says what they are', () => {
  check(
    `‹headline:Harbour to stay shut›\n\n${PROSE}\n\nThe gate was painted by Tom Ashby.\n\nTom Ashby is a teacher at the Valley School.`,
  );
});

test('the headline printed again above a caption is left out', () => {
  inside('‹repeated-headline:Harbour to stay shut›\n\n‹caption:The gate of the harbour, seen from the sea›');
});

test('a page title with the outlet behind it repeats the headline', () => {
  check(
    `‹repeated-headline:Harbour to stay shut - The Arl Courier›\n‹headline:Harbour to stay shut›\n\n${PROSE}\n\n${MORE}`,
  );
});

test('a caption printed twice is kept once', () => {
  inside(
    '‹caption:The gate of the harbour stands shut on Monday.› ‹credit:(Lena Marsh/AP)›\n\n‹repeated-caption:The gate of the harbour stands shut on Monday.›',
  );
});

test('markup inside of a line is cut out, and what stands around it is body', () => {
  inside('The losses were “much lower”, she said.‹stray-markup:< /p>›');
  inside('The losses ‹stray-markup:<b>›were‹stray-markup:</b>› small, she said.');
  inside('Prices fell to 5 < 7, and <tomorrow> is a word here.');
});

test('the title that is known from elsewhere is the headline, whatever it looks like', () => {
  check(`‹section-label:Northmark›\n‹headline:Shut.›\n\n${PROSE}\n\n${MORE}`, 'Shut.');
});

test('a text without running text is body, line for line', () => {
  check('Roses are red,\nviolets are blue,\nsugar is sweet,\nand so are you.');
  check('“It is shut,” she said.');
});

test('spans that are told elsewhere are neither judged nor covered, and captions keep to their hints', () => {
  const text = `Harbour to stay shut\n${PROSE}\nA gate\n${MORE}\nLena Marsh`;
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const judged = judgeLines(text, {
    title: null,
    captions: [at('A gate')],
    skip: [at('Harbour to stay shut'), at('Lena Marsh')],
  });
  expect(judged.blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['body', PROSE],
    ['caption', 'A gate'],
    ['body', MORE],
  ]);
  expect(judged.leftOut).toEqual([]);
});
