import { OTHER } from '../check/differing-figures.ts';
import { words } from '../duplicate/word-classes.ts';

/** Words that make another quantity of the same thing: a goal, what is added or was before, a part, a change. */
export const OTHER_QUANTITY: ReadonlySet<string> = new Set([
  ...OTHER,
  ...words('others fewer next first second third each every half newest latest up down rose fell from'),
]);

/** Words behind a figure that name some of what it counts, or what it does not count. */
export const PARTS = words('including includes included include excluding except besides plus');

/** Words on which hangs whether a figure holds at all. */
export const CONDITIONS = words('if unless whether');

/** Percentages by voters differ from poll to poll, and nobody is wrong. */
export const POLLING =
  /^(?:polls?|polling|polled|pollsters?|surveys?|surveyed|favou?rab\w+|unfavou?rab\w+|voters?)$/;

/** Stems that say nothing about which quantity or which position it is. */
export const GENERIC = words(
  `peopl person year month week day time thing way percent million thousand hundr number report call campaign candid
  support rais need accord includ show want see take use get put give plan presid state countri offici member group part
  man men woman women american new total two three four five said count former republican democrat gov sen rep senat
  presidenti leader run pai pay news tell told call talk believ think feel know accord compar ask ago add tweet`,
);

export const MONTHS = words(
  'january february march april may june july august september october november december',
);
export const WEEKDAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s)?$/;

/** Words that tell whose something is without a name. */
export const OWNERS = words('my our his her their');
/** Words that stand for somebody who is named elsewhere. */
export const PERSONS = words('he him his she her they them their');
export const SELF = words('i me my we us our');

/** Verbs of cues that are for a thing, and against it. Others tell nothing, or too much: “attacked”. */
export const FOR = words(
  `support supports supported supporting back backs backed backing endorse endorses endorsed endorsing praise praises
  praised praising favor favors favored favoring favour favours favoured favouring defend defends defended defending
  welcome welcomes welcomed welcoming embrace embraces embraced embracing advocate advocates advocated advocating`,
);
export const AGAINST = words(
  `oppose opposes opposed opposing opposition reject rejects rejected rejecting repudiate repudiates repudiated
  repudiating disavow disavows disavowed disavowing`,
);

/** “came out against”, “voted against”; a “campaign against” somebody says nothing of what he is against. */
export const AGAINST_OUT =
  /\b(?:out|vot\w+|argu\w+|stands?|stood|lobb\w+|whipp\w+|be|is|are|was|were) against\b/i;

/** Words of a cue after which the content is not what the speaker holds to be so. */
export const OPEN_CUE = words(
  `if would could might may whether question questions questioned questioning ask asks asked asking wonder wondered
  criticize criticizes criticized criticizing criticise criticised slam slams slammed attack attacks attacked blast
  blasted assail assailed mock mocked joke joked accuse accuses accused accusing fail fails failed doubt doubts doubted
  decline declines declined refuse refuses refused refusing not never didn't doesn't wouldn't won't cannot can't unclear
  without stop stopped deny denies denied denying`,
);

/** Nouns and verbs that are a negation by their meaning: “a ban on” and “not allow” say the same. */
export const NEGATIVE_MEANING = words(
  `ban bar block prevent prohibit refus fail abolish repeal stop end unabl exclud forbid unlik lack cancel declin avoid
  impossibl untru fals wrong unfit unqualifi lie halt shutdown shut keep deni reject oppos against defeat lose lost`,
);

/** Modal words by what they come to. */
export const MODALS = words('can could should must may might would want need try intend hope');
