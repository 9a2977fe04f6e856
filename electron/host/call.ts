import path from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { contract, isOperationName, type OperationName } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/kit/result.ts';
import type { Caller } from './at-desk.ts';
import { createHost, type Host } from './host.ts';
import { programOptions, sourceParts } from './program.ts';

const USAGE = `usage: npm run --silent call -- --database FILE [--as LOGIN] OPERATION ['JSON' | -]
       npm run --silent call -- --list

The password of LOGIN is read from the environment, SARBAZ_PASSWORD; a password that the operation itself wants is
read from SARBAZ_NEW_PASSWORD (without --as: from SARBAZ_PASSWORD too) or from the JSON on standard input (-), never
from the arguments, which every user of this computer can see. Prints {"ok":true,"value":…} or
{"ok":false,"code":…,"params":…}. Exit code: 0 done, 1 refused, 2 wrong usage.`;

const DONE = 0;
const REFUSED = 1;
const WRONG_USAGE = 2;

/** Arguments that cannot be used: told in one sentence, exit 2. */
class WrongUsage extends Error {}

/** Input fields that hold a secret, and the environment variable that fills each when it is left out. */
const SECRETS = {
  password: 'SARBAZ_NEW_PASSWORD',
  newPassword: 'SARBAZ_NEW_PASSWORD',
  oldPassword: 'SARBAZ_PASSWORD',
  recoveryCode: 'SARBAZ_RECOVERY_CODE',
} as const;

/** What the command line gives this door; tests give their own. */
export interface Terminal {
  env: Readonly<Record<string, string | undefined>>;
  stdin(): Promise<string>;
  print(line: string): void;
  complain(line: string): void;
  hostOf(file: string): Host;
}

interface Wish {
  file: string;
  login: string | undefined;
  operation: OperationName;
  input: Record<string, unknown>;
}

function listOperations(): unknown[] {
  return Object.entries(contract).map(([operation, { kind, right, undoable, input, output }]) => ({
    operation,
    kind,
    right,
    undoable,
    input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
    output: z.toJSONSchema(output, { unrepresentable: 'any' }),
  }));
}

function readJson(json: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new WrongUsage(`The input is not JSON: ${(error as Error).message}.`);
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new WrongUsage('The input must be a JSON object.');
  }
  return value as Record<string, unknown>;
}

/** Fills the secrets the operation wants and the JSON leaves out. */
function withSecrets(
  operation: OperationName,
  input: Record<string, unknown>,
  signedIn: boolean,
  env: Terminal['env'],
): Record<string, unknown> {
  const { input: schema } = contract[operation];
  const fields = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const filled = { ...input };
  for (const field of fields) {
    if (!(field in SECRETS) || field in filled) continue;
    const variable = SECRETS[field as keyof typeof SECRETS];
    const own = field === 'password' && !signedIn ? env.SARBAZ_PASSWORD : undefined;
    const secret = env[variable] ?? own;
    if (secret !== undefined) filled[field] = secret;
  }
  return filled;
}

async function readWish(
  values: { database?: string; as?: string },
  positionals: string[],
  { env, stdin }: Terminal,
): Promise<Wish> {
  const [operation, json = '{}', ...rest] = positionals;
  if (!values.database) throw new WrongUsage('--database wants the name of a file.');
  if (operation === undefined || rest.length > 0) throw new WrongUsage('One operation and one JSON object, please.');
  if (!isOperationName(operation)) throw new WrongUsage(`There is no operation ${operation}; see --list.`);
  if (values.as !== undefined && env.SARBAZ_PASSWORD === undefined) {
    throw new WrongUsage('--as needs the password in the environment, SARBAZ_PASSWORD.');
  }
  const input = readJson(json === '-' ? await stdin() : json);
  const shown = Object.keys(SECRETS).filter((field) => field in input);
  if (json !== '-' && shown.length > 0) {
    throw new WrongUsage(`${shown.join(', ')} must not stand in the arguments; use the environment or standard input.`);
  }
  return {
    file: path.resolve(values.database),
    login: values.as,
    operation,
    input: withSecrets(operation, input, values.as !== undefined, env),
  };
}

/** Signs in where a login is given, calls the operation, and leaves the file closed. */
async function call({ file, login, operation, input }: Wish, { env, hostOf }: Terminal): Promise<Result<unknown>> {
  const host = hostOf(file);
  const caller: Caller = { token: null };
  try {
    if (login !== undefined) {
      const password = env.SARBAZ_PASSWORD ?? '';
      const unlocked = await host.dispatch(caller, 'session.unlock', { login, password });
      if (!unlocked.ok) return unlocked;
    }
    return await host.dispatch(caller, operation, input);
  } finally {
    host.close();
  }
}

/** One command line from arguments to exit code. */
export async function callDoor(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        database: { type: 'string' },
        as: { type: 'string' },
        list: { type: 'boolean' },
        help: { type: 'boolean' },
      },
      allowPositionals: true,
    });
    if (values.help) {
      terminal.print(USAGE);
      return DONE;
    }
    if (values.list) {
      terminal.print(JSON.stringify(listOperations(), null, 1));
      return DONE;
    }
    const result = await call(await readWish(values, positionals, terminal), terminal);
    terminal.print(JSON.stringify(result));
    return result.ok ? DONE : REFUSED;
  } catch (error) {
    const wrongArguments = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (!(error instanceof WrongUsage) && !wrongArguments) throw error;
    terminal.complain(`${(error as Error).message}\n${USAGE}`);
    return WRONG_USAGE;
  }
}

if (import.meta.main) {
  process.exitCode = await callDoor(process.argv.slice(2), {
    env: process.env,
    stdin: () => text(process.stdin),
    print: console.log,
    complain: console.error,
    hostOf: (file) => createHost(programOptions(file, path.dirname(file), sourceParts())),
  });
}
