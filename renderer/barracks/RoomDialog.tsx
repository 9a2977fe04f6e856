import { Modal, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Room } from '../../shared/barracks/model.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { typeDigits } from '../components/field-control.ts';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './Dialog.module.css';
import { useNames } from './use-names.ts';

/** What is asked: a new room, a new name, or more bunks. */
export type RoomWish = { what: 'add' } | { what: 'rename' | 'addBunks'; room: Room };

interface Props {
  wish: RoomWish;
  rooms: readonly Room[];
  onClose: () => void;
}

const USUAL_FRAMES = 10;
const FEW_FRAMES = 1;

/** One window for the three things that are typed about a room. */
export function RoomDialog({ wish, rooms, onClose }: Props) {
  const { t } = useTranslation();
  const names = useNames();
  const add = useCommand('barracks.addRoom', { inline: true });
  const rename = useCommand('barracks.renameRoom', { inline: true });
  const addBunks = useCommand('barracks.addBunks', { inline: true });
  const [name, setName] = useState(wish.what === 'rename' ? wish.room.name : nextNumber(rooms));
  const [frames, setFrames] = useState(wish.what === 'add' ? USUAL_FRAMES : FEW_FRAMES);
  const failure = add.failure ?? rename.failure ?? addBunks.failure;
  const places = { count: frames * 2 };

  const save = async () => {
    if (wish.what !== 'addBunks' && name.trim() === '') return;
    if (wish.what !== 'rename' && frames < 1) return;
    const result =
      wish.what === 'add'
        ? await add.run({ name: name.trim(), bunks: frames })
        : wish.what === 'rename'
          ? await rename.run({ roomId: wish.room.id, name: name.trim() })
          : await addBunks.run({ roomId: wish.room.id, bunks: frames });
    if (result.ok) onClose();
  };
  const texts =
    wish.what === 'add'
      ? { title: t('barracks.dialog.room.title'), save: t('barracks.dialog.room.save', places) }
      : wish.what === 'rename'
        ? {
            title: t('barracks.dialog.rename.title', { room: names.room(wish.room.name) }),
            save: t('barracks.dialog.rename.save'),
          }
        : {
            title: t('barracks.dialog.addBunks.title', { room: names.room(wish.room.name) }),
            save: t('barracks.dialog.addBunks.save', places),
          };
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.title}
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {wish.what !== 'addBunks' && (
          <TextField
            label={t('barracks.dialog.room.name')}
            value={name}
            onChange={setName}
            maxLength={40}
            data-autofocus
          />
        )}
        {wish.what !== 'rename' && (
          <NumberInput
            label={t('barracks.dialog.room.frames')}
            description={t('barracks.dialog.room.framesHint', places)}
            {...(wish.what === 'addBunks' ? { 'data-autofocus': true } : {})}
            min={1}
            max={100}
            allowDecimal={false}
            allowNegative={false}
            value={frames}
            onChange={(value) => setFrames(Number(value) || 0)}
            onKeyDown={typeDigits}
          />
        )}
        {failure && <Refusal failure={failure} />}
        <div className={classes.foot}>
          <Action onClick={onClose}>{t('barracks.dialog.cancel')}</Action>
          <Action primary type="submit" busy={add.running || rename.running || addBunks.running}>
            {texts.save}
          </Action>
        </div>
      </form>
    </Modal>
  );
}

/** The number after the greatest in use: rooms are mostly called by numbers. */
function nextNumber(rooms: readonly Room[]): string {
  return String(Math.max(0, ...rooms.map((room) => (/^\d+$/.test(room.name) ? Number(room.name) : 0))) + 1);
}
