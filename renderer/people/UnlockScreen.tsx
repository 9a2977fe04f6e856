import type { OutputOf } from '../../shared/contract/contract.ts';

export function UnlockScreen(_: { desk?: OutputOf<'session.state'> }) {
  return null;
}
