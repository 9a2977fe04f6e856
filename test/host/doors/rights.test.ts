import { expect, test } from 'vitest';
import { contract, type OperationName } from '../../../shared/contract/contract.ts';
import { ROLE_RIGHTS, ROLES } from '../../../shared/people/roles.ts';
import { testSchool, type Visitor, visitor } from '../../fixtures/test-host.ts';

const NAMES = Object.keys(contract) as OperationName[];
/** No operation takes a bare word, so who may call is told that, and nothing is ever done. */
const NONSENSE = 'nonsense' as never;

async function codeOf(someone: Visitor, name: OperationName): Promise<string> {
  const result = await someone.call(name, NONSENSE);
  return result.ok ? 'done' : result.code;
}

test('who has not signed in reaches only what anyone may', async () => {
  const { host } = await testSchool();
  for (const name of NAMES) {
    const open = contract[name].right === 'anyone';
    expect(await codeOf(visitor(host), name), name).toBe(open ? 'session.badInput' : 'session.notSignedIn');
  }
});

test.each(ROLES)('a %s reaches what his rights name, and nothing else', async (role) => {
  const { signInAs } = await testSchool();
  const someone = await signInAs(role, 'person');
  const held: readonly string[] = [...ROLE_RIGHTS[role], 'signedIn', 'anyone'];
  let refused = 0;
  for (const name of NAMES) {
    const { right } = contract[name];
    const expected = held.includes(right) ? 'session.badInput' : 'session.noRight';
    expect(await codeOf(someone, name), name).toBe(expected);
    if (expected === 'session.noRight') refused += 1;
  }
  expect(refused).toBeGreaterThan(0);
});
