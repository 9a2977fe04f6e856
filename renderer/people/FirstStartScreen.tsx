import type { OutputOf } from '../../shared/contract/contract.ts';

export function FirstStartScreen(_: { desk?: OutputOf<'session.state'> }) {
  return null;
}
