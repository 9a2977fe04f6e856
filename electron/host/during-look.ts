import { contract, type OperationName } from '../../shared/contract/contract.ts';
import { refuse } from './refusal.ts';

/** What works on the session or the copies themselves, and not on what the file holds. */
const STAYS: readonly OperationName[] = [
  'session.state',
  'session.lock',
  'session.active',
  'backup.status',
  'backup.copies',
  'backup.endLook',
  'backup.restore',
];

/**
 * Into a copy one looks: nothing is done in it, and nothing in the school's own file by mistake.
 * @throws Refusal backup.onlyLooking
 */
export function demandNoLook(name: OperationName, { at }: { at: string }): void {
  if (contract[name].kind !== 'query' && !STAYS.includes(name)) refuse('backup.onlyLooking', { at });
}
