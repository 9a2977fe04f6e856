import { expect, test } from 'vitest';
import type { Refusal } from '../../../electron/host/refusal.ts';
import { demandOwnPlatoons } from '../../../electron/people/own-platoons.ts';
import { contract, type OperationName } from '../../../shared/contract/contract.ts';
import { scopes } from '../../../shared/contract/scopes/scopes.ts';
import { BOUND_ROLES, ROLE_RIGHTS, ROLES } from '../../../shared/people/roles.ts';
import { inputNaming, twoPlatoons } from '../../fixtures/two-platoons.ts';

const names = Object.keys(contract) as OperationName[];

function pathsOf(name: OperationName): string[] {
  const scope = scopes[name];
  if (typeof scope === 'string') return [];
  return Object.entries(scope).flatMap(([path, kind]) => (kind === 'beside' || kind === 'open' ? [] : [path]));
}

/** What is foreign is refused at all doors: test/host/doors/rights.test.ts. */
test('who is bound to his platoon is not refused his own, and nobody else is bound', async () => {
  const { reopen, entry, personId } = await twoPlatoons();
  // Judged without doing it: what one act takes away would be missing for the next.
  const db = reopen();
  const codeOf = (personId: number, name: OperationName, input: unknown) => {
    try {
      demandOwnPlatoons(db, { personId, today: '2027-01-10' }, name, input);
      return 'ok';
    } catch (error) {
      return (error as Refusal).code;
    }
  };
  let tried = 0;
  for (const role of BOUND_ROLES) {
    const held: readonly string[] = [...ROLE_RIGHTS[role], 'signedIn'];
    for (const name of names.filter((one) => held.includes(contract[one].right) && pathsOf(one).length > 0)) {
      tried += 1;
      expect(codeOf(personId(role), name, inputNaming(name, pathsOf(name), entry)), `${role} ${name}`).toBe('ok');
    }
  }
  expect(tried).toBeGreaterThan(80);
  // Everybody else may be refused a right, but never a platoon.
  for (const name of names)
    for (const path of [undefined, ...pathsOf(name)]) {
      const input = inputNaming(name, pathsOf(name), entry, path);
      for (const role of ROLES.filter((one) => !BOUND_ROLES.includes(one)))
        expect(codeOf(personId(role), name, input), `${role} ${name}`).toBe('ok');
    }
  db.close();
});
