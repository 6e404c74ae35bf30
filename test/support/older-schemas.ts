/** Views that the eighth schema makes anew, since they say who bears a name. */
const NAMING_VIEWS = 'speakers figure_list statement_list utterance_list difference_list position_list'.split(
  ' ',
);
/** Tables by the schema that made them. */
const TABLES: readonly (readonly [schema: number, names: readonly string[]])[] = [
  [8, ['namesakes', 'unparted']],
  [6, ['positions', 'statement_members']],
  [5, ['entity_roles']],
];
/** What takes a record of the seventh schema back to the sixth: what is counted stands in a table of its own. */
const BACK_TO_SCHEMA_6 = {
  sqlite: 'DROP INDEX statement_facets_by_day',
  postgres: `
    DROP VIEW statement_facets;
    CREATE TABLE statement_facets AS
      SELECT statement, article, day, outlet, act, form, length AS words, speaker, others FROM statement_index;
    ALTER TABLE statement_index DROP COLUMN article, DROP COLUMN day, DROP COLUMN outlet, DROP COLUMN act, DROP COLUMN form,
      DROP COLUMN length, DROP COLUMN speaker, DROP COLUMN others`,
};

/** SQL that takes a record of today's schema back to an older one, but for the views that name speakers, which are gone. */
export function backToSchema(version: 4 | 5 | 6, kind: 'sqlite' | 'postgres'): string {
  const tables = TABLES.filter(([schema]) => schema > version).flatMap(([, names]) => names);
  return [
    ...NAMING_VIEWS.map((name) => `DROP VIEW ${name}`),
    'ALTER TABLE articles DROP COLUMN spans_hash',
    BACK_TO_SCHEMA_6[kind],
    ...tables.map((name) => `DROP TABLE ${name}`),
    `UPDATE meta SET value = '${version}' WHERE name = 'schema'`,
  ].join(';\n');
}
