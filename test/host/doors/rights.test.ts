import { expect, test, vi } from 'vitest';
import { contract } from '../../../shared/contract/contract.ts';
import { BOUND_ROLES, RIGHTS, ROLES, type Role } from '../../../shared/people/roles.ts';
import type { IpcHandlers } from '../../desktop/electron-stand-in/ipc-main.ts';
import { pathsOf } from '../../fixtures/example-input.ts';
import { ADMINISTRATOR } from '../../fixtures/test-host.ts';
import { inputNaming, twoPlatoons, wholeInput } from '../../fixtures/two-platoons.ts';
import { HOLDERS_BY_HAND, LISTED, reachByHand } from './rights-by-hand.ts';
import { type Ask, threeDoors } from './three-doors.ts';

const handlers: IpcHandlers = vi.hoisted(() => new Map());
vi.mock('electron', async () => {
  const { ipcMainOver } = await import('../../desktop/electron-stand-in/ipc-main.ts');
  return { ipcMain: ipcMainOver(handlers) };
});

/** No operation takes a bare word, so who may call is told that, and nothing is ever done. */
const NONSENSE = 'nonsense';

test('the tables of this test know every right and every operation', () => {
  expect([...HOLDERS_BY_HAND.keys()].sort()).toEqual([...RIGHTS, 'signedIn'].sort());
  expect(LISTED.map(({ name }) => name).sort()).toEqual(Object.keys(contract).sort());
});

test('every operation, at every door, is for whom his duty carries its right, and for his own platoons', async () => {
  const { host, entry } = await twoPlatoons();
  const doors = await threeDoors(host, handlers);
  const wrong: string[] = [];
  const tried = { right: 0, platoon: 0 };
  const codeOf = async (ask: Ask, name: string, input: unknown) => {
    const answer = await ask(name, input);
    return answer.ok ? 'done' : answer.code;
  };
  const holds = async (ask: Ask, at: string, may: (right: string) => boolean, refusal: string) => {
    for (const { name, right } of LISTED) {
      tried.right += 1;
      const code = await codeOf(ask, name, NONSENSE);
      const expected = right === 'anyone' || may(right) ? 'session.badInput' : refusal;
      if (code !== expected) wrong.push(`${at} ${name}: ${code} instead of ${expected}`);
    }
  };
  const isHeld = async (ask: Ask, at: string, role: Role, everyPath: boolean) => {
    for (const one of LISTED.filter(({ right }) => HOLDERS_BY_HAND.get(right)?.includes(role))) {
      const { name } = one;
      const reach = reachByHand(one, pathsOf(contract[name].input));
      if (reach === 'free') continue;
      const paths = reach === 'whole' ? [] : reach.paths;
      const expected = reach === 'whole' ? 'session.wholeIntake' : 'session.foreignPlatoon';
      const inputs = paths.map((path) => inputNaming(name, paths, entry, path));
      for (const input of reach === 'whole' ? [wholeInput(name)] : everyPath ? inputs : inputs.slice(0, 1)) {
        tried.platoon += 1;
        const code = await codeOf(ask, name, input);
        if (code !== expected) wrong.push(`${at} ${name} ${JSON.stringify(input)}: ${code} instead of ${expected}`);
      }
    }
  };
  for (const [door, visit] of Object.entries(doors)) {
    await holds(await visit(), `${door} nobody`, () => false, 'session.notSignedIn');
    for (const role of ROLES) {
      const ask = await visit();
      const login = role === 'administrator' ? ADMINISTRATOR : { login: role, password: `${role}-құпия` };
      expect(await ask('session.unlock', login)).toMatchObject({ ok: true });
      await holds(
        ask,
        `${door} ${role}`,
        (right) => HOLDERS_BY_HAND.get(right)?.includes(role) === true,
        'session.noRight',
      );
      if (BOUND_ROLES.includes(role)) await isHeld(ask, `${door} ${role}`, role, door === 'call');
    }
  }
  expect(wrong).toEqual([]);
  expect(tried.right).toBe(3 * 7 * LISTED.length);
  expect(tried.platoon).toBeGreaterThan(600);
});
