import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { transferOperations } from '../../shared/contract/transfer.contract.ts';
import { installCapture, uninstallCapture } from '../database/capture.ts';
import { sealHistory } from '../database/history-chain.ts';
import { connect, type Db } from '../database/open.ts';
import type { Desk } from '../host/desk.ts';
import type { DeskContext, DeskHandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { recordDirectly } from '../people/direct-history.ts';
import { demandStrongPassword } from '../people/passwords.ts';
import { recoveryCode } from '../people/recovery-code.ts';
import { signedInAs } from '../people/signed-in.ts';
import { writeSighting } from '../personal-data/sightings.ts';
import { keptPapers } from './export-papers.ts';
import type { Manifest } from './manifest.ts';
import { layDownExport, readManifest } from './read-export.ts';
import { writeExport } from './write-export.ts';

const rowsIn = ({ tables }: Manifest): number => tables.reduce((sum, { rows }) => sum + rows, 0);

export const transferHandlers: DeskHandlersOf<typeof transferOperations> = {
  'transfer.export': async (context, { purpose }) => {
    const { desk, now, person, services } = context;
    if (!person) return refuse('session.notSignedIn');
    // Out of a proved copy: it stands still while people work on, and a copy is made along the way.
    const { fileName } = await desk.backups.make(desk.live);
    const papers = await keptPapers(context);
    const base = path.basename(desk.file, path.extname(desk.file));
    const folder = freshFolder(path.join(path.dirname(desk.file), 'exports', `${base}-${now.replaceAll(':', '-')}`));
    const half = `${folder}.part`;
    try {
      const copy = connect(path.join(desk.backups.folder, fileName), desk.key);
      const manifest = await writeExport(copy, half, { at: now, programVersion: services.programVersion }, papers)
        // However it ends, nobody else holds the copy.
        .finally(() => copy.close());
      const counts = { tables: manifest.tables.length, rows: rowsIn(manifest), papers: papers.length };
      // First the journal: where the file was closed meanwhile, nothing stays that nobody wrote down.
      noteExport(context, purpose, counts);
      renameSync(half, folder);
      return { folder, ...counts };
    } catch (error) {
      rmSync(half, { recursive: true, force: true });
      throw error;
    }
  },

  'transfer.look': async ({ desk }, { folder }) => {
    if (desk.exists) refuse('session.fileExists', { file: path.basename(desk.file) });
    const manifest = readManifest(folder);
    const { school, at, administrators } = manifest;
    return { school, at, rows: rowsIn(manifest), administrators };
  },

  'transfer.takeIn': async ({ desk, now, signIn }, { folder, login, password }) => {
    if (desk.exists) refuse('session.fileExists', { file: path.basename(desk.file) });
    const manifest = readManifest(folder);
    if (!manifest.administrators.some((one) => one.login === login)) refuse('transfer.noAdministrator', { login });
    demandStrongPassword(password, [login]);
    const { key, keyring } = desk.create();
    try {
      desk.db.transaction(() => layDown(desk, folder, manifest, keyring.fileId, now)).immediate();
      const me = signedInAs(desk.db, login) ?? refuse('transfer.noAdministrator', { login });
      const { rights: _, ...holder } = me;
      desk.saveKeyring(await desk.passwords.grant(keyring, holder, password));
      signIn(me);
      return { me, recoveryCode: recoveryCode(key), school: manifest.school, rows: rowsIn(manifest) };
    } catch (error) {
      desk.discard();
      throw error;
    }
  },
};

/** A name that no export has, not even one that is being written; its half-done folder is made. */
function freshFolder(wished: string): string {
  mkdirSync(path.dirname(wished), { recursive: true });
  for (let number = 1; ; number++) {
    const folder = number === 1 ? wished : `${wished}-${number}`;
    if (existsSync(folder)) continue;
    try {
      mkdirSync(`${folder}.part`);
      return folder;
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
    }
  }
}

function noteExport({ desk, now, person }: DeskContext, purpose: string, counts: Record<string, number>): void {
  const { db } = desk;
  if (!person) return;
  const everybody = db
    .prepare<[], { id: number }>('SELECT id FROM cadet ORDER BY id')
    .all()
    .map(({ id }) => id);
  db.transaction(() => {
    const operation = 'transfer.export';
    writeSighting(db, {
      ...{ at: now, personId: person.personId, operation, what: 'export', cadetIds: everybody, asker: null },
      purpose: { typed: purpose },
    });
    const by = { id: person.personId, full_name: person.fullName };
    recordDirectly(db, { at: now, person: by, operation, params: { ...counts, purpose } });
  }).immediate();
}

/** The history goes on where it ended: its chain is walked, sealed with the new file's key, and says what happened. */
function layDown({ db }: Pick<Desk, 'db'>, folder: string, manifest: Manifest, fileId: string, now: string): void {
  uninstallCapture(db);
  layDownExport(db, folder, manifest, fileId);
  seal(db);
  installCapture(db);
  const params = { school: manifest.school, at: manifest.at, rows: rowsIn(manifest) };
  recordDirectly(db, { at: now, person: null, operation: 'transfer.takeIn', params });
}

/** @throws Refusal transfer.chainBroken: rows of the history were changed together with their sums */
function seal(db: Db): void {
  try {
    sealHistory(db);
  } catch (error) {
    refuse('transfer.chainBroken', { detail: (error as Error).message });
  }
}
