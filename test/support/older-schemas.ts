/** What takes a record of the seventh schema back to the sixth: what is counted stands in a table of its own. */
export const BACK_TO_SCHEMA_6 = {
  sqlite: 'DROP INDEX statement_facets_by_day',
  postgres: `
    DROP VIEW statement_facets;
    CREATE TABLE statement_facets AS
      SELECT statement, article, day, outlet, act, form, length AS words, speaker, others FROM statement_index;
    ALTER TABLE statement_index DROP COLUMN article, DROP COLUMN day, DROP COLUMN outlet, DROP COLUMN act, DROP COLUMN form,
      DROP COLUMN length, DROP COLUMN speaker, DROP COLUMN others, DROP COLUMN article_key`,
};
