import type { Table } from './database.ts';

/** Columns of the tables that the pass over new articles writes to, in the order in which the rows' cells come. */
const table = (name: string, columns: Table['columns']): Table => ({ name, columns });

export const UNCONNECTED = table('unconnected', { article: 'int' });
export const UNSETTLED = table('unsettled', { node: 'int' });
export const NODES = table('nodes', { n: 'int', kind: 'text', id: 'text', body: 'text', keys: 'blob' });
export const NODE_KEYS = table('node_keys', { key: 'int', holder: 'int' });
export const NODE_PLACES = table('node_places', {
  article: 'int',
  statement: 'int',
  figure: 'int',
  node: 'int',
});
export const NODE_TIES = table('node_ties', {
  one: 'int',
  other: 'int',
  kind: 'text',
  strength: 'real',
  body: 'text',
});
export const NAMESAKES = table('namesakes', { entity: 'int', article: 'int', id: 'text', label: 'text' });
export const UNPARTED = table('unparted', { entity: 'int' });
export const NODE_GROUPS = table('node_groups', { node: 'int', id: 'text', kind: 'text', role: 'text' });
