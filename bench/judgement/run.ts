/**
 * What a statement does, then when, where and to whom it was said: both marked sets, the open half of each, or with
 * `--held-out` the other half.
 */
await import('./acts.ts');
await import('./setting.ts');
