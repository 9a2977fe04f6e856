import { expect, test } from 'vitest';
import type { Refusal } from '../../../electron/host/refusal.ts';
import { demandOwnPlatoons } from '../../../electron/people/own-platoons.ts';
import { ownRowsOf } from '../../../electron/people/own-rows.ts';
import { contract, type OperationName } from '../../../shared/contract/contract.ts';
import { narrowed } from '../../../shared/contract/scopes/narrowed.ts';
import { scopes } from '../../../shared/contract/scopes/scopes.ts';
import { BOUND_ROLES, ROLE_RIGHTS, ROLES } from '../../../shared/people/roles.ts';
import { FOREIGN, inputNaming, OWN, twoPlatoons } from '../../fixtures/two-platoons.ts';

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

  // Whole-intake lists are cut down to his own men, at the places the contract really has.
  for (const [name, paths] of Object.entries(narrowed) as [OperationName, readonly string[]][]) {
    expect(scopes[name], name).toBe('seen');
    for (const path of paths) {
      const list = listAt(contract[name].output, path.split('.'));
      expect(list, `${name} ${path}`).toBe('number');
      const answer = answerWith(path.split('.'), [OWN, FOREIGN]);
      const rows = (id: string, personOf: number) =>
        JSON.stringify(ownRowsOf(db, { personId: personOf, today: '2027-01-10' }, name, answer)).match(
          new RegExp(`"${id}":`, 'g'),
        )?.length;
      const key = path.split('.').at(-1) ?? '';
      expect(rows(key, personId('commander')), `${name} ${path}`).toBe(1);
      expect(rows(key, personId('director')), `${name} ${path}`).toBe(2);
    }
  }
  db.close();
});

/** The type of the field at a path of an output, through lists and what may be missing; undefined where there is none. */
function listAt(schema: unknown, [step, ...rest]: string[]): string | undefined {
  const { type, innerType, element, shape } = (schema as { def: Record<string, unknown> }).def;
  if (innerType) return listAt(innerType, step === undefined ? [] : [step, ...rest]);
  if (step === undefined) return String(type);
  if (type === 'array') return listAt(element, [step, ...rest]);
  const part = (shape as Record<string, unknown> | undefined)?.[step];
  return part === undefined ? undefined : listAt(part, rest);
}

/** An answer that has a man of each id at the path. */
function answerWith([step = '', ...rest]: string[], ids: number[]): unknown {
  if (rest.length === 0) return ids.map((id) => ({ [step]: id }));
  const inner = answerWith(rest, ids);
  return rest.length === 1 ? { [step]: inner } : { [step]: [inner] };
}
