import { describe, expect, it } from 'vitest';
import { linkScope } from './link-scope.ts';

describe('linkScope', () => {
  it('reaches as far before the cue as after it', () => {
    expect(linkScope(10, 100, 3)).toEqual({ first: 7, size: 7 });
  });

  it('is moved to lie inside of the window, as large as anywhere', () => {
    expect(linkScope(1, 100, 3)).toEqual({ first: 0, size: 7 });
    expect(linkScope(99, 100, 3)).toEqual({ first: 93, size: 7 });
  });

  it('is the window where that is smaller', () => {
    expect(linkScope(4, 5, 3)).toEqual({ first: 0, size: 5 });
  });
});
