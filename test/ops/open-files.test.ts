import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { openFiles, shareOut } from '../../src/ops/open-files.ts';

const TELEGRAM = { held: 1, least: 2, most: 64 };
const HTTP = { held: 1, least: 2, most: 200 };

describe('what may be open', () => {
  test('is read from the system', () => {
    const { limit, open } = openFiles();
    expect(open).toBeGreaterThan(2);
    expect(limit).toBeGreaterThan(open);
  });
});

describe('connections', () => {
  test('are as many as are of use where there is room', () => {
    expect(shareOut({ limit: 20_000, open: 30 }, { telegram: TELEGRAM, http: HTTP })).toEqual({ connections: { telegram: 64, http: 200 } });
    expect(shareOut({ limit: Number.POSITIVE_INFINITY, open: 30 }, { telegram: TELEGRAM })).toEqual({ connections: { telegram: 64 } });
  });

  test('are shared where there is little', () => {
    expect(shareOut({ limit: 64, open: 30 }, { telegram: TELEGRAM, http: HTTP })).toEqual({ connections: { telegram: 12, http: 12 } });
  });

  test('too few for the least are told with how many files would do', () => {
    const few = shareOut({ limit: 40, open: 30 }, { telegram: TELEGRAM, http: HTTP });
    expect(few).toEqual({ wants: 44 });
    expect(shareOut({ limit: 44, open: 30 }, { telegram: TELEGRAM, http: HTTP })).toEqual({ connections: { telegram: 2, http: 2 } });
  });

  const need = fc.record({ held: fc.nat(5), least: fc.nat(5), spare: fc.nat(200) });
  property.prop([fc.nat(500), fc.nat(50), need, need])(
    'never are more than fit, nor outside what each needs',
    (limit, open, one, other) => {
      const needs = { one: { ...one, most: one.least + one.spare }, other: { ...other, most: other.least + other.spare } };
      const shared = shareOut({ limit, open }, needs);
      const connections = 'wants' in shared ? { one: needs.one.least, other: needs.other.least } : shared.connections;
      expect(connections.one).toBeGreaterThanOrEqual(needs.one.least);
      expect(connections.one).toBeLessThanOrEqual(needs.one.most);
      expect(connections.other).toBeLessThanOrEqual(needs.other.most);
      const used = open + one.held + other.held + connections.one + connections.other;
      expect('wants' in shared ? shared.wants > limit : used < limit).toBe(true);
    },
  );
});
