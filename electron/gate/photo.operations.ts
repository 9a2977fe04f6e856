import { createHash } from 'node:crypto';
import type { gateOperations } from '../../shared/contract/gate.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { findName, findPhoto, type Photo, putPhoto, removePhoto } from './gate.repository.ts';
import { isPicture } from './picture.ts';

const MOST_KILOBYTES = 200;

export const photoHandlers: HandlersOf<Pick<typeof gateOperations, 'gate.photo' | 'gate.setPhoto'>> = {
  'gate.photo': ({ db }, { cadetId }) => ({ photo: findPhoto(db, cadetId) }),

  'gate.setPhoto': ({ db, now, person, tell }, { cadetId, photo }) => {
    const name = findName(db, cadetId) ?? refuse('gate.unknownMan', { cadetId });
    if (photo === null) removePhoto(db, cadetId);
    else putPhoto(db, { cadetId, sha256: demandPhoto(photo), photo, at: now, by: person.personId });
    tell({ name, given: photo !== null });
    return {};
  },
};

/** The picture's sum. @throws Refusal gate.photoTooLarge, gate.notAPhoto */
function demandPhoto({ mediaType, bytes }: Photo): string {
  const picture = Buffer.from(bytes, 'base64');
  const kilobytes = Math.ceil(picture.length / 1024);
  if (kilobytes > MOST_KILOBYTES) refuse('gate.photoTooLarge', { kilobytes, most: MOST_KILOBYTES });
  if (!isPicture(mediaType, picture)) refuse('gate.notAPhoto');
  return createHash('sha256').update(picture).digest('hex');
}
