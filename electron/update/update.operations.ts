import { rmSync } from 'node:fs';
import path from 'node:path';
import type { updateOperations } from '../../shared/contract/update.contract.ts';
import { compareVersions, type Standing, verdictOf } from '../../shared/update/notice.ts';
import { copyBytes, freeBytesOf } from '../backup/copy-bytes.ts';
import { Tokens } from '../backup/tokens.ts';
import { volumesFor } from '../backup/volumes.ts';
import { MIGRATIONS } from '../database/migrate.ts';
import type { DeskHandlersOf, Services } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { recordDirectly } from '../people/direct-history.ts';
import { type FoundUpdate, findUpdates } from './updates.ts';

/** Installers that were named to a window. */
const tokens = new Tokens<FoundUpdate>();

const standing = ({ programVersion }: Services): Standing => ({
  version: programVersion,
  format: MIGRATIONS.at(-1)?.id ?? 0,
  system: `${process.platform}-${process.arch}`,
});

export const updateHandlers: DeskHandlersOf<typeof updateOperations> = {
  'update.status': async ({ services }) => ({
    ...standing(services),
    canInstall: services.installer !== undefined,
  }),

  'update.found': async ({ desk, services }) =>
    findUpdates(volumesFor(desk.options.volumes), services.publisherKey ?? null)
      .toSorted((one, other) => compareVersions(other.notice.version, one.notice.version))
      .map((found) => ({
        update: tokens.give(`${found.file} ${found.notice.sha256}`, found),
        version: found.notice.version,
        bytes: found.notice.bytes,
        folder: path.dirname(found.file),
        verdict: verdictOf(found.notice, standing(services)),
        signed: found.signed,
      })),

  'update.install': async ({ desk, now, person, services }, { update }) => {
    const { installer } = services;
    if (!installer) return refuse('update.notHere');
    const found = tokens.take(update);
    const { version } = found.notice;
    demandMayGoOver(found, standing(services));
    const { fileName } = await desk.backups.make(desk.live);
    const own = await takeOver(found, path.join(desk.options.machineFolder, 'updates'));
    await installer.start(own).catch((error: unknown) => {
      refuse('update.notStarted', { file: path.basename(own), detail: String(error).slice(0, 200) });
    });
    // Only what was begun is history; the program leaves a moment after this answer.
    const who = person && { id: person.personId, full_name: person.fullName };
    const params = { from: services.programVersion, to: version, backup: fileName };
    desk.db
      .transaction(() => recordDirectly(desk.db, { at: now, person: who, operation: 'update.install', params }))
      .immediate();
    return { version, backup: fileName };
  },
};

function demandMayGoOver({ notice, signed }: FoundUpdate, here: Standing): void {
  const params = { offered: notice.version, here: here.version };
  const verdict = verdictOf(notice, here);
  if (verdict === 'older') refuse('update.older', { ...params, offeredFormat: notice.format, hereFormat: here.format });
  if (verdict === 'same') refuse('update.same', params);
  if (verdict === 'otherSystem') refuse('update.otherSystem', { offered: notice.system, here: here.system });
  if (signed === false) refuse('update.notSigned', { version: notice.version });
}

/**
 * The installer in a folder of this computer: what was checked is what is started, though the drive be changed or pulled.
 * @throws Refusal update.damaged, backup.noRoom, backup.cannotWrite
 */
async function takeOver({ notice, file }: FoundUpdate, folder: string): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  const own = path.join(folder, notice.file);
  const sum = await copyBytes(file, own, freeBytesOf);
  if (sum !== notice.sha256) {
    rmSync(own, { force: true });
    refuse('update.damaged', { file: notice.file });
  }
  return own;
}
