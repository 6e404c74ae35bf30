import { isComments, type MarkupRole, markupRole } from './markup-role.ts';
import { measurePage } from './measure-page.ts';
import type { PageElement, PageTree } from './page-tree.ts';

/** The role of an element of one page; asked often, computed once for each. */
export type RoleOf = (element: PageElement) => MarkupRole | null;

/** Roles on elements longer than this are of something else: `<div class="caption-layout">` around a story. */
const MAX_ROLE_LENGTH: Readonly<Partial<Record<MarkupRole, number>>> = {
  caption: 1500,
  credit: 400,
  byline: 400,
  time: 200,
  standfirst: 900,
  'pull-quote': 600,
};
/** A furniture role is disbelieved on an element with so much of the page's running text. */
const FURNITURE_SHARE = 0.4;

/**
 * The roles that markup gives, without those that the text contradicts: no element is furniture that holds the
 * headline or much of the page's running text (`<body class="has-newsletter">`, a page inside of one `<form>`),
 * and none is a caption or a byline that is as long as a story.
 */
export function believedRoles(tree: PageTree): RoleOf {
  const measures = measurePage(tree);
  const known = new Map<PageElement, MarkupRole | null>();
  const judge: RoleOf = (element) => {
    const role = markupRole(element);
    if (role === null || role === 'unshown' || role === 'embed') return role;
    if (role !== 'furniture') {
      return measures.lengthOf(element) > (MAX_ROLE_LENGTH[role] ?? Infinity) ? null : role;
    }
    if (measures.holdsTitle(element)) return null;
    // Readers often write more than the writer did.
    if (isComments(element)) return role;
    const running = measures.runningOf(element);
    return running > 0 && running >= measures.running * FURNITURE_SHARE ? null : role;
  };
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const role = judge(element);
    known.set(element, role);
    return role;
  };
}
