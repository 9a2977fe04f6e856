import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { localNow } from '../app/clock.ts';
import { useCommand } from '../app/queries.ts';
import { CardLink } from '../cadet-card/CardLink.tsx';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import { clock } from '../i18n/formats.ts';
import classes from './Absences.module.css';
import { IntervalFields, readInterval } from './IntervalFields.tsx';
import { LeaveClashNote } from './LeaveClashNote.tsx';
import { useAbsencesPlace } from './use-absences-place.ts';

interface Props {
  cohortId: number;
  line: OutputOf<'absences.list'>[number];
  mayWrite: boolean;
  onChanged: (crosses: OutputOf<'absences.change'>['crosses']) => void;
  onClose: () => void;
}

/** One entry: corrected, ended now, or taken back. A duty changes in the roster. */
export function AbsencePanel({ cohortId, line, mayWrite, onChanged, onClose }: Props) {
  const { t } = useTranslation();
  const { open } = useAbsencesPlace();
  const change = useCommand('absences.change', { inline: true });
  const end = useCommand('absences.end', { inline: true });
  const remove = useCommand('absences.remove', { inline: true });
  const { id, kind, from, to } = line;
  const [typed, setTyped] = useState({
    fromDay: from.slice(0, 10) as string | null,
    fromTime: clock(from),
    toDay: to?.slice(0, 10) ?? null,
    toTime: to ? clock(to) : '',
  });
  const [orderNumber, setOrderNumber] = useState(line.orderNumber ?? '');
  const [note, setNote] = useState(line.note ?? '');
  const interval = readInterval(typed);
  const missing =
    interval === null
      ? t('absences.form.badTime')
      : kind === 'other' && note.trim() === ''
        ? t('absences.form.noteNeeded')
        : null;
  const now = localNow().slice(0, 16);
  const isOn = from < now && (to === null || to > now);
  const failed = [change, end, remove].find(({ failure }) => failure);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (missing !== null || !interval) return;
    const words = { orderNumber: orderNumber.trim() || null, note: note.trim() || null };
    const result = await change.run({ cohortId, id, ...interval, ...words });
    if (!result.ok) return;
    onChanged(result.value.crosses);
    onClose();
  };
  const editable = mayWrite && kind !== 'duty';
  return (
    <Inspector
      title={line.name}
      sub={
        <>
          {[
            t(`absences.kind.${kind}`),
            line.post,
            line.platoon !== null && t('absences.form.platoon', { platoon: line.platoon }),
          ]
            .filter(Boolean)
            .join(' · ')}{' '}
          <CardLink cadetId={line.cadetId} />
        </>
      }
      onClose={onClose}
      {...(editable && {
        foot: (
          <Action primary wide type="submit" form="absence" blocked={missing !== null} busy={change.running}>
            {missing ?? t('absences.form.save')}
          </Action>
        ),
      })}
    >
      <InspectorSection>
        <LeaveClashNote crosses={line.crosses.map((night) => ({ cadetId: line.cadetId, name: line.name, night }))} />
        {failed?.failure && <Refusal failure={failed.failure} onClose={failed.clear} />}
        {editable ? (
          <form id="absence" className={classes.form} onSubmit={(event) => void send(event)}>
            <IntervalFields value={typed} onChange={setTyped} />
            <TextField label={t('absences.form.order')} value={orderNumber} onChange={setOrderNumber} maxLength={60} />
            <TextField
              label={t('absences.form.note')}
              description={t('absences.form.noteHint')}
              value={note}
              onChange={setNote}
              maxLength={300}
            />
          </form>
        ) : (
          kind === 'duty' && (
            <div className={classes.form}>
              <p className="meta t2">{t('absences.form.dutyHint')}</p>
              <Action onClick={() => open({ tab: 'duty', from: from.slice(0, 10) })}>
                {t('absences.form.toDuty')}
              </Action>
            </div>
          )
        )}
        <p className={`meta t2 ${classes.entered}`}>
          {t('absences.form.entered', { by: line.enteredBy, at: line.enteredAt })}
        </p>
        {editable && (
          <div className={classes.acts}>
            {isOn && (
              <Action
                busy={end.running}
                onClick={() => void end.run({ cohortId, id, to: now }).then((result) => result.ok && onClose())}
              >
                {t('absences.form.endNow')}
              </Action>
            )}
            <Action
              quiet
              busy={remove.running}
              onClick={() => void remove.run({ cohortId, id }).then((result) => result.ok && onClose())}
            >
              {t('absences.form.remove')}
            </Action>
          </div>
        )}
      </InspectorSection>
    </Inspector>
  );
}
