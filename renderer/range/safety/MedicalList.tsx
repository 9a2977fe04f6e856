import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/kit/local-time.ts';
import { useCommand } from '../../app/queries.ts';
import { useMe } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { DateField } from '../../components/DateField.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { Status } from '../../components/Status.tsx';
import { TextField } from '../../components/TextField.tsx';
import forms from '../Forms.module.css';
import type { SafetyMan } from './RecordForm.tsx';
import classes from './Safety.module.css';

interface Props {
  cohortId: number;
  men: readonly SafetyMan[];
  mayConduct: boolean;
}

/** Men whom the commission limited, or who were barred: what a limit means for the range is said by a person. */
export function MedicalList({ cohortId, men, mayConduct }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<number | null>(null);
  const limited = men.filter(({ limits, medical }) => limits !== null || medical !== null);
  if (limited.length === 0) return <p className="body13 t2">{t('rangePlan.medical.nobody')}</p>;
  return (
    <ul className={classes.limits}>
      {limited.map((man) => (
        <li key={man.cadetId}>
          <header>
            <b className="m">{man.name}</b>
            <Standing man={man} />
          </header>
          {man.limits && <span className="t2">{man.limits}</span>}
          {man.medical && <small>{t('rangePlan.medical.saidBy', { name: man.medical.saidBy })}</small>}
          {mayConduct &&
            (open === man.cadetId ? (
              <MedicalForm cohortId={cohortId} man={man} onClose={() => setOpen(null)} />
            ) : (
              <span>
                <Action size="xs" onClick={() => setOpen(man.cadetId)}>
                  {t('rangePlan.medical.decide')}
                </Action>
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}

function Standing({ man }: { man: SafetyMan }) {
  const { t } = useTranslation();
  const held = man.held.find(({ code }) => code === 'medicalLimit');
  if (held)
    return (
      <Status kind="bad">
        {held.until ? t('rangePlan.medical.barredUntil', { until: held.until }) : t('rangePlan.medical.barred')}
      </Status>
    );
  return <Status kind="good">{t('rangePlan.medical.cleared')}</Status>;
}

/** Says whether a man's limit keeps him from the range, and who said so. */
function MedicalForm({ cohortId, man, onClose }: { cohortId: number; man: SafetyMan; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const set = useCommand('range.setMedical', { inline: true });
  const [until, setUntil] = useState<LocalDate | null>(man.medical?.until ?? null);
  const [saidBy, setSaidBy] = useState(man.medical?.saidBy ?? me?.fullName ?? '');
  const sound = saidBy.trim() !== '';
  const say = async (verdict: 'barred' | 'cleared' | null) => {
    if (!sound) return;
    const wish = { cohortId, cadetId: man.cadetId, verdict, saidBy: saidBy.trim() };
    const done = await set.run({ ...wish, until: verdict === 'barred' ? until : null });
    if (done.ok) onClose();
  };
  return (
    <form className={forms.form} aria-label={man.name} onSubmit={(event) => event.preventDefault()}>
      <div className={forms.pair}>
        <TextField label={t('rangePlan.medical.who')} value={saidBy} maxLength={120} onChange={setSaidBy} />
        <DateField label={t('rangePlan.medical.until')} value={until} onChange={setUntil} />
      </div>
      {set.failure && <Refusal failure={set.failure} onClose={set.clear} />}
      <div className={forms.acts}>
        {man.limits && (
          <Action size="xs" blocked={!sound} busy={set.running} onClick={() => void say('cleared')}>
            {t('rangePlan.medical.clear')}
          </Action>
        )}
        <Action size="xs" blocked={!sound} busy={set.running} onClick={() => void say('barred')}>
          {t('rangePlan.medical.bar')}
        </Action>
        {man.medical && (
          <Action size="xs" quiet blocked={!sound} busy={set.running} onClick={() => void say(null)}>
            {t('rangePlan.medical.takeBack')}
          </Action>
        )}
        <Action size="xs" quiet onClick={onClose}>
          {t('rangePlan.cancel')}
        </Action>
      </div>
    </form>
  );
}
